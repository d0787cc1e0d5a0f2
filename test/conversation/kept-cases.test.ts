import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { NetworkFile } from '#domain/network/network.ts'
import { localDateTime } from '#domain/time/instant.ts'
import { theFive } from '#support/five.ts'
import { startHouse } from '#support/house.ts'
import { type KeptCase, keptCases, toldIn } from '#support/kept-cases.ts'
import { signalsIn } from '#support/press-verb.ts'
import { raise } from '#support/raise.ts'

const files = await theFive()
const folders = ['networks/cases', 'networks/examples/cases']
const names = await Promise.all(
  folders.map(async (folder) => (await readdir(folder)).map((name) => `${folder}/${name}`)),
)

const fileOf = (path: string): NetworkFile =>
  files.find(({ id }) => path.endsWith(`/${id}.json`)) ?? expect.unreachable()

/** What stands in the networks of the municipality once somebody of that kind of partner told the case to the bot. */
async function raisedIn(network: NetworkFile, told: KeptCase) {
  const house = await startHouse({ now: told.at, store: 'memory:', files })
  for (const file of files.filter(({ municipality }) => municipality === network.municipality)) {
    const people = file.members.map(({ account }) => house.teams.person(account))
    const channel = house.teams.channel(file.name, people)
    const coordinator = file.members.find(({ roles }) => roles.includes('coordinator'))
    await channel.mention(house.teams.person(coordinator?.account ?? ''), `koppel ${file.id}`)
  }
  const reporter = network.members.find(({ partner }) => network.partners[partner]?.type === told.partnerType)
  await raise(house.teams.person(reporter?.account ?? ''), toldIn(network, told))
  const [first, ...others] = (await signalsIn(house))
    .map(({ value }) => value)
    .toSorted((one) => (one.network === network.id ? -1 : 1))
  return first
    ? {
        outcome: first.outcome,
        urgency: first.urgency,
        until: localDateTime(first.takeUpBy, network.calendar.timeZone),
        networks: [first, ...others].map((one) => files.find(({ id }) => id === one.network)?.audience),
      }
    : 'nothing'
}

/** Of the networks that should hear of it, those that there are in the municipality. */
function expected({ municipality }: NetworkFile, { expect: kept }: KeptCase) {
  const there = files.filter((file) => file.municipality === municipality).map(({ audience }) => audience)
  return kept.networks.length > 0
    ? {
        outcome: kept.outcome,
        urgency: kept.urgency,
        until: kept.takeUpBy ?? kept.answerBy,
        networks: kept.networks.filter((one) => there.some((audience) => audience === one)),
      }
    : 'nothing'
}

describe('the cases that a network keeps', () => {
  it.each(names.flat())('come out of the dialogue as they are kept: %s', async (path) => {
    const network = fileOf(path)
    const cases = (await keptCases(path)).filter(({ expect: kept }) => kept.refused === undefined)
    expect(cases.length).toBeGreaterThan(4)
    for (const told of cases) expect(await raisedIn(network, told), told.id).toEqual(expected(network, told))
  })
})
