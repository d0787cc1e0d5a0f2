import type { Span } from '#domain/privacy/reading.ts'

/** Digits written together. */
export type Group = Span & { digits: string }

/** A number as people write it: groups of digits with a little between them. */
export type Written = Span & { digits: string; groups: readonly Group[] }

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
  let digits = ''
  for (let to = from; to < groups.length; to += 1) {
    const [group, before] = [groups[to], groups[to - 1]]
    if (group === undefined || digits.length + group.digits.length > most) break
    if (to > from && !between.test(text.slice(before?.end, group.start).slice(0, 5))) break
    digits += group.digits
    const taken = groups.slice(from, to + 1)
    numbers.push({ start: taken[0]?.start ?? group.start, end: group.end, digits, groups: taken })
  }
  return numbers
}
