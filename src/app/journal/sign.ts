import type { Commit, JournalEntry, KeptLine, Mac } from '#app/ports.ts'

/**
 * The lines of a commit with a name of their own and a mac over all that they say. The name follows from the id of the
 * commit, so that a repeat is the same; without the key it tells nothing of it.
 */
export const signed = ({ id, journal }: Pick<Commit, 'id' | 'journal'>, mac: Mac): KeptLine[] =>
  journal.map((line, index) => {
    const named = { ...line, id: mac(JSON.stringify(['name', id, index, line.at])).slice(0, 16) }
    return { ...named, mac: macOfLine(named, mac) }
  })

export const macOfLine = (line: KeptLine, mac: Mac): string => mac(JSON.stringify(['line', wordsOf(line)]))

/** What a line is chained with: what is before it, its place, and the mac over all that it says. */
export const linkOf = (previous: string, { number, mac: own }: JournalEntry, mac: Mac): string =>
  mac(JSON.stringify(['link', previous, number, own ?? '']))

/** A line that stands for others vouches for its place by itself: what was there cannot be asked any more. */
export const macOfCheckpoint = (entry: JournalEntry, mac: Mac): string =>
  mac(JSON.stringify(['checkpoint', entry.number, entry.previous ?? '', entry.link ?? '', wordsOf(entry)]))

export const isCheckpoint = <Line extends KeptLine>(entry: Line): entry is Line & { from: number } =>
  entry.from !== undefined

/** Everything that a line says, always in the same order, also what a later version adds to it. */
const wordsOf = (line: KeptLine): [string, string | number][] =>
  Object.entries(line)
    .filter(([name, value]) => !apart.has(name) && value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))

const apart: ReadonlySet<string> = new Set(['number', 'mac', 'previous', 'link'])
