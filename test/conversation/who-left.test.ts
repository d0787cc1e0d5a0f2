import { describe, expect, it } from 'vitest'
import { run } from '#app/run.ts'
import { networkOf } from '#app/world.ts'
import { ActionId } from '#domain/ids.ts'
import type { Member, NetworkFile } from '#domain/network/network.ts'
import type { Command } from '#domain/signal/commands.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { type House, startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pupil, raise } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { storedSignal } from '#support/stored.ts'
import { activity } from '#support/teams/activities.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

const files = await sampleNetworks()

/** The same files, without this person in any of them. */
const without = (account: string): NetworkFile[] =>
  files.map((file) => ({ ...file, members: file.members.filter((one) => one.account !== account) }))

/** Raised by Anna on a Monday and led by Bram, who promised a first step. */
async function ledByBram(store: 'memory:' | 'sqlite' = 'sqlite') {
  const house = await startHouse({ now: '2026-11-23T10:00', store })
  const { anna, bram, carla, els } = house.rehearsal
  const { youth } = await house.linked()
  const { reference } = await raise(anna, pupil)
  await house.beat()
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await bram.presses('Begin')
  await house.beat()
  const news = newsOf(anna, bram, carla, els)
  return { house, youth, reference, news, ...house.rehearsal }
}

const cardsOf = (youth: Channel): string =>
  youth
    .messages()
    .map(({ text }) => text)
    .filter((text) => text.startsWith('Signaal'))
    .join('\n')
const askedAgain = (youth: Channel): number =>
  youth.messages().filter(({ text }) => text.includes('wacht nog op iemand')).length
const releases = async (house: House): Promise<string[]> =>
  (await house.journal()).flatMap(({ verb, detail }) =>
    verb === 'released' || verb === 'action-fell-to' ? [`${verb} ${detail ?? ''}`.trim()] : [],
  )

describe('somebody who leads is no longer in the file', () => {
  it('at the start: it waits for somebody again, the network is asked and the coordinator hears', async () => {
    const { house, youth, reference, news, bram, carla } = await ledByBram()
    youth.leaves(bram)
    await house.restart({ files: without('bram@wijkracht.example') })
    await house.beat()
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
    expect(cardsOf(youth)).toContain('oppakken voor')
    expect(cardsOf(youth)).not.toContain('Bram')
    expect(askedAgain(youth)).toBe(1)
    const heard = news(carla)
    expect(heard).toHaveLength(2)
    expect(heard).toContainEqual(expect.stringContaining(`Niemand houdt nu het overzicht bij ${reference}.`))
    expect(heard).toContainEqual(expect.stringContaining('Deze actie is nu van jou'))
    expect(news(bram)).toEqual([])
  })

  it('and who is there still keeps what they lead', async () => {
    const { house, youth, daan } = await ledByBram()
    youth.leaves(daan)
    await house.restart({ files: without('daan@ooc.example') })
    await house.beat()
    expect(await releases(house)).toEqual([])
    expect(cardsOf(youth)).toContain('Bram')
  })

  it('after a week without the bot: once', async () => {
    const { house, youth } = await ledByBram()
    await house.restart({ now: '2026-11-30T10:00', files: without('bram@wijkracht.example') })
    await house.restart()
    await house.beat()
    await house.at('2026-12-01T08:30')
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
    expect(askedAgain(youth)).toBe(1)
  })
})

