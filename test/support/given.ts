import { expect } from 'vitest'
import { ActionId, MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import { type Member, type Network, withIds } from '#domain/network/network.ts'
import type { Command, Decision, EndCommand, Refusal } from '#domain/signal/commands.ts'
import type { Closing } from '#domain/signal/course.ts'
import { consequences } from '#domain/signal/consequences.ts'
import type { Effect } from '#domain/signal/effects.ts'
import { decide } from '#domain/signal/decide.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { evolve } from '#domain/signal/evolve.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Instant, localDateTime } from '#domain/time/instant.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { open } from '#support/signals.ts'
import { amsterdam, day, moment } from '#support/time.ts'

/** `given(signal).when(command, bram).leadsTo(event)`: a rule about a signal as one sentence. */

const samples = (await sampleNetworks()).map((file) =>
  withIds(file, (account) => MemberId.parse(`m_${account.split('@')[0]}`)),
)
const sample = (id: string): Network =>
  samples.find((network) => network.id === id) ?? unknown(`a network called ${id}`)

/** The networks that come with the bot: Bram works Monday, Tuesday, Thursday; Fatih's partner is restricted in 18-. */
export const network = sample('oldenzaal-18min')
export const adults = sample('oldenzaal-18plus')

const member = (name: string): Member =>
  memberOf(network, MemberId.parse(`m_${name}`)) ?? unknown(`somebody called ${name}`)
export const [anna, bram, carla] = [member('anna'), member('bram'), member('carla')]
export const [daan, els, fatih, gerda] = [member('daan'), member('els'), member('fatih'), member('gerda')]
/** In no network at all. */
export const stranger = MemberId.parse('m_hugo')

/** `at('2026-11-20T10:00')`, on the clocks of Amsterdam. */
export const at = (text: string): Instant => moment(text.replace('T', ' '))

/** The Friday on which everything was raised. */
export const friday = at('2026-11-20T10:00')

/** Raised by Anna on that Friday; nobody has taken it up. */
export const aSignal = (changes: Partial<Signal> = {}): Signal => ({ ...open, declined: [], ...changes })

/** Bram leads; goal and first step are still to come. */
export const ledByBram = (changes: Partial<Signal> = {}): Signal =>
  aSignal({
    status: 'taken-up',
    lead: bram.id,
    takenUpAt: at('2026-11-23T09:00'),
    beginBy: at('2026-11-24T17:00'),
    ...changes,
  })

export const aConsult = (changes: Partial<Signal> = {}): Signal =>
  aSignal({ kind: 'consult', outcome: 'C_CONSULT', status: 'asked', ...changes })

/** Closed by Bram as a duplicate, unless told; the reporter heard that it is. */
export const closingOf = (changes: Partial<Closing> = {}): Closing => ({
  reason: 'duplicate',
  details: {},
  by: bram.id,
  at: friday,
  level: '1',
  noFeedback: null,
  wentWell: null,
  couldBeBetter: null,
  knownBefore: null,
  ...changes,
})

export const closedSignal = aSignal({
  status: 'closed',
  closing: closingOf({ by: carla.id }),
  eraseOn: day('2027-05-20'),
})

export type Close = Extract<EndCommand, { type: 'close' }>

/** Closing as a duplicate, unless told, with what the reporter always may hear. */
export const closing = (changes: Partial<Close> = {}): Close => ({
  type: 'close',
  reason: 'duplicate',
  details: {},
  level: '1',
  noFeedback: null,
  wentWell: null,
  couldBeBetter: null,
  knownBefore: null,
  ...changes,
})

/** What Bram promised for Wednesday 2 December, a day that he does not work. */
export const visit: Action = {
  id: ActionId.parse('a_visit'),
  what: { text: 'Bij het gezin langsgaan' },
  kind: 'outreach',
  owner: bram.id,
  proposedBy: bram.id,
  accepted: true,
  dueOn: day('2026-12-02'),
  doneWhen: null,
  layer: '0',
  moved: 0,
  done: null,
}
export const doneBy = (who: Member): NonNullable<Action['done']> => ({
  outcome: 'done',
  reason: null,
  by: who.id,
  at: friday,
})

export const given = (signal: Signal) => ({
  when: (command: Command, by: Member | 'clock', now: Instant = friday, where: Network = network) => {
    const decision = decide(signal, command, { now, network: where, actor: by })
    const after = 'events' in decision ? decision.events.reduce(evolve, signal) : signal
    return {
      decision,
      after,
      leadsTo: (...events: SignalEvent[]) => expect(decision).toEqual({ events }),
      /** `instead`: the days that would do. */
      refuses: (reason: Refusal, ...instead: string[]) =>
        expect(decision).toEqual({ refused: reason, ...(instead.length > 0 ? { instead } : {}) }),
      staysQuiet: () => expect(decision).toEqual({ events: [] }),
    }
  },
})

/** What follows from one event on this signal. */
export const follows = (before: Signal, event: SignalEvent, now: Instant = friday): Effect[] =>
  consequences(before, evolve(before, event), event, { now, network })

/** Everything that follows from this decision, event by event. */
export function effectsOf(before: Signal, decision: Decision, now: Instant = friday): Effect[] {
  let signal = before
  return ('events' in decision ? decision.events : []).flatMap((event) => {
    const previous = signal
    signal = evolve(previous, event)
    return consequences(previous, signal, event, { now, network })
  })
}

export const toldBy = (before: Signal, decision: Decision): string[] => told(effectsOf(before, decision))

/** The clocks that these effects start: `begin:lead`, with their moment. */
export const clocks = (effects: readonly Effect[]): [string, string][] =>
  effects.flatMap((one) =>
    one.effect === 'set-timer' ? [[one.slot, localDateTime(one.at, amsterdam).slice(0, 16)]] : [],
  )

export const cleared = (effects: readonly Effect[]): string[] =>
  effects.flatMap((one) => (one.effect === 'clear-timer' ? one.slot : []))

/** Who is told what by these effects: `bram: begin`. */
export const told = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.effect === 'tell' ? `${nameOf(effect.to)}: ${effect.notice}` : []))

export const nameOf = (id: MemberId): string => id.slice('m_'.length)

function unknown(what: string): never {
  throw new Error(`the samples have no ${what}`)
}
