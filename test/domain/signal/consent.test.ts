import { describe, expect, it } from 'vitest'
import type { ConsentState } from '#domain/codes.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { canariesIn, loud } from '#support/canaries.ts'
import {
  aConsult,
  anna,
  aSignal,
  bram,
  carla,
  cleared,
  clocks,
  closedSignal,
  closingOf,
  daan,
  effectsOf,
  els,
  fatih,
  follows,
  friday,
  given,
  ledByBram,
  told,
  toldBy,
  visit,
} from '#support/given.ts'
import { bothParents } from '#support/deeds.ts'
import { day } from '#support/time.ts'

const until = day('2027-05-20')
const consented = (changes: Partial<Signal['consent']>): Partial<Signal> => ({
  consent: { ...aSignal().consent, ...changes },
})

describe('the end of consent (K14)', () => {
  const raisedWith = (last: string, now = friday) =>
    clocks(
      follows(
        aSignal(consented({ until: day(last) })),
        {
          type: 'consent-renewed',
          by: anna.id,
          outcome: 'A_IDENT_CASE',
          ageBand: '0_11',
          consent: { ...aSignal().consent, until: day(last) },
        },
        now,
      ),
    )

  it('is asked about ten working days before, and is there when its last day is over', () => {
    expect(raisedWith('2027-02-19')).toEqual([
      ['consent:ends', '2027-02-05T08:30'],
      ['consent:expire', '2027-02-20T00:00'],
    ])
  })

  it('of a short one is asked about two days before, and of a very short one not at all', () => {
    expect(raisedWith('2026-12-01')).toEqual([
      ['consent:ends', '2026-11-27T08:30'],
      ['consent:expire', '2026-12-02T00:00'],
    ])
    expect(raisedWith('2026-11-23')).toEqual([['consent:expire', '2026-11-24T00:00']])
  })

  it('keeps midnight of the clock on the wall, in summer and in winter', () => {
    expect(raisedWith('2027-03-27')).toContainEqual(['consent:expire', '2027-03-28T00:00'])
    expect(raisedWith('2027-03-28')).toContainEqual(['consent:expire', '2027-03-29T00:00'])
    expect(raisedWith('2026-12-31')).toContainEqual(['consent:expire', '2027-01-01T00:00'])
  })

  it('is told to the reporter and the lead before', () => {
    given(ledByBram()).when({ type: 'remind-consent' }, 'clock').leadsTo({ type: 'consent-reminded' })
    expect(told(follows(ledByBram(), { type: 'consent-reminded' }))).toEqual([
      'anna: consent-ends',
      'bram: consent-ends',
    ])
  })

  it('makes of a shared name a signal without one: identity is forgotten, both hear it, the signal goes on', () => {
    const signal = ledByBram({ identity: 'given', ...consented({ feedbackContent: true }) })
    const { decision, after } = given(signal).when({ type: 'expire-consent', until }, 'clock')
    expect(after).toMatchObject({
      status: 'taken-up',
      outcome: 'B_PSEUDO',
      identity: 'none',
      consent: { state: 'not_asked', until: null, feedbackContent: false },
    })
    const effects = effectsOf(signal, decision)
    expect(effects).toContainEqual({ effect: 'forget-identity' })
    expect(told(effects)).toEqual(['anna: consent-expired', 'bram: consent-expired'])
  })

  it('of what is shared without a name leaves it so', () => {
    const partial = ledByBram({ outcome: 'B_PSEUDO', ...consented({ state: 'given_partial' }) })
    expect(given(partial).when({ type: 'expire-consent', until }, 'clock').after.outcome).toBe('B_PSEUDO')
  })

  it('stays quiet when it was renewed meanwhile, when there was none, and when it is over', () => {
    const renewed = ledByBram(consented({ until: day('2027-08-20') }))
    given(renewed).when({ type: 'expire-consent', until }, 'clock').staysQuiet()
    for (const state of ['not_asked', 'refused', 'unable_to_ask', 'unsafe_to_ask'] satisfies ConsentState[]) {
      given(ledByBram(consented({ state })))
        .when({ type: 'expire-consent', until }, 'clock')
        .staysQuiet()
      given(ledByBram(consented({ state })))
        .when({ type: 'remind-consent' }, 'clock')
        .staysQuiet()
    }
    given(closedSignal).when({ type: 'expire-consent', until }, 'clock').staysQuiet()
    given(closedSignal).when({ type: 'remind-consent' }, 'clock').staysQuiet()
  })
})

