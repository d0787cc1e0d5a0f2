import type { Span } from '#domain/privacy/reading.ts'

/** Parts that overlap, together; in the order of the text. Parts that only touch stay apart. */
export const overlapping = <Part extends Span>(parts: readonly Part[]): Part[][] => {
  const groups: Part[][] = []
  let end = 0
  for (const part of inOrder(parts)) {
    const group = groups.at(-1)
    if (group !== undefined && part.start < end) group.push(part)
    else groups.push([part])
    end = Math.max(end, part.end)
  }
  return groups
}

/** Without the parts that lie within another one of the same rule. */
export const widest = <Part extends Span & { rule: string }>(parts: readonly Part[]): Part[] => {
  const ends = new Map<string, number>()
  return inOrder(parts).filter(({ rule, end }) => {
    const within = end <= (ends.get(rule) ?? 0)
    if (!within) ends.set(rule, end)
    return !within
  })
}

/** The first first; of two that begin together the longer. */
const inOrder = <Part extends Span>(parts: readonly Part[]): Part[] =>
  parts.toSorted((one, other) => one.start - other.start || other.end - one.end)
