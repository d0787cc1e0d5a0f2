import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { personalDataRules } from '#domain/privacy/personal-data.ts'
import { measure, type Score } from '#support/measure.ts'
import { halves, measuredSentences } from '#support/measured-sentences.ts'
import { measuredTable } from '#support/measured-table.ts'

const measured = { tuned: measure('tuned'), 'held-out': measure('held-out') }
const recall = ({ found, wanted }: Score): number => found / wanted

describe.each(halves)('in the sentences that people type (%s)', (half) => {
  const { numbers, names, rules, harmless, disturbed } = measured[half]

  it('nearly every number, address, date and account that blocks is found', () => {
    expect(recall(numbers)).toBeGreaterThanOrEqual(0.97)
  })

  it('nine of ten names are found, however they are written', () => {
    expect(recall(names)).toBeGreaterThanOrEqual(0.9)
  })

  it('hardly a harmless sentence is asked about', () => {
    expect(disturbed.length / harmless).toBeLessThanOrEqual(0.05)
  })

  it('every rule is asked for', () => {
    expect(personalDataRules.filter((rule) => !rules.get(rule)?.wanted)).toEqual([])
    expect([...rules.keys()].filter((rule) => !personalDataRules.includes(rule))).toEqual([])
  })
})

it('there are more than four hundred sentences, and none stands in both halves', () => {
  const texts = halves.flatMap((half) => measuredSentences(half).map(({ text }) => text))
  expect(texts.length).toBeGreaterThanOrEqual(400)
  expect(new Set(texts).size).toBe(texts.length)
})

it('the page of personal data has these figures', () => {
  const table = measuredTable(personalDataRules, measured.tuned, measured['held-out'])
  console.log(table)
  const page = readFileSync(new URL('../../docs/personal-data.md', import.meta.url), 'utf8')
  expect(page).toContain(table)
})
