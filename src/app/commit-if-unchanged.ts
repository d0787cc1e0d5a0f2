import { type Commit, type SealedPut, type SealedStore, StoreError } from '#app/ports.ts'

/** False: somebody changed one of these documents first, and nothing was done. Throws every other StoreError. */
export async function commitIfUnchanged(
  store: Pick<SealedStore, 'commit'>,
  commit: Commit<SealedPut>,
): Promise<boolean> {
  try {
    await store.commit(commit)
    return true
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return false
    throw error
  }
}
