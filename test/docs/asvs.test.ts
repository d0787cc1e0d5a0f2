import { describe, expect, it } from 'vitest'
import { exists, testsOf, threats } from '#support/named-tests.ts'
import { type Row, rowsOf } from '#support/markdown.ts'

/** OWASP ASVS 5.0.0: how many requirements of level 1 and 2 each section has; those of level 3 come after them. */
const sections: Readonly<Record<string, readonly number[]>> = {
  V1: [2, 9, 11, 3, 2],
  V2: [3, 3, 4, 1],
  V3: [0, 2, 4, 6, 5, 0, 2],
  V4: [3, 1, 2, 4],
  V5: [1, 3, 2, 3],
  V6: [3, 12, 4, 4, 5, 3, 0, 4],
  V7: [3, 4, 2, 5, 2, 2],
  V8: [2, 3, 1, 1],
  V9: [3, 4],
  V10: [2, 2, 4, 11, 5, 2, 3],
  V11: [2, 3, 3, 4, 1, 1],
  V12: [3, 2, 4],
  V13: [1, 5, 2, 5],
  V14: [2, 4, 3],
  V15: [3, 3, 7],
  V16: [1, 5, 4, 3, 3],
  V17: [1, 4, 2],
}
const everyOne = Object.entries(sections).flatMap(([chapter, counts]) =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, index) => `${chapter}.${at + 1}.${index + 1}`),
  ),
)
const chapters = Object.keys(sections)
const rows = (await Promise.all(chapters.map((chapter) => rowsOf('docs/asvs.md', `${chapter} `)))).flat()

describe('the page about OWASP ASVS', () => {
  it('has every requirement of level 1 and 2, each once', () => {
    const listed = rows.flatMap((row) => row['requirement']?.split(' ') ?? [])
    expect(everyOne).toHaveLength(253)
    expect(listed.toSorted()).toEqual(everyOne.toSorted())
  })

  it('gives each a verdict that it explains, with a reason', () => {
    const verdicts = ['met', 'by design', 'administrator', 'partly', 'not applicable']
    expect(rows.filter((row) => !verdicts.includes(row['verdict'] ?? ''))).toEqual([])
    expect(rows.filter((row) => !row['how, or why not'] && row['verdict'] !== 'met')).toEqual([])
  })

  it('calls nothing met without a test that would fail', () => {
    const met = rows.filter((row) => row['verdict'] === 'met')
    expect(met.length).toBeGreaterThan(50)
    expect(met.filter((row) => !shownBy(row))).toEqual([])
  })

  it('names no threat and no test that is not there', () => {
    expect(rows.flatMap(threatsIn).filter((id) => !threats.some((threat) => threat['id'] === id))).toEqual([])
    expect(rows.flatMap(testsIn).filter((named) => !exists(named))).toEqual([])
  })
})

const parts = (row: Row): string[] => (row['shown by'] ?? '').split('<br>').map((part) => part.trim())
const testsIn = (row: Row) => parts(row).flatMap((part) => (part.startsWith('`') ? testsOf(part) : []))
const threatsIn = (row: Row): string[] =>
  parts(row).flatMap((part) => (/^[A-Z]\d/.test(part) ? part.split(' ') : []))
const shownBy = (row: Row): boolean => testsIn(row).length + threatsIn(row).length > 0
