import { describe, expect, it } from 'vitest'
import { findPersonalData, personalDataRules, type PersonalDataRule } from '#domain/privacy/personal-data.ts'
import { Instant, TimeZone } from '#domain/time/instant.ts'

const options = {
  at: Instant.parse(Date.parse('2026-11-20T10:00:00+01:00')),
  timeZone: TimeZone.parse('Europe/Amsterdam'),
}

/** What each rule begins to read and never gets to the end of, again and again. */
const beginnings: Record<PersonalDataRule, string[]> = {
  email: ['a@', 'x apenstaartje a punt '],
  iban: ['NL91 ', 'NL9'],
  bsn_ctx: ['bsn a ', 'b.s.n. '],
  phone: ['+1 ', '00 ', '06 een twee '],
  bsn: ['1 ', '12.'],
  dob: ['geb 1-', '3 mei 20', '1/2/'],
  address: ['Kerkstraat 1', 'Laan van ', 'woont op Aa '],
  postcode: ['postcode ', '7571 '],
  handle: ['@', 'snap als a.'],
  url: ['www.', 'a.b/'],
  record_no: ['dossiernummer ', 'leerlingdossier'],
  plate: ['kenteken A A', '12-A'],
  name_title: ['mevrouw dr. ', 'de heer van '],
  name_full: ['Aa ', 'Van ', 'J. '],
  name_cue: ['kinderen Lotte (8) en ', 'noemen hem Aa '],
  name_first: ['sanne van der ', 'SANNE, '],
  criminal: ['crimineel '],
  special: ['jehova '],
  exact_age: ['8 jaar en ', '(1'],
  diagnosis: ['autis'],
}
/** Signs that are read as something else, or not at all. */
const signs = [
  '\u0301',
  'a\u0301',
  '1\u200B',
  '\uFF10',
  'A\u0410',
  '\uFDFA',
  '\uD800',
  '\u{1F600}',
  '1\n',
  "'",
]

/** Of the processor, so that a busy machine does not count; the best of two. */
const work = (text: string): number => {
  const runs = [1, 2].map(() => {
    const before = process.cpuUsage()
    findPersonalData(text, options)
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...runs)
}

/** Sixteen times the length: in proportion is 16, its square 256. */
const growth = (piece: string): number => {
  const [short, long] = [1_000, 16_000].map((length) => piece.repeat(length / piece.length))
  work(short ?? '')
  return work(long ?? '') / Math.max(work(short ?? ''), 300)
}

describe('a long text takes work in proportion to its length', () => {
  it.each(personalDataRules)('when it only ever begins what %s looks for', (rule) => {
    for (const piece of beginnings[rule]) expect(growth(piece), piece).toBeLessThan(64)
  })

  it.each(signs)('when it is made of "%s"', (sign) => {
    expect(growth(sign)).toBeLessThan(64)
  })
})
