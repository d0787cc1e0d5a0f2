import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { chained } from '#app/journal/chain.ts'
import { signed } from '#app/journal/sign.ts'
import type { JournalEntry, JournalLine } from '#app/ports.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { NetworkId, Reference, SignalId } from '#domain/ids.ts'
import { Instant, later, minutes } from '#domain/time/instant.ts'

export const someSignal = SignalId.parse('s_aaaaaaaaaaaaaaaa')

/**
 * A store in which so many lines were written, from the first of March on, and chained; Anna and Bram read `18M-7F3K` by
 * turns, each thousandth line. They are put there together, as they would have been kept one by one.
 */
export async function longJournal(folder: string, count: number, master: Uint8Array): Promise<string> {
  const path = join(folder, 'seinhuis.db')
  const [store, keys] = [sqliteStore(path), sqliteKeys(join(folder, 'keys.db'), master)]
  const reference = put(kinds.claim, keyOf.reference(Reference.parse('18M-7F3K')), { by: someSignal }, null)
  await sealed(store, keys).commit({ id: 'c', puts: [reference], journal: [], work: [], cancel: [] })
  const journal = linesOf(count, (account) => keys.memberId(account))
  const entries = signed({ id: 'lines', journal }, keys.journalMac).map((line, index): JournalEntry => ({
    ...line,
    number: index + 1,
  }))
  const { rewrites, head } = chained(entries, null, keys.journalMac)
  const db = new DatabaseSync(path)
  const insert = db.prepare('INSERT INTO journal (number, line) VALUES (?, ?)')
  db.exec('BEGIN')
  for (const { to, line } of rewrites) insert.run(to, JSON.stringify(line))
  db.exec('COMMIT')
  db.close()
  await keys.keepJournalHead(head)
  await Promise.all([store.close(), keys.close()])
  return path
}

const begins = Instant.parse(Date.parse('2026-03-01T08:00:00+01:00'))

function linesOf(count: number, idOf: (account: string) => JournalLine['actor']): JournalLine[] {
  const [anna, bram] = [idOf('anna@carmel.example'), idOf('bram@wijkracht.example')]
  const others = Array.from({ length: 50 }, (_, index) => idOf(`member${index}@elders.example`))
  return Array.from({ length: count }, (_, index) => ({
    at: later(begins, minutes(index)),
    verb: 'details-read',
    actor: (index % 1_000 === 0 ? [anna, bram][(index / 1_000) % 2] : others[index % 50]) ?? 'system',
    network: NetworkId.parse('oldenzaal-18min'),
    about: index % 1_000 === 0 ? someSignal : `s_${index >> 3}`,
    basis: 'member',
    tenant: '00000000-0000-4000-8000-000000000000',
    request: `r_${index}`,
    result: 'done',
  }))
}
