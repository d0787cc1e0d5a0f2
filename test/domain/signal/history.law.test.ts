import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '#domain/signal/decide.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { ladder } from '#domain/signal/ladder.ts'
import { openActions } from '#domain/signal/action.ts'
import { Signal } from '#domain/signal/signal.ts'
import { aConsult, anna, aSignal, network, visit } from '#support/given.ts'
import { begun, type History, moves, play } from '#support/histories.ts'

const task = { ...visit, owner: anna.id, proposedBy: anna.id }
const starts = fc.constantFrom(
  aSignal(),
  aSignal({ urgency: 'high' }),
  aSignal({ actions: [task] }),
  aConsult({ postedAt: null }),
)

/** Plays out many histories, and looks after every move. */
function always(holds: (history: History, before: Signal) => void): void {
  fc.assert(
    fc.property(starts, moves, (start, all) => {
      const history = begun(start)
      for (const move of all) {
        const before = history.signal
        play(history, move)
        holds(history, before)
      }
    }),
    { numRuns: 200 },
  )
}

describe('whatever people press and however time passes', () => {
  it('a signal has at most one lead, ever, and a consult none', () => {
    always(({ signal }, before) => {
      if (before.lead) expect(signal.lead).toBe(before.lead)
      if (signal.kind === 'consult') expect(signal.lead).toBeNull()
      expect(signal.lead !== null).toBe(signal.takenUpAt !== null)
    })
  })

  it('an action keeps its name, and has one owner who is in the network', () => {
    const members = new Set(network.members.map(({ id }) => id))
    always(({ signal: { actions } }, before) => {
      expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
      expect(actions.slice(0, before.actions.length).map(({ id }) => id)).toEqual(
        before.actions.map(({ id }) => id),
      )
      for (const { owner, proposedBy } of actions)
        expect([members.has(owner), members.has(proposedBy)]).toEqual([true, true])
    })
  })

  it('what happened, told again, gives the signal as it is', () => {
    fc.assert(
      fc.property(starts, moves, (start, all) => {
        const history = begun(start)
        for (const move of all) play(history, move)
        expect(history.events.reduce(evolve, aSignal())).toEqual(history.signal)
        expect(Signal.parse(history.signal)).toEqual(history.signal)
      }),
    )
  })

  it('after the end there is nothing but reading, and nothing rings', () => {
    always(({ signal, timers, now }, before) => {
      if (signal.status !== 'closed') return
      expect(timers.size).toBe(0)
      expect(openActions(signal)).toEqual([])
      if (before.status === 'closed')
        expect({ ...signal, postedAt: null }).toEqual({ ...before, postedAt: null })
      for (const actor of network.members)
        expect(decide(signal, { type: 'think-along' }, { now, network, actor })).toEqual({
          refused: 'closed',
        })
    })
  })

  it('nobody gets the same reminder twice', () => {
    always(({ reminders }) => {
      expect(new Set(reminders).size).toBe(reminders.length)
    })
  })

  it('every rung that is still to come has its timer, and nothing else rings about an action', () => {
    always(({ signal, timers, now }) => {
      const expected = openActions(signal).flatMap((action) =>
        ladder(signal, action, network).flatMap(({ rung, at }) =>
          at > now ? [[`remind:${action.id}:${rung}:${action.dueOn}`, at]] : [],
        ),
      )
      const set = [...timers].flatMap(([slot, { at }]) => (slot.startsWith('remind:') ? [[slot, at]] : []))
      expect(Object.fromEntries(set)).toEqual(Object.fromEntries(expected))
    })
  })

  it('nobody is asked to take up what has a lead, or to begin what has begun', () => {
    always(({ signal, timers }) => {
      const waits = signal.status === 'open' || signal.status === 'asked'
      const slots = [...timers.keys()]
      if (!waits) expect(slots.filter((slot) => slot.startsWith('pick-up:'))).toEqual([])
      if (signal.status !== 'taken-up') expect(slots.filter((slot) => slot.startsWith('begin:'))).toEqual([])
    })
  })
})

describe('the histories that are played', () => {
  it('reach the end, and everything on the way there', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(starts, moves, (start, all) => {
        const history = begun(start)
        for (const move of all) play(history, move)
        for (const { type } of history.events) seen.add(type)
      }),
      { numRuns: 200, seed: 1 },
    )
    expect([...seen].toSorted()).toEqual([
      'action-accepted',
      'action-added',
      'action-completed',
      'action-declined',
      'action-handed-over',
      'action-rescheduled',
      'begin-reminded',
      'begun',
      'declined',
      'help-asked',
      'note-added',
      'owner-reminded',
      'pick-up-reminded',
      'signal-closed',
      'signal-raised',
      'taken-up',
      'thought-along',
    ])
  })
})
