import { describe, expect, it } from 'vitest'
import { PartnerType } from '#domain/codes.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { MemberCommand } from '#domain/signal/commands.ts'
import { decide } from '#domain/signal/decide.ts'
import { actionFor, toDetails, toReporter } from '#domain/signal/disclose.ts'
import { toNetworkLine } from '#domain/signal/disclose-network.ts'
import { networkOverview } from '#domain/signal/network-overview.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { mayReadIt, readersOf } from '#domain/signal/readers.ts'
import { afterTheEnd, mayRead, type Part, type Reader } from '#domain/signal/rights.ts'
import { rolesOf, type Role } from '#domain/signal/roles.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { transitions } from '#domain/signal/transitions.ts'
import { canariesIn } from '#support/canaries.ts'
import { crowded, jan, kim, lia, restrictedReporter, type Scene, scenes } from '#support/crowd.ts'
import { good } from '#support/deeds.ts'
import { adults, bram, carla, els, fatih, friday } from '#support/given.ts'
import { spoken } from '#support/wordy.ts'

/**
 * Every part × every type of partner, restricted or not × every verb, and every part of a signal × every state: what the
 * tables do not grant is refused and changes nothing, and cannot be read. Who has which part is said by hand here.
 */

const parts = Object.keys(mayRead) as Part[]
const verbs = Object.keys(good) as MemberCommand['type'][]

/** The network in which everybody is of a partner of this type. */
const of = (type: PartnerType, restricted: boolean): Network => ({
  ...crowded,
  partners: Object.fromEntries(
    Object.entries(crowded.partners).map(([key, one]) => [key, { ...one, type, restricted }]),
  ),
})
const networks = PartnerType.options.flatMap((type) =>
  [false, true].map((restricted) => ({ type, restricted, network: of(type, restricted) })),
)

/** What a restricted partner keeps of whatever they are. */
const kept: readonly Role[] = ['reporter', 'reporter-alone', 'asked']
const partsOf = ({ person, signal }: Scene, restricted: boolean): Role[] => {
  // Of whoever is restricted in the example, what they would be otherwise is said here.
  if (person.who.id === fatih.id && !restricted)
    return person === restrictedReporter ? ['member', 'colleague', ...person.roles(signal)] : ['member']
  const roles = person.roles(signal)
  if (!restricted) return roles
  const owns = signal.actions.some(({ owner }) => owner === person.who.id)
  const coordinates = person.who.id === carla.id
  const leads = signal.lead === person.who.id
  const answers = signal.actions.length > 0 && (owns || coordinates || leads)
  const asksIt = signal.actions.some(({ proposedBy, accepted }) => !accepted && proposedBy === person.who.id)
  return [
    ...roles.filter((role) => kept.includes(role)),
    ...(answers || asksIt ? (['answers-for-it'] as const) : []),
  ]
}

/** Whoever changes something in it falls over it. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
frozen(scenes)

const decided = (signal: Signal, command: MemberCommand, network: Network, actor: Member) =>
  decide(signal, command, { now: friday, network, actor })

describe('doing', () => {
  it('is refused, and changes nothing, for each role, type of partner, verb and state that the table does not name', () => {
    let tried = 0
    for (const { type, restricted, network } of networks)
      for (const scene of scenes)
        for (const verb of verbs) {
          const { who, from } = transitions[verb]
          const roles = partsOf(scene, restricted)
          const named = from.includes(scene.signal.status) && who.some((role) => roles.includes(role))
          if (named) continue
          for (const { command, when } of good[verb]) {
            const signal = when?.(scene.signal) ?? scene.signal
            // What the example changes may make somebody something else: then it is another scene.
            if (signal.actions !== scene.signal.actions || signal.lead !== scene.signal.lead) continue
            tried += 1
            if ('refused' in decided(signal, command, network, scene.person.who)) continue
            throw new Error(`${scene.person.is}, ${type}, ${restricted}, may ${verb}: ${signal.status}`)
          }
        }
    expect(tried).toBeGreaterThan(100_000)
  })

  it('is refused to whoever is not in this network, whatever they are in another one', () => {
    const elsewhere = { ...adults, members: [] }
    let tried = 0
    for (const { signal, person } of scenes) {
      expect([...rolesOf(signal, person.who, elsewhere)]).toEqual([])
      expect(deedsFor(signal, elsewhere, person.who)).toEqual([])
      for (const verb of verbs)
        for (const { command } of good[verb]) {
          tried += 1
          const decision = decided(signal, command, elsewhere, person.who)
          expect(Object.keys(decision), `${person.is}: ${verb}`).toContain('refused')
        }
    }
    expect(tried).toBeGreaterThan(5_000)
  })
})

/** What each of them is as a reader, said by hand: `readers.ts` must agree. */
function readersSaid({ person: { who }, signal }: Scene, restricted: boolean): Reader[] {
  const { id } = who
  const reporter = signal.reporter.member === id
  if (restricted) {
    const inAction = signal.actions.some(({ owner, proposedBy }) => owner === id || proposedBy === id)
    return [
      ...(reporter ? (['restricted-reporter'] as const) : []),
      ...(inAction ? (['restricted-owner'] as const) : []),
    ]
  }
  const said: Partial<Record<string, readonly Reader[]>> = {
    [bram.id]: signal.lead === bram.id ? ['lead'] : [],
    [carla.id]: ['coordinator'],
    [els.id]: signal.handOver ? ['offered'] : [],
    [jan.id]: signal.caseTeam.length > 0 ? ['case-team'] : [],
    [kim.id]: ['thinks-along'],
    [lia.id]: signal.actions.length > 0 ? ['given-action'] : [],
  }
  const heard = signal.kind === 'consult' ? (['reporter-told'] as const) : []
  return ['member', ...(said[id] ?? []), ...(reporter ? (['reporter', ...heard] as const) : [])]
}

