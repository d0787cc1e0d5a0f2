import type { KeyId } from '#app/ports.ts'
import type { Contents, Part } from '#app/ports/contents.ts'
import { isDocument, sealOf } from '../move/open.ts'
import { differences, tallyOf } from '../move/tally.ts'
import { type Backup, fileOf, recordsOf, tallyIn } from './files.ts'

/** Why these do not go there; null when they do. `there` is the installation whose keys are in that place, if any. */
export async function objection(
  files: readonly Backup[],
  to: Contents,
  { there }: { there: string | null },
): Promise<string | null> {
  const parts = files.map(({ head }) => head.part)
  if (new Set(parts).size < parts.length) return 'name one backup of the data, and one of the keys at most'
  const isFree = async (part: Part) => (await to.isEmpty(part)) || to.isHalf(part)
  const [data, keys] = [fileOf(files, 'data'), fileOf(files, 'keys')]
  if (data && !(await isFree('data')))
    return `${to.name} is not empty: a backup is put back in an empty place only`
  if (keys && !(await isFree('keys')) && !(await isAgain(keys, to)))
    return (await to.isHalf('data'))
      ? `${to.name} has its keys already, and what broke off were the data: name the backup of the data alone, or put both in another empty place`
      : `${to.name} has its keys already: name the backup of the data alone`
  if (there === null && !keys && data)
    return `the keys of ${to.name} are not there: put keys.db back first, or name the backup of the keys too`
  const installations = new Set([...files.map(({ head }) => head.installation), ...(there ? [there] : [])])
  if (installations.size > 1)
    return 'these data and these keys are of different installations: name the backups of one'
  return keys ? misfit(keys, data ? recordsOf(data) : to.read('data')) : null
}

/**
 * A restore that broke off after its keys were whole is done again. Keys that are not exactly these stay: they know what
 * was erased since.
 */
const isAgain = async (keys: Backup, to: Contents): Promise<boolean> =>
  (await to.isHalf('data')) && differences(await tallyIn(keys), await tallyOf(to, ['keys'])).length === 0

/** Keys that open nothing of these data are of another installation, or from before all of it. */
const misfit = async (keys: Backup, data: ReturnType<Contents['read']>): Promise<string | null> => {
  const ids = await idsIn(keys)
  let none = true
  for await (const records of data)
    for (const document of records.filter(isDocument)) {
      if (ids.has(sealOf(document))) return null
      none = false
    }
  return none
    ? null
    : 'no document opens with these keys: name another backup of the keys, one of this installation'
}

const idsIn = async (keys: Backup): Promise<Set<KeyId | null>> => {
  const ids = new Set<KeyId | null>()
  for await (const records of recordsOf(keys))
    for (const record of records) if (record.kind === 'data-key') ids.add(record.id)
  return ids
}
