import { describe, expect, it } from 'vitest'
import type { Signal } from '#domain/signal/signal.ts'
import {
  aConsult,
  anna,
  at,
  bram,
  carla,
  cleared,
  clocks,
  closedSignal,
  closing,
  closingOf,
  doneBy,
  effectsOf,
  els,
  fatih,
  friday,
  given,
  ledByBram,
  stranger,
  toldBy,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const reopen = { type: 'reopen', reason: ' Het begint weer. ' } as const
/** Bram led it and closed it on Friday. */
const closed = (changes: Partial<Signal> = {}): Signal => ({
  ...closedSignal,
  lead: bram.id,
  takenUpAt: friday,
  goal: 'rust',
  actions: [{ ...visit, done: doneBy(bram) }],
  ...changes,
})

describe('opening a closed signal again', () => {
  it('is followed by who led it, with a day to look back', () => {
    const { decision, after } = given(closed()).when(reopen, bram)
    expect(decision).toMatchObject({
      events: [{ type: 'reopened', by: bram.id, reason: 'Het begint weer.', evaluateOn: '2026-11-27' }],
    })
    expect(after).toMatchObject({
      status: 'following',
      lead: bram.id,
      closing: null,
      evaluateOn: '2026-11-27',
      beginBy: null,
    })
    expect(toldBy(closed(), decision)).toEqual(['anna: reopened'])
    expect(toldBy(closed(), given(closed()).when(reopen, carla).decision)).toEqual([
      'anna: reopened',
      'bram: reopened',
    ])
  })

  it('that had not begun still has to, and has no other day', () => {
    const signal = closed({ goal: null, actions: [] })
    const { decision, after } = given(signal).when(reopen, bram)
    expect(after).toMatchObject({
      status: 'taken-up',
      beginBy: at('2026-11-23T17:00'),
      evaluateOn: null,
    })
    expect(clocks(effectsOf(signal, decision)).map(([slot]) => slot)).not.toContain('evaluate:lead')
  })

  it('that nobody led, or whose lead left, waits for somebody', () => {
    for (const lead of [null, stranger]) {
      const { decision, after } = given(closed({ lead })).when(reopen, carla)
      expect(after).toMatchObject({ status: 'open', lead: null, evaluateOn: null })
      const slots = clocks(effectsOf(closed({ lead }), decision)).map(([slot]) => slot)
      expect(slots).toEqual(expect.arrayContaining(['pick-up:network', 'pick-up:coordinator']))
      expect(toldBy(closed({ lead }), decision)).not.toContain('hugo: reopened')
    }
  })

  it('has thirty days, the last one included', () => {
    expect(given(closed()).when(reopen, bram, at('2026-12-20T23:59')).after.status).toBe('following')
    given(closed()).when(reopen, bram, at('2026-12-21T00:00')).refuses('too-long-ago')
  })

  it('is not possible when its own time is over sooner', () => {
    const short = closed({ eraseOn: day('2026-11-25') })
    expect(given(short).when(reopen, bram, at('2026-11-25T10:00')).after.status).toBe('following')
    given(short).when(reopen, bram, at('2026-11-26T10:00')).refuses('too-long-ago')
  })

  it('needs a reason, and is for the lead and the coordinator', () => {
    given(closed())
      .when({ ...reopen, reason: ' ' }, bram)
      .refuses('reason-missing')
    for (const by of [anna, els]) given(closed()).when(reopen, by).refuses('lead-only')
    given(closed()).when(reopen, fatih).refuses('restricted')
  })

  it('is not for a consult, what is open, withdrawn or erased', () => {
    given(aConsult({ status: 'closed', closing: closingOf() }))
      .when(reopen, carla)
      .refuses('is-consult')
    given(ledByBram()).when(reopen, bram).refuses('not-closed')
    given(closed({ status: 'withdrawn' }))
      .when(reopen, bram)
      .refuses('withdrawn')
    given(closed({ status: 'erased' }))
      .when(reopen, bram)
      .refuses('erased')
    given(closed()).when(reopen, 'clock').staysQuiet()
  })
})

describe('what was opened again is kept no longer', () => {
  it('than was said when it was first closed: ten working days before people hear it', () => {
    const { decision, after } = given(closed()).when(reopen, bram)
    expect(after.eraseOn).toBe('2027-05-20')
    const effects = effectsOf(closed(), decision)
    expect(cleared(effects)).toEqual(expect.arrayContaining(['retention:warn', 'retention:end']))
    expect(clocks(effects)).toEqual(
      expect.arrayContaining([
        ['retention:warn', '2027-05-03T08:30'],
        ['retention:end', '2027-05-21T00:00'],
      ]),
    )
  })

  it('also when it is closed a second time', () => {
    const again = given(closed()).when(reopen, bram).after
    const later = given(again).when(closing(), bram, at('2027-04-20T10:00'))
    expect(later.after.eraseOn).toBe('2027-05-20')
  })

  it('and that is said to the lead and the coordinator, of what goes on only', () => {
    const open = given(closed()).when(reopen, bram).after
    const { decision } = given(open).when({ type: 'warn-retention' }, 'clock')
    expect(decision).toEqual({ events: [{ type: 'retention-warned' }] })
    expect(toldBy(open, decision)).toEqual(['bram: retention-warned', 'carla: retention-warned'])
    given(closed()).when({ type: 'warn-retention' }, 'clock').staysQuiet()
    given(ledByBram()).when({ type: 'warn-retention' }, 'clock').staysQuiet()
  })
})

describe('keeping it longer', () => {
  const keep = { type: 'keep-longer', reason: ' Het loopt nog. ' } as const
  const open = given(closed()).when(reopen, bram).after

  it('is said by the coordinator, with a reason, and lasts as long as the network keeps things', () => {
    given(open)
      .when(keep, carla)
      .leadsTo({ type: 'kept-longer', by: carla.id, reason: 'Het loopt nog.', eraseOn: day('2027-11-20') })
    const effects = effectsOf(open, given(open).when(keep, carla).decision)
    expect(clocks(effects)).toEqual([
      ['retention:warn', '2027-11-08T08:30'],
      ['retention:end', '2027-11-21T00:00'],
    ])
    given(open).when(keep, bram).refuses('coordinator-only')
    given(open)
      .when({ ...keep, reason: ' ' }, carla)
      .refuses('reason-missing')
  })

  it('is for what ends, and goes on', () => {
    given(ledByBram()).when(keep, carla).refuses('not-ending')
    given(closed()).when(keep, carla).refuses('closed')
  })
})

describe('while an objection waits for its answer', () => {
  it('nothing is opened again, and nothing is kept longer', () => {
    given(closed({ heldSince: friday }))
      .when(reopen, bram)
      .refuses('on-hold')
    given(ledByBram({ heldSince: friday, eraseOn: day('2027-05-20') }))
      .when({ type: 'keep-longer', reason: 'Het loopt nog.' }, carla)
      .refuses('on-hold')
  })
})
