import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '#support/markdown.ts'

const root = new URL('../..', import.meta.url).pathname

const withoutComments = (code: string): string =>
  code.replace(/\/\*.*?\*\//gs, ' ').replace(/(?<!:)\/\/.*$/gm, ' ')

/** A sentence for people names nothing; a string of one word, like a command, does. */
const withoutSentences = (code: string): string =>
  code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, (quoted) => {
    const content = quoted.slice(1, -1)
    return /^[\w-]+$/.test(content) ? ` ${content} ` : ' '
  })

/** Every identifier, and every string of one word, in `src`; `take-up` is one word. */
const words = new Set(
  globSync('src/**/*.ts', { cwd: root }).flatMap(
    (file) =>
      withoutSentences(withoutComments(readFileSync(`${root}/${file}`, 'utf8'))).match(
        /[A-Za-z]\w*(-\w+)*/g,
      ) ?? [],
  ),
)
const hyphenated = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const isInCode = (name: string) => words.has(name) || words.has(hyphenated(name))

const rows = (await rowsOf('docs/glossary.md', 'Glossary')).map((row) => ({
  dutch: row['Dutch'] ?? '',
  names: [...(row['code'] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  from: row['from'] ?? '',
}))

describe('the glossary', () => {
  it('has one code name for a Dutch word, and one Dutch word for a code name', () => {
    const names = rows.flatMap((row) => row.names)
    const dutch = rows.flatMap((row) => row.dutch.split(', '))
    expect(rows.filter((row) => row.names.length !== 1)).toEqual([])
    expect(names).toHaveLength(new Set(names).size)
    expect(dutch).toHaveLength(new Set(dutch).size)
  })

  it('has the words that people type about data and rights, and for help', () => {
    const dutch = rows.flatMap((row) => row.dutch.split(', '))
    const typed = [
      'inzage',
      'wissen',
      'datalek',
      'datalekken',
      'noodinzage',
      'bezwaar',
      'corrigeer',
      'verzoeken',
    ]
    const others = ['regels', 'privacyfunctionaris', 'bewijs van wissen', 'wie', 'kaart', 'dokter', 'rapport']
    expect([...typed, ...others].filter((word) => !dutch.includes(word))).toEqual([])
  })

  it('says of every name whether it is there', () => {
    expect(rows.filter(({ from }) => from !== 'built' && from !== '(later)')).toEqual([])
  })

  it('names nothing as built that no code speaks of', () => {
    const built = rows.filter(({ from }) => from === 'built').flatMap(({ names }) => names)
    expect(built.length).toBeGreaterThan(20)
    expect(built.filter((name) => !isInCode(name))).toEqual([])
  })

  it('names nothing as later that is there already', () => {
    const later = rows.filter(({ from }) => from === '(later)').flatMap(({ names }) => names)
    expect(later.filter(isInCode)).toEqual([])
  })

  it('would see a name that no longer exists', () => {
    expect(isInCode('signalPredictor')).toBe(false)
    expect(isInCode('takeUp')).toBe(true)
  })
})
