import { z } from 'zod'
import type { Part, StoreRecord } from '#app/ports/contents.ts'
import type { Erased } from '#app/ports/register.ts'
import { Instant } from '#domain/time/instant.ts'
import { type Head, headOf, readSealed, readThrough, SealError } from '../backup/sealed-file.ts'
import { decode } from '../move/record.ts'
import { type Tally, tallying } from '../move/tally.ts'

/** `master`: what it is sealed with. */
export type Backup = { path: string; head: Head; master: Uint8Array }

/**
 * What the files are, looked through to the last byte. Only a backup of the keys is never from before the master key was changed.
 * Throws SealError when one is not as it was made.
 */
export async function looked(
  paths: readonly string[],
  master: Uint8Array,
  before: Uint8Array | null,
): Promise<Backup[]> {
  const found: Backup[] = []
  for (const path of paths) {
    const head = await headOf(path)
    const old = head.part !== 'keys' && before !== null && (await opensWith(path, before))
    if (!old) await readThrough(path, master)
    found.push({ path, head, master: old ? before : master })
  }
  return found
}

const opensWith = async (path: string, master: Uint8Array): Promise<boolean> => {
  try {
    await readThrough(path, master)
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}

/** Which parts of a store these fill. */
export const partsOf = (files: readonly Backup[]): Part[] =>
  (['data', 'keys'] as const).filter((part) => fileOf(files, part))

export const fileOf = (files: readonly Backup[], part: Head['part']): Backup | undefined =>
  files.find(({ head }) => head.part === part)

export async function* recordsOf({ path, master }: Backup): AsyncGenerator<StoreRecord[]> {
  for await (const piece of readSealed(path, master))
    if (piece.length > 0) yield Buffer.from(piece).toString().split('\n').map(decode)
}

/** The erasures that a backup of the register tells of. */
export async function erasuresIn({ path, master }: Backup): Promise<Erased[]> {
  const found: Erased[] = []
  for await (const piece of readSealed(path, master))
    for (const line of Buffer.from(piece).toString().split('\n').filter(Boolean))
      found.push(ErasedLine.parse(JSON.parse(line)))
  return found
}

const ErasedLine = z.object({ document: z.string(), seal: z.string(), at: Instant, why: z.string() })

export const tallyIn = async (file: Backup): Promise<Tally> => {
  const { add, tally } = tallying()
  for await (const records of recordsOf(file)) add(records)
  return tally
}