describe('consent that is given again', () => {
  const renew = { type: 'renew-consent', until: day('2027-11-20'), given: null } as const

  it('is written down by the reporter or the lead, with clocks of its own', () => {
    for (const by of [anna, bram])
      expect(given(ledByBram()).when(renew, by).after.consent.until).toBe('2027-11-20')
    const effects = effectsOf(ledByBram(), given(ledByBram()).when(renew, anna).decision)
    expect(cleared(effects)).toEqual(['consent:ends', 'consent:expire'])
    expect(clocks(effects)).toContainEqual(['consent:expire', '2027-11-21T00:00'])
    given(ledByBram()).when(renew, carla).refuses('involved-only')
  })

  it('is for a year at most, and from tomorrow', () => {
    given(ledByBram())
      .when({ ...renew, until: day('2027-11-22') }, anna)
      .refuses('date-too-far', '2027-11-19')
    given(ledByBram())
      .when({ ...renew, until: day('2026-11-20') }, anna)
      .refuses('date-past', '2026-11-23')
  })

  it('was given before: what was never asked, or is over, cannot only be prolonged', () => {
    given(aSignal(consented({ state: 'not_asked', until: null })))
      .when(renew, anna)
      .refuses('no-consent-here')
    const expired = given(ledByBram()).when({ type: 'expire-consent', until }, 'clock').after
    given(expired).when(renew, anna).refuses('no-consent-here')
  })

  const asked = { ...renew, given: bothParents }

  it('at last, by everybody who must, may be shared with a name; the task to ask is done', () => {
    const task = {
      ...visit,
      owner: anna.id,
      proposedBy: anna.id,
      what: { task: 'ask-other-parent' },
    } as const
    const partly = ledByBram({ outcome: 'B_PSEUDO', actions: [task], ...consented({ by: ['parent1'] }) })
    const { after } = given(partly).when(asked, anna)
    expect(after).toMatchObject({ outcome: 'A_IDENT_CASE', consent: { state: 'given', until: '2027-11-20' } })
    expect(after.actions[0]?.done).toMatchObject({ outcome: 'done', by: anna.id })
  })

  it('by one of two parents stays without a name, and the other is still to be asked', () => {
    const task = { ...visit, what: { task: 'ask-other-parent' } } as const
    const one = { ...asked, given: { ...bothParents, by: ['parent1'] } } as const
    const { after } = given(ledByBram({ outcome: 'B_PSEUDO', actions: [task] })).when(one, anna)
    expect(after).toMatchObject({ outcome: 'B_PSEUDO', consent: { state: 'given_partial' } })
    expect(after.actions[0]?.done).toBeNull()
  })

  it('holds again after it had ended, and for children of whom nobody had asked anything', () => {
    const expired = given(ledByBram()).when({ type: 'expire-consent', until }, 'clock').after
    expect(given(expired).when(asked, bram).after.consent.state).toBe('given')
    const kindcheck = ledByBram({
      kindcheck: true,
      ...consented({ state: 'not_asked', by: [], until: null }),
    })
    const { after } = given({ ...kindcheck, content: { ...kindcheck.content, ageBand: null } }).when(
      asked,
      bram,
    )
    expect(after).toMatchObject({ content: { ageBand: '0_11' }, consent: { state: 'given' } })
  })

  it('does not make the child older: then somebody else could say yes', () => {
    const older = { by: ['youth'], authority: null, ageBand: '16_17', scope: null } as const
    given(ledByBram(consented({ state: 'given_partial', by: ['parent1'] })))
      .when({ ...renew, given: { ...older, withdrawalExplained: true } }, bram)
      .refuses('no-consent-here')
  })

  it('says how old the child is: without that nobody knows whose yes counts', () => {
    const young = ledByBram()
    given({ ...young, content: { ...young.content, ageBand: null } })
      .when({ ...asked, given: { ...bothParents, ageBand: null } }, bram)
      .refuses('no-consent-here')
  })
})

