import { expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'

const folder = new URL('../../networks', import.meta.url).pathname
const read = () => readNetworks(folder, LocalDate.parse('2026-11-22'))

it('the sample networks have no mistake', async () => {
  const { networks, mistakes, warnings } = await read()
  expect({ mistakes, warnings }).toEqual({ mistakes: [], warnings: [] })
  expect(
    networks.map(({ id, name, audience, prefix, sample }) => [id, name, audience, prefix, sample]),
  ).toEqual([
    ['oldenzaal-18min', 'S.O.K.O. 18-', 'youth18min', '18M', true],
    ['oldenzaal-18plus', 'S.O.K.O. 18+', 'adult18plus', '18P', true],
  ])
})

it('the people of the samples are who the outside counts on', async () => {
  const { networks } = await read()
  const people = networks.map(({ members, partners }) =>
    members.map(({ account, partner, roles }) => [
      account,
      partners[partner]?.name,
      partners[partner]?.type,
      ...(partners[partner]?.restricted ? ['restricted'] : []),
      ...roles,
    ]),
  )
  const both = {
    bram: ['bram@wijkracht.example', 'Wijkracht', 'welzijn'],
    carla: ['carla@oldenzaal.example', 'Gemeente Oldenzaal', 'gemeente', 'coordinator'],
    els: ['els@ggd.example', 'GGD', 'ggd_jgz', 'privacy-officer'],
    gerda: ['gerda@impuls.example', 'Impuls', 'welzijn', 'backup-coordinator'],
  }
  expect(people).toEqual([
    [
      ['anna@carmel.example', 'Twents Carmel College', 'onderwijs_vo'],
      both.bram,
      both.carla,
      ['daan@ooc.example', 'OOC', 'onderwijs_po', 'safeguarding-officer'],
      both.els,
      ['fatih@wbo.example', 'WBO', 'woningcorporatie', 'restricted'],
      both.gerda,
    ],
    [both.bram, both.carla, both.els, ['fatih@wbo.example', 'WBO', 'woningcorporatie'], both.gerda],
  ])
})

it('anna works the whole week and reads after lessons, bram works on Monday, Tuesday and Thursday', async () => {
  const members = (await read()).networks.flatMap((network) => network.members)
  const days = (account: string) =>
    members.filter((member) => member.account === account).map(({ works, remindAt }) => [works, remindAt])
  expect(days('anna@carmel.example')).toEqual([[[1, 2, 3, 4, 5], '15:30']])
  expect(days('bram@wijkracht.example')).toEqual([
    [[1, 2, 4], '08:30'],
    [[1, 2, 4], '08:30'],
  ])
})

it('a sample agreement that is over is said, from the day after it', async () => {
  const after = await readNetworks(folder, LocalDate.parse('2028-01-11'))
  const before = await readNetworks(folder, LocalDate.parse('2028-01-10'))
  expect(after.warnings).toHaveLength(12)
  expect(before.warnings).toEqual([])
})
