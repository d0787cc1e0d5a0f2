import { describe, expect, it } from 'vitest'
import type { ActionCommand } from '#domain/signal/commands.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Member } from '#domain/network/network.ts'
import {
  anna,
  at,
  bram,
  carla,
  closedSignal,
  daan,
  doneBy,
  els,
  fatih,
  given,
  ledByBram,
  stranger,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

/** Bram leads; this action is on the list. */
const withAction = (changes: Partial<Action> = {}): Signal =>
  ledByBram({ actions: [{ ...visit, ...changes }] })
const { id: action } = visit

describe('another date (K10)', () => {
  const to = (dueOn: string, reason: string | null = null): ActionCommand => ({
    type: 'reschedule-action',
    action,
    dueOn: day(dueOn),
    reason,
  })
  /** An action of Els, in a signal that Bram leads. */
  const moved = (times: number): Signal => withAction({ owner: els.id, proposedBy: els.id, moved: times })

  it('is free the first time', () => {
    given(moved(0))
      .when(to('2026-12-03'), els)
      .leadsTo({ type: 'action-rescheduled', action, by: els.id, dueOn: day('2026-12-03'), reason: null })
    expect(given(moved(0)).when(to('2026-12-03'), els).after.actions).toMatchObject([
      { dueOn: '2026-12-03', moved: 1 },
    ])
  })

  it('needs a reason the second time', () => {
    given(moved(1)).when(to('2026-12-03'), els).refuses('reason-missing')
    expect(given(moved(1)).when(to('2026-12-03', 'ziek'), els).after.actions).toMatchObject([{ moved: 2 }])
  })

  it('is decided by the lead the third time, and while nobody leads by the coordinator', () => {
    given(moved(2)).when(to('2026-12-03', 'ziek'), els).refuses('lead-decides-date')
    given(moved(2)).when(to('2026-12-03', 'ziek'), carla).refuses('lead-decides-date')
    expect(given(moved(2)).when(to('2026-12-03', 'ziek'), bram).after.actions).toMatchObject([{ moved: 3 }])
    const waiting: Signal = { ...moved(2), status: 'open', lead: null }
    given(waiting).when(to('2026-12-03', 'ziek'), els).refuses('lead-decides-date')
    expect(given(waiting).when(to('2026-12-03', 'ziek'), carla).after.actions).toMatchObject([{ moved: 3 }])
  })

  it('is another one, on which the owner works', () => {
    given(moved(0)).when(to('2026-12-02'), els).refuses('same-date')
    given(withAction()).when(to('2026-12-04'), bram).refuses('day-off', '2026-12-03', '2026-12-07')
    given(withAction()).when(to('2026-12-04'), carla).refuses('day-off', '2026-12-03', '2026-12-07')
  })

  it('of somebody who left the network is one on which the chooser works', () => {
    given(withAction({ owner: stranger }))
      .when(to('2026-12-04'), bram)
      .refuses('day-off', '2026-12-03', '2026-12-07')
    expect(given(withAction({ owner: stranger })).when(to('2026-12-04'), carla).after.actions).toMatchObject([
      { dueOn: '2026-12-04' },
    ])
  })
})

describe('handing an action over', () => {
  const toEls = { type: 'hand-over-action', action, to: els.id } as const

  it('is an offer: until the other says yes it stays with who offers', () => {
    given(withAction())
      .when(toEls, bram)
      .leadsTo({ type: 'action-handed-over', action, by: bram.id, to: els.id })
    expect(given(withAction()).when(toEls, bram).after.actions).toMatchObject([
      { owner: els.id, proposedBy: bram.id, accepted: false },
    ])
  })

  it('by the lead to the lead needs no yes', () => {
    const ofEls = withAction({ owner: els.id, proposedBy: els.id })
    expect(given(ofEls).when({ ...toEls, to: bram.id }, bram).after.actions).toMatchObject([
      { owner: bram.id, accepted: true },
    ])
  })

  it('is to another person of this network', () => {
    given(withAction())
      .when({ ...toEls, to: stranger }, bram)
      .refuses('unknown-person')
    given(withAction())
      .when({ ...toEls, to: bram.id }, bram)
      .refuses('unknown-person')
  })
})

describe('who may handle an action', () => {
  const verbs: readonly ActionCommand[] = [
    { type: 'complete-action', action, outcome: 'done', reason: null, spokenWith: [] },
    { type: 'reschedule-action', action, dueOn: day('2026-12-03'), reason: null },
    { type: 'need-help', action },
    { type: 'hand-over-action', action, to: daan.id },
  ]
  /** Anna asked Els; Bram leads. */
  const asked = (accepted: boolean): Signal => withAction({ owner: els.id, proposedBy: anna.id, accepted })
  const mayHandle = (signal: Signal, by: Member): boolean[] =>
    verbs.map((verb) => 'events' in given(signal).when(verb, by).decision)
  const all = verbs.map(() => true)
  const none = verbs.map(() => false)

  it('the owner, the lead, the coordinator; nobody else', () => {
    for (const by of [els, bram, carla]) expect(mayHandle(asked(true), by)).toEqual(all)
    expect(mayHandle(asked(true), daan)).toEqual(none)
    for (const verb of verbs) given(asked(true)).when(verb, daan).refuses('owner-only')
  })

  it('a restricted partner who owns it', () => {
    expect(mayHandle(withAction({ owner: fatih.id }), fatih)).toEqual(all)
  })

  it('who asked for it, until there is a yes', () => {
    expect(mayHandle(asked(false), anna)).toEqual(all)
    expect(mayHandle(asked(true), anna)).toEqual(none)
  })
})

describe('an action that', () => {
  const verbs: readonly ActionCommand[] = [
    { type: 'accept-action', action },
    { type: 'decline-action', action },
    { type: 'complete-action', action, outcome: 'done', reason: null, spokenWith: [] },
    { type: 'reschedule-action', action, dueOn: day('2026-12-03'), reason: null },
    { type: 'need-help', action },
    { type: 'hand-over-action', action, to: els.id },
  ]

  it.each(verbs)('is done is left alone: $type', (verb) => {
    given(withAction({ done: doneBy(bram) }))
      .when(verb, bram)
      .refuses('action-done')
  })

  it.each(verbs)('is not there is said so: $type', (verb) => {
    given(ledByBram()).when(verb, bram).refuses('no-such-action')
  })

  it.each(verbs)('is of a closed signal rests: $type', (verb) => {
    given({ ...closedSignal, actions: [visit] })
      .when(verb, bram)
      .refuses('closed')
  })

  it.each(verbs)('is changed by people, never by the clock: $type', (verb) => {
    given(withAction()).when(verb, 'clock', at('2026-12-09T10:00')).staysQuiet()
  })
})
