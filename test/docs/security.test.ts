import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Row, rowsOf } from '#support/markdown.ts'

const tables = [
  'At the door',
  'Who may do what',
  'What is seen',
  'What is kept',
  'What is told to who looks after it',
  'How it is set up, and what it is made of',
]
const threats = (await Promise.all(tables.map((table) => rowsOf('docs/security.md', table)))).flat()

describe('the page about security', () => {
  it.each(threats.map((row) => [row['id'] ?? '', row] as const))(
    'names for %s a test that exists, and the file where the mitigation lives',
    (_, row) => {
      expect(row['threat'] && row['mitigation']).toBeTruthy()
      const files = [...(row['where'] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
      expect(files.length).toBeGreaterThan(0)
      expect(files.filter((file) => !existsSync(file))).toEqual([])
      expect(testsOf(row).filter((named) => !exists(named))).toEqual([])
      expect(testsOf(row).length).toBeGreaterThan(0)
    },
  )

  it('calls no two threats the same, and says of each which of the six kinds it is', () => {
    const ids = threats.map((row) => row['id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(threats.filter((row) => !/^[stride]( [stride])*$/.test(row['kind'] ?? ''))).toEqual([])
  })

  it('would see a test that is gone, and one that is only told about', () => {
    const file = 'docs/security.test.ts'
    expect(exists({ file, title: 'the page about security' })).toBe(true)
    expect(exists({ file, title: 'the page about' })).toBe(false)
    expect(exists({ file: 'docs/gone.test.ts', title: 'the page about security' })).toBe(false)
  })
})

type Named = { file: string; title: string }

/** `FILE` TITLE, more than one with a break between them. A cell that is written otherwise names a test that is nowhere. */
function testsOf(row: Row): Named[] {
  return (row['test'] ?? '').split('<br>').map((one) => {
    const [, file = '', title = ''] = /^`([^`]+)` (.+)$/.exec(one.trim()) ?? []
    return { file, title }
  })
}

/** The title stands there whole, as what a test is called; what the machine adds to it comes after. */
function exists({ file, title }: Named): boolean {
  if (title === '' || !existsSync(`test/${file}`)) return false
  const calls = readFileSync(`test/${file}`, 'utf8').replaceAll(/\(\s+/g, '(')
  return [`'${title}'`, `"${title}"`, `\`${title}\``, `\`${title}$\{`].some((named) =>
    calls.includes(`(${named}`),
  )
}
