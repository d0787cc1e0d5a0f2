import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asked } from './asked.ts'
import { withLine } from './reliability-page.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { tried } from './tried.ts'

const main = new URL('main.ts', import.meta.url).pathname
const root = new URL('../..', import.meta.url).pathname

/** In a folder of its own, so that the page of the project stays as it is. */
function endurance(...words: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-endurance-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  symlinkSync(join(root, 'networks'), join(folder, 'networks'))
  mkdirSync(join(folder, 'docs'))
  const page = join(folder, 'docs', 'reliability.md')
  const before = readFileSync(join(root, 'docs', 'reliability.md'), 'utf8')
  writeFileSync(page, before)
  return new Promise<{ code: unknown; out: string; err: string; before: string; after: string }>(
    (resolve) => {
      execFile(process.execPath, [main, ...words], { cwd: folder }, (error, out, err) =>
        resolve({ code: error ? error.code : 0, out, err, before, after: readFileSync(page, 'utf8') }),
      )
    },
  )
}

it('prints how far a row came and adds it to the page', async () => {
  const { code, out, err, before, after } = await endurance('--minutes', '0.03', '--row', 'simulation')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^simulation: \d+ of 10,000,000 fault schedules, seed \d+: .*\d+ crashes.*\n$/)
  const added = after.split('\n').filter((line) => !before.split('\n').includes(line))
  expect(added).toHaveLength(1)
  expect(added[0]).toMatch(
    /^\| \d{4}-\d\d-\d\dT\d\d:\d\dZ \| 0.03 \| `simulation` \| \d+ \| 10,000,000 .* \| \d+ \| .*crashes.* \|$/,
  )
})

it.each([
  [['--minutes', 'x'], '--minutes takes a number above 0, not "x"'],
  [['--minutes'], '--minutes takes a number above 0, not ""'],
  [['--hours', '1'], 'usage: npm run endurance [-- --minutes N] [--row NAME]; "--hours" is neither'],
])('refuses %j in one sentence, and changes nothing', async (words, sentence) => {
  const { code, out, err, before, after } = await endurance(...words)
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  expect(after).toBe(before)
})

it('knows its rows by name, and takes all of them for half an hour unless told', () => {
  expect(asked([], rows)).toEqual({ minutes: 30, rows })
  expect(asked(['--row', 'weather'], rows)).toEqual({
    mistake: `there is no row "weather"; choose from ${rows.map(({ name }) => name).join(', ')}`,
  })
})

describe('a row', () => {
  const row = { name: 'r', unit: 'tries', inTests: 1, goal: 2 }
  const breaks: Row = {
    ...row,
    batch: (seed) =>
      seed < 12
        ? Promise.resolve({ reached: 5 })
        : Promise.reject(new Error(`FAULT_SEED=${seed}: lost\nwhere`)),
  }

  it('of which a promise is broken ends there, and says at which seed', async () => {
    expect(await tried(breaks, 10, 60_000)).toEqual({
      reached: 10,
      seen: 'broken: FAULT_SEED=12: lost',
      broken: 'FAULT_SEED=12: lost\nwhere',
    })
  })

  it('that starts a program of the machine names it', () => {
    expect(rows.flatMap(({ name, needs }) => (needs ? [`${name}: ${needs}`] : []))).toEqual([
      'model: redis',
      'kill-redis: redis',
      'redis-faults: redis',
      'storm: redis',
      'door: openssl',
      'erasure: redis',
    ])
  })

  it('that needs a program which is not here is not run', async () => {
    expect(await tried({ ...breaks, needs: 'redis' }, 10, 60_000, () => false)).toEqual({
      reached: 0,
      seen: 'not run: redis-server is missing',
      broken: null,
    })
  })
})

it('puts the newest line first', () => {
  const page = '## Runs\n\n| date |\n| --- |\n| old |\n'
  const line = { at: 'new', minutes: 1, row: 'r', reached: '1', goal: '2', seed: 3, seen: 'a|b' }
  expect(withLine(page, line)).toBe(
    '## Runs\n\n| date |\n| --- |\n| new | 1 | `r` | 1 | 2 | 3 | a\\|b |\n| old |\n',
  )
})
