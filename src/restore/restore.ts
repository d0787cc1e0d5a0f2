import { keyOf } from '#app/envelope.ts'
import type { Keys } from '#app/ports.ts'
import type { Contents, Part, StoreRecord } from '#app/ports/contents.ts'
import { type Head, headOf, readSealed, readThrough } from '../backup/sealed-file.ts'
import { isDocument, type Opened, openAll } from '../move/open.ts'
import { decode } from '../move/record.ts'
import { differences, type Tally, tallying, tallyOf } from '../move/tally.ts'

export type Backup = { path: string; head: Head }
export type Restored = { restored: Tally; left: number; opened: Opened } | { failed: string }

/** What the files are, looked through to the last byte. Throws SealError when one is not as it was made. */
export async function looked(paths: readonly string[], master: Uint8Array): Promise<Backup[]> {
  const found: Backup[] = []
  for (const path of paths) {
    found.push({ path, head: await headOf(path) })
    await readThrough(path, master)
  }
  return found
}

/** Why these do not go there; null when they do. `there` is the installation whose keys are in that place, if any. */
export async function objection(
  files: readonly Backup[],
  to: Contents,
  there: string | null,
): Promise<string | null> {
  const parts = files.map(({ head }) => head.part)
  if (new Set(parts).size < parts.length) return 'name one backup of the data, and one of the keys at most'
  const isFree = async (part: Part) => (await to.isEmpty(part)) || to.isHalf(part)
  if (parts.includes('data') && !(await isFree('data')))
    return `${to.name} is not empty: a backup is put back in an empty place only`
  if (parts.includes('keys') && !(await isFree('keys')))
    return `${to.name} has its keys already: name the backup of the data alone`
  if (there === null && !parts.includes('keys') && parts.includes('data'))
    return `the keys of ${to.name} are not there: put keys.db back first, or name the backup of the keys too`
  const installations = new Set([...files.map(({ head }) => head.installation), ...(there ? [there] : [])])
  return installations.size > 1
    ? 'these data and these keys are of different installations: name the backups of one'
    : null
}

/**
 * Fills an empty place. What was erased since the backup was made has no key any more: of that not even the sealed bytes,
 * an id or a tag come back.
 */
export async function restore(
  files: readonly Backup[],
  to: Contents,
  { master, keysOf }: { master: Uint8Array; keysOf: () => Promise<Keys> },
): Promise<Restored> {
  const { add, tally } = tallying()
  await to.begin(files.map(({ head }) => head.part))
  const from = (part: Part) => files.find(({ head }) => head.part === part)
  const [keyFile, dataFile] = [from('keys'), from('data')]
  if (keyFile) {
    for await (const records of recordsOf(keyFile, master)) {
      await to.take(records)
      add(records)
    }
    await to.end('keys')
  }
  const keys = await keysOf()
  try {
    let left = 0
    if (dataFile)
      for await (const records of recordsOf(dataFile, master)) {
        const kept = await notErased(records, keys)
        left += records.length - kept.length
        await to.take(kept)
        add(kept)
      }
    const fault = await faultOf(tally, to, files)
    if (fault) return { failed: fault }
    const opened = await openAll(to, keys)
    if (opened.damaged > 0) return { failed: `${opened.damaged} documents do not open: take another backup` }
    if (dataFile) await to.end('data')
    return { restored: tally, left, opened }
  } finally {
    await keys.close()
  }
}

async function* recordsOf({ path }: Backup, master: Uint8Array): AsyncGenerator<StoreRecord[]> {
  for await (const piece of readSealed(path, master))
    if (piece.length > 0) yield Buffer.from(piece).toString().split('\n').map(decode)
}

const notErased = async (records: readonly StoreRecord[], keys: Keys): Promise<StoreRecord[]> => {
  const opens = await Promise.all(
    records.map(async (record) => !isDocument(record) || (await keys.open(keyOf(record.body))) !== null),
  )
  return records.filter((_, index) => opens[index])
}

/** Of the parts that were filled, everything is there. */
const faultOf = async (sent: Tally, to: Contents, files: readonly Backup[]): Promise<string | null> => {
  const filled = new Set(files.map(({ head }) => head.part))
  const different = differences(sent, await tallyOf(to, [...filled]))
  return different.length > 0
    ? `not everything arrived in ${to.name} (${different.join(', ')}): restore again`
    : null
}
