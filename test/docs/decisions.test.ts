import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { rowsOf } from '#support/markdown.ts'

it('every production dependency has its reason on the page about them, and only those', async () => {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(file)
  const rows = await rowsOf('docs/decisions/0001-production-dependencies.md', 'Decision')
  const packages = rows.map((row) => row['package']?.replaceAll('`', ''))
  expect(new Set(packages)).toEqual(new Set(Object.keys(dependencies)))
  expect(packages).toHaveLength(Object.keys(dependencies).length)
  expect(rows.filter((row) => !row['why'])).toEqual([])
})

it('a production dependency is used only where the page says', async () => {
  const rows = await rowsOf('docs/decisions/0001-production-dependencies.md', 'Decision')
  const places = new Map(
    rows.map((row) => [row['package']?.replaceAll('`', '') ?? '', row['where']?.replaceAll('`', '') ?? '']),
  )
  const used = imports().filter(({ from }) => places.has(from))
  const elsewhere = ({ file, from }: { file: string; from: string }): boolean => {
    const allowed = places.get(from)?.split(', ') ?? []
    return !allowed.includes('everywhere') && !allowed.some((place) => file.startsWith(`src/${place}/`))
  }
  expect(new Set(used.map(({ from }) => from))).toEqual(new Set(places.keys()))
  expect(used.filter(elsewhere)).toEqual([])
})

/** Every package that a file of the program names in an import. */
const imports = (): { file: string; from: string }[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const file = join('src', name)
      const named = readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'((?:@[\w.-]+\/)?[a-z][\w.-]*)/g)
      return [...named].map(([, from = '']) => ({ file, from }))
    })
