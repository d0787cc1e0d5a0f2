import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Contents, Part, StoreRecord } from '#app/ports/contents.ts'
import { beginFilling, endFilling, isHalf, openFilling, statement } from './database.ts'
import { guarded } from './faults.ts'
import { keyKind } from './sqlite-keys.ts'
import { emptied, recordWriter } from './sqlite-filling.ts'
import { dataRecords, keyRecords } from './sqlite-records.ts'
import { storeKind } from './sqlite-store.ts'

const kinds = { data: storeKind, keys: keyKind }
const parts = ['data', 'keys'] as const

/** The two files of a store, which need not be there. Throws StoreError with one sentence when one is something else. */
export const sqliteContents = (path: string): Contents => {
  const folder = dirname(path)
  const places = { data: path, keys: join(folder, 'keys.db') }
  const rehearsal = join(folder, 'rehearsal.key')
  const open: Record<Part, DatabaseSync | null> = { data: null, keys: null }
  for (const part of parts) open[part] = openFilling(places[part], kinds[part])
  const watching = parts.flatMap((part) => openFilling(places[part], kinds[part], 'its head') ?? [])
  const versions = watching.map((db) => statement<{ data_version: number }>(db, 'PRAGMA data_version'))
  const half = (part: Part): boolean => open[part] !== null && isHalf(open[part], kinds[part])
  let write = recordWriter(null, null)

  function* recordsOf(part: Part): Generator<StoreRecord[]> {
    if (part === 'keys' && existsSync(rehearsal))
      yield [{ kind: 'rehearsal-key', key: new Uint8Array(readFileSync(rehearsal)) }]
    if (open[part]) yield* (part === 'keys' ? keyRecords : dataRecords)(open[part])
  }
  return {
    name: path,
    place: async () => realFolder(resolve(folder)),
    isEmpty: async (part) => {
      const records = recordsOf(part)
      const { done } = records.next()
      records.return(undefined)
      return done === true
    },
    isHalf: async (part) => half(part),
    // The data first: a key is made before what it seals, so every document of that moment has its key.
    hold: async () => {
      for (const part of parts) if (open[part]) readsFromNow(open[part])
    },
    read: async function* (part) {
      yield* recordsOf(part)
    },
    pulse: async () => versions.map((version) => version.one()?.data_version).join(),
    begin: async (some) => {
      for (const part of parts.filter((one) => some.includes(one))) {
        open[part]?.close()
        open[part] = beginFilling(places[part], kinds[part])
        emptied(open[part])
      }
      write = recordWriter(half('data') ? open.data : null, half('keys') ? open.keys : null)
    },
    take: async (records) => {
      write(records)
      for (const record of records) if (record.kind === 'rehearsal-key') keep(rehearsal, record.key)
    },
    end: async (part) => {
      if (open[part]) endFilling(open[part], kinds[part])
    },
    close: async () => {
      for (const db of [...watching, open.data, open.keys]) if (db?.isOpen) db.close()
    },
  }
}

/** Without links, also of a folder that is not there yet. */
const realFolder = (folder: string): string =>
  existsSync(folder) ? realpathSync(folder) : join(realFolder(dirname(folder)), basename(folder))

/** On the disk, and for its owner alone, also where there was a file before. */
const keep = (path: string, key: Uint8Array): void => {
  rmSync(path, { force: true })
  writeFileSync(path, key, { mode: 0o600, flush: true })
}

/** What it reads first is the moment that it goes on to see. */
const readsFromNow = (db: DatabaseSync): void => {
  if (db.isTransaction) db.exec('COMMIT')
  guarded(() => db.exec('BEGIN; SELECT count(*) FROM sqlite_schema'))
}
