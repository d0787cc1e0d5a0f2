import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { rowsOf } from '#support/markdown.ts'

const pages = ['oldenzaal', 'enschede', 'oldambt', 'schiedam', 'ommen-dalfsen'] as const
const titles = {
  oldenzaal: 'S.O.K.O. Oldenzaal',
  enschede: 'Enschede Zuid, OZJT/Samen14',
  oldambt: 'Oldambt',
  schiedam: 'Schiedam Oost',
  'ommen-dalfsen': 'Ommen-Dalfsen, O3 and K3',
}
const today = LocalDate.parse('2026-11-20')
const examples = readNetworks('networks/examples', today)
const partnersOf = async (id: string): Promise<string[]> =>
  Object.values((await examples).networks.find((one) => one.id === id)?.partners ?? {}).map(
    ({ name }) => name,
  )

describe('the networks that asked for it', () => {
  it('are described without a mistake, each by its own file', async () => {
    const { networks, mistakes } = await examples
    expect(mistakes).toEqual([])
    const names = (await readdir('networks/examples')).filter((name) => name.endsWith('.yaml'))
    const files = names.map((name) => name.replace('.yaml', ''))
    expect(networks.map(({ id }) => id)).toEqual(files)
    for (const { sample } of networks) expect(sample).toBe(true)
  })

  it.each(pages)('%s: every setting comes from words of its source', async (page) => {
    const source = await readFile(`test/seeds/${page}.txt`, 'utf8')
    const rows = await rowsOf(`docs/networks/${page}.md`, titles[page])
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect(source).toContain(row['in its words'])
  })

  it('Schiedam: "De elf samenwerkingspartners" are all there, and police and Halt read no content', async () => {
    const names = await partnersOf('schiedam-oost-18min')
    expect(names).toHaveLength(11)
    const source = await readFile('test/seeds/schiedam.txt', 'utf8')
    for (const name of names) expect(source).toContain(name)
    const { networks } = await examples
    const restricted = Object.values(
      networks.find(({ id }) => id === 'schiedam-oost-18min')?.partners ?? {},
    ).filter((one) => one.restricted)
    expect(restricted.map(({ type }) => type)).toEqual(['justitie_halt', 'politie'])
  })

  it('Oldambt: "Met een overzicht van de verschillende voorzieningen" has every layer of the rainbow', async () => {
    const services = (await examples).networks.find(({ id }) => id === 'oldambt-18plus')?.services ?? []
    expect(services.map(({ layer }) => layer)).toEqual(['0', '1', '2', '3', '4'])
  })

  it('Enschede: "verlaging van de administratieve lasten" asks fewer questions', async () => {
    const enschede = (await examples).networks.find(({ id }) => id === 'enschede-zuid-18min')
    expect(enschede?.dialogue.leaveOut.length).toBeGreaterThanOrEqual(5)
  })
})