describe('consent that is withdrawn (AC-18)', () => {
  const withdraw = { type: 'withdraw-consent', by: 'subject' } as const
  const running: Signal = {
    ...loud,
    status: 'in-action',
    lead: bram.id,
    identity: 'given',
    links: [],
    actions: [visit, { ...visit, owner: els.id, accepted: false }],
  }

  it('erases at once: a stone is left, and who raised it and led it, to be told', () => {
    const { after } = given(running).when(withdraw, anna)
    expect(after).toMatchObject({
      status: 'withdrawn',
      outcome: 'W_WITHDRAW',
      lead: bram.id,
      reporter: { member: anna.id },
      identity: 'none',
      actions: [],
      goal: null,
      consent: { state: 'withdrawn', scope: null, by: [] },
      content: { ageBand: null, themes: [], observation: null },
      withdrawal: { giver: 'subject', toldTo: anna.id, at: friday },
    })
    expect(canariesIn(running)).not.toEqual([])
    expect(canariesIn(after)).toEqual([])
  })

  it('leaves the stone for ten working days, so that it can be said whether everybody is safe', () => {
    const { decision, after } = given(running).when(withdraw, anna)
    expect(after.eraseOn).toBe('2026-12-04')
    expect(clocks(effectsOf(running, decision))).toEqual([['retention:end', '2026-12-05T00:00']])
  })

  it('is confirmed to who pressed it and to the lead; who would do something hears that it stopped', () => {
    const { decision } = given(running).when(withdraw, anna)
    expect(toldBy(running, decision)).toEqual([
      'anna: consent-withdrawn',
      'bram: consent-withdrawn',
      'els: action-stopped',
    ])
  })

  it('stops every clock, the card becomes a stone, and who it is about is forgotten', () => {
    const effects = effectsOf(running, given(running).when(withdraw, anna).decision)
    expect(effects).toContainEqual({ effect: 'show' })
    expect(effects).toContainEqual({ effect: 'forget-identity' })
    const stopped = new Set(cleared(effects).map((slot) => slot.replace(/:.*/, '')))
    expect([...stopped].toSorted()).toEqual([
      'begin',
      'consent',
      'consult',
      'contact',
      'evaluate',
      'feedback',
      'hand-over',
      'identity',
      'pick-up',
      'remind',
      'retention',
    ])
  })

  it('is done by the reporter or the lead, also before anybody leads and after it was closed', () => {
    const own = { ...aSignal(), reporter: { ...aSignal().reporter, member: fatih.id } }
    for (const [signal, by] of [
      [aSignal(), anna],
      [own, fatih],
      [ledByBram(), bram],
      [closedSignal, anna],
    ] as const)
      expect(given(signal).when(withdraw, by).after.status).toBe('withdrawn')
    given(ledByBram()).when(withdraw, els).refuses('involved-only')
    given(ledByBram()).when(withdraw, carla).refuses('involved-only')
  })

  it('of what was closed leaves no reason why, nor what could be counted', () => {
    const closed = { ...closedSignal, closing: closingOf({ reason: 'care-started' }) }
    expect(given(closed).when(withdraw, anna).after.closing).toBeNull()
  })

  it('happens once, is not for a consult, and never by the clock', () => {
    const after = given(aSignal()).when(withdraw, anna).after
    given(after).when(withdraw, anna).refuses('withdrawn')
    given(after).when({ type: 'take-up' }, bram).refuses('withdrawn')
    given(aConsult()).when(withdraw, anna).refuses('is-consult')
    given(aConsult({ status: 'closed', closing: closingOf() }))
      .when(withdraw, anna)
      .refuses('is-consult')
    given(aSignal()).when(withdraw, 'clock').staysQuiet()
  })

  it('is followed by whether everybody is safe; a no is told to the coordinator at once', () => {
    const { after } = given(ledByBram()).when(withdraw, anna)
    const answer = (safe: boolean) => given(after).when({ type: 'safety-answer', safe }, anna)
    expect(answer(false).after).toEqual(after)
    expect(toldBy(after, answer(false).decision)).toEqual(['carla: not-safe'])
    expect(toldBy(after, answer(true).decision)).toEqual([])
    given(after).when({ type: 'safety-answer', safe: true }, daan).refuses('involved-only')
  })
})
