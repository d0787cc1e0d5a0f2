import { describe, expect, it } from 'vitest'
import * as codes from '#domain/codes.ts'
import { consentState, outcomeOf } from '#domain/consent/consent.ts'
import { isRestricted } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Command, MemberCommand } from '#domain/signal/commands.ts'
import { decide } from '#domain/signal/decide.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { whyNoIdentity } from '#domain/signal/identity.ts'
import { canDo } from '#domain/signal/may.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { crowded, ivo } from '#support/crowd.ts'
import { anna, aSignal, bram, carla, closing, els, fatih, friday } from '#support/given.ts'

/**
 * A model of who may know who it is about (specification 2.4), looked through to its end: every combination of answers
 * about consent, every combination of gates, and every state that people can bring a signal to from there.
 */

const subsets = <Value>(all: readonly Value[]): Value[][] =>
  all.reduce<Value[][]>((some, one) => [...some, ...some.map((more) => [...more, one])], [[]])

describe('what consent allows', () => {
  const givers = subsets(codes.ConsentGiver.options)
  const authorities = [...codes.Authority.options, null]

  /** Said once more, by hand: who must have said yes. */
  function allSaidYes(
    ageBand: codes.AgeBand,
    authority: codes.Authority | null,
    by: readonly codes.ConsentGiver[],
  ): boolean {
    const has = (...all: codes.ConsentGiver[]): boolean => all.every((one) => by.includes(one))
    const parents =
      (authority === 'both-parents' && has('parent1', 'parent2')) ||
      (authority === 'one-parent' && (has('parent1') || has('parent2'))) ||
      (authority === 'guardian' && has('guardian'))
    if (ageBand === '0_11') return parents
    if (ageBand === '12_15') return parents && has('youth')
    return ageBand === '16_17' ? has('youth') : has('subject') || has('representative')
  }

  it('is a name only when everybody who must said yes, and nothing without a yes but outreach to adults', () => {
    let looked = 0
    for (const ageBand of codes.AgeBand.options)
      for (const talked of codes.Talked.options)
        for (const authority of authorities)
          for (const consentBy of givers)
            for (const refusedBy of talked === 'yes' ? givers : [[]]) {
              const state = consentState({ ageBand, talked, authority, consentBy, refusedBy })
              for (const safety of codes.Safety.options)
                for (const oggzOutreach of [false, true]) {
                  looked += 1
                  const outcome = outcomeOf({ ageBand, state, safety, oggzOutreach })
                  const said = talked === 'yes' && safety !== 'acute'
                  const about = [ageBand, talked, authority, consentBy, refusedBy, safety, outcome].join('; ')
                  if (outcome === 'A_IDENT_CASE' && !(said && allSaidYes(ageBand, authority, consentBy)))
                    throw new Error(about)
                  const outreach = oggzOutreach && ageBand === '18_plus'
                  if (outcome === 'B_PSEUDO' && !(said && consentBy.length > 0) && !outreach)
                    throw new Error(about)
                }
            }
    process.stdout.write(`consent: ${looked} combinations of answers\n`)
    expect(looked).toBeGreaterThan(500_000)
  })
})

/** What must all be there before a name may be known: outcome A, consent, scope, form, day, end, and that it can be withdrawn. */
type Gate = 'outcome' | 'state' | 'scope' | 'until' | 'form' | 'on' | 'explained' | 'network'
const gates: readonly Gate[] = ['outcome', 'state', 'scope', 'until', 'form', 'on', 'explained', 'network']

function missing(without: readonly Gate[]): { signal: Signal; network: Network } {
  const has = (gate: Gate): boolean => !without.includes(gate)
  const whole = aSignal({ actions: [], thinkingAlong: [els.id, carla.id] })
  const { consent } = whole
  const full = { ...consent, scope: 'hulp', until: consent.until, form: 'oral', on: consent.on } as const
  return {
    signal: {
      ...whole,
      outcome: has('outcome') ? 'A_IDENT_CASE' : 'B_PSEUDO',
      consent: {
        ...full,
        state: has('state') ? 'given' : 'given_partial',
        scope: has('scope') ? full.scope : null,
        until: has('until') ? full.until : null,
        form: has('form') ? full.form : null,
        on: has('on') ? full.on : null,
        withdrawalExplained: has('explained'),
      },
    },
    network: { ...crowded, identity: has('network') },
  }
}

/** A signal on its way, and what happened to it that must have happened before a name is known. */
type State = { signal: Signal; led: boolean; asked: boolean; given: boolean }

