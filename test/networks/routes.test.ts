import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { networkFolder } from '#support/network-folder.ts'

const today = LocalDate.parse('2026-11-22')
const agreement = { signedOn: '2026-01-10', validUntil: '2028-01-10' }

/** A small network as it would be written. */
const written = (id: string, municipality: string, more: object = {}) => ({
  id,
  name: id,
  audience: 'youth18min',
  region: 'Twente',
  municipality,
  prefix: id.slice(0, 3).toUpperCase(),
  dpia: 'DPIA-1',
  partners: { gemeente: { name: 'Gemeente', type: 'gemeente', agreement } },
  members: [
    {
      account: `c@${id}.example`,
      name: 'C',
      partner: 'gemeente',
      function: 'coordinator',
      roles: ['coordinator'],
      works: ['mo'],
    },
  ],
  ...more,
})

/** What is said about these routes of Enschede, beside Hengelo and a network for adults there. */
async function saidOf(routes: object[], more: object = {}): Promise<string[]> {
  const all = [
    written('enschede', 'Enschede', { ...more, routes }),
    written('hengelo', 'Hengelo'),
    written('volwassen', 'Hengelo', { audience: 'adult18plus' }),
  ]
  const files = Object.fromEntries(
    all.map((one) => [`${one.id}.yaml`, stringify(one, { aliasDuplicateObjects: false })]),
  )
  const { mistakes } = await readNetworks(await networkFolder(files), today)
  return mistakes.map(({ message }) => message)
}
const toHengelo = { residence: ['Hengelo'], to: 'hengelo' }

describe('the routes of a network', () => {
  it('may say who is for another network of the installation', async () => {
    expect(await saidOf([toHengelo])).toEqual([])
    expect(
      await saidOf([{ residence: ['Enschede'], neighbourhood: ['Noord'], to: 'hengelo' }, toHengelo]),
    ).toEqual([])
    expect(await saidOf([{ residence: ['Hengelo'], ages: ['0_11'], to: 'enschede' }, toHengelo])).toEqual([])
  })

  it.each([
    [[{ residence: ['Hengelo'], to: 'hengello' }], 'to is not a network of this installation'],
    [
      [{ ...toHengelo, ages: ['0_11'], to: 'volwassen' }, toHengelo],
      'to is a network for people of another age',
    ],
    [[toHengelo, { ...toHengelo, themes: ['school'] }], 'routes, item 2, never fits'],
    [[{ themes: ['living'], to: 'hengelo' }], 'routes, item 1, never fits'],
    [[{ ages: ['18_plus'], to: 'hengelo' }], 'routes, item 1, never fits'],
    [[{ ...toHengelo, neighbourhood: ['Noord'] }], 'routes ask where somebody lives, and leave people'],
    [[{ residence: ['Borne'], to: 'hengelo' }], 'routes ask where somebody lives, and leave people'],
    [[{ residence: ['elsewhere'], to: 'hengelo' }], 'elsewhere is always there to choose'],
    [[{ when: 'Hengelo', to: 'hengelo' }], 'when is not a known key here'],
  ])('%j is a mistake: %s', async (routes, sentence) => {
    const said = await saidOf(routes)
    expect(said.filter((one) => one.includes(sentence))).toHaveLength(1)
    expect(said).toHaveLength(1)
  })

  it('say nothing of a network in another region', async () => {
    expect(await saidOf([{ residence: ['Borne'], to: 'hengelo' }], { region: 'Achterhoek' })).toEqual([])
  })

  it('know of ages that the network agreed to', async () => {
    expect(await saidOf([{ ages: ['18_plus'], to: 'hengelo' }], { ageLimit: 23 })).toEqual([])
    expect(await saidOf([], { ageLimit: 24 })).toEqual(['ageLimit may be at most 23: write a lower number'])
    expect(await saidOf([], { audience: 'adult18plus', ageLimit: 23 })).toEqual([
      'ageLimit is for a network of young people: take it out here',
    ])
  })
})
