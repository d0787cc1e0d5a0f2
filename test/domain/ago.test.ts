import { expect, it } from 'vitest'
import { ago, type Term } from '#domain/time/instant.ts'
import { moment } from '#support/time.ts'

it.each<[string, Term, string]>([
  ['2026-11-20 10:00', { days: 90 }, '2026-08-22 11:00'],
  ['2026-11-20 10:00', { years: 2 }, '2024-11-20 10:00'],
  ['2028-02-29 10:00', { years: 2 }, '2026-02-28 10:00'],
  ['2028-03-01 10:00', { years: 2 }, '2026-03-01 10:00'],
])('on %s, %o ago was %s: no hour more or less, whatever the clock on the wall did', (now, term, then) => {
  expect(ago(moment(now), term)).toBe(moment(then))
})
