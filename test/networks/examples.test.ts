import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { rowsOf } from '#support/markdown.ts'
import { commentsIn, notSaidIn, quotedIn, type Source, sources, titlesIn } from '#support/quotations.ts'

const titles: Record<Source, string> = {
  oldenzaal: 'S.O.K.O. Oldenzaal',
  enschede: 'Enschede Zuid, OZJT/Samen14',
  oldambt: 'Oldambt',
  schiedam: 'Schiedam Oost',
  'ommen-dalfsen': 'Ommen-Dalfsen, O3 and K3',
}
const files: Record<Source, string[]> = {
  oldenzaal: ['oldenzaal-18min', 'oldenzaal-18plus'],
  enschede: ['examples/enschede-zuid-18min'],
  oldambt: ['examples/oldambt-18plus'],
  schiedam: ['examples/schiedam-oost-18min'],
  'ommen-dalfsen': ['examples/ommen-dalfsen-18min'],
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

describe('the words of a source', () => {
  it.each(sources)('%s: begin every row about its settings', async (source) => {
    const rows = await rowsOf(`docs/networks/${source}.md`, titles[source])
    expect(rows.length).toBeGreaterThan(5)
    const quoted = rows.map((row) => row['in its words'] ?? 'no words')
    expect(await notSaidIn(source, quoted)).toEqual([])
  })

  it.each(sources)('%s: stand between quotes in its file', async (source) => {
    const texts = await Promise.all(files[source].map((file) => readFile(`networks/${file}.yaml`, 'utf8')))
    expect(await notSaidIn(source, texts.map(commentsIn).flatMap(quotedIn))).toEqual([])
  })

  it.each(sources)('%s: stand between quotes above the tests that play it', async (source) => {
    const played = await titlesIn('test/conversation/five.test.ts')
    const own = played.filter(({ about }) => about === titles[source])
    const quoted = own.flatMap(({ title }) => quotedIn(title))
    expect(quoted.length).toBeGreaterThan(1)
    expect(await notSaidIn(source, quoted)).toEqual([])
  })

  it('are those of Twente above the tests of a region', async () => {
    const quoted = (await titlesIn('test/conversation/region.test.ts')).flatMap(({ title }) =>
      quotedIn(title),
    )
    expect(quoted).not.toEqual([])
    expect(await notSaidIn('enschede', quoted)).toEqual([])
  })

  it('are found in whatever print, and missed when one of them is another', async () => {
    expect(await notSaidIn('schiedam', ["'niet pluis gevoel'", '(WOT)\nOost', '“niet pluis”'])).toEqual([
      '“niet pluis”',
    ])
    expect(await notSaidIn('oldambt', ['geen plan zonder inwoners', 'geen plan zonder bewoners'])).toEqual([
      'geen plan zonder bewoners',
    ])
  })
})
