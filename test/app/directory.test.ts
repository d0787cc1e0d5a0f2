import { beforeEach, describe, expect, it } from 'vitest'
import type { Channel, TeamsPerson } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import type { Identified, Membership } from '#app/directory.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { channelNamed, type Platform, someone, startPlatform, tenant } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'

const files = await sampleNetworks()
const [anna, bram, carla, fatih, hugo] = [
  'anna@carmel',
  'bram@wijkracht',
  'carla@oldenzaal',
  'fatih@wbo',
  'hugo@elders',
].map((account) => someone(`${account}.example`)) as [
  TeamsPerson,
  TeamsPerson,
  TeamsPerson,
  TeamsPerson,
  TeamsPerson,
]

let platform: Platform
let youth: Channel
beforeEach(async () => {
  platform = startPlatform(files, moment('2026-11-20 10:00'))
  youth = await platform.link('oldenzaal-18min', carla, [bram])
})

const chat = (who: TeamsPerson) => ({
  tenant,
  serviceUrl: youth.serviceUrl,
  conversation: `a:${who.name}`,
  personal: true,
})
const identify = async (who: TeamsPerson): Promise<Identified> => {
  await platform.says(who, 'help')
  return platform.world.directory.identify(who, chat(who))
}
const known = async (who: TeamsPerson) => {
  const found = await identify(who)
  if (!('known' in found)) throw new Error(`${who.name} is ${found.unknown}`)
  return found.known
}
const inYouth = async (who: TeamsPerson): Promise<Membership> => {
  const membership = (await known(who)).memberships.find(({ network }) => network.id === 'oldenzaal-18min')
  if (!membership) throw new Error(`${who.name} is not in the network for children`)
  return membership
}
const standing = async (who: TeamsPerson) =>
  platform.world.directory.standing(await inYouth(who), platform.world.clock.now())

describe('who somebody is', () => {
  it('follows from the account that the platform says, in every network that names it', async () => {
    const networks = async (who: TeamsPerson) =>
      (await known(who)).memberships.map(({ network }) => network.id)
    expect(await networks(anna)).toEqual(['oldenzaal-18min'])
    expect(await networks(bram)).toEqual(['oldenzaal-18min', 'oldenzaal-18plus'])
    expect(await identify(hugo)).toEqual({ unknown: 'stranger' })
  })

  it('is bound at first sight: the same account with another id is somebody else, also after a restart', async () => {
    await known(bram)
    const impostor = { ...bram, objectId: 'object-other', user: '29:other' }
    expect(await identify(impostor)).toEqual({ unknown: 'other-identity' })
    platform.restart()
    expect(await identify(impostor)).toEqual({ unknown: 'other-identity' })
    expect(await identify(bram)).toHaveProperty('known')
  })

  it('at the same moment is one of the two', async () => {
    const twin = { ...anna, objectId: 'object-twin', user: '29:twin' }
    await platform.says(hugo, 'help')
    const [first, second] = await Promise.all([platform.says(anna, 'help'), platform.says(twin, 'help')])
    expect(first).not.toEqual(second)
    expect(await identify(anna)).toHaveProperty('known')
    expect(await identify(twin)).toEqual({ unknown: 'other-identity' })
  })

  it('is not taken from the sender: another id than the platform says is a stranger', async () => {
    await platform.says(anna, 'help')
    const forged = { ...anna, objectId: 'object-forged' }
    expect(await platform.world.directory.identify(forged, chat(anna))).toEqual({ unknown: 'stranger' })
  })

  it('is nobody in an organisation that may not use this bot, whatever the account is called there', async () => {
    const elsewhere = { ...bram, tenant: 'tenant-2' }
    expect(await identify(elsewhere)).toEqual({ unknown: 'other-tenant' })
    expect(await load(platform.world.store, kinds.person, keyOf.person(platform.memberOf(bram)))).toBeNull()
  })

  it('of a stranger nothing is kept', async () => {
    await identify(hugo)
    expect(platform.written.join('\n')).not.toMatch(/hugo/i)
  })
})

