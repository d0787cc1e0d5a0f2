import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { Instant } from '#domain/time/instant.ts'
import { open } from '#app/envelope.ts'
import type { Keys } from '#app/ports.ts'
import { backUp } from '../../src/backup/backup.ts'
import { isDocument, sealOf } from '../../src/move/open.ts'
import { openRegister } from '../../src/open-register.ts'
import { installationOf } from '../../src/move/places.ts'
import { looked, recordsOf } from '../../src/restore/files.ts'
import { restore } from '../../src/restore/restore.ts'

/** Copies of a store in a file: what is on the disk, in a backup, and in what comes back of it. */

/** Every byte under this folder. */
export const bytesIn = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n')

export type Copies = { data: string; keys: string }

/** Both files of a backup of this moment, while the bot goes on. */
export async function backedUp(path: string, folder: string, master: Uint8Array): Promise<Copies> {
  const contents = sqliteContents(path)
  const installation = await installationOf({ kind: 'sqlite', path }, master)
  const register = await openRegister({ store: { kind: 'sqlite', path }, register: null })
  const { files, failed } = await backUp(contents, register, folder, {
    now: Instant.parse(Date.now()),
    master,
    installation,
  })
  await contents.close()
  await register.close()
  const [data, keys] = files
  if (!data || !keys) throw new Error(`no backup: ${String(failed)}`)
  return { data, keys }
}

/** What a backup says to who has the master key but not the keys: its records, with bodies that are sealed. */
export async function recordsIn(path: string, master: Uint8Array): Promise<string> {
  const [file] = await looked([path], master, null)
  const texts: string[] = []
  if (file)
    for await (const records of recordsOf(file))
      for (const record of records)
        texts.push(
          JSON.stringify(record),
          ...(isDocument(record) ? [Buffer.from(record.body).toString('latin1')] : []),
        )
  return texts.join('\n')
}

/** A backup of the data and one of the keys, put back together into an empty place: all that can be read of it. */
export async function comesBack({ data, keys }: Copies, path: string, master: Uint8Array): Promise<string> {
  mkdirSync(dirname(path), { recursive: true })
  const contents = sqliteContents(path)
  const keysOf = async (): Promise<Keys> => sqliteKeys(join(dirname(path), 'keys.db'), master, false)
  const done = await restore(await looked([data, keys], master, null), contents, {
    now: Instant.parse(Date.now()),
    keysOf,
  })
  if ('failed' in done) throw new Error(done.failed)
  const own = await keysOf()
  const texts: string[] = []
  for await (const records of contents.read('data'))
    for (const document of records.filter(isDocument)) {
      const seal = sealOf(document)
      const key = seal === null ? null : await own.open(seal)
      if (key) texts.push(Buffer.from(open(document.body, key, document)).toString())
    }
  await Promise.all([own.close(), contents.close()])
  return texts.join('\n')
}
