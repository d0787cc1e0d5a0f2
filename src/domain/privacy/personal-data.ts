import type { PartnerType } from '#domain/codes.ts'
import { addresses } from '#domain/privacy/addresses.ts'
import { birthDates, datesIn } from '#domain/privacy/birth-dates.ts'
import { hintedBsns, namedBsns, provenBsns } from '#domain/privacy/bsn.ts'
import { plates, postcodes, recordNumbers } from '#domain/privacy/codes.ts'
import { ibans } from '#domain/privacy/iban.ts'
import { emails, handles, urls } from '#domain/privacy/links.ts'
import { names } from '#domain/privacy/names.ts'
import { overlapping, widest } from '#domain/privacy/overlaps.ts'
import { helpNumbersIn, phones } from '#domain/privacy/phone.ts'
import { type Hit, type Span, cover, read } from '#domain/privacy/reading.ts'
import { sensitive } from '#domain/privacy/sensitive.ts'
import { type Instant, type TimeZone, localDate } from '#domain/time/instant.ts'

/** What a rule asks: gone at once; gone unless it is no name; is this needed?; replaced without a word. */
type Severity = 'block' | 'confirm' | 'warn' | 'auto'

/** From most to least severe: where findings overlap, the first of them says what stands there instead. */
const rules = {
  email: { severity: 'block', replacement: '[e-mail]' },
  iban: { severity: 'block', replacement: '[rekening]' },
  bsn_ctx: { severity: 'block', replacement: '[BSN verwijderd]' },
  phone: { severity: 'block', replacement: '[telefoon]' },
  bsn: { severity: 'block', replacement: '[BSN verwijderd]' },
  dob: { severity: 'block', replacement: '[geboortedatum]' },
  address: { severity: 'block', replacement: '[adres]' },
  postcode: { severity: 'block', replacement: '[postcode]' },
  handle: { severity: 'block', replacement: '[account]' },
  url: { severity: 'block', replacement: '[link]' },
  record_no: { severity: 'block', replacement: '[nummer]' },
  plate: { severity: 'block', replacement: '[kenteken]' },
  name_title: { severity: 'block', replacement: '[naam]' },
  name_full: { severity: 'confirm', replacement: '[naam]' },
  name_cue: { severity: 'confirm', replacement: '[naam]' },
  name_first: { severity: 'confirm', replacement: '[naam]' },
  criminal: { severity: 'warn', replacement: '[verwijderd: strafrechtelijk]' },
  special: { severity: 'warn', replacement: '[verwijderd: niet nodig]' },
  exact_age: { severity: 'auto', replacement: '[leeftijd]' },
  diagnosis: { severity: 'warn', replacement: null },
} as const satisfies Record<string, { severity: Severity; replacement: string | null }>

export type PersonalDataRule = keyof typeof rules
// The keys of a constant are what its type says.
export const personalDataRules = Object.keys(rules) as PersonalDataRule[]
export type Finding = { rule: PersonalDataRule; severity: Severity; text: string; start: number; end: number }

export const severityOf = (rule: PersonalDataRule): Severity => rules[rule].severity

/**
 * Personal data in Dutch free text (specification 8), in the order of the text; `start` and `end` are UTF-16 offsets.
 * `at` is the moment of the signal: dates near it are no dates of birth.
 */
export const findPersonalData = (text: string, options: { at: Instant; timeZone: TimeZone }): Finding[] => {
  const reading = read(text)
  const year = Number(localDate(options.at, options.timeZone).slice(0, 4))
  return widest(hitsIn(reading.text, year))
    .map(({ rule, ...span }) => ({ rule, span: reading.original(span) }))
    .map(({ rule, span }) => ({
      rule,
      severity: severityOf(rule),
      text: text.slice(span.start, span.end),
      ...span,
    }))
}

/**
 * The text with what was found replaced. Overlapping findings become one replacement, that of the most severe rule.
 * What police and Halt may know about offences stays for `partnerType` police and Halt.
 */
export const redact = (
  text: string,
  findings: readonly Finding[],
  options: { partnerType?: PartnerType },
): string => {
  const parts = findings.flatMap((finding) => replacedPart(finding, options.partnerType))
  let end = 0
  const pieces = overlapping(parts).map((group) => {
    const kept = text.slice(end, group[0]?.start)
    end = group.reduce((last, part) => Math.max(last, part.end), end)
    return kept + (group.toSorted((one, other) => one.rank - other.rank)[0]?.replacement ?? '')
  })
  return pieces.join('') + text.slice(end)
}

type RuleHit = Hit<PersonalDataRule>

/** Replacing one thing may uncover the next, as in `XX-99-XX06-12345678`: it is found here already. */
const hitsIn = (text: string, year: number): RuleHit[] => {
  let all = sweep(text, year)
  for (let round = 0; round < 5; round += 1) {
    const more = sweep(cover(text, all.filter(isReplaced)), year).filter(isReplaced)
    if (more.length === 0) break
    all = [...all, ...more]
  }
  return all
}

const isReplaced = ({ rule }: RuleHit): boolean => rules[rule].replacement !== null

/** The longest kinds of number first: the digits of an account are no telephone number, those of a date no BSN. */
const sweep = (text: string, year: number): RuleHit[] => {
  const links = inTurn(text, [urls, emails, handles, ibans])
  const withoutLinks = cover(text, links)
  const bare = cover(withoutLinks, helpNumbersIn(withoutLinks))
  const numbers = inTurn(bare, [phones, (rest) => birthDates(rest, year)])
  const rest = cover(bare, [...numbers, ...datesIn(bare)])
  const others = [provenBsns, hintedBsns, plates, postcodes, addresses, names, sensitive]
  return [
    ...links,
    ...numbers,
    ...namedBsns(bare),
    ...recordNumbers(withoutLinks),
    ...others.flatMap((find): RuleHit[] => find(rest)),
  ]
}

const inTurn = (text: string, finders: readonly ((text: string) => RuleHit[])[]): RuleHit[] => {
  let found: RuleHit[] = []
  let rest = text
  for (const find of finders) {
    const hits = find(rest)
    found = [...found, ...hits]
    rest = cover(rest, hits)
  }
  return found
}

const mayKnowOffences: ReadonlySet<PartnerType | undefined> = new Set<PartnerType>([
  'politie',
  'justitie_halt',
])

type Part = Span & { replacement: string; rank: number }

const replacedPart = (finding: Finding, partnerType: PartnerType | undefined): Part[] => {
  const { rule, start, end } = finding
  const { replacement } = rules[rule]
  if (replacement === null || (rule === 'criminal' && mayKnowOffences.has(partnerType))) return []
  const words = rule === 'bsn_ctx' ? finding.text.search(/\p{Nd}/u) : 0
  return [{ start: start + words, end, replacement, rank: personalDataRules.indexOf(rule) }]
}
