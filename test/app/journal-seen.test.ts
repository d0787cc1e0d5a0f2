import { describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { type Reply, StoreError, type TeamsPerson } from '#app/ports.ts'
import { writeDownSeen } from '#app/journal/seen.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { ownVerbs, signalVerbs } from '#cards/press.ts'
import { Signal } from '#domain/signal/signal.ts'
import { canariesIn, loud, loudStates } from '#support/canaries.ts'
import { at, bram } from '#support/given.ts'
import { type Platform, someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { unsealed } from '#support/unsealed.ts'

const files = await sampleNetworks()
const accounts = [
  'anna@carmel',
  'bram@wijkracht',
  'carla@oldenzaal',
  'daan@ooc',
  'els@ggd',
  'fatih@wbo',
  'gerda@impuls',
]
const people = new Map(accounts.map((one) => [one.split('@')[0] ?? one, someone(`${one}.example`)]))
const named = (name: string): TeamsPerson => people.get(name) ?? someone(`${name}@elders.example`)

/** This signal is stored, in which everything that anybody can write is written; the store can be away. */
async function withSignal(example: Signal) {
  const inner = unsealed(memoryStore(() => 0))
  const away = { now: false }
  const commit: typeof inner.commit = async (change) => {
    if (away.now) throw new StoreError('unavailable', 'as the test says')
    return inner.commit(change)
  }
  const ground = { store: { ...inner, commit }, keys: memoryKeys() }
  const platform = startPlatform(files, at('2026-11-24T10:00'), ground)
  await platform.link('oldenzaal-18min', named('carla'), [...people.values()])
  const signal = Signal.parse(JSON.parse(withIdsOf(platform, JSON.stringify(example))))
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  await platform.world.store.commit({ id: 'raised', puts, journal: [], work: [], cancel: [] })
  return { platform, signal, away }
}

const withIdsOf = ({ memberOf }: Platform, text: string): string =>
  text.replaceAll(/"m_([a-z]+)"/g, (_, name: string) => `"${memberOf(named(name))}"`)

const inAction: Signal = { ...loud, status: 'in-action', lead: bram.id }

const words = ['mijn signalen', 'mijn acties', 'overzicht netwerk', 'help']

/** Everything that somebody can do who knows of it. */
function* everythingBy(
  who: TeamsPerson,
  { platform, signal }: Awaited<ReturnType<typeof withSignal>>,
  typed: Readonly<Record<string, string>> = {},
) {
  const data = { ...typed, signal: signal.id, rev: 1, action: signal.actions[0]?.id }
  for (const verb of signalVerbs) yield [verb, () => platform.presses(who, verb, data)] as const
  for (const verb of ownVerbs) yield [verb, () => platform.presses(who, verb, {})] as const
  for (const word of words) yield [word, () => platform.says(who, word)] as const
}

describe('who reads what stands in a signal has that written down', () => {
  it.each(loudStates.map((signal) => [signal.status, signal] as const))(
    'while it is %s',
    async (_, example) => {
      const there = await withSignal(example)
      const { platform, signal } = there
      let [read, last] = [0, (await platform.journal()).length]
      for (const name of ['anna', 'bram', 'carla', 'fatih'])
        for (const [what, press] of everythingBy(named(name), there)) {
          const reply: Reply = await press()
          const lines = await platform.world.store.journal(last, 1_000)
          last = lines.at(-1)?.number ?? last
          if (canariesIn(reply).length === 0) continue
          read += 1
          const actor = platform.memberOf(named(name))
          const told = lines.some((line) => line.about === signal.id && line.actor === actor)
          expect(told, `${name} ${what}`).toBe(true)
        }
      expect(read).toBeGreaterThan(10)
    },
  )

  it('and reads nothing while that cannot be stored', async () => {
    const there = await withSignal(inAction)
    for (const name of ['anna', 'bram', 'carla'])
      for (const word of words) await there.platform.says(named(name), word)
    there.away.now = true
    for (const name of ['anna', 'bram', 'carla'])
      for (const [what, press] of everythingBy(named(name), there))
        expect(canariesIn(await press()), `${name} ${what}`).toEqual([])
  })
})

describe('a line about a whole network', () => {
  it('tells of what is in it only when what was shown is a list of it', async () => {
    const { platform, signal } = await withSignal(inAction)
    const { world } = platform
    const actor = platform.memberOf(named('carla'))
    const found = await world.store.get(keyOf.signal(signal.id))
    const opened = new Map([['signal', found?.body ?? expect.unreachable()]])
    const seenBeside = async (verb: string): Promise<boolean> => {
      const before = (await platform.journal()).length
      const line = { at: world.clock.now(), verb, actor, network: signal.network, result: 'done' }
      await writeDownSeen(world, { opened, written: [line] }, { actor, ended: 'done' })
      const lines = (await platform.journal()).slice(before)
      return lines.some((one) => one.verb === 'signal-seen' && one.about === signal.id)
    }
    for (const verb of ['network-overview', 'report', 'lessons'])
      expect(await seenBeside(verb), verb).toBe(false)
    for (const verb of ['rules-accepted', 'confirm-members', 'breaches-read'])
      expect(await seenBeside(verb), verb).toBe(true)
  })

  it('is written when who confirms the people of a partner reads the list again', async () => {
    const { platform } = await withSignal(inAction)
    const before = (await platform.journal()).length
    await platform.presses(named('carla'), 'confirm-members', {
      network: 'oldenzaal-18min',
      partner: 'wijkracht',
    })
    const lines = (await platform.journal()).slice(before).map(({ verb }) => verb)
    expect(lines).toEqual(['confirm-members', 'network-overview'])
  })
})

const texts = [
  'reason',
  'whoElse',
  'text',
  'what',
  'goal',
  'doneWhen',
  'name',
  'contact',
  'ownWords',
  'wish',
  'goodAt',
]
const more = [
  'framework',
  'shortLine',
  'child',
  'urgencyReason',
  'who',
  'wentWell',
  'couldBeBetter',
  'criteria',
]
const chosen = {
  outcome: 'done',
  dueOn: '2026-11-27',
  owner: 'bram@wijkracht.example',
  to: 'els@ggd.example',
  level: '1',
  urgency: 'normal',
  closingReason: 'done',
  by: 'parent1',
  how: 'better',
  purpose: 'make-contact',
  sent: 'true',
}
const freely = Object.fromEntries([...texts, ...more].map((field) => [field, `canary-${field}`]))
/** Where a code belongs too. */
const instead = Object.fromEntries(Object.keys(chosen).map((field) => [field, `canary-${field}`]))

describe('what is written down of it', () => {
  it('is one line, by which right, and none when something else in that turn says so already', async () => {
    const there = await withSignal(inAction)
    const { platform, signal } = there
    const before = (await platform.journal()).length
    await platform.says(named('anna'), 'mijn signalen')
    await platform.presses(named('carla'), 'details', { signal: signal.id, rev: 1 })
    const lines = (await platform.journal()).slice(before)
    expect(lines.map(({ verb, basis, result }) => [verb, basis, result])).toEqual([
      ['signal-seen', 'owner', 'done'],
      ['details-read', 'coordinator', 'done'],
    ])
    expect(lines.map(({ tenant }) => tenant)).toEqual(['tenant-1', 'tenant-1'])
    expect(new Set(lines.map(({ request }) => request)).size).toBe(2)
  })

  it('holds no word that anybody wrote, in what is stored or in what they type now', async () => {
    const there = await withSignal(inAction)
    for (const typed of [
      { ...freely, ...chosen },
      { ...chosen, ...freely, ...instead },
    ])
      for (const name of ['anna', 'bram', 'carla'])
        for (const [, press] of everythingBy(named(name), there, typed)) await press()
    const lines = await there.platform.journal()
    expect(canariesIn(lines)).toEqual([])
    const done = new Set(lines.filter(({ result }) => result === 'done').map(({ verb }) => verb))
    for (const verb of ['note-added', 'nudged', 'own-words-noted', 'information-added', 'child-not-seen'])
      expect([...done]).toContain(verb)
  })
})
