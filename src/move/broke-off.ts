/** What stopped it after it was begun; what is no fault of a store, a file or a disk is thrown on. */
export const brokeOff = (error: unknown): { failed: string } => {
  if (error instanceof Error && 'code' in error)
    return { failed: `it broke off (${error.message}): run the same command again` }
  throw error
}
