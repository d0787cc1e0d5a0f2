import { readFileSync } from 'node:fs'
import type { PersonalDataRule } from '#domain/privacy/personal-data.ts'

/** What has to be found in a sentence: which rule, and the words it is about. */
export type Wanted = { rule: PersonalDataRule; start: number; end: number }
export type Sentence = { text: string; wanted: readonly Wanted[] }

/** The rules were improved with the first half and only measured with the second. */
export const halves = ['tuned', 'held-out'] as const
export type Half = (typeof halves)[number]

/** The sentences of one half: as people type them, everybody in them invented. */
export const measuredSentences = (half: Half): Sentence[] =>
  readFileSync(new URL(`../vectors/free-text-${half}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => sentenceOf(line.split(' | ').map(unescaped)))

const unescaped = (part: string): string =>
  part
    .replaceAll(/\\u([\dA-F]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replaceAll(String.raw`\n`, '\n')

const sentenceOf = ([text = '', ...parts]: string[]): Sentence => ({
  text,
  wanted: parts.map((part) => {
    const [rule = ''] = part.split(' ', 1)
    const start = text.indexOf(part.slice(rule.length + 1))
    if (start < 0) throw new Error(`"${text}" does not hold "${part}"`)
    // The file names rules; one that does not exist has no row in the table, and the test says so.
    return { rule: rule as PersonalDataRule, start, end: start + part.length - rule.length - 1 }
  }),
})
