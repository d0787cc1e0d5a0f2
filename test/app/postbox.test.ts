import { beforeEach, describe, expect, it } from 'vitest'
import type { Channel, Message, TeamsPerson } from '#app/ports.ts'
import { postbox } from '#app/postbox.ts'
import { stage } from '#app/stage.ts'
import { type Platform, someone, startPlatform, tenant } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'

const files = await sampleNetworks()
const [anna, bram, carla] = ['anna@carmel', 'bram@wijkracht', 'carla@oldenzaal'].map((account) =>
  someone(`${account}.example`),
) as [TeamsPerson, TeamsPerson, TeamsPerson]
const hello: Message = { summary: 'Een vraag van Seinhuis', text: 'Wil je kijken?' }

let platform: Platform
let youth: Channel
beforeEach(async () => {
  platform = startPlatform(files, moment('2026-11-20 10:00'))
  youth = await platform.link('oldenzaal-18min', carla, [bram])
  platform.sent.length = 0
})

const tell = (who: TeamsPerson) => platform.world.postbox.tell(platform.memberOf(who), hello)
const calls = () => platform.sent.splice(0).map(({ verb, to }) => `${verb} ${to}`)

describe('somebody who spoke to the bot', () => {
  it('is told there', async () => {
    await platform.says(bram, 'help')
    expect(await tell(bram)).toHaveProperty('done')
    expect(calls()).toEqual(['tell a:bram'])
  })
})

describe('somebody who never did', () => {
  it('gets a conversation opened once, and is told there from then on, also after a restart', async () => {
    await tell(bram)
    platform.restart()
    await tell(bram)
    expect(calls()).toEqual(['open 29:bram', 'tell a:bram', 'tell a:bram'])
  })

  it('and spoke English in a channel is told in that conversation, in that language', async () => {
    await platform.world.directory.setLanguage(platform.memberOf(bram), 'en')
    await tell(bram)
    expect((await platform.world.directory.person(platform.memberOf(bram)))?.value).toMatchObject({
      language: 'en',
      conversation: 'a:bram',
    })
  })

  it('nor is in a channel cannot be reached', async () => {
    expect(await tell(anna)).toEqual({ failed: 'unreachable' })
    expect(calls()).toEqual([])
  })

  it('but joined the channel a minute ago can', async () => {
    await tell(anna)
    platform.rosters.get(youth.channel)?.push(anna)
    expect(await tell(anna)).toHaveProperty('done')
  })

  it('is not given up while the platform does not say who is where', async () => {
    platform.restart()
    platform.answering.rosters = false
    expect(await tell(bram)).toEqual({ failed: 'later' })
  })

  it.each([
    [{ failed: 'unreachable' as const }, { failed: 'unreachable' }],
    [
      { failed: 'later' as const, afterMs: 7_000 },
      { failed: 'later', afterMs: 7_000 },
    ],
    [{ failed: 'unsure' as const }, { failed: 'later' }],
  ])('when opening ends as %j, nothing was said: %j', async (opening, expected) => {
    platform.failing.push(opening)
    expect(await tell(bram)).toEqual(expected)
    expect(calls()).toEqual(['open 29:bram'])
  })
})

it('a message is replaced in the conversation that it was told in', async () => {
  await platform.says(bram, 'help')
  await platform.world.postbox.change(platform.memberOf(bram), 'message-1', hello)
  expect(calls()).toEqual(['updateTold a:bram'])
})

describe('in front of a client that shows one person', () => {
  const onStage = () => {
    const { world } = platform
    const theatre = stage(world.networks, (sender) => world.directory.playedBy(sender))
    const where = { tenant, serviceUrl: youth.serviceUrl, conversation: 'a:bram', personal: true }
    const sender = { tenant, objectId: bram.objectId, user: bram.user }
    theatre.enter({ id: '1', sender, where, channel: null, kind: 'installed' })
    return postbox({ ...world, stage: theatre })
  }

  it('what is for somebody else appears there under their name', async () => {
    await platform.says(bram, 'help')
    const post = onStage()
    await post.tell(platform.memberOf(carla), hello)
    await post.tell(platform.memberOf(bram), hello)
    expect(platform.sent.map(({ to, message }) => [to, message?.text])).toEqual([
      ['a:bram', 'Aan Carla: Wil je kijken?'],
      ['a:bram', 'Wil je kijken?'],
    ])
  })
})
