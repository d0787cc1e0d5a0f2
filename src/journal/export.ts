import { open, rm } from 'node:fs/promises'
import type { JournalEntry } from '#app/ports.ts'
import { verifying } from '#app/journal/verify.ts'
import { csvRow } from '../csv.ts'
import { linesOf, type Opened } from './open.ts'
import type { People } from './people.ts'
import { verdictOn } from './verdict.ts'
import type { Days } from './wanted.ts'

/** A table for the privacy officer, with whether the whole journal is as it was written. No file is written over. */
export async function exported(
  { store, keys }: Opened,
  people: People,
  { file, days }: { file: string; days: Days },
): Promise<{ count: number; findings: number } | { refused: string }> {
  let made = false
  try {
    const to = await open(file, 'wx', 0o600)
    made = true
    try {
      const isIn = people.isIn(days)
      const head = await keys.journalHead()
      const look = verifying(head, keys.journalMac)
      let count = 0
      let rows = `\u{feff}${csvRow(columns)}`
      for await (const entry of linesOf(store)) {
        look.add(entry)
        if (entry.noLine || !isIn(entry)) continue
        count += 1
        rows += csvRow(rowOf(entry, people))
        if (rows.length < someText) continue
        await to.write(rows)
        rows = ''
      }
      const { findings } = verdictOn(look.end(), head)
      const proof = findings.length === 0 ? ['in orde'] : findings
      await to.write(
        [rows, ...proof.map((text) => lastRow('controle', text)), lastRow('kop', headOf(head))].join(''),
      )
      return { count, findings: findings.length }
    } finally {
      await to.close()
    }
  } catch (error) {
    if (made) await rm(file, { force: true })
    return { refused: adviceOn(error, file) }
  }
}

const someText = 100_000

/** The fields of NEN 7513, in the words of the privacy officer. */
const columns = [
  'nummer',
  'tijdstip',
  'organisatie',
  'netwerk',
  'wie',
  'wie (kenmerk)',
  'namens',
  'handeling',
  'betreft',
  'grondslag',
  'resultaat',
  'toelichting',
  'verzoek',
  'vanaf nummer',
  'vorige schakel',
  'schakel',
  'kenmerk regel',
  'zegel',
]

const rowOf = (entry: JournalEntry, people: People): (string | number)[] => [
  entry.number,
  people.localTimeOf(entry),
  entry.tenant ?? '',
  entry.network ?? '',
  people.nameOf(entry.actor),
  entry.actor,
  entry.behalf ? people.nameOf(entry.behalf) : '',
  entry.verb,
  entry.about ?? '',
  entry.basis ?? '',
  entry.result,
  entry.detail ?? '',
  entry.request ?? '',
  entry.from ?? '',
  entry.previous ?? '',
  entry.link ?? '',
  entry.id ?? '',
  entry.mac ?? '',
]

const lastRow = (what: string, text: string): string =>
  csvRow(columns.map((column) => (column === 'nummer' ? what : column === 'toelichting' ? text : '')))

const headOf = (head: { number: number; link: string } | null): string =>
  head ? `${head.number}:${head.link}` : ''

function adviceOn(error: unknown, file: string): string {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  return error.code === 'EEXIST'
    ? `${file} is there already: name another file`
    : `${file} cannot be written (${String(error.code)}): name a file in a folder that this user may write`
}
