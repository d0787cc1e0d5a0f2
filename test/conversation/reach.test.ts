import { describe, expect, it } from 'vitest'
import { lookAgain } from '#app/link.ts'
import { reachOf } from '#app/reach/known.ts'
import { lostSince } from '#app/reach/record.ts'
import type { Member } from '#domain/network/network.ts'
import { type House, startHouse } from '#support/house.ts'
import { begun } from '#support/in-the-channel.ts'
import { mentionsOf, noPosts } from '#support/mentions.ts'
import { newsOf } from '#support/news.ts'
import { pupil, raise } from '#support/raise.ts'
import { samplesWith } from '#support/sample-networks.ts'
import { storedSignal } from '#support/stored.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import type { Call } from '#support/teams/server.ts'

/**
 * Anna raised it, Bram leads, and what he would do is due on Monday 30 November: he hears on Thursday the 26th, one of
 * his days.
 */
async function bramOwes() {
  const scene = await begun()
  const { anna, bram, carla, gerda, els } = scene
  return { ...scene, news: newsOf(anna, bram, carla, gerda, els) }
}

const reminder = '2026-11-26T08:30'
const sentence = (reference: string) =>
  `<at>Bram</at>, ik kan je niet in een eigen chat bereiken. Er wacht iets op je: ${reference}.`
const unreached = (who: string) => expect.stringContaining(`Ik kan ${who}`)
const released = async (house: House): Promise<string[]> =>
  (await house.journal()).flatMap(({ verb }) =>
    verb === 'released' || verb === 'action-fell-to' ? [verb] : [],
  )
const memberIn = ({ bot }: House, { account }: Person): Member => {
  const found = bot.world.networks.flatMap(({ members }) => members).find((one) => one.account === account)
  if (!found) throw new Error(`${account} is in no network`)
  return found
}
/** As when Teams tells that somebody came or went. */
const looksAgain = async (house: House, { team }: Channel): Promise<void> => {
  await lookAgain(house.bot.world, team.id)
  await house.beat()
}
/** What the bot asked of Teams for one person. */
const triesFor = ({ teams }: House, chat: string): number =>
  teams.calls.filter(({ path, method }) => method === 'POST' && path.includes(chat)).length

