import { describe, expect, it } from 'vitest'
import { channelCard } from '#cards/signal/channel-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { nextLine } from '#cards/signal/network-line.ts'
import { agendaOf } from '#domain/signal/agenda.ts'
import { clocksOf } from '#domain/signal/clocks.ts'
import type { HouseCommand } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { decide } from '#domain/signal/decide.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { toNetworkLine } from '#domain/signal/disclose-network.ts'
import type { Effect } from '#domain/signal/effects.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { networkOverview } from '#domain/signal/network-overview.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { later } from '#domain/time/instant.ts'
import { aSignal, friday } from '#support/given.ts'
import { life, network } from '#support/life.ts'
import { anna, bram, carla } from '#support/signals.ts'
import { say } from '#text/words.ts'

const weekLater = later(friday, 7 * 24 * 3_600_000)
const moment = { now: weekLater, network }
const waiting = aSignal({ takeUpBy: later(friday, 3_600_000) })
const begun: Signal = { ...life['taken up'], beginBy: later(friday, 3_600_000) }
const held = (signal: Signal): Signal => ({ ...signal, heldSince: friday })
const sentence = 'Staat stil: iemand maakte bezwaar. De coördinator beslist.'

const ordered = (signal: Signal, command: HouseCommand): Effect[] => {
  const decision = decide(signal, command, { ...moment, actor: carla })
  if (!('events' in decision)) throw new Error('refused')
  return decision.events.flatMap((event) => consequences(signal, evolve(signal, event), event, moment))
}
const told = (effects: readonly Effect[], notice: string): string[] =>
  effects.flatMap((one) => (one.effect === 'tell' && one.notice === notice ? [one.to] : []))
const slots = (effects: readonly Effect[]): string[] =>
  effects.flatMap((one) => (one.effect === 'set-timer' ? [one.slot] : []))

describe('while an objection waits for its answer', () => {
  it('whoever leads hears it, else whoever raised it, and hears that it goes on', () => {
    expect(told(ordered(begun, { type: 'hold' }), 'held')).toEqual([bram.id])
    expect(told(ordered(waiting, { type: 'hold' }), 'held')).toEqual([anna.id])
    expect(told(ordered(held(begun), { type: 'lift-hold' }), 'hold-lifted')).toEqual([bram.id])
  })

  it('nobody is asked for what would be refused, and what waited rings when it goes on', () => {
    const clock = { ...moment, actor: 'clock' as const }
    const begin = { type: 'remind-begin', rung: 'lead' } as const
    expect(decide(begun, begin, clock)).not.toEqual({ events: [] })
    expect(decide(held(begun), begin, clock)).toEqual({ events: [] })
    expect(decide(held(waiting), { type: 'remind-pick-up', rung: 'assign' }, clock)).toEqual({ events: [] })
    expect(clocksOf(held(waiting), moment).map(({ clock: { slot } }) => slot)).not.toContain('pick-up:assign')
    expect(slots(ordered(held(waiting), { type: 'lift-hold' }))).toContain('pick-up:assign')
    expect(slots(ordered(held(begun), { type: 'lift-hold' }))).toContain('begin:lead')
    const lines = (signal: Signal) => agendaOf(signal, network, bram, weekLater)
    expect(JSON.stringify(lines(begun))).toContain('begin-late')
    expect(JSON.stringify(lines(held(begun)))).not.toContain('begin-late')
  })

  it('the channel, Details and the list of the network say so, and offer nothing that is refused', () => {
    const words = say('nl')
    const channel = channelCard(toChannel(held(begun), network, false), 1, words)
    expect(JSON.stringify(channel)).toContain(sentence)
    expect(JSON.stringify(channel)).not.toMatch(/think-along|add-action|take-up/)
    const details = toDetails(held(begun), network, bram)
    expect(details && JSON.stringify(detailsCard(details, 1, words))).toContain(sentence)
    const [placed] = networkOverview([held(begun)], moment)
    expect(placed?.group).toBe('rest')
    const line = placed && toNetworkLine(placed, carla, moment)
    expect(line && nextLine(line, words)).toContain(sentence)
  })
})
