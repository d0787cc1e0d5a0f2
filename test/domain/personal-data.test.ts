import { describe, expect, it } from 'vitest'
import { findPersonalData, type Finding, redact, severityOf } from '#domain/privacy/personal-data.ts'
import { Instant, TimeZone } from '#domain/time/instant.ts'
import { harmlessSentences } from '#support/harmless-sentences.ts'
import { tellingSentences } from '#support/telling-sentences.ts'
import { say } from '#text/words.ts'
import cases from '../vectors/cases.json' with { type: 'json' }
import vectors from '../vectors/personal-data.json' with { type: 'json' }

const at = Instant.parse(Date.parse(vectors.signalledAt))
const options = { at, timeZone: TimeZone.parse('Europe/Amsterdam') }
const find = (text: string): Finding[] => findPersonalData(text, options)
const found = (text: string): string[] => find(text).map((finding) => `${finding.rule} ${finding.text}`)
const redacted = (text: string): string => redact(text, find(text), {})

const disturbs = ({ severity }: Finding): boolean => severity === 'block' || severity === 'confirm'
/** What would disturb the writer, outside the findings that are wanted. */
const strays = (text: string, isWanted: (finding: Finding) => boolean): Finding[] => {
  const wanted = find(text).filter(isWanted)
  const inside = (finding: Finding) =>
    wanted.some(({ start, end }) => start <= finding.start && finding.end <= end)
  return find(text).filter((finding) => disturbs(finding) && !inside(finding))
}

describe('personal data in free text', () => {
  it.each(vectors.mustFind)('is found in "$text"', ({ text, rules }) => {
    expect(find(text).map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules))
    expect(strays(text, ({ rule }) => rules.includes(rule))).toEqual([])
  })

  it.each(vectors.mustNotFind)('is not found in "%s"', (text) => {
    expect(find(text).filter(disturbs)).toEqual([])
  })

  it.each(cases.cases)(
    'is found and replaced in $id',
    ({ text, expect: { personalData, redacted: after } }) => {
      const wanted = personalData.map(({ rule, text: part }) => `${rule} ${part}`)
      expect(found(text)).toEqual(expect.arrayContaining(wanted))
      expect(strays(text, (finding) => wanted.includes(`${finding.rule} ${finding.text}`))).toEqual([])
      expect(redacted(text)).toBe(after)
    },
  )

  it.each(tellingSentences)('is told by "$text"', ({ text, found: wanted }) => {
    expect(found(text)).toEqual(expect.arrayContaining(wanted))
    expect(strays(text, (finding) => wanted.includes(`${finding.rule} ${finding.text}`))).toEqual([])
  })

  it.each(harmlessSentences)('is not in "%s"', (text) => {
    expect(find(text).filter(disturbs)).toEqual([])
  })
})

describe('what is hidden in the writing', () => {
  it.each([
    ['blanks that do not break', '06\u00A01234\u00A05678', 'phone'],
    ['characters nobody sees', '12345\u200B67\u00AD82', 'bsn'],
    ['wide digits', '\uFF10\uFF16-\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18', 'phone'],
    ['Arabic digits', '\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662', 'bsn'],
    ['other dashes', '06\u201312345678', 'phone'],
    ['the end of a line', '06-1234\n5678', 'phone'],
    ['the end of a line in Windows', '1234\r\n56782', 'bsn'],
    ['soft hyphens', '06-1234\u00AD5678', 'phone'],
    ['curly quotes', 'genaamd \u201CAme\u0301lie\u201D', 'name_cue'],
    ['accents beside their letter', 'zusje Ame\u0301lie', 'name_cue'],
  ])('%s hide nothing', (_, text, rule) => {
    const [finding] = find(text).filter((one) => one.rule === rule)
    expect(finding?.text).toBe(rule === 'name_cue' ? 'Ame\u0301lie' : text)
  })
})

it.each(['nl', 'en'] as const)(
  'of the sentences that the bot itself says (%s) hardly one disturbs',
  (language) => {
    const said = sentencesIn(say(language).words).filter((text) => !text.includes('@Seinhuis'))
    expect(said.length).toBeGreaterThan(1_000)
    expect(said.filter((text) => find(text).some(disturbs)).length / said.length).toBeLessThan(0.005)
  },
)

const sentencesIn = (words: unknown): string[] => {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesIn) : []
}

describe('a date', () => {
  it.each([
    ['sinds 31-12-2024', true],
    ['sinds 1-1-2025', false],
    ['tot 31-12-2028', false],
    ['tot 1-1-2029', true],
    ['geboren op 1-1-2026', true],
    ['op 3 november 2026 geboren', true],
    ['schooljaar 2024-2025', false],
  ])('"%s" is a date of birth: %s', (text, isBirth) => {
    expect(find(text).some(({ rule }) => rule === 'dob')).toBe(isBirth)
    expect(find(text).some(({ rule }) => rule === 'bsn')).toBe(false)
  })

  it('is judged in the year of the network, not of Greenwich', () => {
    const newYear = Instant.parse(Date.parse('2026-12-31T23:30:00Z'))
    const rules = (timeZone: string) =>
      findPersonalData('sinds 1-9-2025', { at: newYear, timeZone: TimeZone.parse(timeZone) }).map(
        ({ rule }) => rule,
      )
    expect(rules('Europe/London')).toEqual([])
    expect(rules('Europe/Amsterdam')).toEqual(['dob'])
  })
})

describe('redaction', () => {
  it.each([
    ['BSN 111222333.', 'BSN [BSN verwijderd].'],
    ['zijn zusje Lotte', 'zijn zusje [naam]'],
    ['Prins Bernhardlaan 101', '[adres]'],
    ['mevrouw Sanne de Vries (84)', '[naam] [leeftijd]'],
    ['rekening NL91 ABNA 0417 1643 00', 'rekening [rekening]'],
    ['mail a@b.nl, zie www.b.nl of @anna', 'mail [e-mail], zie [link] of [account]'],
    ['postcode 7571 ab, kenteken XX-99-XX', 'postcode [postcode], kenteken [kenteken]'],
    ['leerlingnummer 84512', '[nummer]'],
    ['een Poolse leerling van 8 jaar', 'een [verwijderd: niet nodig] leerling van [leeftijd]'],
    ['een 12-jarige, 3 jaar geleden verhuisd', 'een [leeftijd], 3 jaar geleden verhuisd'],
    ['zij heeft ADHD', 'zij heeft ADHD'],
  ])('makes "%s" into "%s"', (text, after) => {
    expect(redacted(text)).toBe(after)
  })

  it('leaves offences to police and Halt, and to nobody else', () => {
    const text = 'Er is een strafblad.'
    const by = (partnerType: 'politie' | 'justitie_halt' | 'gemeente') =>
      redact(text, find(text), { partnerType })
    expect(by('politie')).toBe(text)
    expect(by('justitie_halt')).toBe(text)
    expect(by('gemeente')).toBe('Er is een [verwijderd: strafrechtelijk].')
  })

  it('replaces only what it is given: a name that was said to be none stays', () => {
    const text = 'Sanne de Vries, 06-12345678'
    const rest = find(text).filter(({ rule }) => rule !== 'name_full')
    expect(redact(text, rest, {})).toBe('Sanne de Vries, [telefoon]')
  })
})

it('a number blocks, a name asks, an illness warns, an age is silent', () => {
  expect((['bsn', 'name_title', 'name_full', 'diagnosis', 'exact_age'] as const).map(severityOf)).toEqual([
    'block',
    'block',
    'confirm',
    'warn',
    'auto',
  ])
})
