import { type JournalEntry, type KeptLine, type Rewrite, StoreError } from '#app/ports.ts'

/** What happened, of a memory store, in order of number. */
export const memoryJournal = () => {
  const entries: JournalEntry[] = []
  let lastNumber = 0

  /** Where the first entry stands whose number is not below this one. */
  const placeOf = (number: number): number => {
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((entries[middle]?.number ?? 0) < number) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    add: (line: KeptLine): void => {
      lastNumber += 1
      entries.push({ ...line, number: lastNumber })
    },
    after: (number: number, limit: number): JournalEntry[] => {
      const from = placeOf(number + 1)
      return entries.slice(from, from + limit).map((entry) => ({ ...entry }))
    },
    check: ({ to }: Rewrite): void => {
      if (entries[placeOf(to)]?.number !== to)
        throw new StoreError('conflict', 'this line is not in the journal: read it again')
    },
    rewrite: ({ from, to, line }: Rewrite): void => {
      const first = placeOf(from)
      entries.splice(first, placeOf(to + 1) - first, { ...line, number: to })
    },
  }
}
