import { execFile } from 'node:child_process'
import { expect, it } from 'vitest'

const main = new URL('../../bench/main.ts', import.meta.url).pathname
const root = new URL('../..', import.meta.url).pathname

const run = (...args: string[]) =>
  new Promise<{ code: number | string | null | undefined; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    )
  })

it('puts figures side by side, for machines', async () => {
  const { code, out, err } = await run('--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const figure = { name: expect.any(String), microseconds: expect.any(Number) }
  const comparisons: { ratio: number }[] = JSON.parse(out)
  expect(comparisons).toEqual(
    Array.from({ length: 5 }, () => ({
      name: expect.any(String),
      one: figure,
      other: figure,
      ratio: expect.any(Number),
    })),
  )
  expect(comparisons.every(({ ratio }) => ratio > 0)).toBe(true)
})

it.each([['--xml'], ['--json', '--json'], ['']])('refuses %j in one line', async (...args) => {
  expect(await run(...args)).toEqual({ code: 2, out: '', err: 'usage: npm run bench [-- --json]\n' })
})
