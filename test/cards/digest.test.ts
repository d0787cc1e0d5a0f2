import { expect, it } from 'vitest'
import { type DigestLine, digestCard } from '#cards/signal/digest-card.ts'
import { Reference } from '#domain/ids.ts'
import { textOf } from '#support/teams/card.ts'
import { open } from '#support/signals.ts'
import { day } from '#support/time.ts'
import { say } from '#text/words.ts'

/** So many evaluations that are late, each of a signal of its own. */
const lines = (count: number): DigestLine[] =>
  Array.from({ length: count }, (_, index) => ({
    signal: open.id,
    reference: referenceOf(index),
    kind: 'signal',
    rev: 1,
    group: 'late',
    on: day('2026-11-20'),
    notice: 'evaluate',
    action: null,
    forWhom: null,
    passedOnTo: null,
    can: [],
    suggested: [],
    ledBy: null,
  }))
const referenceOf = (index: number) => Reference.parse(`18M-${String(1_000 + index)}`)
const shown = (count: number): string =>
  textOf(digestCard({ title: 'digest', lines: lines(count), networks: [] }, say('nl')))
const references = (text: string): number => new Set(text.match(/18M-\d{4}/g)).size

it('names everything that waits, also what has no room for buttons', () => {
  expect(shown(8)).not.toContain('mijn acties')
  expect(references(shown(9))).toBe(9)
  expect(references(shown(32))).toBe(32)
  expect(shown(32)).toContain('Typ mijn acties voor alles.')
})

it('counts only what is more than anybody reads', () => {
  expect(references(shown(40))).toBe(32)
  expect(shown(40)).toContain('En nog 8. Typ mijn acties voor alles.')
})
