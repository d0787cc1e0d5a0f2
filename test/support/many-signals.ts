import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { journalKeyName, macOf } from '#adapters/journal-witness.ts'
import { dataPlace, digestKeyName, memberIdOf, scopePlace } from '#adapters/key-places.ts'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { wrap } from '#adapters/wrap.ts'
import type { Commit, Keys, SealedPut } from '#app/ports.ts'
import { batchSize, type KeyRecord } from '#app/ports/contents.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { SignalId } from '#domain/ids.ts'
import { aSignal, friday } from '#support/given.ts'

/** The commit of one signal as raising makes it: its document, what is to be shown, and the line about it. */
export const raising = (name: string): Commit<SealedPut> => raisingAll([name])

const raisingAll = (names: readonly string[]): Commit<SealedPut> => {
  const signals = names.map((name) => aSignal({ id: SignalId.parse(`s_${name}`) }))
  return {
    id: `raise:${names[0]}`,
    puts: signals.map((signal) => put(kinds.signal, keyOf.signal(signal.id), signal, null)),
    journal: signals.map(({ id }) => ({
      at: friday,
      verb: 'signal-raised',
      actor: 'system',
      about: id,
      result: 'done',
    })),
    work: signals.map(({ id }) => ({
      id: `show:${id}`,
      lane: `card:${id}`,
      dueAt: friday,
      kind: 'show',
      ref: { signal: id },
    })),
    cancel: [],
  }
}

/** A store in this folder with so many sealed signals, called by their number. */
export async function manySignals(folder: string, count: number, master: Uint8Array): Promise<string> {
  const path = join(folder, 'seinhuis.db')
  const [bare, { keys, records }] = [sqliteStore(path), keysInBulk(master)]
  const store = sealed(bare, keys)
  for (let from = 0; from < count; from += 100)
    await store.commit(raisingAll(Array.from({ length: 100 }, (_, index) => String(from + index))))
  await bare.close()
  const contents = sqliteContents(path)
  await contents.begin(['keys'])
  for (let from = 0; from < records.length; from += batchSize)
    await contents.take(records.slice(from, from + batchSize))
  await contents.end('keys')
  await contents.close()
  return path
}

/** Real keys that are put on the disk together at the end: one by one, ten thousand take a minute of waiting for it. */
const keysInBulk = (master: Uint8Array): { keys: Keys; records: KeyRecord[] } => {
  const [scope, digest, journal] = [randomBytes(32), randomBytes(32), randomBytes(32)]
  const name = 'oldenzaal-18min'
  const opened = new Map<string, Uint8Array>()
  const records: KeyRecord[] = [
    { kind: 'root-key', name: digestKeyName, wrapped: wrap(master, digest, digestKeyName) },
    { kind: 'root-key', name: journalKeyName, wrapped: wrap(master, journal, journalKeyName) },
    { kind: 'scope-key', scope: name, version: 1, wrapped: wrap(master, scope, scopePlace(name, 1)) },
  ]
  const create = async (): Promise<string> => {
    const [id, key] = [randomBytes(16).toString('hex'), randomBytes(32)]
    const wrapped = wrap(scope, key, dataPlace(id, name, 1))
    records.push({ kind: 'data-key', id, scope: name, version: 1, wrapped })
    opened.set(id, key)
    return id
  }
  const keys: Keys = {
    create,
    open: async (id) => opened.get(id) ?? null,
    destroy: async (id) => void opened.delete(id),
    secret: async (_name, first) => first,
    memberId: (account) => memberIdOf(digest, account),
    journalMac: (words) => macOf(journal, words),
    journalHead: async () => null,
    keepJournalHead: async () => undefined,
    probe: async () => undefined,
    close: async () => {},
  }
  return { keys, records }
}