describe('who may act', () => {
  it('is in the file and in the channel', async () => {
    expect(await standing(bram)).toBe('may-act')
    expect(await standing(anna)).toBe('not-in-channel')
  })

  it('a restricted member by the file alone', async () => {
    expect(await standing(fatih)).toBe('may-act')
  })

  it('who joined a minute ago does', async () => {
    expect(await standing(anna)).toBe('not-in-channel')
    platform.rosters.get(youth.channel)?.push(anna)
    expect(await standing(anna)).toBe('may-act')
  })

  it('who left does not, after five minutes at the latest', async () => {
    expect(await standing(bram)).toBe('may-act')
    platform.rosters.set(youth.channel, [carla])
    platform.wait(5 * 60_000)
    expect(await standing(bram)).toBe('not-in-channel')
  })

  it('nobody is taken to be absent while the platform does not say', async () => {
    const membership = await inYouth(bram)
    platform.restart()
    platform.answering.rosters = false
    const asked = platform.world.directory.standing(membership, platform.world.clock.now())
    await expect(asked).rejects.toMatchObject({ code: 'roster-unavailable' })
  })

  it('nobody before a channel is linked', async () => {
    const unlinked = startPlatform(files, moment('2026-11-20 10:00'))
    platform = unlinked
    expect(await standing(bram)).toBe('no-channel')
  })

  it.each([
    ['2026-11-30', 'may-act'],
    ['2026-11-19', 'no-agreement'],
    ['2026-11-20', 'may-act'],
  ] as const)('with an agreement until %s: %s', async (validUntil, expected) => {
    platform = startPlatform(
      files.map((file) => until(file, validUntil)),
      moment('2026-11-20 10:00'),
    )
    youth = await platform.link('oldenzaal-18min', carla, [bram])
    expect(await standing(bram)).toBe(expected)
  })
})

const until = (file: NetworkFile, validUntil: string): NetworkFile => ({
  ...file,
  partners: Object.fromEntries(
    Object.entries(file.partners).map(([name, partner]) => [
      name,
      name === 'wijkracht'
        ? { ...partner, agreement: { ...partner.agreement, validUntil: LocalDate.parse(validUntil) } }
        : partner,
    ]),
  ),
})

describe('who reads along', () => {
  const audience = async () => {
    const membership = await inYouth(carla)
    platform.restart()
    return platform.world.directory.readers(membership.network, youth)
  }

  it('members only: the whole card', async () => {
    expect(await audience()).toMatchObject({ audience: 'full', outsiders: [] })
  })

  it('a restricted member too: the narrow one', async () => {
    platform.rosters.get(youth.channel)?.push(fatih)
    expect(await audience()).toMatchObject({ audience: 'narrow', outsiders: [] })
  })

  it('somebody who is no member, or a member from elsewhere: nothing, and it says who', async () => {
    platform.rosters.get(youth.channel)?.push({ ...hugo, name: 'Hugo' })
    expect(await audience()).toMatchObject({ audience: 'blocked', outsiders: ['Hugo'] })
    platform.rosters.set(youth.channel, [carla, { ...bram, tenant: 'tenant-2', name: 'Bram' }])
    expect(await audience()).toMatchObject({
      audience: 'blocked',
      outsiders: ['Bram'],
      members: [{ name: 'Carla' }],
    })
  })
})

describe('the language of somebody', () => {
  it('stays theirs after a restart, and moves with them to another conversation', async () => {
    await platform.says(bram, 'taal en')
    platform.restart()
    expect((await known(bram)).language).toBe('en')
    await platform.world.directory.identify(bram, { ...chat(bram), conversation: 'a:new' })
    expect((await platform.world.directory.person(platform.memberOf(bram)))?.value).toMatchObject({
      language: 'en',
      conversation: 'a:new',
    })
  })

  it('speaking in a channel does not move the conversation there', async () => {
    await known(bram)
    await platform.says(bram, 'help', { channel: channelNamed('oldenzaal-18min') })
    expect((await platform.world.directory.person(platform.memberOf(bram)))?.value.conversation).toBe(
      'a:bram',
    )
  })
})
