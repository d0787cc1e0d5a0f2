import { describe, expect, it } from 'vitest'
import { AgeBand, Authority } from '#domain/codes.ts'
import { requiredGivers } from '#domain/consent/consent.ts'
import type { Member } from '#domain/network/network.ts'
import { decide } from '#domain/signal/decide.ts'
import { offeredToAnyone, deedsFor } from '#domain/signal/offered.ts'
import { mayWithdraw, mayConsent } from '#domain/signal/givers.ts'
import { type Signal, Status } from '#domain/signal/signal.ts'
import type { Deed } from '#domain/signal/transitions.ts'
import { aboutAdult, life, network } from '#support/life.ts'
import { anna, bram, carla, daan, els, kindcheck } from '#support/signals.ts'
import { moment } from '#support/time.ts'

describe('what is offered to anybody', () => {
  it.each(Status.options)('is in the table for whoever is a member and nothing more: %s', (status) => {
    const nobody = { ...daan, roles: [] }
    const signal = { ...life.open, status, declined: [], lead: null }
    const consult = status === 'asked' || status === 'answered'
    const kind = consult ? ('consult' as const) : ('signal' as const)
    expect(deedsFor({ ...signal, kind }, network, nobody).toSorted()).toEqual(
      offeredToAnyone({ status, held: false }).toSorted(),
    )
  })
})

describe('what would be refused whatever is filled in', () => {
  const { open, consult } = life
  const answered = life['answered consult']
  const high = life['asked to be lower']
  const going = life['in action']

  it.each([
    ['think-along', open, anna, true],
    ['think-along', going, bram, true],
    ['think-along', going, els, true],
    ['think-along', going, daan, false],
    ['not-for-me', open, daan, true],
    ['not-for-me', open, els, false],
    ['answer-consult', consult, anna, true],
    ['answer-consult', consult, els, false],
    ['mark-answer', { ...answered, answers: [] }, anna, true],
    ['mark-answer', answered, anna, false],
    ['agree-reassess', open, carla, true],
    ['agree-reassess', high, carla, false],
    ['child-seen', aboutAdult, bram, true],
    ['child-seen', { ...kindcheck, status: 'taken-up', lead: bram.id }, bram, false],
    ['child-seen', going, bram, false],
    ['renew-consent', { ...going, consent: { ...going.consent, until: null, by: [] } }, anna, false],
    ['withdraw-consent', kindcheck, anna, true],
    ['withdraw-consent', going, anna, false],
    ['keep-longer', going, carla, true],
    ['keep-longer', life['opened again'], carla, false],
    ['identity', going, bram, false],
  ] satisfies [Deed, Signal, Member, boolean][])('is not offered: %s', (deed, signal, actor, vain) => {
    expect(deedsFor(signal, network, actor).includes(deed)).toBe(!vain)
  })

  it('is the name too, where the network does not give names', () => {
    const without = { ...network, identity: false }
    expect(deedsFor(going, without, bram)).not.toContain('identity')
  })

  it('is opening a consult again', () => {
    const closed = { ...answered, status: 'closed' as const }
    expect(deedsFor(closed, network, carla)).not.toContain('reopen')
    const situation = { now: moment('2026-11-23 09:00'), network, actor: carla }
    expect(decide(closed, { type: 'reopen', reason: 'toch' }, situation)).toEqual({ refused: 'is-consult' })
  })
})

describe('who can withdraw', () => {
  it('is who said yes; while nobody did, whoever would have to be asked', () => {
    const { open } = life
    expect(mayWithdraw(open)).toEqual(['parent1', 'parent2'])
    const notAsked = { ...open, consent: { ...open.consent, by: [], authority: 'one-parent' as const } }
    expect(mayWithdraw(notAsked)).toEqual(['parent1', 'parent2'])
    expect(mayWithdraw({ ...aboutAdult, consent: { ...aboutAdult.consent, by: [] } })).toEqual([
      'subject',
      'representative',
    ])
  })
})

describe('who can say yes', () => {
  it.each(AgeBand.options)('has everyone in it who may be required at this age: %s', (ageBand) => {
    const signal = { ...life.open, content: { ...life.open.content, ageBand } }
    for (const authority of Authority.options)
      expect(mayConsent(signal)).toEqual(
        expect.arrayContaining(requiredGivers({ ageBand, authority }).flat()),
      )
  })
})
