import { checkpoint } from '#app/journal/checkpoint.ts'
import { linkOf } from '#app/journal/sign.ts'
import type { Head, JournalEntry, Keys, Mac } from '#app/ports.ts'
import type { Contents, StoreRecord } from '#app/ports/contents.ts'
import type { Instant } from '#domain/time/instant.ts'

/** The numbers of the lines that were written after the backup was made, and did not come back. */
export type LostLines = { from: number; to: number }

/**
 * The journal of a backup on its way back. The keys know how far it was chained: what was not chained yet in the backup
 * is now, so that the chain goes on from there.
 */
export function journalOnItsWay(head: Head | null, mac: Mac) {
  let last: JournalEntry | null = null
  const linked = (entry: JournalEntry): JournalEntry => {
    if (head === null || entry.link !== undefined || entry.number > head.number) return entry
    if (entry.number <= head.since) return entry
    const previous = last?.link ?? ''
    const { number, ...line } = entry
    return { ...line, previous, link: linkOf(previous, entry, mac), number }
  }
  return {
    pass: (records: readonly StoreRecord[]): StoreRecord[] =>
      records.map((record) => {
        if (record.kind !== 'journal') return record
        last = linked(record.entry)
        return { ...record, entry: last }
      }),
    last: (): JournalEntry | null => last,
  }
}

/**
 * Lines that the keys know of and the backup does not are lost: one line says so, under a number that was never given,
 * and the chain goes on after it.
 */
export async function goOnAfterLoss(
  last: JournalEntry | null,
  to: Contents,
  { keys, now }: { keys: Keys; now: Instant },
): Promise<LostLines | null> {
  const head = await keys.journalHead()
  const from = (last?.number ?? 0) + 1
  if (head === null || from > head.number) return null
  const number = head.number + 1
  const link = keys.journalMac(JSON.stringify(['restored', number, now]))
  const line = checkpoint(
    { at: now, verb: 'journal-restored', actor: 'system', result: 'done' },
    { from, to: number, previous: last?.link ?? '', link },
    keys.journalMac,
  )
  await to.take([
    { kind: 'journal', entry: { ...line, number } },
    { kind: 'counter', name: 'journal', value: number },
  ])
  await keys.keepJournalHead({ number, link, since: head.since })
  return { from, to: head.number }
}
