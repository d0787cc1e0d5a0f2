import { findPersonalData, type Finding, type PersonalDataRule } from '#domain/privacy/personal-data.ts'
import { Instant, TimeZone } from '#domain/time/instant.ts'
import { type Half, measuredSentences, type Sentence } from '#support/measured-sentences.ts'

const options = {
  at: Instant.parse(Date.parse('2026-11-20T10:00:00+01:00')),
  timeZone: TimeZone.parse('Europe/Amsterdam'),
}

/** How often a rule was asked for and answered, and how often it spoke and was right. */
export type Row = { wanted: number; found: number; said: number; right: number }
export type Measured = { rules: Map<PersonalDataRule, Row>; harmless: number; disturbed: number }

export const measure = (half: Half): Measured => {
  const sentences = measuredSentences(half)
  const rules = new Map<PersonalDataRule, Row>()
  for (const sentence of sentences) count(sentence, rules)
  const harmless = sentences.filter(({ wanted }) => wanted.length === 0)
  return { rules, harmless: harmless.length, disturbed: harmless.filter(isDisturbed).length }
}

/** What was not found, and what was found that nobody asked for. */
export const mistakesIn = (half: Half): { text: string; missed: string[]; stray: string[] }[] =>
  measuredSentences(half)
    .map((sentence) => ({
      text: sentence.text,
      missed: missedIn(sentence).map(({ rule, start, end }) => `${rule} ${sentence.text.slice(start, end)}`),
      stray: straysIn(sentence).map(({ rule, text }) => `${rule} ${text}`),
    }))
    .filter(({ missed, stray }) => missed.length + stray.length > 0)

export const recall = ({ wanted, found }: Row): number => found / wanted
export const precision = ({ said, right }: Row): number => right / said

const find = ({ text }: Sentence): Finding[] => findPersonalData(text, options)

const isDisturbed = (sentence: Sentence): boolean =>
  find(sentence).some(({ severity }) => severity === 'block' || severity === 'confirm')

const count = (sentence: Sentence, rules: Map<PersonalDataRule, Row>): void => {
  const [missed, strays] = [missedIn(sentence), straysIn(sentence)]
  for (const wanted of sentence.wanted) {
    const row = rowOf(rules, wanted.rule)
    row.wanted += 1
    if (!missed.includes(wanted)) row.found += 1
  }
  for (const { rule, start, end } of find(sentence)) {
    const row = rowOf(rules, rule)
    row.said += 1
    if (!strays.some((stray) => stray.rule === rule && stray.start === start && stray.end === end))
      row.right += 1
  }
}

const rowOf = (rules: Map<PersonalDataRule, Row>, rule: PersonalDataRule): Row => {
  const row = rules.get(rule) ?? { wanted: 0, found: 0, said: 0, right: 0 }
  rules.set(rule, row)
  return row
}

/** Found is what a finding of the same kind covers whole: a name is a name, behind whatever word it stands. */
const missedIn = (sentence: Sentence): Sentence['wanted'] => {
  const findings = find(sentence)
  return sentence.wanted.filter(
    ({ rule, start, end }) =>
      !findings.some(
        (finding) => kindOf(finding.rule) === kindOf(rule) && finding.start <= start && end <= finding.end,
      ),
  )
}

/** Right is also what lies within something else that had to be found: it is taken away with it. */
const straysIn = (sentence: Sentence): Finding[] =>
  find(sentence).filter(
    (finding) => !sentence.wanted.some(({ start, end }) => finding.start < end && start < finding.end),
  )

const kindOf = (rule: PersonalDataRule): string => rule.replace(/_(?:title|full|cue|first|ctx)$/, '')
