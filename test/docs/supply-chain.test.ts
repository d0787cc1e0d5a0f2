import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rowsOf } from '#support/markdown.ts'
import { lockedPackages } from '#support/locked-packages.ts'

const page = 'docs/supply-chain.md'
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const code = (cell: string | undefined): string => cell?.replaceAll('`', '') ?? ''
const named = async (heading: string): Promise<string[]> =>
  (await rowsOf(page, heading)).map((row) => code(row['package']))

const Program = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  allowScripts: z.record(z.string(), z.boolean()),
})
const program = Program.parse(JSON.parse(read('package.json')))

describe('what is installed', () => {
  it('has one exact version, and nothing moves by itself', () => {
    const { dependencies, devDependencies, overrides } = program
    const given = Object.entries(overrides).flatMap(([name, to]) =>
      typeof to === 'string' ? Object.entries({ [name]: to }) : Object.entries(to),
    )
    const asked = [...Object.entries(dependencies), ...Object.entries(devDependencies), ...given]
    const exact = /^\d+\.\d+\.\d+$/
    const reference = (version: string) => version.startsWith('$') && version.slice(1) in dependencies
    expect(asked.filter(([, version]) => !exact.test(version) && !reference(version))).toEqual([])
    expect(read('.npmrc')).toMatch(/^save-exact=true$/m)
  })

  it('is byte for byte what was chosen: every package in the lock has its SHA-512', () => {
    expect(lockedPackages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  it('comes from the registry, never from a branch, an address or a folder', () => {
    const elsewhere = ({ resolved, link }: (typeof lockedPackages)[number]) =>
      link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
    expect(lockedPackages.filter(elsewhere)).toEqual([])
  })
})

describe('a package that would run a script of its own while it is installed', () => {
  it('was looked at: it is in package.json and on the page, and there is no other', async () => {
    const wants = lockedPackages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
    expect(wants.toSorted()).toEqual(Object.keys(program.allowScripts).toSorted())
    expect((await named('Install scripts')).toSorted()).toEqual(wants.toSorted())
  })

  it('runs it only where the page says so', async () => {
    const rows = await rowsOf(page, 'Install scripts')
    const runs = rows.map((row): [string, boolean] => [code(row['package']), row['runs'] === 'yes'])
    expect(Object.fromEntries(runs)).toEqual(program.allowScripts)
  })

  it('stops the installation when nobody looked at it', () => {
    expect(read('.npmrc')).toMatch(/^strict-allow-scripts=true$/m)
  })
})

describe('the licence of every package that runs in production', () => {
  const shipped = lockedPackages.filter(({ dev }) => !dev)

  it('goes with EUPL-1.2, or is on the page with a reason', async () => {
    const allowed = (await rowsOf(page, 'Licences')).map((row) => code(row['licence']))
    const exceptions = await named('Exceptions')
    const unfit = shipped.filter(({ licence }) => !fits(licence, allowed)).map(({ name }) => name)
    expect([...new Set(unfit)].toSorted()).toEqual(exceptions.toSorted())
    expect((await rowsOf(page, 'Exceptions')).filter((row) => !row['reason'])).toEqual([])
  })

  it('is one that is in use: the page allows nothing for later', async () => {
    const inUse = shipped.flatMap(({ licence }) => licence?.match(/[\w.-]+/g) ?? [])
    for (const row of await rowsOf(page, 'Licences')) expect(inUse).toContain(code(row['licence']))
  })

  it.each([
    ['MIT', true],
    ['(AFL-2.1 OR BSD-3-Clause)', true],
    ['MIT or MPL-2.0', true],
    ['(ISC AND CC-BY-3.0)', false],
    ['GPL-3.0-only', false],
    ['SSPL-1.0', false],
    [undefined, false],
  ])('one of several may be chosen, all of several must fit: %s', (licence, expected) => {
    expect(fits(licence, ['MIT', 'ISC', 'BSD-3-Clause'])).toBe(expected)
  })
})

/** `A OR B`: whoever uses it chooses. `A AND B`: both hold. */
function fits(licence: string | undefined, allowed: readonly string[]): boolean {
  const plain = licence?.replaceAll(/[()]/g, '') ?? ''
  if (/ and /i.test(plain)) return plain.split(/ and /i).every((one) => allowed.includes(one))
  return plain.split(/ or /i).some((one) => allowed.includes(one))
}
