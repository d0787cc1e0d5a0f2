import { isCheckpoint, linkOf, macOfCheckpoint, macOfLine } from '#app/journal/sign.ts'
import type { Head, JournalEntry, Mac } from '#app/ports.ts'

/** What is not as it was written, and under which number. */
export type Finding =
  /** Something in it was changed, or it was not written by this installation. */
  | { what: 'altered'; number: number }
  /** What stands there is no line: somebody wrote in the store by hand. */
  | { what: 'no-line'; number: number }
  /** It says nothing that vouches for it. */
  | { what: 'unsigned'; number: number }
  /** It is whole, and stands under another number than it was given. */
  | { what: 'misplaced'; number: number }
  | { what: 'copied'; number: number; of: number }
  | { what: 'removed'; number: number; to: number }
  /** What was before it is another than when it was chained. */
  | { what: 'broken'; number: number }
  | { what: 'unchained'; number: number }
  /** The last ones, up to the head that is kept beside the keys. */
  | { what: 'truncated'; number: number; to: number }
  /** It leads to another head than is kept beside the keys. */
  | { what: 'other-head'; number: number }
  | { what: 'no-head'; number: number }
  /** The log that somebody else keeps says that it was another. */
  | { what: 'other-than-logged'; number: number }

export type Verified = {
  count: number
  first: number | null
  last: number | null
  /** Lines that were put back by a restore stand for what was lost then. */
  restored: { from: number; to: number }[]
  /** Up to this number lines are from before they were chained. */
  before: number
  /** Not chained yet: written within the last ten minutes. */
  waiting: number
  findings: Finding[]
}

type State = {
  next: number
  /** Null after what was found to be wrong: what follows on it is taken as it is. */
  link: string | null
  named: Map<string, number>
}

/** A head as the log told it. */
export type Logged = Pick<Head, 'number' | 'link'>

/**
 * Goes through the journal in order of number, and holds it against the head that is kept beside the keys, and one that
 * the log told when somebody kept that.
 */
export function verifying(head: Head | null, mac: Mac, logged: Logged | null = null) {
  const before = head?.since ?? 0
  const state: State = { next: before + 1, link: '', named: new Map() }
  const done: Verified = { count: 0, first: null, last: null, restored: [], before, waiting: 0, findings: [] }
  let begun = head !== null

  /** While nothing was ever chained, the chain will begin with the first line that is signed. */
  const lookForItsBegin = ({ number, from = number, mac: own }: JournalEntry): void => {
    if (begun) return
    begun = own !== undefined
    done.before = begun ? from - 1 : number
    state.next = done.before + 1
  }

  const add = (entry: JournalEntry): void => {
    const { number } = entry
    const from = entry.from ?? number
    done.count += 1
    done.first ??= from
    done.last = number
    lookForItsBegin(entry)
    if (number <= done.before) {
      if (entry.noLine) done.findings.push({ what: 'no-line', number })
      return
    }
    if (from > state.next) {
      done.findings.push({ what: 'removed', number: state.next, to: from - 1 })
      state.link = null
    }
    const wrong = wrongIn(entry)
    if (wrong) done.findings.push(wrong)
    else if (entry.verb === 'journal-restored') done.restored.push({ from, to: number - 1 })
    if (!wrong && entry.link === undefined) done.waiting += 1
    state.link = wrong ? null : (entry.link ?? linkOf(state.link ?? '', entry, mac))
    state.next = number + 1
  }

  const wrongIn = (entry: JournalEntry): Finding | null => {
    const { number, link, id = '' } = entry
    if (entry.noLine) return { what: 'no-line', number }
    const wrong = isCheckpoint(entry) ? wrongCheckpoint(entry) : wrongLine(entry)
    state.named.set(id, state.named.get(id) ?? number)
    if (wrong) return wrong
    if (head?.number === number && link !== head.link) return { what: 'other-head', number }
    if (logged?.number === number && link !== logged.link) return { what: 'other-than-logged', number }
    return head === null && link !== undefined ? { what: 'no-head', number } : null
  }

  const wrongCheckpoint = (entry: JournalEntry & { from: number }): Finding | null => {
    const { number, from } = entry
    if (macOfCheckpoint(entry, mac) !== entry.mac) return { what: 'altered', number }
    // It may stand for what was seen a moment ago, when that was forgotten meanwhile.
    return from < state.next || follows(entry) ? null : { what: 'broken', number }
  }

  const wrongLine = (entry: JournalEntry): Finding | null => {
    const { number, id = '', link, previous = '' } = entry
    if (entry.mac === undefined) return { what: 'unsigned', number }
    if (macOfLine(entry, mac) !== entry.mac) return { what: 'altered', number }
    const twin = state.named.get(id)
    if (twin !== undefined) return { what: 'copied', number, of: twin }
    if (link === undefined) return number <= (head?.number ?? 0) ? { what: 'unchained', number } : null
    if (linkOf(previous, entry, mac) !== link) return { what: 'misplaced', number }
    return follows(entry) ? null : { what: 'broken', number }
  }

  const follows = ({ previous = '' }: JournalEntry): boolean => state.link === null || state.link === previous

  const end = (): Verified => {
    const last = Math.max(done.last ?? 0, done.before)
    const known = Math.max(head?.number ?? 0, logged?.number ?? 0)
    if (last < known) done.findings.push({ what: 'truncated', number: last + 1, to: known })
    return done
  }
  return { add, end }
}