describe('somebody who blocked the bot', () => {
  it.each([403, 404])('(%i) is mentioned in the channel, and opens there what waits', async (status) => {
    const { house, youth, teams, reference, news, bram, anna, carla } = await bramOwes()
    teams.failFor(bram, status)
    await house.at(reminder)
    expect(news(bram)).toEqual([])
    expect(mentionsOf(youth, bram)).toEqual([expect.stringContaining(sentence(reference))])
    expect([anna, carla].flatMap(news)).toEqual([])
    const opened = await bram.presses(`Bekijk ${reference}`, { in: youth })
    expect(textOf(opened.value)).toContain('Gesprek met de ouders')
    const form = await bram.presses('Klaar', { in: youth })
    expect(buttonsOf(form.value as never)).toContain('Klaar')
    await bram.presses('Klaar', { in: youth, inputs: { outcome: 'done' } })
    expect((await storedSignal(house, reference)).actions.every(({ done }) => done !== null)).toBe(true)
  })

  it('reads nothing of what it is about in the channel', async () => {
    const { house, youth, teams, reference, bram } = await bramOwes()
    teams.failFor(bram, 403)
    const before = teams.calls.length
    await house.at(reminder)
    const sent = teams.calls.slice(before).filter(isForAll)
    expect(sent).toHaveLength(1)
    expect(mentionsOf(youth, bram)[0]?.split('\n')).toEqual([
      sentence(reference),
      'Druk hieronder om het te bekijken. Alleen jij ziet het antwoord.',
      `Bekijk ${reference}`,
    ])
    for (const secret of [
      pupil.factsOwn,
      'Gesprek',
      'ouders',
      'school',
      '30 nov',
      'werkdag',
      'Anna',
      'carmel',
    ])
      expect(sent[0]?.text.toLowerCase()).not.toContain(secret.toLowerCase())
  })

  it('is mentioned once a day, however much waits, and told nothing twice', async () => {
    const { house, youth, teams, bram, els, news } = await bramOwes()
    teams.failFor(bram, 403)
    await house.at('2026-11-24T10:00')
    await els.presses('Actie erbij', { in: youth })
    await els.presses('Zet erbij', {
      inputs: { what: 'Bellen', owner: 'bram@wijkracht.example', dueOn: '2026-12-10' },
    })
    await house.beat()
    await els.presses('Ik denk mee', { in: youth })
    for (const time of ['10:00', '10:30', '12:00', '17:00']) await house.at(`2026-11-24T${time}`)
    expect(mentionsOf(youth, bram)).toHaveLength(1)
    expect(triesFor(house, bram.chat)).toBe(tried(house, bram.chat) + 1)
    await house.at(reminder)
    await house.at('2026-11-26T12:00')
    expect(mentionsOf(youth, bram)).toHaveLength(1)
    expect(news(bram)).toEqual([])
    expect(triesFor(house, bram.chat)).toBe(tried(house, bram.chat) + 2)
  })

  it('is told 1:1 again when they write, and what was said in the channel is not said again', async () => {
    const { house, youth, teams, bram, news, reference } = await bramOwes()
    const lift = teams.failFor(bram, 403)
    await house.at(reminder)
    lift()
    await bram.says('help')
    news(bram)
    await house.at('2026-11-26T17:00')
    expect(news(bram)).toEqual([])
    await house.at('2026-11-30T08:30')
    expect(news(bram)).toEqual([expect.stringContaining(reference)])
    expect(mentionsOf(youth, bram)).toHaveLength(1)
  })

  it('is found back on another day without writing', async () => {
    const { house, teams, bram, news, reference } = await bramOwes()
    const lift = teams.failFor(bram, 403)
    await house.at(reminder)
    lift()
    await house.at('2026-11-30T08:30')
    expect(news(bram)).toEqual([expect.stringContaining(reference)])
  })

  it('keeps what they lead while the channel reaches them', async () => {
    const { house, teams, bram } = await bramOwes()
    teams.failFor(bram, 403)
    await house.at(reminder)
    await house.at('2026-11-27T08:30')
    expect(await released(house)).toEqual([])
  })
})

const isForAll = ({ method, path, body }: Call): boolean =>
  method !== 'GET' && (path.startsWith('/v3/conversations/19:') || body['isGroup'] === true)
/** Before they blocked it. */
const tried = ({ teams }: House, chat: string): number =>
  teams.calls.filter(({ path, status, method }) => method === 'POST' && path.includes(chat) && status !== 403)
    .length

describe('somebody of another tenant, in a shared channel', () => {
  it('is mentioned, without a try to open a chat; the form is the answer to the press', async () => {
    const mies = {
      account: 'mies@elders.example',
      function: 'wijkcoach',
      partner: 'wijkracht',
      external: true,
    } as const
    const files = await samplesWith({ 'oldenzaal-18min': [mies] })
    const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:', files })
    const person = house.teams.person(mies.account, { name: 'Mies', tenant: 'elders' })
    const { youth } = await house.linked({ youth: [person] })
    const { reference } = await raise(house.rehearsal.anna, pupil)
    await house.beat()
    await person.presses('Ik pak dit op', { in: youth })
    await house.beat()
    expect(mentionsOf(youth, person)).toEqual([expect.stringContaining(`Er wacht iets op je: ${reference}.`)])
    expect(house.teams.everything()).not.toContain(`"members":[{"id":"${person.user}"`)
    await person.presses(`Bekijk ${reference}`, { in: youth })
    const form = await person.presses('Doel en eerste stap', { in: youth })
    expect(textOf(form.value)).toContain('Waar werk je naartoe?')
    await person.presses('Begin', { in: youth, inputs: { goal: 'rust' } })
    expect(await storedSignal(house, reference)).toMatchObject({ goal: 'rust', status: 'in-action' })
  })
})

