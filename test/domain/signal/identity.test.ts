import { describe, expect, it } from 'vitest'
import type { Member, Network } from '#domain/network/network.ts'
import type { Command } from '#domain/signal/commands.ts'
import { decide } from '#domain/signal/decide.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { whyNoIdentity } from '#domain/signal/identity.ts'
import { whyNot } from '#domain/signal/may.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  anna,
  aSignal,
  bram,
  carla,
  clocks,
  closedSignal,
  closing,
  effectsOf,
  els,
  follows,
  friday,
  given,
  ledByBram,
  network,
  told,
} from '#support/given.ts'
import { day } from '#support/time.ts'

/** Here who it is about may be known. */
const open: Network = { ...network, identity: true }
const may = (signal: Signal, actor: Member, where = open) =>
  whyNot(signal, 'identity', { actor, network: where })
const after = (signal: Signal, command: Command, actor: Member): Signal => {
  const decision = decide(signal, command, { now: friday, network: open, actor })
  return 'events' in decision ? decision.events.reduce(evolve, signal) : signal
}

describe('who it is about', () => {
  it('is for the lead and the case team, after take-up (check 8)', () => {
    const signal = ledByBram({ caseTeam: [els.id] })
    for (const reader of [bram, els]) expect(may(signal, reader)).toBeNull()
    for (const reader of [anna, carla]) expect(may(signal, reader)).toBe('case-team-only')
    expect(may(aSignal(), bram)).toBe('not-taken-up')
    expect(may(closedSignal, bram)).toBe('closed')
  })

  it('is known nowhere, unless the network switched it on', () => {
    expect(may(ledByBram(), bram, network)).toBe('identity-off')
  })

  it.each<[string, Partial<Signal>]>([
    ['what is shared without a name', { outcome: 'B_PSEUDO' }],
    ['a no', { consent: { ...aSignal().consent, state: 'refused' } }],
    ['a yes that is not complete', { consent: { ...aSignal().consent, state: 'given_partial' } }],
    ['consent that is over', { consent: { ...aSignal().consent, state: 'not_asked', until: null } }],
  ])('is not for %s', (_, changes) => {
    expect(whyNoIdentity(ledByBram(changes), open)).toBe('identity-needs-consent')
  })

  it.each([
    ['what was agreed', { scope: null }],
    ['until when', { until: null }],
    ['how', { form: null }],
    ['on which day', { on: null }],
    ['that one may stop', { withdrawalExplained: false }],
  ])('needs to be written down: %s', (_, gap) => {
    const consent = { ...aSignal().consent, ...gap }
    expect(whyNoIdentity(ledByBram({ consent }), open)).toBe('identity-needs-gates')
    expect(whyNoIdentity(ledByBram(), open)).toBeNull()
  })
})

describe('who it is about goes', () => {
  const renewed = {
    type: 'renew-consent',
    until: day('2027-03-01'),
    given: {
      by: ['parent1'],
      authority: 'both-parents',
      ageBand: null,
      scope: null,
      withdrawalExplained: true,
    },
  } as const
  const known = ledByBram({ identity: 'given' })
  const forgotten = { effect: 'forget-identity' }

  it('when only some of them still say yes', () => {
    const { decision, after: partly } = given(known).when(renewed, bram)
    expect(partly).toMatchObject({ outcome: 'B_PSEUDO', identity: 'none' })
    expect(effectsOf(known, decision)).toContainEqual(forgotten)
  })

  it('not when everybody says yes for longer', () => {
    const { decision, after: still } = given(known).when({ ...renewed, given: null }, bram)
    expect(still.identity).toBe('given')
    expect(effectsOf(known, decision)).not.toContainEqual(forgotten)
  })

  it('when consent ends, also within the ten working days after closing', () => {
    const short = { ...known, consent: { ...known.consent, until: day('2026-11-24') } }
    const erased = (signal: Signal) =>
      clocks(effectsOf(signal, given(signal).when(closing(), bram).decision)).find(
        ([slot]) => slot === 'identity:erase',
      )
    expect(erased(short)).toEqual(['identity:erase', '2026-11-25T00:00'])
    expect(erased(known)).toEqual(['identity:erase', '2026-12-04T17:00'])
  })
})

describe('asking who it is', () => {
  it('is done by the lead with a reason, and the reporter is asked', () => {
    const ask = { type: 'ask-identity', reason: ' langsgaan ' } as const
    expect(decide(ledByBram(), ask, { now: friday, network: open, actor: bram })).toEqual({
      events: [{ type: 'identity-asked', by: bram.id, reason: 'langsgaan' }],
    })
    expect(after(ledByBram(), ask, bram).identity).toBe('asked')
    expect(told(follows(ledByBram(), { type: 'identity-asked', by: bram.id, reason: 'x' }))).toEqual([
      'anna: identity-asked',
    ])
    expect(after(ledByBram({ caseTeam: [els.id] }), ask, els).identity).toBe('none')
  })

  it('is answered by the reporter, and the lead hears that it was', () => {
    const give = { type: 'give-identity' } as const
    expect(after(ledByBram(), give, anna).identity).toBe('none')
    expect(after(ledByBram({ identity: 'asked' }), give, bram).identity).toBe('asked')
    expect(after(ledByBram({ identity: 'asked' }), give, anna).identity).toBe('given')
    expect(told(follows(ledByBram(), { type: 'identity-given', by: anna.id }))).toEqual([
      'bram: identity-given',
    ])
  })

  it('once it is known is not asked anew', () => {
    expect(
      after(ledByBram({ identity: 'given' }), { type: 'ask-identity', reason: 'x' }, bram).identity,
    ).toBe('given')
  })
})

describe('who it was about is forgotten', () => {
  const forget = { effect: 'forget-identity' } as const
  const known = { ...closedSignal, identity: 'given' } as const

  it('ten working days after closing', () => {
    given(known).when({ type: 'erase-identity' }, 'clock').leadsTo({ type: 'identity-erased' })
    expect(follows(known, { type: 'identity-erased' })).toEqual([forget])
    expect(given(known).when({ type: 'erase-identity' }, 'clock').after.identity).toBe('none')
  })

  it('not of what was opened again, nor twice', () => {
    given(ledByBram({ identity: 'given' }))
      .when({ type: 'erase-identity' }, 'clock')
      .staysQuiet()
    given(closedSignal).when({ type: 'erase-identity' }, 'clock').staysQuiet()
    const reopened = given({ ...known, lead: bram.id }).when({ type: 'reopen', reason: 'weer' }, bram)
    const effects = effectsOf({ ...known, lead: bram.id }, reopened.decision)
    expect(effects).toContainEqual({ effect: 'clear-timer', slot: 'identity:erase' })
    expect(clocks(effects).map(([slot]) => slot)).not.toContain('identity:erase')
  })

  it('at once when consent is over, withdrawn, or everything is erased', () => {
    const expired = given(ledByBram()).when({ type: 'expire-consent', until: day('2027-05-20') }, 'clock')
    const withdrawn = given(ledByBram()).when({ type: 'withdraw-consent', by: 'parent1' }, bram)
    const erased = given(ledByBram()).when({ type: 'erase' }, carla)
    for (const { decision } of [expired, withdrawn, erased])
      expect(effectsOf(ledByBram(), decision)).toContainEqual(forget)
  })
})
