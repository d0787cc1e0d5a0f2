import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'

/** Without the page that is drawn from the code: there many rows are of one and the same recipient. */
const pages = ['README.md', 'SECURITY.md', ...globSync('docs/**/*.md')].filter(
  (page) => page !== 'docs/reminders.md',
)

const byName = (one: string | undefined, other: string | undefined): number =>
  (one ?? '').localeCompare(other ?? '')

/** How much two lines may have in common from their beginning before they tell one thing. */
const beginning = 40

/** The beginnings of lines that stand more than once in one section. */
const twice = (section: string): string[] => {
  const lines = section.split('\n').filter((line) => line.length >= beginning)
  const begins = lines.map((line) => line.slice(0, beginning))
  return begins.filter((begin, at) => begins.indexOf(begin) < at)
}

it.each(pages)('%s says everything once', (page) => {
  expect(readFileSync(page, 'utf8').split(/^#+ /m).flatMap(twice)).toEqual([])
})

it.each(pages)('%s has a blank line before every heading', (page) => {
  const text = readFileSync(page, 'utf8').replaceAll(/^```.*?^```/gms, '')
  expect([...text.matchAll(/[^\n]\n(#+ .*)/g)].map(([, heading]) => heading)).toEqual([])
})

it.each(['README.md', 'docs/architecture.md'])('%s names the folder of every command, once', (page) => {
  const row = readFileSync(page, 'utf8').match(/^\| `src\/rules`.*$/m)?.[0] ?? ''
  const folders = globSync('src/*/main.ts').map(dirname)
  expect([...row.matchAll(/`(src\/\w+)`/g)].map(([, folder]) => folder).toSorted(byName)).toEqual(
    folders.toSorted(byName),
  )
})

it.each([
  ['src/app', 'docs/architecture.md'],
  ['src/domain', 'docs/architecture.md'],
])('every folder of %s stands in %s, in one row', (above, page) => {
  const rows = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`| \`${above}/`))
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, folder]) => folder),
  )
  const folders = globSync(`${above}/*/`).map((folder) => folder.replace(/\/$/, ''))
  expect(named.toSorted(byName)).toEqual(folders.toSorted(byName))
})