const people: readonly Member[] = [anna, bram, carla, els, ivo, fatih]
const commands: readonly MemberCommand[] = [
  { type: 'take-up' },
  { type: 'assign', to: els.id },
  { type: 'case-team', members: [ivo.id] },
  { type: 'case-team', members: [] },
  { type: 'case-team', members: [fatih.id] },
  { type: 'hand-over', to: els.id, reason: 'verlof' },
  { type: 'hand-over', to: null, reason: 'verlof' },
  { type: 'accept-hand-over' },
  { type: 'ask-identity', reason: 'langsgaan' },
  { type: 'give-identity' },
  { type: 'withdraw-consent', by: 'parent1' },
  closing(),
  { type: 'reopen', reason: 'weer' },
  { type: 'erase' },
]

/** What no person does: the consent ends, the lead leaves. */
const clocked = ({ consent, lead }: Signal): Command[] => [
  ...(consent.until ? [{ type: 'expire-consent', until: consent.until } as const] : []),
  ...(lead ? [{ type: 'release', who: lead, why: 'left' } as const] : []),
]

function after(state: State, command: Command, actor: Member | 'clock', network: Network): State | null {
  const decision = decide(state.signal, command, { now: friday, network, actor })
  if (!('events' in decision)) return null
  const signal = decision.events.reduce(evolve, state.signal)
  const who = actor === 'clock' ? null : actor.id
  const happened = (type: string): boolean => decision.events.some((event) => event.type === type)
  return {
    signal,
    led: signal.lead !== null,
    asked: state.asked || (happened('identity-asked') && who === state.signal.lead),
    given: state.given || (happened('identity-given') && state.asked && who === signal.reporter.member),
  }
}

/** What tells two states apart: the rest of a signal says nothing about who may know. */
const nameOf = ({ signal, led, asked, given }: State): string => {
  const { status, lead, handOver, caseTeam, identity, consent, closing: closed } = signal
  return JSON.stringify([
    [status, lead, handOver?.to, caseTeam, identity, consent.state, closed === null],
    [led, asked, given],
  ])
}

/** Every state that can be reached, and how many ways were tried. */
function reach(start: State, network: Network): { states: State[]; ways: number } {
  const states = new Map([[nameOf(start), start]])
  let ways = 0
  const go = (state: State, command: Command, actor: Member | 'clock'): void => {
    ways += 1
    const next = after(state, command, actor, network)
    if (next && !states.has(nameOf(next))) states.set(nameOf(next), next)
  }
  for (const state of states.values()) {
    for (const actor of people) for (const command of commands) go(state, command, actor)
    for (const command of clocked(state.signal)) go(state, command, 'clock')
  }
  return { states: [...states.values()], ways }
}

/** Who may know it in this state, and it is there to be known. */
const knowing = ({ signal }: State, network: Network): Member[] =>
  signal.identity === 'given'
    ? network.members.filter((actor) => canDo(signal, 'identity', { actor, network }))
    : []

describe('who it is about', () => {
  it('may be known only with every gate open, in every combination of them', () => {
    const all = subsets(gates)
    for (const without of all) {
      const { signal, network } = missing(without)
      expect(whyNoIdentity(signal, network) === null, without.join()).toBe(without.length === 0)
    }
    expect(all).toHaveLength(256)
  })

  it('is known to nobody, whatever anybody does, while one gate is closed', () => {
    let ways = 0
    for (const gate of gates) {
      const { signal, network } = missing([gate])
      const reached = reach({ signal, led: false, asked: false, given: false }, network)
      ways += reached.ways
      for (const state of reached.states) {
        expect(state.signal.identity).toBe('none')
        // Also when it was told before the gate closed.
        const told: State = { ...state, signal: { ...state.signal, identity: 'given' } }
        expect(knowing(told, network), gate).toEqual([])
      }
    }
    process.stdout.write(`gates: ${ways} ways with one of them closed\n`)
    expect(ways).toBeGreaterThan(10_000)
  })

  it('is known after take-up, asked by the lead and told by the reporter, to the lead and whom the lead named', () => {
    const { signal, network } = missing([])
    const { states, ways } = reach({ signal, led: false, asked: false, given: false }, network)
    let known = 0
    for (const state of states) {
      const { lead, caseTeam, outcome, consent, status } = state.signal
      for (const reader of knowing(state, network)) {
        known += 1
        expect([state.led, state.asked, state.given]).toEqual([true, true, true])
        expect([outcome, consent.state]).toEqual(['A_IDENT_CASE', 'given'])
        expect([lead, ...caseTeam]).toContain(reader.id)
        expect(isRestricted(network, reader)).toBe(false)
        expect(['closed', 'withdrawn', 'erased', 'open']).not.toContain(status)
      }
    }
    process.stdout.write(`identity: ${states.length} states, ${ways} ways, known in ${known}\n`)
    expect(states.length).toBeGreaterThan(100)
    expect(known).toBeGreaterThan(20)
  })
})
