import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { networkFolder, sample } from '#support/network-folder.ts'
import { moment } from '#support/time.ts'
import { casesGoneWrong } from '../../src/networks/cases.ts'

const today = LocalDate.parse('2026-11-20')
const now = moment('2026-11-20 10:00')
const folders = ['networks', 'networks/examples']

/** What is said of the sample network with these cases, without the folder. */
async function saidOf(cases: unknown, text?: string, name = 'oldenzaal-18min.json'): Promise<string[]> {
  const folder = await networkFolder({ 'oldenzaal-18min.yaml': text ?? (await sample()) })
  await mkdir(join(folder, 'cases'))
  const content = typeof cases === 'string' ? cases : JSON.stringify(cases)
  await writeFile(join(folder, 'cases', name), content)
  const { networks } = await readNetworks(folder, today)
  const said = await casesGoneWrong(folder, networks, now)
  return said.map((line) => line.replace(`${folder}/`, ''))
}

const late = {
  id: 'late',
  at: '2026-11-20T10:00',
  ageBand: '0_11',
  consent: 'given',
  partnerType: 'onderwijs_vo',
  expect: { outcome: 'A_IDENT_CASE', takeUpBy: '2026-11-27T17:00:00' },
}

describe('the cases of a network', () => {
  it.each(folders)('keep their outcome: %s', async (folder) => {
    const { networks } = await readNetworks(folder, today)
    expect(await casesGoneWrong(folder, networks, now)).toEqual([])
  })

  it.each(folders)('are six at least, each with a name of its own: %s', async (folder) => {
    const { networks } = await readNetworks(folder, today)
    const files = await readdir(`${folder}/cases`)
    expect(files.toSorted()).toEqual(networks.map(({ id }) => `${id}.json`).toSorted())
    for (const file of files) {
      const cases = JSON.parse(await readFile(`${folder}/cases/${file}`, 'utf8')) as { id: string }[]
      expect(cases.length).toBeGreaterThanOrEqual(6)
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    }
  })

  it('that come out as expected are not mentioned, in whatever order a list stands', async () => {
    const both = { ...late, id: 'both', ageBand: '16_17', nearly18: true }
    const networks = ['adult18plus', 'youth18min']
    expect(await saidOf([late, { ...both, expect: { networks, eraseOn: null } }])).toEqual([])
  })

  it('that come out otherwise are named with their file, what came and what was expected', async () => {
    const slower = (await sample()).replace('responseTimes: {}', 'responseTimes: { low: { takeUp: 6 } }')
    expect(await saidOf([late], slower)).toEqual([
      'cases/oldenzaal-18min.json: late: takeUpBy is "2026-11-30T17:00:00", expected "2026-11-27T17:00:00"',
    ])
    const { id: _id, ...nameless } = late
    const wrong = { ...nameless, title: 'Te laat', expect: { outcome: 'B_PSEUDO', urgency: 'high' } }
    expect(await saidOf([late, wrong])).toEqual([
      'cases/oldenzaal-18min.json: Te laat: outcome is "A_IDENT_CASE", expected "B_PSEUDO"',
      'cases/oldenzaal-18min.json: Te laat: urgency is "low", expected "high"',
    ])
  })

  it('that stay out of the network say so', async () => {
    const police = { ...late, id: 'police', partnerType: 'politie' }
    expect(await saidOf([{ ...police, expect: { refused: 'no-partner-of-this-type' } }])).toEqual([])
    expect(await saidOf([police])).toEqual([
      'cases/oldenzaal-18min.json: police: outcome is null, expected "A_IDENT_CASE"',
      'cases/oldenzaal-18min.json: police: takeUpBy is null, expected "2026-11-27T17:00:00"',
    ])
  })

  it('that expect nothing, or cannot be read, are mistakes', async () => {
    const { expect: _expect, ...silent } = late
    expect(await saidOf([silent, 'Zij komt vaak te laat.'])).toEqual([
      'cases/oldenzaal-18min.json: late: write under expect what must come out',
      'cases/oldenzaal-18min.json: item 2: write under expect what must come out',
    ])
    expect(await saidOf([{ ...late, colour: 1 }])).toEqual([
      'cases/oldenzaal-18min.json: item 1: colour: unknown field',
    ])
    expect(await saidOf('[')).toEqual([expect.stringMatching(/^cases\/oldenzaal-18min\.json is no JSON/)])
    expect(await saidOf([late], undefined, 'oldenzaal.json')).toEqual([
      'cases/oldenzaal.json: there is no network oldenzaal: name the file after its network',
    ])
  })

  it('need not be there', async () => {
    const folder = await networkFolder({ 'oldenzaal-18min.yaml': await sample() })
    const { networks } = await readNetworks(folder, today)
    expect(await casesGoneWrong(folder, networks, now)).toEqual([])
  })
})
