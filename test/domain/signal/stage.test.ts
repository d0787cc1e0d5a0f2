import { describe, expect, it } from 'vitest'
import { ActionId } from '#domain/ids.ts'
import type { TogetherCommand } from '#domain/signal/commands.ts'
import { missingForAction } from '#domain/signal/stage.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { anna, aSignal, bram, carla, daan, els, given, ledByBram, network, visit } from '#support/given.ts'
import { day } from '#support/time.ts'

/** Led by Bram of Wijkracht, raised by a colleague of his; nobody spoke with anybody yet. */
const alone = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({
    status: 'in-consultation',
    goal: 'rust',
    beginBy: null,
    evaluateOn: day('2027-01-04'),
    reporter: { ...aSignal().reporter, partner: 'Wijkracht' },
    content: { ...aSignal().content, talked: 'not-yet' },
    ...changes,
  })
const missing = (signal: Signal) => missingForAction(signal, network)
const say = (changes: Partial<Extract<TogetherCommand, { type: 'involve' }>>) =>
  ({ type: 'involve', chairs: {}, discussedOn: null, notDiscussed: null, alone: null, ...changes }) as const

describe('"geen plan zonder inwoners en geen plan zonder partners" (F-002-01)', () => {
  it('an action runs when it was discussed, somebody else takes part and something is to be done', () => {
    expect(missing(alone())).toEqual(['discussed', 'partner', 'action'])
    const ready = alone({
      content: { ...aSignal().content, talked: 'yes' },
      thinkingAlong: [els.id],
      actions: [visit],
    })
    expect(missing(ready)).toEqual([])
  })

  it.each<[string, Partial<Signal>]>([
    ['the reporter did', { content: { ...aSignal().content, talked: 'yes' } }],
    ['the lead did', { together: { ...aSignal().together, discussedOn: day('2026-11-19') } }],
    ['it was said why not', { together: { ...aSignal().together, notDiscussed: 'onveilig' } }],
  ])('discussed is when %s', (_, changes) => {
    expect(missing(alone(changes))).not.toContain('discussed')
  })

  it.each<[string, boolean, Partial<Signal>]>([
    ['raised it', true, { reporter: aSignal().reporter }],
    ['thinks along', true, { thinkingAlong: [els.id] }],
    ['has an action', true, { actions: [{ ...visit, owner: daan.id }] }],
    ['was asked, and has not said yes', false, { actions: [{ ...visit, owner: daan.id, accepted: false }] }],
    ['is of the own organisation', false, { thinkingAlong: [bram.id] }],
    ['is not needed, it was said why', true, { together: { ...aSignal().together, alone: 'klein' } }],
  ])('somebody of another organisation who %s counts: %s', (_, counts, changes) => {
    expect(missing(alone(changes)).includes('partner')).toBe(!counts)
  })

  it('asking for consent is no action with the family yet', () => {
    const task = { ...visit, what: { task: 'ask-consent' } } as const
    expect(missing(alone({ actions: [task] }))).toContain('action')
  })
})

describe('the stage', () => {
  const actions = [visit]

  it('follows from what is there: the last thing that was missing starts the action', () => {
    const waits = alone({ actions, thinkingAlong: [els.id] })
    const { decision, after } = given(waits).when(say({ notDiscussed: 'onveilig' }), bram)
    expect(decision).toMatchObject({
      events: [{ type: 'involved' }, { type: 'stage-reached', stage: 'in-action' }],
    })
    expect(after.status).toBe('in-action')
    const noPartner = alone({ actions, content: { ...aSignal().content, talked: 'yes' } })
    expect(given(noPartner).when({ type: 'think-along' }, els).after.status).toBe('in-action')
    expect(given(noPartner).when(say({ alone: 'klein' }), bram).after.status).toBe('in-action')
  })

  it('stays in consultation while something is missing', () => {
    expect(given(alone({ actions })).when({ type: 'think-along' }, els).after.status).toBe('in-consultation')
    expect(given(alone()).when(say({ notDiscussed: 'onveilig' }), bram).after.status).toBe('in-consultation')
  })

  it('is followed once the last action is done, and an action again with a new one', () => {
    const running = ledByBram({
      status: 'in-action',
      goal: 'rust',
      beginBy: null,
      evaluateOn: day('2027-01-04'),
      actions,
    })
    const complete = {
      type: 'complete-action',
      action: visit.id,
      outcome: 'done',
      reason: null,
      spokenWith: [],
    } as const
    const followed = given(running).when(complete, bram).after
    expect(followed.status).toBe('following')
    const add = {
      type: 'add-action',
      action: ActionId.parse('a_call'),
      what: 'bellen',
      kind: 'other',
      owner: bram.id,
      dueOn: day('2026-11-24'),
      doneWhen: null,
      layer: null,
    } as const
    expect(given(followed).when(add, bram).after.status).toBe('in-action')
  })

  it('does not come before there is a goal, and not while it is scaled up', () => {
    const noGoal = ledByBram({ actions, thinkingAlong: [els.id] })
    expect(given(noGoal).when({ type: 'note', text: 'gebeld' }, carla).after.status).toBe('taken-up')
    const scaledUp = alone({ status: 'escalated', actions, thinkingAlong: [els.id] })
    expect(given(scaledUp).when(say({ notDiscussed: 'onveilig' }), bram).after.status).toBe('escalated')
  })

  it('is decided for the lead who is there now: another one may be of another organisation', () => {
    const signal = alone({
      content: { ...aSignal().content, talked: 'yes' },
      actions,
      handOver: { to: anna.id, by: bram.id, reason: 'verlof', lapsesAt: aSignal().raisedAt },
    })
    expect(given(signal).when({ type: 'accept-hand-over' }, anna).after).toMatchObject({
      lead: anna.id,
      status: 'in-action',
    })
  })
})
