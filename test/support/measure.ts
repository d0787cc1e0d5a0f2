import {
  findPersonalData,
  type Finding,
  type PersonalDataRule,
  severityOf,
} from '#domain/privacy/personal-data.ts'
import { Instant, TimeZone } from '#domain/time/instant.ts'
import { type Half, measuredSentences, type Sentence, type Wanted } from '#support/measured-sentences.ts'

const options = {
  at: Instant.parse(Date.parse('2026-11-20T10:00:00+01:00')),
  timeZone: TimeZone.parse('Europe/Amsterdam'),
}

/** How often something was asked for and found, and how often something was said and right. */
export type Score = { wanted: number; found: number; said: number; right: number }
export type Measured = {
  rules: ReadonlyMap<PersonalDataRule, Score>
  /** What blocks or asks, apart from names; and names, whichever rule finds them. */
  numbers: Score
  names: Score
  harmless: number
  disturbed: readonly string[]
}

export const measure = (half: Half): Measured => {
  const judged = measuredSentences(half).map(judge)
  const score = (isMeant: (rule: PersonalDataRule) => boolean) => scoreOf(judged, isMeant)
  const rules = new Set(
    judged.flatMap(({ wanted, findings }) => [...wanted, ...findings].map(({ rule }) => rule)),
  )
  const harmless = judged.filter(({ wanted }) => wanted.length === 0)
  return {
    rules: new Map([...rules].map((one) => [one, score((rule) => rule === one)])),
    numbers: score((rule) => severityOf(rule) === 'block' && !isName(rule)),
    names: score(isName),
    harmless: harmless.length,
    disturbed: harmless.filter(({ findings }) => findings.some(disturbs)).map(({ text }) => text),
  }
}

/** At a moment in November 2026. */
export const find = (text: string): Finding[] => findPersonalData(text, options)

type Judged = Sentence & {
  findings: readonly Finding[]
  missed: readonly Wanted[]
  strays: readonly Finding[]
}

/**
 * Found is what a finding of the same kind covers whole: a name is a name, behind whatever word it stands. Right is also
 * what overlaps something else that had to be found, because it is taken away with it.
 */
export const judge = ({ text, wanted }: Sentence): Judged => {
  const findings = find(text)
  const missed = wanted.filter(
    ({ rule, start, end }) =>
      !findings.some(
        (finding) => kindOf(finding.rule) === kindOf(rule) && finding.start <= start && end <= finding.end,
      ),
  )
  const strays = findings.filter(
    (finding) => !wanted.some(({ start, end }) => finding.start < end && start < finding.end),
  )
  return { text, wanted, findings, missed, strays }
}

const kindOf = (rule: PersonalDataRule): string => (isName(rule) ? 'name' : rule.replace('_ctx', ''))
const isName = (rule: PersonalDataRule): boolean => rule.startsWith('name_')
const disturbs = ({ severity }: Finding): boolean => severity === 'block' || severity === 'confirm'

const scoreOf = (judged: readonly Judged[], isMeant: (rule: PersonalDataRule) => boolean): Score => {
  const count = (list: (one: Judged) => readonly { rule: PersonalDataRule }[]): number =>
    judged.flatMap(list).filter(({ rule }) => isMeant(rule)).length
  const [wanted, said] = [count((one) => one.wanted), count((one) => one.findings)]
  return {
    wanted,
    said,
    found: wanted - count((one) => one.missed),
    right: said - count((one) => one.strays),
  }
}
