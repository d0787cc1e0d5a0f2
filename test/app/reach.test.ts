import { beforeEach, describe, expect, it } from 'vitest'
import type { Message, TeamsPerson } from '#app/ports.ts'
import { reachOf } from '#app/reach/known.ts'
import { lostSince } from '#app/reach/record.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { NetworkId, Reference, SignalId } from '#domain/ids.ts'
import { ledByBram } from '#support/given.ts'
import { type Platform, someone, startPlatform } from '#support/platform.ts'
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
const secret: Message = { summary: 'Een vraag', text: 'Bel de moeder van de leerling.' }
const refused = { failed: 'unreachable' } as const
const [first, second, adult] = ['s_1', 's_2', 's_3'].map((id) => SignalId.parse(id)) as [
  SignalId,
  SignalId,
  SignalId,
]
const day = 24 * 60 * 60_000

let platform: Platform
/** Thursday morning. Bram reads both channels and spoke to the bot; two signals stand in the one, one in the other. */
beforeEach(async () => {
  platform = startPlatform(files, moment('2026-11-26 10:00'))
  await platform.link('oldenzaal-18min', carla, [anna, bram])
  await platform.link('oldenzaal-18plus', carla, [bram])
  await platform.says(bram, 'help')
  const [youth, adults] = ['oldenzaal-18min', 'oldenzaal-18plus'].map((id) => NetworkId.parse(id))
  if (!youth || !adults) throw new Error('two networks')
  const signals = [
    { id: first, network: youth, reference: '18M-7F3K' },
    { id: second, network: youth, reference: '18M-9XYZ' },
    { id: adult, network: adults, reference: '18P-2ABC' },
  ]
  const puts = signals.map(({ id, network, reference }) =>
    put(
      kinds.signal,
      keyOf.signal(id),
      ledByBram({ id, network, reference: Reference.parse(reference) }),
      null,
    ),
  )
  await platform.world.store.commit({ id: 'signals', puts, journal: [], work: [], cancel: [] })
  platform.sent.length = 0
})

const tell = (who: TeamsPerson, about?: SignalId) =>
  platform.world.postbox.tell(platform.memberOf(who), secret, about ? [about] : [])
const calls = () => platform.sent.splice(0).map(({ verb, to }) => `${verb} ${to}`)
const knownOf = (who: TeamsPerson) => reachOf(platform.world.store, platform.memberOf(who))
const failing = (...failures: Platform['failing']) => void platform.failing.push(...failures)
const lastCard = () => JSON.stringify(platform.sent.at(-1)?.message)

describe('the ways to somebody, in order', () => {
  it('a chat of their own, and no channel hears of it', async () => {
    expect(await tell(bram, first)).toHaveProperty('done')
    expect(calls()).toEqual(['tell a:bram'])
  })

  it('when that is refused, a mention in the channel of the network', async () => {
    failing(refused)
    expect(await tell(bram, first)).toHaveProperty('done')
    expect(lastCard()).toContain('"text":"<at>Bram</at>","mentioned":{"id":"29:bram","name":"Bram"}')
    expect(lastCard()).toContain('Er wacht iets op je: 18M-7F3K.')
    expect(lastCard()).not.toContain('moeder')
    expect(calls()).toEqual(['tell a:bram', 'post 19:oldenzaal-18min'])
  })

  it('else in the channel of another network of theirs, and there not even which signal it is', async () => {
    platform.rosters.set('19:oldenzaal-18min', [carla, anna])
    failing(refused)
    expect(await tell(bram, first)).toHaveProperty('done')
    expect(lastCard()).toContain('Er wacht iets op je.')
    expect(lastCard()).not.toContain('18M-7F3K')
    expect(calls()).toEqual(['tell a:bram', 'post 19:oldenzaal-18plus'])
  })

  it('never in a channel of a network that they are no member of', async () => {
    platform.rosters.get('19:oldenzaal-18plus')?.push(anna)
    platform.rosters.set('19:oldenzaal-18min', [carla, bram])
    failing(refused)
    expect(await tell(anna, first)).toEqual(refused)
    expect(calls()).not.toContain('post 19:oldenzaal-18plus')
  })

  it('nor where somebody reads along who is no member', async () => {
    for (const channel of ['19:oldenzaal-18min', '19:oldenzaal-18plus'])
      platform.rosters.get(channel)?.push(hugo)
    failing(refused)
    expect(await tell(bram, first)).toEqual(refused)
    expect(calls()).toEqual(['tell a:bram'])
    expect(lostSince(await knownOf(bram))).toBeNull()
  })

  it('what is about no signal, such as a form that somebody just asked for, goes to no channel', async () => {
    failing(refused)
    expect(await tell(bram)).toEqual(refused)
    expect(calls()).toEqual(['tell a:bram'])
  })

  it.each([{ failed: 'later' as const, afterMs: 7_000 }, { failed: 'unsure' as const }])(
    'what is not certain is not tried elsewhere: %j',
    async (failure) => {
      failing(failure)
      expect(await tell(bram, first)).toEqual(failure)
      expect(calls()).toEqual(['tell a:bram'])
      expect((await knownOf(bram)).chat?.works).toBe(true)
    },
  )

  it('while the platform does not say who is where, it is tried later', async () => {
    platform.restart()
    platform.answering.rosters = false
    failing(refused)
    expect(await tell(bram, first)).toEqual({ failed: 'later' })
    expect(lostSince(await knownOf(bram))).toBeNull()
  })
})

