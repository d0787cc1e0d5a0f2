import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Contents, Part } from '#app/ports/contents.ts'
import { ago, type Instant } from '#domain/time/instant.ts'
import { encode } from '../move/record.ts'
import { type Tally, tallying } from '../move/tally.ts'
import { present, readThrough, writeSealed } from './sealed-file.ts'

export type BackedUp = { files: string[]; removed: string[]; tally: Tally }

/**
 * A sealed file of the data and one of the keys, apart from each other, both of this moment; a bot that runs goes on.
 * Older backups of the keys go: with them what was erased could be read.
 */
export async function backUp(
  contents: Contents,
  folder: string,
  { now, master, installation }: { now: Instant; master: Uint8Array; installation: string },
): Promise<BackedUp> {
  const { add, tally } = tallying()
  await contents.hold()
  const files: string[] = []
  for (const part of ['data', 'keys'] as const) {
    const head = { ...present, part, at: new Date(now).toISOString(), installation }
    const path = join(await folderOf(folder, part), nameOf(part, now))
    await wholeFile(path, async (draft) => {
      await writeSealed(draft, head, master, linesOf(contents, part, add))
      await readThrough(draft, master)
    })
    files.push(path)
  }
  return { files, removed: await removeOldKeys(folder, now), tally }
}

/** A backup of the keys is kept so long; after that every erasure has reached it. */
const keysKept = { days: 7 }

/** It has its name once it was written and read again; what is not whole is not left behind. */
const wholeFile = async (path: string, make: (draft: string) => Promise<void>): Promise<void> => {
  const draft = `${path}.part`
  await rm(draft, { force: true })
  try {
    await make(draft)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** In order of name is in order of time: `seinhuis-data-2026-11-27T204512Z.backup`. */
const nameOf = (part: Part, at: Instant): string =>
  `seinhuis-${part}-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`

const folderOf = async (folder: string, part: Part): Promise<string> => {
  const path = join(folder, part)
  await mkdir(path, { recursive: true, mode: 0o700 })
  await chmod(path, 0o700)
  return path
}

async function* linesOf(
  contents: Contents,
  part: Part,
  add: ReturnType<typeof tallying>['add'],
): AsyncGenerator<Uint8Array> {
  for await (const records of contents.read(part)) {
    add(records)
    yield Buffer.from(records.map(encode).join('\n'))
  }
}

const removeOldKeys = async (folder: string, now: Instant): Promise<string[]> => {
  const kept = nameOf('keys', ago(now, keysKept))
  const names = await readdir(join(folder, 'keys'))
  const old = names.filter((name) => /^seinhuis-keys-[\dT-]{17}Z\.backup$/.test(name) && name < kept)
  for (const name of old) await rm(join(folder, 'keys', name))
  return old.map((name) => join(folder, 'keys', name))
}
