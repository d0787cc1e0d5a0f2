import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { networkFolder, sample, sampleWith } from '#support/network-folder.ts'

const main = new URL('../../src/networks/main.ts', import.meta.url).pathname
const root = new URL('../..', import.meta.url).pathname

const run = (folder: string, ...args: string[]) =>
  new Promise<{ code: number | string | null | undefined; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      { cwd: root, env: { ...process.env, SEINHUIS_NETWORKS: folder } },
      (error, out, err) => resolve({ code: error ? error.code : 0, out, err }),
    )
  })

it('says of each right network who it is, in a line', async () => {
  const { code, out, err } = await run('')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [lines, drawing] = out.split('\n\n')
  expect(lines).toBe(
    'oldenzaal-18min: S.O.K.O. 18- (18M), 7 members of 7 partners, sample\noldenzaal-18plus: S.O.K.O. 18+ (18P), 5 members of 5 partners, sample',
  )
  expect(drawing).toMatch(/^flowchart TD\n/)
})

it('names every mistake with file and line, and ends with 1', async () => {
  const folder = await networkFolder({
    'oldenzaal-18min.yaml': await sampleWith('partner: ggd', 'partner: gdg'),
    'x.yaml': 'id: x\nid: y',
  })
  const { code, out, err } = await run(folder)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.replaceAll(join(folder, '/'), '')).toMatch(
    /^oldenzaal-18min\.yaml:\d+: partner is not one of .*\nx\.yaml:2: this key stands here twice.*\n$/,
  )
})

it('warns of an agreement that is over, and goes on', async () => {
  const folder = await networkFolder({
    'oldenzaal-18min.yaml': await sampleWith(
      'signedOn: 2026-01-10, validUntil: 2028-01-10',
      'signedOn: 2020-01-10, validUntil: 2022-01-10',
    ),
  })
  const { code, out, err } = await run(folder)
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('7 members') })
  expect(err).toMatch(/^\S+\.yaml:\d+: this agreement is over.* \(warning\)\n$/)
})

it('warns of a network that production will refuse, and of partners without a ground to share', async () => {
  const folder = await networkFolder({
    'oldenzaal-18min.yaml': (await sampleWith('sample: true ', 'sample: false ')).replace(
      'type: onderwijs_vo,',
      'type: onderwijs_vo, legalBasis: { signal: artikel 6 AVG },',
    ),
  })
  const { code, err } = await run(folder)
  expect(code).toBe(0)
  const said = err.trim().split('\n')
  expect(said).toHaveLength(7)
  expect(said[0]).toMatch(/\.yaml:\d+: dpia is none: production refuses this network .*\(warning\)$/)
  expect(said[1]).toMatch(/: gemeente has no legalBasis: /)
  expect(err).not.toContain('carmel')
})

it('a folder that is not there, or an argument that is none, is a wrong call: 2', async () => {
  expect(await run('/nowhere')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^the folder \/nowhere cannot be read: .*\n$/),
  })
  for (const args of [['extra'], ['--adopt', 'x'], ['export'], ['import', 'a', 'b'], ['export', '']])
    expect(await run('', ...args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(
        /^npm run networks takes nothing, or --adopt, or export FOLDER, or import FOLDER.*\n$/,
      ),
    })
})

it('people and services go into tables and back: what changed there changes in the file, and a mistake changes nothing', async () => {
  const folder = await networkFolder({ 'oldenzaal-18min.yaml': await sample() })
  const tables = join(folder, 'tables')
  const people = join(tables, 'oldenzaal-18min.people.csv')
  const made = await run(folder, 'export', tables)
  expect(made).toEqual({ code: 0, out: `${people}\n${people.replace('people', 'services')}\n`, err: '' })
  expect((await stat(people)).mode & 0o777, 'names of colleagues').toBe(0o600)
  expect(await run(folder, 'export', tables)).toMatchObject({ code: 2, out: '' })

  const table = await readFile(people, 'utf8')
  await writeFile(people, table.replace('school | meldcode', 'school').replace(';ggd;', ';gdg;'))
  const wrong = await run(folder, 'import', tables)
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.err).toBe(
    `${people}:6: partner is not one of the partners of this file: add it under partners or correct it\n`,
  )
  expect(await readFile(join(folder, 'oldenzaal-18min.yaml'), 'utf8')).toBe(await sample())

  await writeFile(people, table.replace('school | meldcode', 'school'))
  expect(await run(folder, 'import', tables)).toEqual({
    code: 0,
    out: 'oldenzaal-18min: people: 0 added, 1 changed, 0 taken out\noldenzaal-18min: services: 0 added, 0 changed, 0 taken out\n',
    err: '',
  })
  expect(await readFile(join(folder, 'oldenzaal-18min.yaml'), 'utf8')).toBe(
    await sampleWith('[school, meldcode]', '[school]'),
  )
})

it('network files with a mistake go into no table, and no table into them', async () => {
  const folder = await networkFolder({
    'oldenzaal-18min.yaml': await sampleWith('partner: ggd', 'partner: gdg'),
  })
  for (const does of ['export', 'import'])
    expect(await run(folder, does, join(folder, 'tables'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('partner is not one of the partners'),
    })
})

it('keeps what was adopted beside the files, and says what differs since, until that is adopted', async () => {
  const text = await sample()
  const folder = await networkFolder({ 'oldenzaal-18min.yaml': text })
  expect(await run(folder, '--adopt')).toMatchObject({ code: 0, err: '' })
  expect((await readdir(folder)).toSorted()).toEqual(['adopted.json', 'oldenzaal-18min.yaml'])
  const said = async (...args: string[]) => {
    const { out } = await run(folder, ...args)
    return out
      .split('\n\n')[0]
      ?.split('\n')
      .filter((line) => line.includes(', since '))
  }
  expect(await said()).toEqual([])
  const shorter = text.replace(/^.*fatih@wbo.*\n/m, '')
  await writeFile(join(folder, 'oldenzaal-18min.yaml'), shorter)
  expect(await said()).toEqual([
    expect.stringMatching(/^oldenzaal-18min, since \d{4}-\d\d-\d\d: Fatih left$/),
  ])
  await said('--adopt')
  expect(await said()).toEqual([])
  expect(await readFile(join(folder, 'adopted.json'), 'utf8')).not.toContain('fatih')
})

it('adopts nothing of a folder in which something is wrong, and reads no other file for what was adopted', async () => {
  const folder = await networkFolder({ 'x.yaml': 'id: x' })
  expect(await run(folder, '--adopt')).toMatchObject({ code: 1 })
  expect(await readdir(folder)).toEqual(['x.yaml'])
  const damaged = await networkFolder({ 'oldenzaal-18min.yaml': await sample(), 'adopted.json': '{}x' })
  expect(await run(damaged, '--adopt')).toMatchObject({
    code: 1,
    err: `${join(damaged, 'adopted.json')}:1: this is not what was adopted: put back the file as it was, or remove it\n`,
  })
})

it('a case of a network that comes out otherwise than expected is a mistake, with its file and its name', async () => {
  const folder = await networkFolder({ 'oldenzaal-18min.yaml': await sample() })
  await mkdir(join(folder, 'cases'))
  const path = join(folder, 'cases', 'oldenzaal-18min.json')
  const held = { id: 'held', ageBand: '0_11', consent: 'not_asked', expect: { outcome: 'B_PSEUDO' } }
  await writeFile(path, JSON.stringify([held]))
  expect(await run(folder)).toEqual({
    code: 1,
    out: '',
    err: `${path}: held: outcome is "E_HOLD", expected "B_PSEUDO"\n`,
  })
})