describe('a chat that was refused', () => {
  it('is tried once more on another day', async () => {
    failing(refused)
    await tell(bram, first)
    calls()
    await tell(bram, second)
    expect(calls()).toEqual(['update 19:oldenzaal-18min'])
    platform.wait(day)
    await tell(bram, second)
    expect(calls()).toEqual(['tell a:bram'])
  })

  it('works again as soon as they write', async () => {
    await platform.says(bram, 'help')
    calls()
    failing(refused)
    await tell(bram, first)
    platform.wait(60_000)
    await platform.says(bram, 'help')
    calls()
    await tell(bram, second)
    expect(calls()).toEqual(['tell a:bram'])
    expect((await knownOf(bram)).chat).toEqual({ works: true, since: moment('2026-11-26 10:01') })
  })

  it('because of what was sent, says nothing about them: it is tried again at once', async () => {
    failing({ failed: 'unreachable', ours: true })
    await tell(bram, first)
    calls()
    await tell(bram, first)
    expect(calls()).toEqual(['tell a:bram'])
  })
})

describe('a mention', () => {
  const mentioned = async () => {
    failing(refused)
    await tell(bram, first)
    calls()
  }

  it('is one a day: what comes before they looked stands in it, once', async () => {
    await mentioned()
    await tell(bram, first)
    expect(calls()).toEqual([])
    await tell(bram, second)
    expect(lastCard()).toContain('Er wacht iets op je: 18M-7F3K, 18M-9XYZ.')
    await tell(bram, adult)
    expect(lastCard()).toContain('Er wacht iets op je: 18M-7F3K, 18M-9XYZ.')
    expect(lastCard()).toContain('"title":"Bekijk"')
    expect(calls()).toEqual(['update 19:oldenzaal-18min', 'update 19:oldenzaal-18min'])
  })

  it('names no more what ended since, when something joins it', async () => {
    await mentioned()
    const { store } = platform.world
    const found = await load(store, kinds.signal, keyOf.signal(first))
    if (!found) throw new Error('no signal')
    const ended = put(
      kinds.signal,
      keyOf.signal(first),
      ledByBram({ ...found.value, status: 'withdrawn' }),
      found,
    )
    await store.commit({ id: 'ended', puts: [ended], journal: [], work: [], cancel: [] })
    await tell(bram, second)
    expect(lastCard()).toContain('Er wacht iets op je: 18M-9XYZ.')
    expect(calls()).toEqual(['update 19:oldenzaal-18min'])
  })

  it('what comes after they looked waits for their next morning', async () => {
    await mentioned()
    await platform.presses(bram, 'details', { signal: first, rev: 1 }, { channel: channelOf() })
    const waits = moment('2026-11-30 08:30') - moment('2026-11-26 10:00')
    expect(await tell(bram, first)).toEqual({ failed: 'later', afterMs: waits })
    expect(calls()).toEqual([])
  })

  it('of another day takes the place of the one before, with what they did not look at', async () => {
    await mentioned()
    platform.wait(day)
    failing(refused)
    await tell(bram, second)
    expect(JSON.stringify(platform.sent)).toContain('Er wacht iets op je: 18M-7F3K, 18M-9XYZ.')
    expect(calls()).toEqual(['tell a:bram', 'post 19:oldenzaal-18min', 'remove 19:oldenzaal-18min'])
  })

  it('that was taken away stands there again', async () => {
    await mentioned()
    failing(refused)
    expect(await tell(bram, second)).toHaveProperty('done')
    expect(calls().slice(0, 2)).toEqual(['update 19:oldenzaal-18min', 'post 19:oldenzaal-18min'])
  })

  const channelOf = () => ({
    tenant: 'tenant-1',
    serviceUrl: 'http://127.0.0.1:9/',
    team: '19:team',
    channel: '19:oldenzaal-18min',
  })
})

describe('what is known of somebody', () => {
  it('is since when each way works, and is written only when it changes', async () => {
    await tell(bram, first)
    const chat = { works: true, since: moment('2026-11-26 10:00') }
    expect(await knownOf(bram)).toMatchObject({ chat, mention: null })
    platform.wait(60_000)
    const written = platform.written.length
    await tell(bram, first)
    await platform.says(bram, 'help')
    expect(platform.written).toHaveLength(written)
    failing(refused)
    await tell(bram, first)
    const since = moment('2026-11-26 10:01')
    expect(await knownOf(bram)).toMatchObject({
      chat: { works: false, since },
      mention: { works: true, since },
    })
  })

  it('is that no way is left: in no channel, and not in a chat', async () => {
    expect(await tell(fatih, first)).toEqual(refused)
    expect(calls()).toEqual([])
    expect(lostSince(await knownOf(fatih))).toBe(moment('2026-11-26 10:00'))
  })

  it('or that the channel takes nothing for them', async () => {
    failing(refused, refused)
    expect(await tell(bram, first)).toEqual(refused)
    expect(lostSince(await knownOf(bram))).toBe(moment('2026-11-26 10:00'))
  })

  it('is nothing when the message, or the bot, was refused', async () => {
    failing(refused, { failed: 'unreachable', ours: true })
    expect(await tell(bram, first)).toMatchObject(refused)
    expect(lostSince(await knownOf(bram))).toBeNull()
  })
})
