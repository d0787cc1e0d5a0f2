import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { teamsMessenger } from '#adapters/teams/connector.ts'
import { type Teams, startTeams } from '#support/teams-simulator.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Fault } from '#support/teams/faults.ts'
import type { Person } from '#support/teams/person.ts'
import { actions, button, cardOf, fresh } from '#support/teams/sample-cards.ts'
import { type StubBot, startStubBot } from '#support/teams/stub-bot.ts'
import { addressOf, placeOf, rehearsal, silent } from '#support/teams/ports.ts'
import { everyWay, faulty, type Weather } from '#support/teams/weather.ts'

let bot: StubBot
let teams: Teams
let anna: Person
let bram: Person
let channel: Channel

beforeEach(async () => {
  bot = await startStubBot()
  teams = await startTeams()
  teams.botAt(bot.url)
  anna = teams.person('anna@carmel.example', { name: 'Anna' })
  bram = teams.person('bram@wijkracht.example', { name: 'Bram' })
  channel = teams.channel('18-', [anna, bram])
})
afterEach(async () => {
  await teams.close()
  await bot.close()
})

const messenger = teamsMessenger(createAdapter(rehearsal), '', silent)
const of = (person: Person) => addressOf(teams.serviceUrl, person)
const there = () => placeOf(teams.serviceUrl, channel)
const told = (person: Person, card: Card) => messenger.tell(of(person), { summary: 'kaart', card })
const posted = async (card: Card) => {
  const delivery = await messenger.post(there(), { summary: 'kaart', card })
  return 'done' in delivery ? delivery.done : ''
}

describe('somebody says something', () => {
  it('1:1, and reads what the bot answered meanwhile', async () => {
    bot.answers(async () => void (await messenger.tell(of(anna), { summary: 'hallo', text: 'Dag Anna' })))
    expect(await anna.says('help')).toEqual(['Dag Anna'])
    expect(anna.sees()).toEqual(['Dag Anna'])
    expect(bot.heard).toMatchObject([
      {
        type: 'message',
        text: 'help',
        channelId: 'msteams',
        serviceUrl: teams.serviceUrl,
        from: { id: anna.user, aadObjectId: anna.objectId },
        conversation: { conversationType: 'personal', id: anna.chat, tenantId: anna.tenant },
        channelData: { tenant: { id: anna.tenant } },
      },
    ])
  })

  it('in a channel, with a mention, in a thread of its own', async () => {
    await channel.mention(anna, 'koppel oldenzaal-18min')
    const at = '<at>Seinhuis</at>'
    expect(bot.heard).toMatchObject([
      {
        text: `${at} koppel oldenzaal-18min`,
        entities: [{ type: 'mention', text: at, mentioned: { name: 'Seinhuis' } }, {}],
        conversation: {
          conversationType: 'channel',
          id: expect.stringMatching(new RegExp(`^${channel.id};messageid=\\d+$`)),
        },
        channelData: {
          team: { id: channel.team.id },
          channel: { id: channel.id },
          tenant: { id: anna.tenant },
        },
      },
    ])
  })

  it('to a bot that breaks, and notices', async () => {
    bot.answers(async () => 'broken')
    await expect(anna.says('help')).rejects.toThrow('HTTP 500')
  })

  it('that nobody would send', async () => {
    expect(await anna.sends({ type: 'message' })).toMatchObject({ status: 200 })
    expect(bot.heard).toEqual([{ type: 'message' }])
  })
})

