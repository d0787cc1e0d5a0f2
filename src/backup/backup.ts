import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { batchSize, type Contents, type Part } from '#app/ports/contents.ts'
import type { Register } from '#app/ports/register.ts'
import { ago, type Instant } from '#domain/time/instant.ts'
import { encode } from '../move/record.ts'
import { type Tally, tallying } from '../move/tally.ts'
import { type Head, present, readThrough, writeSealed } from './sealed-file.ts'

/** `failed` is what kept it from being whole: then `files` has what was made before. */
export type BackedUp = { files: string[]; removed: string[]; tally: Tally; failed: unknown }

/**
 * A sealed file of the data, one of the keys and one of the register of erasures, apart from each other, all of this
 * moment; a bot that runs goes on. Older backups of the keys go: with them what was erased could be read.
 */
export async function backUp(
  contents: Contents,
  register: Register,
  folder: string,
  { now, master, installation }: { now: Instant; master: Uint8Array; installation: string },
): Promise<BackedUp> {
  const { add, tally } = tallying()
  await contents.hold()
  const done: BackedUp = { files: [], removed: [], tally, failed: null }
  const makeFile = async (part: Head['part'], lines: AsyncIterable<Uint8Array>): Promise<void> => {
    const head = { ...present, part, at: new Date(now).toISOString(), installation }
    const path = join(await folderOf(folder, part), nameOf(part, now))
    await wholeFile(path, async (draft) => {
      await writeSealed(draft, head, master, lines)
      await readThrough(draft, master)
    })
    done.files.push(path)
  }
  try {
    for (const part of ['data', 'keys'] as const) await makeFile(part, linesOf(contents, part, add))
    await makeFile('register', erasuresOf(register))
  } catch (error) {
    done.failed = error
  }
  try {
    done.removed.push(...(await removeOldKeys(folder, now)))
  } catch (error) {
    done.failed ??= error
  }
  return done
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
const nameOf = (part: Head['part'], at: Instant): string =>
  `seinhuis-${part}-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`

const folderOf = async (folder: string, part: Head['part']): Promise<string> => {
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

async function* erasuresOf(register: Register): AsyncGenerator<Uint8Array> {
  const erased = await register.all()
  for (let from = 0; from < erased.length; from += batchSize)
    yield Buffer.from(
      erased
        .slice(from, from + batchSize)
        .map((one) => JSON.stringify(one))
        .join('\n'),
    )
}

/** What a machine that stopped left of one is as old as its name says. */
const ours = /^seinhuis-keys-[\dT-]{17}Z\.backup(\.part)?$/

/** Also when nothing new could be made: the promise about what was erased holds on bad days too. */
const removeOldKeys = async (folder: string, now: Instant): Promise<string[]> => {
  const kept = nameOf('keys', ago(now, keysKept))
  if (!existsSync(join(folder, 'keys'))) return []
  const names = await readdir(join(folder, 'keys'))
  const old = names.filter((name) => ours.test(name) && name < kept)
  for (const name of old) await rm(join(folder, 'keys', name))
  return old.map((name) => join(folder, 'keys', name))
}
