import { StoreError } from '#app/ports.ts'

/** Result codes of SQLite that speak of the machine, not of our program (sqlite.org/rescode.html). */
const machine: ReadonlyMap<number, string> = new Map([
  [5, 'BUSY'],
  [6, 'LOCKED'],
  [7, 'NOMEM'],
  [8, 'READONLY'],
  [10, 'IOERR'],
  [11, 'CORRUPT'],
  [13, 'FULL'],
  [14, 'CANTOPEN'],
  [15, 'PROTOCOL'],
  [26, 'NOTADB'],
])

/** With these a COMMIT is known to have failed; after any other the record may be on the disk after all. */
const certain: ReadonlySet<string> = new Set(['BUSY', 'LOCKED', 'FULL'])

const damaged: ReadonlySet<string> = new Set(['CORRUPT', 'NOTADB'])

/** What went wrong, in the words of the port. An error of our own program stays what it is. */
export const broken = (cause: unknown, committing: boolean): unknown => {
  const name = nameOf(cause)
  if (name === undefined) return cause
  if (committing && !certain.has(name))
    return new StoreError('unsure', `the last step failed (${name}): ask again with the same id`, { cause })
  const advice = damaged.has(name) ? 'put a backup of the file back' : 'check the disk, and try again'
  return new StoreError('unavailable', `the file cannot be used (${name}): ${advice}`, { cause })
}

export const guarded = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    throw broken(error, false)
  }
}

/** The file is something else, or so damaged that it cannot be read. */
export const isNoDatabase = (error: unknown): boolean => damaged.has(nameOf(error) ?? '')

/** Another process has it, and did not let go in time. */
export const isTaken = (error: unknown): boolean => nameOf(error) === 'BUSY'

const nameOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error && 'code' in error)) return undefined
  if (error.code === 'ERR_INVALID_STATE') return 'CLOSED'
  return 'errcode' in error && typeof error.errcode === 'number'
    ? machine.get(error.errcode & 0xff)
    : undefined
}