describe('Teams', () => {
  it('fails for one person until that is lifted', async () => {
    await teams.installs(bram)
    const lift = teams.failFor(bram, 403)
    expect(await told(bram, cardOf('Dag'))).toEqual({ failed: 'unreachable' })
    expect(await messenger.open(of(bram))).toEqual({ failed: 'unreachable' })
    expect(await messenger.open(of(anna))).toEqual({ done: anna.chat })
    lift()
    expect(await told(bram, cardOf('Dag'))).toHaveProperty('done')
  })

  it('fails for one channel, posting and reading alike', async () => {
    teams.failFor(channel, 404)
    expect(await messenger.post(there(), { summary: 'x', text: 'x' })).toEqual({ failed: 'unreachable' })
    expect(await messenger.update(there(), '1', { summary: 'x', text: 'x' })).toEqual({
      failed: 'unreachable',
    })
  })

  it('keeps every body that it was sent, replaced and removed ones too', async () => {
    const id = await posted(cardOf('eerst'))
    await messenger.update(there(), id, { summary: 'kaart', card: cardOf('daarna') })
    await messenger.remove(there(), id)
    expect(channel.messages()).toEqual([])
    expect(teams.everything()).toContain('eerst')
    expect(teams.everything()).toContain('daarna')
    expect(teams.answers()).toBe('')
  })

  it('keeps what only a presser was answered apart', async () => {
    await posted(cardOf('Signaal', actions(button('Details'))))
    bot.answers(async () => fresh(cardOf('geheim')))
    await anna.presses('Details', { in: channel })
    expect(teams.answers()).toContain('geheim')
    expect(teams.everything()).not.toContain('geheim')
  })

  it('waits for what happens, and says what did when it does not', async () => {
    const [, seen] = await Promise.all([posted(cardOf('Signaal')), teams.until(() => channel.card())])
    expect(textOf(seen)).toBe('Signaal')
    await expect(teams.until(() => channel.messages()[1], 20)).rejects.toThrow('POST /v3/conversations 201')
  })

  it('tells twice that it was installed', async () => {
    await teams.installs(anna)
    expect(bot.heard.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate'])
  })

  it('knows a team and its channels', async () => {
    const get = async (path: string) => (await fetch(`${teams.serviceUrl}v3/teams/${path}`)).json()
    expect(await get(channel.team.id)).toEqual({
      id: channel.team.id,
      name: 'Seinhuis',
      aadGroupId: channel.team.group,
    })
    expect(await get(`${channel.team.id}/conversations`)).toEqual({
      conversations: [{ id: channel.id, name: '18-' }],
    })
  })

  it('lets nobody change what a person said', async () => {
    await channel.mention(anna, 'koppel x')
    const own = String(bot.heard[0]?.id)
    expect(await messenger.remove(there(), own)).toEqual({ failed: 'unreachable' })
  })

  it('knows the same people by the same ids in every run', async () => {
    expect(anna.objectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    const other = await startTeams()
    expect(other.person('anna@carmel.example').user).toBe(anna.user)
    await other.close()
  })
})

/** Somebody who does not wait long for an answer. */
const impatient = teamsMessenger(createAdapter(rehearsal, 150), '', silent)
const posting = () => impatient.post(there(), { summary: 'kaart', card: cardOf('Signaal') })

describe('Teams on a bad day', () => {
  const trouble: [string, Pick<Fault, 'status' | 'after' | 'retryAfter'>, object, number][] = [
    ['refuses for so long', { status: 429, retryAfter: 7 }, { failed: 'later', afterMs: 7_000 }, 0],
    ['breaks', { status: 500 }, { failed: 'unsure' }, 0],
    ['breaks when it is done', { status: 500, after: 'apply' }, { failed: 'unsure' }, 1],
    ['cuts the line', { status: 'reset' }, { failed: 'unsure' }, 0],
    ['cuts the line when it is done', { status: 'reset', after: 'apply' }, { failed: 'unsure' }, 1],
    ['is silent', { status: 'hang' }, { failed: 'unsure' }, 0],
    ['is silent when it is done', { status: 'hang', after: 'apply' }, { failed: 'unsure' }, 1],
  ]
  it.each(trouble)('%s', async (_does, fault, answer, messages) => {
    teams.fail({ method: 'POST', ...fault })
    expect(await posting()).toEqual(answer)
    expect(channel.messages()).toHaveLength(messages)
    expect(await posting()).toHaveProperty('done')
  })

  it.each(['reset', 'hang'] as const)(
    'does what was asked long after nobody waits for it (%s)',
    async (status) => {
      teams.fail({ method: 'POST', status, after: { ms: 300 } })
      expect(await posting()).toEqual({ failed: 'unsure' })
      expect(channel.messages()).toEqual([])
      await teams.settled()
      expect(channel.messages()).toHaveLength(1)
    },
  )

  it('does late what came before something newer', async () => {
    const id = await posted(cardOf('eerst'))
    teams.fail({ method: 'PUT', status: 'reset', after: { ms: 100 } })
    await messenger.update(there(), id, { summary: 'kaart', card: cardOf('dan') })
    await messenger.update(there(), id, { summary: 'kaart', card: cardOf('daarna') })
    expect(textOf(channel.card())).toBe('daarna')
    await teams.settled()
    expect(textOf(channel.card())).toBe('dan')
  })

  it.each([0, 50])('brings the same activity twice, %i ms apart', async (apart) => {
    teams.bringsAgain(apart)
    await anna.says('help')
    await teams.settled()
    await anna.says('signaal')
    const [first, second] = bot.heard
    expect(bot.heard.map(({ text }) => text)).toEqual(['help', 'help', 'signaal'])
    expect(second).toEqual(first)
  })
})

describe('the weather', () => {
  const storm: Weather = { seed: 7, odds: { ...everyWay(60), silent: 0 }, again: 30, latestMs: 20 }
  const day = async (weather: Weather) => {
    const drawn = teams.weather(weather)
    const ends = []
    for (let turn = 0; turn < 40; turn += 1) ends.push(JSON.stringify(await posting()))
    for (let turn = 0; turn < 30; turn += 1) await anna.sends({ type: 'message', text: String(turn) })
    await teams.settled()
    return { drawn, ends: ends.map((end) => end.replaceAll(/\d{13}/g, 'id')) }
  }

  it('of one seed is the same every time, and of another seed another', async () => {
    const first = await day(storm)
    expect(await day(storm)).toEqual(first)
    expect((await day({ ...storm, seed: 8 })).drawn).not.toEqual(first.drawn)
  })

  it('counts what it drew, of all that was asked for', async () => {
    const { drawn } = await day(storm)
    const { fine, again, silent: never, ...others } = drawn
    expect(faulty(drawn) + fine).toBe(40)
    expect(Object.values(others).filter((count) => count === 0).length).toBeLessThan(3)
    expect(never).toBe(0)
    expect(again).toBe(bot.heard.length - 30)
    expect(again).toBeGreaterThan(0)
  })

  it('is fair again when it is told to', async () => {
    const drawn = teams.weather({ seed: 1, odds: { broken: 100 }, latestMs: 0 })
    expect(await posting()).toEqual({ failed: 'unsure' })
    teams.weather(null)
    expect(await posting()).toHaveProperty('done')
    expect(drawn).toMatchObject({ broken: 1, fine: 0, again: 0 })
  })
})
