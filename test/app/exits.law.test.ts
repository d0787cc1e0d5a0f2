import { describe, expect, it } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import type { Readers } from '#app/attendance.ts'
import { show } from '#app/deliver/show.ts'
import { showItem } from '#app/items.ts'
import type { SealedStore } from '#app/ports.ts'
import { press } from '#app/press.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { settle, worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { isRestricted } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { Identity, whyNoIdentity } from '#domain/signal/identity.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { canariesIn, canary } from '#support/canaries.ts'
import { crowded, people, scenes } from '#support/crowd.ts'
import { carla, friday, stranger } from '#support/given.ts'
import { channelNamed, startPlatform } from '#support/platform.ts'
import { unsealed } from '#support/unsealed.ts'
import { spoken } from '#support/wordy.ts'

/**
 * Every way out that there is, tried from every state: what a channel gets, whoever comes and goes in it, and what a press
 * on *Om wie gaat het?* is answered with, whoever presses, wherever.
 */

const link = { value: { ...channelNamed('youth'), by: carla.id, at: friday }, version: 1, seal: 'none' }
const rosters = {
  full: {
    members: crowded.members.filter((one) => !isRestricted(crowded, one)),
    outsiders: [],
    audience: 'full',
  },
  narrow: { members: crowded.members, outsiders: [], audience: 'narrow' },
  blocked: { members: crowded.members, outsiders: ['Hugo'], audience: 'blocked' },
} as const satisfies Record<string, Readers>
type Roster = keyof typeof rosters
const rosterKinds = Object.keys(rosters) as Roster[]

/** One signal in a store of its own, and who reads the channel now. */
function scene(network: Network = crowded) {
  const platform = startPlatform([], friday)
  const store: SealedStore = unsealed(memoryStore(() => 0))
  const now: { reads: Roster } = { reads: 'full' }
  const directory: World['directory'] = {
    ...platform.world.directory,
    standing: async () => 'may-act',
    link: async () => link,
    readers: async () => rosters[now.reads],
    person: async () => null,
  }
  const world: World = { ...platform.world, store, directory, networks: [network] }
  const others = ['tell', 'timer', 'thread-note', 'digest', 'urgent'].map((kind) => [kind, settle] as const)
  const hands = worker(world, { ...Object.fromEntries(others), show }, 'worker-1')
  return { world, sent: platform.sent, now, hands }
}

const who = { name: canary('name'), contact: canary('contact') }

async function keep({ store }: World, signal: Signal): Promise<void> {
  const { id, network } = signal
  const known = Identity.parse({ signal: id, network, ...who })
  const puts = [
    put(kinds.signal, keyOf.signal(id), signal, null),
    put(kinds.identity, keyOf.identity(id), known, null),
  ]
  await store.commit({ id: 'kept', puts, journal: [], work: [showItem(id, friday)], cancel: [] })
}

const channelWords = ['observation', 'consultQuestion', 'askedExpertise', 'goodAt', 'goal', 'what']
const states = scenes
  .filter(({ person }) => person === people[0])
  .flatMap(({ signal }) => [signal, ...(signal.status === 'open' ? [{ ...signal, kindcheck: true }] : [])])
  .map((signal): Signal => ({ ...spoken(signal), identity: 'given' }))

describe('a channel', () => {
  it('gets what its least entitled reader may read, in every state, whoever comes or goes, and never a name', async () => {
    let [looked, shown] = [0, 0]
    for (const signal of states)
      for (const before of rosterKinds)
        for (const after of rosterKinds) {
          const { world, sent, now, hands } = scene()
          const about = `${signal.kind} ${signal.status}, ${before} and then ${after}`
          now.reads = before
          await keep(world, signal)
          await hands.drain()
          const first = sent.splice(0)
          now.reads = after
          const again = [showItem(signal.id, friday)]
          await world.store.commit({ id: 'again', puts: [], journal: [], work: again, cancel: [] })
          await hands.drain()
          for (const [roster, messages] of [
            [before, first],
            [after, sent],
          ] as const) {
            looked += 1
            const found = canariesIn(messages)
            if (found.includes('observation')) shown += 1
            expect(
              found.filter((word) => !channelWords.includes(word)),
              about,
            ).toEqual([])
            if (roster !== 'full' || isOver(signal)) expect(found, `${about}: ${roster}`).toEqual([])
            expect(JSON.stringify(messages), about).not.toMatch(/parent1|y_school_absence|Anna|Carmel/)
          }
        }
    process.stdout.write(`channel: ${looked} cards looked at\n`)
    expect(looked).toBeGreaterThan(200)
    expect(shown).toBeGreaterThan(15)
  })
})

const places = [
  { inChannel: false, isMember: true },
  { inChannel: true, isMember: true },
  { inChannel: false, isMember: false },
]

/** The gates are all open, or one of them is closed. */
const ways: readonly { network: Network; changes: (signal: Signal) => Signal }[] = [
  { network: crowded, changes: (signal) => signal },
  { network: { ...crowded, identity: false }, changes: (signal) => signal },
  { network: crowded, changes: (signal) => ({ ...signal, outcome: 'B_PSEUDO' }) },
  { network: crowded, changes: (signal) => ({ ...signal, consent: { ...signal.consent, scope: null } }) },
  {
    network: crowded,
    changes: (signal) => ({ ...signal, consent: { ...signal.consent, withdrawalExplained: false } }),
  },
]
const led = ['taken-up', 'in-consultation', 'in-action', 'following', 'escalated']

function mayKnow(signal: Signal, network: Network, reader: Member): boolean {
  const named = signal.lead === reader.id || signal.caseTeam.includes(reader.id)
  const open = whyNoIdentity(signal, network) === null && signal.identity === 'given'
  return named && open && led.includes(signal.status) && !isRestricted(network, reader)
}

describe('who it is about', () => {
  it('is in the answer to a press of whom it may be told, 1:1, after that was written down, and nowhere else', async () => {
    let [pressed, told] = [0, 0]
    for (const { network, changes } of ways)
      for (const identity of ['none', 'asked', 'given'] as const)
        for (const { signal: bare, person } of scenes)
          for (const { inChannel, isMember } of places) {
            const signal = { ...changes(spoken(bare)), identity }
            const { world, sent } = scene(network)
            await keep(world, signal)
            const member = isMember ? person.who : { ...person.who, id: stranger }
            const memberships = isMember ? [{ network, member }] : []
            const known = { id: member.id, language: 'nl', memberships } as const
            const presser = {
              world,
              known: { ...known, memberships: [...memberships] },
              inChannel,
              press: 'p',
              message: null,
            }
            const asks = { on: 'signal', verb: 'identity', signal: signal.id, rev: 1 } as const
            const { card } = await press(presser, { ...asks, inputs: { purpose: 'plan-visit' } })
            const lines = await world.store.journal(0, 10)
            const may = isMember && !inChannel && mayKnow(signal, network, member)
            const about = `${person.is}, ${signal.status}, ${identity}, ${inChannel}, ${isMember}`
            expect(canariesIn(card).includes('name'), about).toBe(may)
            const logged = lines.some(({ verb, result }) => verb === 'identity-read' && result === 'done')
            expect(logged, about).toBe(may)
            expect(canariesIn(sent), about).toEqual([])
            pressed += 1
            if (may) told += 1
          }
    process.stdout.write(`presses: ${pressed} looked at, a name in ${told}\n`)
    expect(pressed).toBeGreaterThan(4_000)
    expect(told).toBeGreaterThan(5)
  })
})