describe('somebody whom no way reaches', () => {
  /** From Thursday: Bram blocked the bot, and the channel takes no message for him. */
  async function lost() {
    const scene = await bramOwes()
    const lift = scene.teams.failFor(scene.bram, 403)
    scene.teams.fail(noPosts)
    await scene.house.at(reminder)
    return { ...scene, lift }
  }

  it('is heard by who coordinates on the same day, once', async () => {
    const { house, news, carla, youth, els } = await lost()
    expect(news(carla)).toEqual([unreached('Bram')])
    await els.presses('Ik denk mee', { in: youth })
    await house.at('2026-11-26T17:00')
    expect(news(carla)).toEqual([])
  })

  it('keeps what they lead on that day and through the night, whenever it is looked at', async () => {
    const { house, youth } = await lost()
    for (const now of ['2026-11-26T12:00', '2026-11-26T20:00', '2026-11-27T07:00']) {
      await house.at(now)
      await looksAgain(house, youth)
      expect(await released(house)).toEqual([])
    }
  })

  it('counts as nobody on the next working morning, also when it is no day of theirs', async () => {
    const { house, reference, news, carla } = await lost()
    news(carla)
    await house.at('2026-11-27T08:29')
    expect(await released(house)).toEqual([])
    await house.at('2026-11-27T08:30')
    expect(await released(house)).toEqual(['released', 'action-fell-to'])
    expect((await storedSignal(house, reference)).lead).toBeNull()
    expect(news(carla)).toContainEqual(expect.stringContaining('Deze actie is nu van jou'))
    expect(news(carla)).toEqual([])
  })

  it('and is not bothered on a day off to find that out', async () => {
    const { house, lift, news, bram } = await lost()
    lift()
    await house.at('2026-11-27T08:30')
    expect(news(bram)).toEqual([])
    expect(await released(house)).toEqual(['released', 'action-fell-to'])
  })

  it('is tried once more first on a day of theirs; who is back is told that something waits', async () => {
    const { house, lift, news, bram } = await lostOnMonday()
    lift()
    await house.at('2026-11-24T08:30')
    expect(await released(house)).toEqual([])
    expect(news(bram)).toEqual([expect.stringContaining('Ik kon je eerder niet bereiken.')])
    await house.at('2026-11-25T08:30')
    expect(await released(house)).toEqual([])
  })

  it('and who is not, counts as nobody then', async () => {
    const { house } = await lostOnMonday()
    await house.at('2026-11-24T08:30')
    expect(await released(house)).toEqual(['released', 'action-fell-to'])
  })

  it('keeps everything while Teams is in trouble', async () => {
    const { house, lift, teams, bram, youth } = await lostOnMonday()
    lift()
    for (const [status, time] of [
      [503, '08:30'],
      [500, '09:30'],
      [429, '10:30'],
    ] as const) {
      const mend = teams.failFor(bram, status)
      await house.at(`2026-11-24T${time}`)
      await looksAgain(house, youth)
      mend()
      expect(await released(house)).toEqual([])
    }
    expect(await released(house)).toEqual([])
  })

  it('keeps everything while nobody can be asked who is in the channel', async () => {
    const { house, teams, youth } = await lostOnMonday()
    teams.failFor(youth, 403)
    await house.at('2026-11-24T08:30')
    expect(await released(house)).toEqual([])
  })

  it('gets nothing back when they write again; the next message reaches them', async () => {
    const { house, lift, bram, reference, youth, news } = await lost()
    await house.at('2026-11-27T08:30')
    lift()
    await bram.says('help')
    news(bram)
    expect((await storedSignal(house, reference)).lead).toBeNull()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    expect(news(bram)).toHaveLength(1)
  })

  /** Els adds something for Bram on Monday, and he cannot be told. */
  async function lostOnMonday() {
    const scene = await bramOwes()
    const { teams, bram, els, youth, house } = scene
    const lift = teams.failFor(bram, 403)
    teams.fail(noPosts)
    await els.presses('Ik denk mee', { in: youth })
    await house.beat()
    expect((await house.journal()).map(({ verb }) => verb)).toContain('not-reached')
    return { ...scene, lift }
  }
})

