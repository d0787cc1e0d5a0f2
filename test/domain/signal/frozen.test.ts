import { describe, expect, it } from 'vitest'
import { ActionId } from '#domain/ids.ts'
import { toAccess } from '#domain/signal/access.ts'
import { agendaOf } from '#domain/signal/agenda.ts'
import { clocksOf } from '#domain/signal/clocks.ts'
import type { ClockCommand, HouseCommand } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { decide } from '#domain/signal/decide.ts'
import { actionFor, toChannel, toDetails } from '#domain/signal/disclose.ts'
import type { Effect } from '#domain/signal/effects.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { whyNot } from '#domain/signal/may.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Deed, transitions } from '#domain/signal/transitions.ts'
import { later } from '#domain/time/instant.ts'
import { loud } from '#support/canaries.ts'
import { aSignal, friday } from '#support/given.ts'
import { life, network } from '#support/life.ts'
import { anna, bram, carla } from '#support/signals.ts'
import { day } from '#support/time.ts'

const going = { ...life['in action'], content: loud.content, goal: 'canary-goal' }
const frozen: Signal = { ...going, frozenAt: friday }
const moment = { now: friday, network }

describe('a frozen signal', () => {
  it('is refused whatever anybody does, but what protects people', () => {
    const open: Deed[] = ['still-worried', 'withdraw-consent', 'safety-answer', 'erase']
    for (const deed of Object.keys(transitions) as Deed[])
      for (const actor of [anna, bram, carla]) {
        const why = whyNot(frozen, deed, { actor, network })
        if (open.includes(deed)) expect(why, deed).not.toBe('frozen')
        else expect(why, deed).toBe('frozen')
      }
    expect(deedsFor(frozen, network, carla)).toEqual(['erase'])
  })

  it('shows nothing of what is in it, to whoever looks', () => {
    const [action] = frozen.actions
    if (!action) throw new Error('there is no action')
    const seen = [
      toChannel(frozen, network, false),
      ...[anna, bram, carla].map((one) => actionFor(frozen, action, network, one)),
      ...[anna, bram, carla].map((one) => toDetails(frozen, network, one)),
      ...[anna, bram, carla].map((one) => agendaOf(frozen, network, one, later(friday, 9e8))),
      toAccess(frozen, [], { ...moment, protectReporter: false }),
    ]
    expect(JSON.stringify(seen)).not.toContain('canary')
    expect(JSON.stringify(toChannel(going, network, false))).toContain('canary')
    expect(seen.slice(4, 7)).toEqual([null, null, null])
    expect(seen.slice(7, 10)).toEqual([[], [], []])
    expect(agendaOf(going, network, bram, later(friday, 9e8))).not.toEqual([])
    expect(toChannel(frozen, network, false)).toMatchObject({ frozen: true, actions: [], observation: null })
    const asOwner = actionFor(frozen, { ...action, owner: bram.id }, network, bram)
    expect(asOwner).toMatchObject({ what: null, doneWhen: null })
  })

  const action = ActionId.parse(frozen.actions[0]?.id)
  it.each<ClockCommand>([
    { type: 'remind', action, rung: 'T0', dueOn: day('2026-11-24') },
    { type: 'remind-pick-up', rung: 'coordinator' },
    { type: 'remind-evaluation', rung: 'lead' },
    { type: 'remind-consent' },
    { type: 'warn-retention' },
  ])('reminds nobody: $type', (command) => {
    const late = { ...frozen, evaluateOn: day('2026-11-19'), eraseOn: day('2026-11-20') }
    expect(decide(late, command, { ...moment, actor: 'clock' })).toEqual({ events: [] })
  })

  it('ends when its time is over, and so does consent', () => {
    const until = day('2026-11-19')
    const consented = { ...frozen, consent: { ...frozen.consent, state: 'given' as const, until } }
    const asked = { ...moment, actor: 'clock' as const }
    expect(decide(consented, { type: 'expire-consent', until }, asked)).toMatchObject({
      events: [{ type: 'consent-expired' }],
    })
    expect(
      decide(
        { ...frozen, endsWith: until, eraseOn: until, status: 'closed' },
        { type: 'end-retention' },
        asked,
      ),
    ).toMatchObject({
      events: [{ type: 'erased' }],
    })
    expect(clocksOf(frozen, moment).map(({ clock }) => clock.command.type)).not.toContain('remind')
  })

  it('is erased on request all the same', () => {
    const decision = decide(frozen, { type: 'erase' }, { ...moment, actor: carla })
    expect(decision).toMatchObject({ events: [{ type: 'erased', why: 'request' }] })
  })

  it('is frozen once', () => {
    expect(ordered(frozen, { type: 'freeze' })).toEqual([])
    expect(ordered(going, { type: 'unfreeze' })).toEqual([])
  })
})

const ordered = (signal: Signal, command: HouseCommand, now = friday): Effect[] => {
  const decision = decide(signal, command, { now, network, actor: carla })
  if (!('events' in decision)) throw new Error('refused')
  return decision.events.flatMap((event) =>
    consequences(signal, evolve(signal, event), event, { now, network }),
  )
}

const told = (effects: readonly Effect[], notice: string): string[] =>
  effects.flatMap((one) => (one.effect === 'tell' && one.notice === notice ? [one.to] : []))

describe('who counts on a signal', () => {
  it('hears that it is closed for a while, and that it is open again', () => {
    const concerned = [bram.id, anna.id]
    expect(told(ordered(going, { type: 'freeze' }), 'frozen')).toEqual(expect.arrayContaining(concerned))
    const byBram = decide(going, { type: 'freeze' }, { ...moment, actor: bram })
    expect(byBram).toMatchObject({ events: [{ type: 'frozen', by: bram.id }] })
    expect(told(ordered(frozen, { type: 'unfreeze' }), 'unfrozen')).toEqual(expect.arrayContaining(concerned))
  })
})

describe('what rang while it was frozen', () => {
  const dueOn = day('2026-11-24')
  const [visit] = going.actions
  if (!visit) throw new Error('there is no action')
  const promised = { ...frozen, actions: [{ ...visit, dueOn, done: null }] }
  const weekLater = later(friday, 7 * 24 * 3_600_000)

  it('rings when it is open again, and what is still to come at its own time', () => {
    const clocks = ordered(promised, { type: 'unfreeze' }, weekLater).flatMap((one) =>
      one.effect === 'set-timer' ? [one] : [],
    )
    const remind = clocks.filter(({ slot }) => slot.startsWith('remind:'))
    expect(remind.find(({ slot }) => slot.includes(':T0:'))?.at).toBe(weekLater)
    expect(remind.find(({ slot }) => slot.includes(':T+5:'))?.at).toBeGreaterThan(weekLater)
    expect(clocks.every(({ at }) => at >= weekLater)).toBe(true)
  })

  it('is for whoever must be found, too', () => {
    const waiting = aSignal({ frozenAt: friday, takeUpBy: later(friday, 3_600_000) })
    const slots = ordered(waiting, { type: 'unfreeze' }, weekLater).flatMap((one) =>
      one.effect === 'set-timer' ? [one.slot] : [],
    )
    expect(slots).toContain('pick-up:assign')
  })
})
