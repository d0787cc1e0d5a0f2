import { type Finding, type Logged, type Verified, verifying } from '#app/journal/verify.ts'
import type { Head } from '#app/ports.ts'
import { linesOf, type Opened } from './open.ts'

/** The head is read before the lines: what is chained meanwhile comes after it. */
export async function verdict({ store, keys }: Opened, logged: Logged | null): Promise<Verdict> {
  const head = await keys.journalHead()
  const look = verifying(head, keys.journalMac, logged)
  for await (const entry of linesOf(store)) look.add(entry)
  return verdictOn(look.end(), head)
}

/** What a journal is, and what is not as it was written: one line each. */
export type Verdict = { told: string[]; findings: string[] }

export function verdictOn(
  { count, first, last, restored, before, waiting, findings }: Verified,
  head: Head | null,
): Verdict {
  const range = count === 0 ? 'no lines' : `${lines(count)}, numbers ${first} to ${last}`
  const more = findings.length > named ? [`and ${findings.length - named} more`] : []
  return {
    told: [
      range,
      head ? `head: number ${head.number}, hash ${head.link || 'none yet'}` : 'head: none yet',
      ...(before > 0 ? [`numbers up to ${before} are from before lines were chained`] : []),
      ...(waiting > 0 ? [`${lines(waiting)} not chained yet: written within the last ten minutes`] : []),
      ...restored.map(
        ({ from, to }) => `numbers ${from} to ${to} were lost in a restore, as was written down then`,
      ),
    ],
    findings: [...findings.slice(0, named).map(sentenceOn), ...more],
  }
}

export const noLineSentence = (number: number): string =>
  `number ${number} is no line of the journal: somebody wrote in the store by hand`

export const isWhole = 'nothing was changed, taken out, put in or put elsewhere'

const named = 100

const span = (from: number, to: number): string =>
  from === to ? `number ${from} was` : `numbers ${from} to ${to} were`

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`)

function sentenceOn(finding: Finding): string {
  const { number } = finding
  switch (finding.what) {
    case 'altered':
      return `number ${number} is not as it was written, or somebody else wrote it`
    case 'no-line':
      return noLineSentence(number)
    case 'unsigned':
      return `number ${number} was written by an older version, or by somebody without the key: nothing vouches for it`
    case 'misplaced':
      return `number ${number} holds a line that was written under another number`
    case 'copied':
      return `number ${number} was put in: it is a copy of number ${finding.of}`
    case 'removed':
      return `${span(number, finding.to)} taken out`
    case 'broken':
      return `number ${number} does not follow on what is before it`
    case 'unchained':
      return `number ${number} was put in, or its place in the chain was taken off`
    case 'truncated':
      return `${span(number, finding.to)} taken off the end, or an older store was put back by hand`
    case 'other-head':
      return `number ${number} is another than the head that is kept with the keys: the journal was replaced, or the keys are older`
    case 'no-head':
      return `number ${number} is chained, and the keys know of no chain: they are of another moment, or were emptied`
    case 'other-than-logged':
      return `number ${number} is another than the log said: the journal was replaced, with its keys`
  }
}