describe('when who coordinates cannot be reached either', () => {
  it('who stands in hears, and what was theirs falls to who stands in', async () => {
    const { house, teams, bram, carla, gerda, news, reference } = await bramOwes()
    for (const person of [bram, carla]) teams.failFor(person, 403)
    teams.fail(noPosts)
    await house.at(reminder)
    expect(news(gerda)).toEqual([unreached('Bram')])
    await house.at('2026-11-27T08:30')
    const { actions } = await storedSignal(house, reference)
    expect(actions[0]?.owner).toBe(memberIn(house, gerda).id)
  })

  it('and nobody else can: then it is the platform, and everything stays as it is', async () => {
    const { house, teams, bram, carla, gerda } = await bramOwes()
    for (const person of [bram, carla, gerda]) teams.failFor(person, 403)
    teams.fail(noPosts)
    await house.at(reminder)
    await house.at('2026-11-27T08:30')
    expect(await released(house)).toEqual([])
  })
})

describe('the bot is no longer in the channel', () => {
  it('who is in that of another network is mentioned there, and not which signal it is', async () => {
    const { house, teams, youth, bram, reference } = await bramOwes()
    teams.failFor(bram, 403)
    teams.failFor(youth, 403)
    await house.at(reminder)
    const mentions = mentionsOf(teams.channel('18+'), bram)
    expect(mentions).toEqual([expect.stringContaining('Er wacht iets op je.')])
    expect(mentions.join()).not.toContain(reference)
  })

  it('in none of theirs: the others hear it, and nothing is taken from anybody', async () => {
    const { house, teams, youth, bram, carla, news } = await bramOwes()
    teams.failFor(bram, 403)
    for (const channel of [youth, teams.channel('18+')]) teams.failFor(channel, 403)
    await house.at(reminder)
    expect(news(carla)).toContainEqual(unreached('Bram'))
    for (const day of ['2026-11-27', '2026-11-30']) await house.at(`${day}T08:30`)
    expect(await released(house)).toEqual([])
    expect(lostSince(await reachOf(house.bot.world.store, memberIn(house, bram).id))).toBeNull()
  })
})

describe('a member in no channel, who never wrote to the bot', () => {
  it('cannot be asked: who coordinates hears, and the next morning it is with who leads', async () => {
    const { house, youth, bram, carla, fatih, reference, news } = await bramOwes()
    house.teams.channel('18+').leaves(fatih)
    await house.at('2026-11-23T10:06')
    await asksFatih(house, youth)
    await house.beat()
    expect(news(carla)).toEqual([unreached('Fatih')])
    expect(news(bram)).toContainEqual(unreached('Fatih'))
    await house.at('2026-11-24T08:30')
    const { actions, lead } = await storedSignal(house, reference)
    expect(actions.map(({ owner }) => owner)).toEqual(actions.map(() => lead))
  })

  const asksFatih = async ({ rehearsal: { bram } }: House, youth: Channel): Promise<void> => {
    await bram.presses('Actie erbij', { in: youth })
    await bram.presses('Zet erbij', {
      inputs: { what: 'Kijk naar de woning', owner: 'fatih@wbo.example', dueOn: '2026-12-10' },
    })
  }
})

describe('a restricted member in the channel', () => {
  it.each([false, true])(
    'sees what they would do there only when they blocked the bot: %s',
    async (blocked) => {
      const { house, youth, teams, bram, fatih } = await bramOwes()
      youth.joins(fatih)
      await house.at('2026-11-24T10:00')
      if (blocked) teams.failFor(fatih, 403)
      await bram.presses('Actie erbij', { in: youth })
      await bram.presses('Zet erbij', {
        inputs: { what: 'Kijk naar de woning', owner: 'fatih@wbo.example', dueOn: '2026-12-10' },
      })
      await house.beat()
      expect(mentionsOf(youth, fatih)).toHaveLength(blocked ? 1 : 0)
      const opened = textOf((await fatih.presses('Details', { in: youth })).value)
      expect(opened.includes('Kijk naar de woning')).toBe(blocked)
      expect(opened).not.toContain(pupil.factsOwn)
    },
  )
})
