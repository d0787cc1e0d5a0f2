import { describe, expect, it } from 'vitest'
import type { ActionCommand } from '#domain/signal/commands.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  aConsult,
  aSignal,
  at,
  bram,
  closedSignal,
  daan,
  els,
  fatih,
  friday,
  given,
  ledByBram,
  stranger,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

/** Bram leads; this action is on the list. */
const withAction = (changes: Partial<Action> = {}): Signal =>
  ledByBram({ actions: [{ ...visit, ...changes }] })
/** Bram asked Els, who has not answered. */
const offered = withAction({ owner: els.id, accepted: false })
const { id: action } = visit

describe('adding an action', () => {
  const { id: _id, what: _what, owner: _owner, proposedBy: _by, accepted: _yes, ...rest } = visit
  const add: Extract<ActionCommand, { type: 'add-action' }> = {
    type: 'add-action',
    action,
    what: ' Bij het gezin langsgaan ',
    kind: 'outreach',
    owner: els.id,
    dueOn: day('2026-12-03'),
    doneWhen: 'we weten wat er nodig is',
    layer: '0',
  }
  const added = { ...rest, id: action, what: visit.what, dueOn: add.dueOn, doneWhen: add.doneWhen }

  it('of a colleague is a question; of oneself a promise', () => {
    given(ledByBram())
      .when(add, bram)
      .leadsTo({
        type: 'action-added',
        action: { ...added, owner: els.id, proposedBy: bram.id, accepted: false },
      })
    given(ledByBram())
      .when(add, els)
      .leadsTo({
        type: 'action-added',
        action: { ...added, owner: els.id, proposedBy: els.id, accepted: true },
      })
  })

  it('may be asked of a restricted partner, and not be done by one', () => {
    expect(given(ledByBram()).when({ ...add, owner: fatih.id }, bram).after.actions).toHaveLength(1)
    given(ledByBram())
      .when({ ...add, owner: fatih.id }, fatih)
      .refuses('restricted')
  })

  it('needs a lead, a verb and somebody of this network', () => {
    given(aSignal()).when(add, bram).refuses('not-taken-up')
    given(ledByBram())
      .when({ ...add, what: ' ' }, bram)
      .refuses('text-missing')
    given(ledByBram())
      .when({ ...add, owner: stranger }, bram)
      .refuses('unknown-person')
  })

  it('needs a date on which the owner works, from today and within a year (K3)', () => {
    const on = (dueOn: string) => ({ ...add, owner: bram.id, dueOn: day(dueOn) })
    given(ledByBram()).when(on('2026-12-02'), bram).refuses('day-off', '2026-12-01', '2026-12-03')
    given(ledByBram()).when(on('2026-11-20'), bram).refuses('day-off', '2026-11-23')
    given(ledByBram()).when(on('2026-11-19'), bram).refuses('date-past', '2026-11-23')
    given(ledByBram()).when(on('2027-11-22'), bram).refuses('date-too-far', '2027-11-18')
    given(ledByBram())
      .when(on('2026-11-27'), bram, at('2026-11-26T10:00'))
      .refuses('day-off', '2026-11-26', '2026-11-30')
    const ofEls = (dueOn: string) =>
      given(ledByBram()).when({ ...on(dueOn), owner: els.id }, bram, at('2026-11-18T10:00'))
    expect(ofEls('2027-11-19').after.actions).toHaveLength(1)
    ofEls('2027-11-20').refuses('date-too-far', '2027-11-19')
    expect(
      given(ledByBram()).when({ ...add, owner: els.id, dueOn: day('2026-11-20') }, bram).after.actions,
    ).toHaveLength(1)
    expect(given(ledByBram()).when(on('2027-11-18'), bram).after.actions).toHaveLength(1)
  })

  it('is not for a consult, and not after the end', () => {
    given(aConsult()).when(add, bram).refuses('is-consult')
    given(closedSignal).when(add, bram).refuses('closed')
  })
})

describe('answering an offer', () => {
  const accept = { type: 'accept-action', action } as const
  const decline = { type: 'decline-action', action } as const

  it('with yes makes the action theirs', () => {
    given(offered).when(accept, els).leadsTo({ type: 'action-accepted', action })
    expect(given(offered).when(accept, els).after.actions).toMatchObject([{ owner: els.id, accepted: true }])
  })

  it('with no leaves it with who offered it', () => {
    given(offered).when(decline, els).leadsTo({ type: 'action-declined', action, by: els.id })
    expect(given(offered).when(decline, els).after.actions).toMatchObject([
      { owner: bram.id, accepted: true },
    ])
  })

  it.each([accept, decline])('is for who was asked, once: $type', (answer) => {
    given(offered).when(answer, bram).refuses('proposer-asked')
    given(offered).when(answer, daan).refuses('owner-only')
    given(withAction()).when(answer, bram).refuses('already-accepted')
  })
})

describe('completing an action', () => {
  const complete: Extract<ActionCommand, { type: 'complete-action' }> = {
    type: 'complete-action',
    action,
    outcome: 'done',
    reason: null,
    spokenWith: [],
  }

  it('says how it ended', () => {
    given(withAction())
      .when({ ...complete, reason: ' Goed gesprek. ' }, bram)
      .leadsTo({
        type: 'action-completed',
        action,
        by: bram.id,
        at: friday,
        outcome: 'done',
        reason: 'Goed gesprek.',
      })
    expect(given(withAction()).when(complete, bram).after.actions).toMatchObject([
      { done: { outcome: 'done', reason: null, by: bram.id, at: friday } },
    ])
  })

  it('that was not possible needs why; that is not needed does not', () => {
    given(withAction())
      .when({ ...complete, outcome: 'not-possible', reason: ' ' }, bram)
      .refuses('reason-missing')
    expect(
      given(withAction()).when({ ...complete, outcome: 'not-needed' }, bram).after.actions[0]?.done,
    ).not.toBeNull()
  })
})

describe('asking for help', () => {
  it('is a fact of who asks', () => {
    given(withAction())
      .when({ type: 'need-help', action }, bram)
      .leadsTo({ type: 'help-asked', action, by: bram.id })
  })
})
