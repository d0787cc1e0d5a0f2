import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rosters } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { teamsRosters } from '#adapters/teams/rosters.ts'
import { RosterError } from '#app/ports.ts'
import { type Teams, startTeams } from '#support/teams-simulator.ts'
import type { Channel } from '#support/teams/channel.ts'
import { placeOf, rehearsal } from '#support/teams/ports.ts'

let teams: Teams
let channel: Channel
let rosters: Rosters

beforeEach(async () => {
  teams = await startTeams({ pageSize: 3 })
  const names = ['anna', 'bram', 'carla', 'daan', 'els', 'fatih', 'gerda']
  const people = names.map((name) => teams.person(`${name}@carmel.example`, { name }))
  channel = teams.channel('18-', people)
  rosters = teamsRosters(createAdapter(rehearsal), '')
})
afterEach(() => teams.close())

const there = () => placeOf(teams.serviceUrl, channel)
const here = (conversation = channel.id) => ({ ...there(), conversation })

describe('the roster of a channel', () => {
  it('has everyone, however many pages it takes', async () => {
    const people = await rosters.channel(there())
    expect(people.map(({ name }) => name)).toEqual(['anna', 'bram', 'carla', 'daan', 'els', 'fatih', 'gerda'])
    expect(teams.calls).toHaveLength(3)
  })

  it('is that of this channel alone', async () => {
    teams.channel('18+', [teams.person('hugo@elders.example')])
    expect((await rosters.channel(there())).map(({ account }) => account)).not.toContain(
      'hugo@elders.example',
    )
  })

  it('follows who joins and who leaves', async () => {
    channel.leaves(teams.person('bram@carmel.example'))
    channel.joins(teams.person('hugo@elders.example', { name: 'hugo' }))
    const people = await rosters.channel(there())
    expect(people.map(({ name }) => name)).toEqual(['anna', 'carla', 'daan', 'els', 'fatih', 'gerda', 'hugo'])
  })

  it('knows a person by account, in small letters, and by directory id', async () => {
    const hugo = teams.person('Hugo@Elders.example', { name: 'Hugo', tenant: 'elsewhere' })
    const [person] = await rosters.channel({
      ...there(),
      channel: teams.channel('klein', [hugo]).id,
    })
    expect(person).toEqual({
      tenant: 'elsewhere',
      objectId: hugo.objectId,
      user: hugo.user,
      account: 'hugo@elders.example',
      name: 'Hugo',
    })
  })

  it('takes the e-mail address where there is no account name', async () => {
    const guest = teams.person('gast', { userPrincipalName: null, email: 'Gast@Impuls.example' })
    const people = await rosters.channel({ ...there(), channel: teams.channel('klein', [guest]).id })
    expect(people.map(({ account }) => account)).toEqual(['gast@impuls.example'])
  })

  it('keeps someone of whom nothing is told: a stranger who is left out would not be seen', async () => {
    const stranger = teams.person('wie', { userPrincipalName: null, email: null })
    const people = await rosters.channel({ ...there(), channel: teams.channel('klein', [stranger]).id })
    expect(people.map(({ account, user }) => [account, user])).toEqual([['', stranger.user]])
  })

  it.each([403, 404, 429, 500, 'reset', 'hang'] as const)(
    'is unknown after %s, which is not the same as empty',
    async (status) => {
      if (status === 'hang') rosters = teamsRosters(createAdapter(rehearsal, 200), '')
      teams.failFor(channel, status)
      await expect(rosters.channel(there())).rejects.toThrow(RosterError)
    },
  )

  it('is unknown when a later page fails', async () => {
    const read = rosters.channel(there())
    await teams.until(() => teams.calls.length > 0)
    teams.fail({ status: 500 })
    await expect(read).rejects.toThrow(RosterError)
  })

  it('is unknown when the answer is something else than a roster', async () => {
    teams.fail({ status: 200 })
    await expect(rosters.channel(there())).rejects.toThrow(RosterError)
  })

  it.each([
    { status: 503, gone: false },
    { status: 403, gone: true },
    { status: 404, gone: true },
  ])(
    'is asked for once; after $status the error says whether it is gone, and no more',
    async ({ status, gone }) => {
      teams.fail({ status, times: 9 })
      const error: unknown = await rosters.channel(there()).catch((thrown: unknown) => thrown)
      expect(teams.calls).toHaveLength(1)
      expect(error).toMatchObject({ code: 'roster-unavailable', gone })
      expect(inspect(error, { showHidden: true, customInspect: false, depth: 20 })).not.toContain(
        'as the test asked',
      )
    },
  )
})

describe('one person', () => {
  it('is found by the Teams user id', async () => {
    const anna = teams.person('anna@carmel.example')
    expect(await rosters.person(here(), anna.user)).toMatchObject({
      account: 'anna@carmel.example',
      objectId: anna.objectId,
    })
  })

  it('is found from a thread as well', async () => {
    const anna = teams.person('anna@carmel.example')
    expect(await rosters.person(here(`${channel.id};messageid=1`), anna.user)).toMatchObject({ name: 'anna' })
    expect(teams.calls.map(({ path }) => path)).toEqual([
      `/v3/conversations/${channel.id}/members/${anna.user}`,
    ])
  })

  it('is found in the own 1:1 conversation', async () => {
    const hugo = teams.person('hugo@elders.example')
    hugo.opened = true
    expect(await rosters.person(here(hugo.chat), hugo.user)).toMatchObject({ account: 'hugo@elders.example' })
  })

  it('who is not there is null', async () => {
    const hugo = teams.person('hugo@elders.example')
    expect(await rosters.person(here(), hugo.user)).toBeNull()
    expect(await rosters.person(here('19:gone@thread.tacv2'), hugo.user)).toBeNull()
  })

  it('of whom nothing is known now is not taken to be absent', async () => {
    teams.fail({ status: 500 })
    await expect(rosters.person(here(), 'x')).rejects.toThrow(RosterError)
  })
})
