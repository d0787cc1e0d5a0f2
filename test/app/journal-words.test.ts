import { describe, expect, it } from 'vitest'
import { csvRow, unescaped } from '../../src/csv.ts'
import { usage, wanted } from '../../src/journal/wanted.ts'

const hash = 'k'.repeat(43)

describe('what is asked of the journal', () => {
  it.each([
    [['verify'], { does: 'verify', logged: null }],
    [['verify', '--head', `12:${hash}`], { does: 'verify', logged: { number: 12, link: hash } }],
    [['who', '18M-7F3K'], { does: 'who', about: '18M-7F3K', days: { from: null, to: null } }],
    [
      ['what', '--from', '2026-03-01', 'anna@carmel.example', '--to', '2026-03-01'],
      { does: 'what', account: 'anna@carmel.example', days: { from: '2026-03-01', to: '2026-03-01' } },
    ],
    [['export', 'a.csv'], { does: 'export', file: 'a.csv', days: { from: null, to: null } }],
  ])('%j', (words, asked) => {
    expect(wanted(words)).toEqual(asked)
  })

  it.each([
    [[], usage],
    [['look'], usage],
    [['verify', 'all'], usage],
    [['verify', '--from', '2026-03-01'], usage],
    [['who'], usage],
    [['who', 'a', 'b'], usage],
    [['who', 'a', '--head', `12:${hash}`], usage],
    [['who', 'a', '--since', '2026-03-01'], usage],
    [['who', 'a', '--from'], usage],
    [['who', 'a', '--from', '2026-03-01', '--from', '2026-03-02'], usage],
    [['who', 'a', '--from', '2026-02-30'], '--from is no day: write it like 2026-03-01'],
    [['what', 'a', '--to', 'maart'], '--to is no day: write it like 2026-03-01'],
    [['export', 'a', '--from', '2026-03-02', '--to', '2026-03-01'], '--from is after --to: turn them round'],
    [
      ['verify', '--head', '12'],
      '--head is no head: write number:hash as a line journal-head in the log has them',
    ],
  ])('%j is refused in one sentence', (words, refused) => {
    expect(wanted(words)).toEqual({ refused })
  })
})

describe('a row of a table', () => {
  it('has what would break it in quotes', () => {
    expect(csvRow([1, 'a,b', 'a "b"', 'a\nb', ''])).toBe('1,"a,b","a ""b""","a\nb",\r\n')
  })

  it.each(['=1+1', '+31', '-x', '@SUM(A1)', '\t=1', '\r=1'])('holds no formula: %j', (text) => {
    expect(csvRow([text])).toMatch(/^"?'/)
  })

  it('may be one of a spreadsheet that parts cells by semicolons', () => {
    expect(csvRow(['a;b', 'c,d', 'e'], ';')).toBe('"a;b";"c,d";e\r\n')
  })

  it.each(['=1+1', '+31', "'=1", "''-x", "'s Heerenloo", 'a=b', '', "'"])('is read as it was: %j', (text) => {
    expect(unescaped(csvRow([text]).replaceAll(/^"|"?\r\n$/g, ''))).toBe(text)
  })
})
