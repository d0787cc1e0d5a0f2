import { linkOf } from '#app/journal/sign.ts'
import type { Head, JournalEntry, KeptLine, Mac, Rewrite } from '#app/ports.ts'

/**
 * What follows on the head is chained to it, in order of number. Twice is once: the same lines get the same links. What
 * was written before lines had a mac stays before the chain.
 */
export function chained(
  entries: readonly JournalEntry[],
  head: Head | null,
  mac: Mac,
): { rewrites: Rewrite[]; head: Head } {
  let now = head ?? { number: 0, link: '', since: 0 }
  const rewrites: Rewrite[] = []
  for (const entry of entries) {
    const { number } = entry
    // A hole stays where it is, and the others are chained around it.
    if (entry.noLine && now.number > now.since) now = { ...now, number }
    else if (now.number === now.since && entry.mac === undefined) now = { number, link: '', since: number }
    else {
      // What an older version forgot before this is no hole in the chain.
      if (now.number === now.since) now = { ...now, since: (entry.from ?? number) - 1 }
      const link = entry.link ?? linkOf(now.link, entry, mac)
      if (entry.link === undefined)
        rewrites.push({ from: number, to: number, line: { ...lineOf(entry), previous: now.link, link } })
      now = { ...now, number, link }
    }
  }
  return { rewrites, head: now }
}

export const lineOf = ({ number: _number, ...line }: JournalEntry): KeptLine => line
