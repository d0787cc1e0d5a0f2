import { checkpoint } from '#app/journal/checkpoint.ts'
import { isCheckpoint } from '#app/journal/sign.ts'
import type { JournalEntry, JournalLine, Mac, Rewrite } from '#app/ports.ts'
import type { Instant } from '#domain/time/instant.ts'

type How = {
  isOld: (line: JournalLine) => boolean
  now: Instant
  mac: Mac
  /** Up to here nothing was ever chained. */
  since: number
}

/**
 * What is old makes room, with its neighbours that made room before, for one line that says so: from which number, and
 * how the chain goes on after it. Only what is chained is forgotten: a hole is never made here.
 */
export async function forgetting(
  entries: AsyncIterable<JournalEntry>,
  { isOld, now, mac, since }: How,
): Promise<{ rewrites: Rewrite[]; forgotten: JournalEntry[] }> {
  const spans: Span[] = []
  let open = false
  for await (const entry of entries) {
    if (entry.number > since && entry.link === undefined && !entry.noLine) break
    const old = (!isCheckpoint(entry) || tellsOfLoss(entry)) && !entry.noLine && isOld(entry)
    const makesRoom = old || (isCheckpoint(entry) && !tellsOfLoss(entry))
    if (makesRoom) {
      const before = spans.at(-1)
      if (open && before?.last.number === (entry.from ?? entry.number) - 1) grow(before, entry, old)
      else spans.push({ first: entry, last: entry, old: old ? [entry] : [] })
    }
    open = makesRoom
  }
  const changed = spans.filter(({ first, last, old }) => old.length > 0 || first !== last)
  return {
    rewrites: changed.map((span) => insteadOf(span, now, mac)),
    forgotten: spans.flatMap(({ old }) => old),
  }
}

/** It says more than that something was there, so it stays as long as any line. */
const tellsOfLoss = ({ verb }: JournalLine): boolean => verb === 'journal-restored'

type Span = { first: JournalEntry; last: JournalEntry; old: JournalEntry[] }

const grow = (span: Span, entry: JournalEntry, old: boolean): void => {
  span.last = entry
  if (old) span.old.push(entry)
}

const insteadOf = ({ first, last }: Span, at: Instant, mac: Mac): Rewrite => {
  const from = first.from ?? first.number
  const line = checkpoint(
    { at, verb: 'journal-forgotten', actor: 'system', result: 'done' },
    { from, to: last.number, previous: first.previous ?? '', link: last.link ?? '' },
    mac,
  )
  return { from, to: last.number, line }
}
