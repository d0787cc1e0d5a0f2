import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBsn } from '#domain/privacy/bsn.ts'
import { findPersonalData, type Finding, redact, severityOf } from '#domain/privacy/personal-data.ts'
import { Instant, TimeZone } from '#domain/time/instant.ts'

const options = {
  at: Instant.parse(Date.parse('2026-11-20T10:00:00+01:00')),
  timeZone: TimeZone.parse('Europe/Amsterdam'),
}
const find = (text: string): Finding[] => findPersonalData(text, options)
const redacted = (text: string): string => redact(text, find(text), {})
const blocked = (text: string): Finding[] => find(text).filter(({ severity }) => severity === 'block')

/** Pieces that mean something together, and pieces that get in the way. */
const pieces =
  `06-12345678|XX-99-XX|NL91ABNA0417164300|123456782|123 456 782|BSN |111222333|(15)|Kerkstraat 12|7571 AB|a@b.nl
|@jan|https://x.nl/|dossiernummer 2026-1|geb. |1-2-2012|mevrouw |Jansen|Sanne de Vries|zusje |Lotte|meneer van der |dr.|strafblad
|12 jaar|0800-2000|+31 |0|12|-| |.|, |(|)|a|X|\u00E9|\u200B|\u0301|\uFF10|woont |van |de |Laan van |'|/|kenteken |postcode `.split(
    '|',
  )
const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
const check = <Ts>(property: fc.IProperty<Ts>): void => fc.assert(property, { numRuns: 1_000 })

describe('whatever is typed,', () => {
  it('a finding says exactly what stands where it points, and its severity is that of its rule', () => {
    check(
      fc.property(texts, (text) =>
        find(text).every(
          ({ rule, severity, start, end, text: part }) =>
            start < end && part === text.slice(start, end) && severity === severityOf(rule),
        ),
      ),
    )
  })

  it('nothing that blocks is left after redaction, so redacting twice is redacting once', () => {
    check(
      fc.property(texts, (text) => {
        expect(blocked(redacted(text))).toEqual([])
      }),
    )
  })
})

/** Eight digits in front that leave a last one between 0 and 9. */
const bsns = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => ({
    digits,
    last: digits.reduce((sum, digit, place) => sum + digit * (9 - place), 0) % 11,
  }))
  .filter(({ digits, last }) => last < 10 && digits.some((digit) => digit > 0))
  .map(({ digits, last }) => `${digits.join('')}${last}`)
const groupings = [
  [9],
  [3, 3, 3],
  [4, 2, 3],
  [3, 2, 4],
  [2, 2, 2, 3],
  [4, 5],
  [1, 2, 3, 3],
  [1, 1, 1, 1, 1, 1, 1, 1, 1],
]
const inGroups = (digits: string, lengths: readonly number[], between: string): string => {
  let from = 0
  return lengths.map((length) => digits.slice(from, (from += length))).join(between)
}
const around = fc.constantFrom(['', ''], ['nummer ', ' staat er'], ['x', 'x'], ['(', ')'], ['is: ', '.'])

describe('a BSN', () => {
  it('is found and gone in whatever groups it is written', () => {
    const between = fc.constantFrom(' ', '.', '-', ' - ', '\u00A0', '\u2013', '\u200B')
    check(
      fc.property(
        bsns,
        fc.constantFrom(...groupings),
        between,
        around,
        (bsn, lengths, gap, [before = '', after = '']) => {
          const text = `${before}${inGroups(bsn, lengths, gap)}${after}`
          expect(find(text).map(({ rule }) => rule)).toContain('bsn')
          expect(redacted(text)).toBe(`${before}[BSN verwijderd]${after}`)
        },
      ),
    )
  })

  it('with one digit changed passes no more, and is still taken away behind the word', () => {
    const changed = fc.tuple(bsns, fc.nat(8), fc.integer({ min: 1, max: 9 }))
    check(
      fc.property(changed, ([bsn, place, by]) => {
        const digit = (Number(bsn.charAt(place)) + by) % 10
        const wrong = `${bsn.slice(0, place)}${digit}${bsn.slice(place + 1)}`
        expect(isBsn(wrong)).toBe(false)
        expect(redacted(`BSN ${wrong}`)).toBe('BSN [BSN verwijderd]')
      }),
    )
  })
})

it('a help number is never flagged, in whatever spelling', () => {
  const numbers = [
    '112',
    '113',
    '0800-2000',
    '0800-0113',
    '0900-8844',
    '0900-1113111',
    '0800-0188',
    '0800-1205',
  ]
  const spelled = fc
    .tuple(fc.constantFrom(...numbers), fc.array(fc.constantFrom('', '', ' ', '-', '.', ' - ')))
    .map(([number, gaps]) =>
      Array.from(number.replace('-', ''), (digit, at) => `${digit}${gaps[at] ?? ''}`).join(''),
    )
  check(
    fc.property(spelled, around, (number, [before = '', after = '']) => {
      expect(find(`${before}${number}${after}`)).toEqual([])
    }),
  )
})
