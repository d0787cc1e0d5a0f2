import { readFileSync } from 'node:fs'
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
