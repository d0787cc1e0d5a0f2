import { macOfCheckpoint } from '#app/journal/sign.ts'
import type { JournalLine, KeptLine, Mac } from '#app/ports.ts'

/** Where the chain goes on: what was before the first number, and what follows on the last. */
type Span = { from: number; to: number; previous: string; link: string }

/** A line that stands for all of these numbers, and vouches that there is no hole. */
export const checkpoint = (line: JournalLine, { from, to, previous, link }: Span, mac: Mac): KeptLine => {
  const kept = { ...line, from, previous, link }
  return { ...kept, mac: macOfCheckpoint({ ...kept, number: to }, mac) }
}
