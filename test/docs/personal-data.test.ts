import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { personalDataRules, severityOf } from '#domain/privacy/personal-data.ts'
import { rowsOf } from '#support/markdown.ts'
import { find } from '#support/measure.ts'

const rows = await rowsOf('docs/personal-data.md', 'The rules')
const bare = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '')

const page = await readFile(new URL('../../docs/personal-data.md', import.meta.url), 'utf8')
const missed = [...(page.split('## What is missed')[1]?.split('\n## ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(
  ([, example = '']) => example,
)

describe('the page of personal data', () => {
  it('has every rule, with what it asks', () => {
    expect(rows.map((row) => `${bare(row['rule'])} ${row['asks']}`)).toEqual(
      personalDataRules.map((rule) => `${rule} ${severityOf(rule)}`),
    )
  })

  it.each(rows)('its example of $rule is found by that rule', (row) => {
    expect(find(bare(row['an example'])).map(({ rule }) => rule)).toContain(bare(row['rule']))
  })

  it.each(missed)('says rightly that "%s" is missed', (example) => {
    expect(find(example).filter(({ severity }) => severity === 'block' || severity === 'confirm')).toEqual([])
  })
})