describe('somebody who leads is no longer in the channel', () => {
  it('is found on the next working morning, and each morning after', async () => {
    const { house, youth, bram } = await ledByBram('memory:')
    youth.leaves(bram)
    await house.at('2026-11-24T08:29')
    expect(await releases(house)).toEqual([])
    await house.at('2026-11-24T08:30')
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
  })

  it('waits for the weekend to be over', async () => {
    const { house, youth, bram } = await ledByBram('memory:')
    await house.at('2026-11-27T10:00')
    youth.leaves(bram)
    await house.at('2026-11-29T23:00')
    expect(await releases(house)).toEqual([])
    await house.at('2026-11-30T08:30')
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
  })

  it('is found at once when Teams tells that somebody left, and the mornings go on', async () => {
    const { house, youth, carla, bram, els } = await ledByBram('memory:')
    youth.leaves(bram)
    const scene = { serviceUrl: house.teams.serviceUrl, person: carla, place: youth }
    const left = { type: 'conversationUpdate', membersRemoved: [{ id: bram.user }] }
    await carla.sends(activity(scene, 'changed', left))
    await house.beat()
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
    await els.presses('Ik pak dit op', { in: youth })
    await house.beat()
    youth.leaves(els)
    await house.at('2026-11-24T08:30')
    expect((await releases(house)).filter((one) => one === 'released left')).toHaveLength(2)
  })

  it('while Teams does not say who is there, nobody is gone', async () => {
    const { house, youth, bram } = await ledByBram('memory:')
    youth.leaves(bram)
    const answering = house.teams.failFor(youth, 503)
    await house.at('2026-11-24T08:30')
    expect(await releases(house)).toEqual([])
    answering()
    await house.at('2026-11-25T08:30')
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
  })
})

describe('what somebody promised who left', () => {
  /** Els promised something; then she leaves the channel, and so do these colleagues. */
  async function elsOwes(also: (cast: House['rehearsal']) => Person[]) {
    const scene = await ledByBram('memory:')
    const { house, youth, reference, els } = scene
    const { world } = house.bot
    const signal = await storedSignal(house, reference)
    const [mine, hers] = ['bram@wijkracht.example', 'els@ggd.example'].map((account) => {
      const found = networkOf(world, signal.network).members.find((one) => one.account === account)
      if (!found) throw new Error(`${account} is not in the sample`)
      return found
    }) as [Member, Member]
    const action = ActionId.parse('a_1')
    const what = { what: 'Kijk mee.', kind: 'outreach', dueOn: LocalDate.parse('2026-11-30') } as const
    const adding = {
      type: 'add-action',
      action,
      ...what,
      owner: hers.id,
      doneWhen: null,
      layer: null,
    } as const
    const does = (command: Command, actor: Member) =>
      run(world, { id: world.ids.fresh('c'), signal: signal.id, command, actor })
    await does(adding, mine)
    await does({ type: 'accept-action', action }, hers)
    await house.beat()
    for (const one of [els, ...also(house.rehearsal)]) youth.leaves(one)
    await house.at('2026-11-24T08:30')
    const after = await storedSignal(house, reference)
    const owner = after.actions.find(({ id }) => id === action)?.owner
    const name = networkOf(world, signal.network).members.find(({ id }) => id === owner)?.name
    return { after, name, ...scene }
  }

  it('falls to who leads, who hears it', async () => {
    const { name, news, bram } = await elsOwes(() => [])
    expect(name).toBe('Bram')
    expect(news(bram).filter((text) => text.includes('Deze actie is nu van jou'))).toHaveLength(1)
  })

  it('falls to the coordinator when who leads left as well', async () => {
    const { name, after } = await elsOwes(({ bram }) => [bram])
    expect(name).toBe('Carla')
    expect(after.lead).toBeNull()
  })

  it('and to who stands in when the coordinator did too', async () => {
    const { name } = await elsOwes(({ bram, carla }) => [bram, carla])
    expect(name).toBe('Gerda')
  })
})

describe('a signal of a network whose file is gone', () => {
  it('waits with a line in the log, and the other network goes on', async () => {
    const { house, anna, carla } = await ledByBram()
    await house.restart({ files: files.filter(({ id }) => id === 'oldenzaal-18plus') })
    await house.at('2026-11-24T17:00')
    const noted = house.log.filter(({ fields }) => fields['note'] === 'network-missing')
    expect(noted.length).toBeGreaterThan(0)
    expect(house.log.filter(({ event }) => event === 'work-failed')).toEqual([])
    await carla.says('mijn signalen')
    expect(carla.sees().at(-1)).toContain('Mijn signalen')
    expect(anna.sees().filter((text) => text.includes('wacht'))).toEqual([])
  })
})
