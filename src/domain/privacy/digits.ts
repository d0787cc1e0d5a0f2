import type { Span } from '#domain/privacy/reading.ts'

/** Digits written together. */
export type Group = Span & { digits: string }

/** A number as people write it: `count` groups of digits with a little between them; `first` is the first group. */
export type Written = Span & { digits: string; first: string; count: number }

export const digitGroups = (text: string): Group[] =>
  Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => ({
    digits,
    start: index,
    end: index + digits.length,
  }))

/**
 * Every number that begins with the group at `from`: one group, two groups, and so on, as long as what stands between
 * them matches `between` and there are no more than `most` digits.
 */
export const numbersFrom = (
  text: string,
  groups: readonly Group[],
  from: number,
  between: RegExp,
  most: number,
): Written[] => {
  const numbers: Written[] = []
  const first = groups[from]
  let digits = ''
  for (let to = from; to < groups.length; to += 1) {
    const [group, before] = [groups[to], groups[to - 1]]
    if (first === undefined || group === undefined || digits.length + group.digits.length > most) break
    if (to > from && !isGap(text, before?.end ?? 0, group.start, between)) break
    digits += group.digits
    numbers.push({ start: first.start, end: group.end, digits, first: first.digits, count: to - from + 1 })
  }
  return numbers
}

const isGap = (text: string, start: number, end: number, between: RegExp): boolean =>
  end - start <= 5 && between.test(text.slice(start, end))
