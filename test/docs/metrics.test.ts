import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { metricsOf, notes } from '#adapters/prometheus/metrics.ts'
import { rowsOf } from '#support/markdown.ts'

const page = 'docs/metrics.md'
const code = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

/** Every file of the program, as text. */
const source = (): string =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n')

describe('the page of what an administrator sees', () => {
  it('lists the figures of the code, each with its type and labels, and has no other', async () => {
    const { counters, ...rest } = metricsOf([])
    const ofCode = [...Object.values(counters), ...Object.values(rest)].map(({ name, type, labels }) => ({
      name,
      type,
      labels: Object.keys(labels),
    }))
    const listed = (await rowsOf(page, 'Figures')).map((row) => ({
      name: code(row['metric'])[0] ?? '',
      type: row['type'],
      labels: code(row['labels']),
    }))
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)
    expect(listed.toSorted(byName)).toEqual(ofCode.toSorted(byName))
    expect((await rowsOf(page, 'Figures')).filter((row) => !row['meaning'])).toEqual([])
  })

  it('lists every event that goes into the log, with its level, and has no other', async () => {
    const written = [...source().matchAll(/\b(?:log|world\.log)\.(info|warn|error)\(\s*'([a-z-]+)'/g)]
    const ofCode = written.map(([, level = '', event = '']) => `${event} ${level}`)
    const listed = (await rowsOf(page, 'The log')).map((row) => `${code(row['event'])[0]} ${row['level']}`)
    expect(listed.toSorted()).toEqual([...new Set(ofCode)].toSorted())
  })
})

it('every reason why work comes back is a label, so that none is hidden among the others', () => {
  const returned = [...source().matchAll(/again: [^}]*?note: '([a-z-]+)'/g)].map(([, note = '']) => note)
  expect(returned.length).toBeGreaterThan(5)
  expect(notes).toEqual(expect.arrayContaining([...new Set(returned)]))
})