/** Which words belong to which part. */
const words: Partial<Record<Part, readonly string[]>> = {
  story: ['observation', 'consultQuestion', 'askedExpertise', 'goodAt'],
  goal: ['goal'],
  actions: ['what'],
  answers: ['answer'],
  shared: ['others', 'impression', 'since', 'wish', 'doneAlready', 'keepDoing', 'scope', 'addition'],
  told: ['question'],
  team: [
    ...(['chair', 'not-discussed', 'alone', 'not-seen', 'own-words', 'their-wish', 'their-good'] as const),
    ...(['k3-a', 'k3-b', 'k3-c', 'hand-over', 'lowering', 'note', 'declined', 'who-else'] as const),
  ],
  'done-when': ['done-when'],
}

describe('reading', () => {
  it('is what the table grants to what somebody is, in each state and for each type of partner, and nothing else', () => {
    let looked = 0
    for (const { type, restricted, network } of networks)
      for (const scene of scenes) {
        const signal = spoken(scene.signal)
        const { who, is } = scene.person
        const said = readersSaid(scene, restricted)
        const about = `${is}, ${type}, ${restricted}, ${signal.kind} ${signal.status}`
        expect([...readersOf(signal, network, who)].toSorted(), about).toEqual([...said].toSorted())
        const may = (part: Part): boolean =>
          mayRead[part].some((reader) => said.includes(reader)) &&
          (!isOver(signal) || afterTheEnd.includes(part))
        const details = toDetails(signal, network, who)
        const found = canariesIn(details)
        const granted = (Object.entries(words) as [Part, readonly string[]][]).flatMap(([part, all]) =>
          may('details') && may(part) ? all : [],
        )
        const own = details?.actions.length ? ['what', 'done-when'] : []
        for (const word of found) expect([...granted, ...own], `${about}: ${word}`).toContain(word)
        const there =
          signal.actions.length > 0 ? granted : granted.filter((one) => !['what', 'done-when'].includes(one))
        const missing = there.filter(
          (word) => !found.includes(word) && (word !== 'hand-over' || signal.handOver),
        )
        expect(missing, about).toEqual([])
        expect(details !== null, about).toBe(may('details'))
        expect(toReporter(signal, network, who) !== null, about).toBe(may('course'))
        for (const part of parts) {
          looked += 1
          expect(mayReadIt(part, signal, network, who), `${about}: ${part}`).toBe(may(part))
        }
      }
    expect(looked).toBeGreaterThan(50_000)
  })

  it('is nothing for whoever is not in this network', () => {
    const elsewhere = { ...adults, members: [] }
    for (const { signal, person } of scenes) {
      for (const part of parts) expect(mayReadIt(part, spoken(signal), elsewhere, person.who)).toBe(false)
      expect(toDetails(spoken(signal), elsewhere, person.who)).toBeNull()
      for (const action of signal.actions) {
        expect(actionFor(signal, action, elsewhere, person.who)).toBeNull()
        expect(actionFor(signal, action, crowded, undefined)).toBeNull()
      }
    }
  })

  it('of the list of a network is for its coordinators', () => {
    for (const { signal, person } of scenes.filter((one) => !isOver(one.signal)))
      for (const placed of networkOverview([signal], { now: friday, network: crowded }))
        expect(toNetworkLine(placed, person.who, { now: friday, network: crowded }) !== null).toBe(
          person.who === carla,
        )
  })
})

describe('the two tables', () => {
  it.each(['identity', 'parents-overview'] as const)('say the same of %s', (both) => {
    expect(mayRead[both].toSorted()).toEqual([...transitions[both].who].toSorted())
  })
})
