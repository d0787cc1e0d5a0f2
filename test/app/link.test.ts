import { beforeEach, describe, expect, it } from 'vitest'
import type { Reply, TeamsPerson } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { NetworkId, SignalId } from '#domain/ids.ts'
import type { Status } from '#domain/signal/signal.ts'
import { channelNamed, onMemory, type Platform, someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks, withSuspended } from '#support/sample-networks.ts'
import { open } from '#support/signals.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

const files = await sampleNetworks()
const words = say('nl').words.chat.link
const [bram, carla] = ['bram@wijkracht', 'carla@oldenzaal'].map((account) =>
  someone(`${account}.example`),
) as [TeamsPerson, TeamsPerson]
const [youth, adult] = ['oldenzaal-18min', 'oldenzaal-18plus'].map((id) => NetworkId.parse(id)) as [
  NetworkId,
  NetworkId,
]

let ground = onMemory()
let platform: Platform
beforeEach(() => {
  ground = onMemory()
  platform = startPlatform(files, moment('2026-11-20 10:00'), ground)
  for (const name of ['one', 'two']) platform.rosters.set(channelNamed(name).channel, [bram, carla])
})

const says = (text: string, channel: string) =>
  platform.says(carla, text, { channel: channelNamed(channel) }).then(sentence)
const sentence = (reply: Reply): string =>
  'messages' in reply ? reply.messages.map(({ text }) => text).join('\n') : ''
const linkedTo = async (network: NetworkId) =>
  (await load(platform.world.store, kinds.link, keyOf.link(network)))?.value.channel ?? null

describe('one channel, one network', () => {
  it('also when two are linked to it at the same moment: one is, the other hears it', async () => {
    const said = await Promise.all([says(`koppel ${youth}`, 'one'), says(`koppel ${adult}`, 'one')])
    expect(said.filter((text) => text === words.taken)).toHaveLength(1)
    const linked = [await linkedTo(youth), await linkedTo(adult)]
    expect(linked.filter((channel) => channel === '19:one')).toHaveLength(1)
    expect(linked).toContain(null)
  })
})

describe('one network, one channel', () => {
  it('also when it is linked to two at the same moment: where it is not, it can be linked again', async () => {
    await Promise.all([says(`koppel ${youth}`, 'one'), says(`koppel ${youth}`, 'two')])
    const there = await linkedTo(youth)
    const free = there === '19:one' ? 'two' : 'one'
    expect(await says('ontkoppel', free)).toBe(words.notLinked)
    expect(await says(`koppel ${adult}`, free)).toContain('S.O.K.O. 18+')
  })

  it('what it left can be linked to another, and unlinking leaves nothing behind', async () => {
    await says(`koppel ${youth}`, 'one')
    await says(`koppel ${youth}`, 'two')
    expect(await says(`koppel ${adult}`, 'one')).toContain('S.O.K.O. 18+')
    await says('ontkoppel', 'two')
    expect(await linkedTo(youth)).toBeNull()
    expect(await says(`koppel ${youth}`, 'two')).toContain('S.O.K.O. 18-')
  })
})

describe('linking', () => {
  it('is not done while Teams does not say who reads along', async () => {
    await platform.says(carla, 'help')
    platform.answering.rosters = false
    expect(await says(`koppel ${youth}`, 'one')).toBe(words.noAnswer)
    expect(await linkedTo(youth)).toBeNull()
  })

  it('forgives capitals and spaces, and says which networks there are', async () => {
    expect(await says('koppel elders', 'one')).toBe(words.unknownNetwork([youth, adult]))
    expect(await says(`Koppel  ${youth.toUpperCase()} `, 'one')).toContain('S.O.K.O. 18-')
  })

  it('places every open card again, however many, and no closed one', async () => {
    await stored(120, 'open', 'open')
    await stored(1, 'answered', 'answered')
    await stored(1, 'closed', 'closed')
    platform.written.length = 0
    await says(`koppel ${youth}`, 'one')
    const shown = platform.written.join('\n').match(/"id":"show:s_(open|answered|closed)\d+"/g)
    expect(new Set(shown).size).toBe(121)
    expect(shown?.join()).not.toContain('closed')
  })
})

const stored = async (count: number, name: string, status: Status): Promise<void> => {
  const { store } = platform.world
  const puts = Array.from({ length: count }, (_, index) => {
    const id = SignalId.parse(`s_${name}${index}`)
    return put(kinds.signal, keyOf.signal(id), { ...open, id, network: youth, status }, null)
  })
  await store.commit({ id: name, puts, journal: [], work: [], cancel: [] })
}

describe('a coordinator whose partner takes no part now', () => {
  it('moves no network to another channel, and leaves it where it is', async () => {
    await says(`koppel ${youth}`, 'one')
    const { rosters } = platform
    platform = startPlatform(withSuspended(files, 'gemeente'), moment('2026-11-20 11:00'), ground)
    for (const [channel, people] of rosters) platform.rosters.set(channel, people)
    const { suspended } = say('nl').words.agreements
    const sentence = suspended('Gemeente Oldenzaal')
    expect(await says(`koppel ${youth}`, 'two')).toBe(sentence)
    expect(await says('ontkoppel', 'one')).toBe(sentence)
    expect(await linkedTo(youth)).toBe('19:one')
  })
})
