import { describe, expect, it } from 'vitest'
import { AgeBand, ConsentState, type Outcome } from '#domain/codes.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { type Intent, judge } from '#domain/intake/judge.ts'
import { weigh } from '#domain/intake/weigh.ts'
import { audiencesOf } from '#domain/signal/raise.ts'
import { Signal } from '#domain/signal/signal.ts'
import { localDateTime } from '#domain/time/instant.ts'
import { answersOf } from '#support/case-answers.ts'
import { adults, bram, friday, network } from '#support/given.ts'
import { amsterdam } from '#support/time.ts'
import vectors from '../../vectors/cases.json' with { type: 'json' }
import { adult, child, raised, teen, unsafeAdult } from '#support/raised.ts'

const standard = { intent: 'signal', oggzOutreach: false } as const

describe('the cases of the field, answered in the dialogue', () => {
  const told = vectors.cases.filter(({ consent }) => consent !== 'withdrawn')

  it('are all but the one about a signal that was there already', () => {
    expect(vectors.cases.length - told.length).toBe(1)
  })

  it.each(told)('$id $title', ({ expect: expected, ...vector }) => {
    const answers = answersOf({
      ...vector,
      ageBand: AgeBand.parse(vector.ageBand),
      consent: ConsentState.exclude(['withdrawn']).parse(vector.consent),
    })
    const facts = readAnswers(answers)
    const { outcome, safety } = judge(facts, standard)
    const weighed = weigh(facts, friday, network.calendar)
    expect({ outcome, safety, urgency: weighed.urgency, rules: weighed.rules }).toEqual({
      outcome: expected.outcome,
      safety: vector.safety,
      urgency: expected.urgency,
      rules: expected.rules,
    })
    expect(audiencesOf(answers, 'signal', false)).toEqual(expected.networks)
    if (expected.networks.length === 0) return
    const signal = raised(answers)
    expect(signal).toMatchObject({
      outcome,
      urgency: expected.urgency,
      suggested: expected.urgency,
      rules: expected.rules,
    })
    expect(localDateTime(signal.takeUpBy, amsterdam)).toBe(expected.takeUpBy ?? expected.answerBy)
  })
})

describe('what is placed', () => {
  it('is stored as it was answered', () => {
    const signal = raised({
      ...answersOf(child),
      factsOthers: 'Onrust thuis.',
      wish: 'Slapen',
      childSeen: 'yes',
    })
    expect(Signal.parse(signal)).toEqual(signal)
    expect(signal).toMatchObject({
      status: 'open',
      kind: 'signal',
      lead: null,
      raisedAt: friday,
      postedAt: null,
      receipt: 'message-1',
      reporter: { member: bram.id, name: 'Bram' },
      content: {
        audience: 'child',
        ageBand: '0_11',
        observation: 'Stil.',
        others: 'Onrust thuis.',
        wish: 'Slapen',
      },
      consent: { state: 'given', authority: 'both-parents', by: ['parent1', 'parent2'] },
    })
  })

  it('says whom it is about', () => {
    expect(raised(answersOf(adult)).content.audience).toBe('adult')
  })

  it.each<[string, Answers, Intent, Outcome, Signal['kind']]>([
    ['consent', answersOf(child), 'signal', 'A_IDENT_CASE', 'signal'],
    ['some consent', answersOf({ ...teen, consent: 'given_partial' }), 'signal', 'B_PSEUDO', 'signal'],
    [
      'nobody could be asked',
      answersOf({ ...child, consent: 'unable_to_ask' }),
      'signal',
      'C_CONSULT',
      'consult',
    ],
    ['who only wants to think together', answersOf(child), 'consult', 'C_CONSULT', 'consult'],
    [
      'nobody was asked, thinking together',
      answersOf({ ...child, consent: 'not_asked' }),
      'consult',
      'C_CONSULT',
      'consult',
    ],
  ])('after %s', (_, answers, intent, outcome, kind) => {
    expect(raised(answers, { intent })).toMatchObject({
      outcome,
      kind,
      status: kind === 'consult' ? 'asked' : 'open',
    })
    expect(audiencesOf(answers, intent, false)).toEqual(['youth18min'])
  })

  it.each<[string, Answers, Intent]>([
    ['nobody was asked yet', answersOf({ ...child, consent: 'not_asked' }), 'signal'],
    ['it is not safe to ask', answersOf({ ...child, consent: 'unsafe_to_ask' }), 'signal'],
    [
      'it is not safe to ask, thinking together',
      answersOf({ ...child, consent: 'unsafe_to_ask' }),
      'consult',
    ],
    ['a no, and a worry about safety', answersOf({ ...unsafeAdult, consent: 'refused' }), 'signal'],
    ['danger', answersOf({ ...child, redFlags: ['rf_infant_injury'] }), 'signal'],
    ['nothing was answered', {}, 'signal'],
  ])('is nothing when %s', (_, answers, intent) => {
    expect(audiencesOf(answers, intent, false)).toEqual([])
  })

  it('about an adult whom nobody could ask is a signal without a name only where that was agreed', () => {
    const answers = answersOf({ ...adult, consent: 'unable_to_ask' })
    expect(raised(answers, { to: adults }).outcome).toBe('C_CONSULT')
    expect(raised(answers, { to: { ...adults, oggzOutreach: true } }).outcome).toBe('B_PSEUDO')
    expect(audiencesOf(answersOf({ ...adult, consent: 'not_asked' }), 'signal', true)).toEqual([
      'adult18plus',
    ])
  })
})

describe('the urgency of a signal', () => {
  const worried = { ...answersOf({ ...child, factors: { y_school_absence: 'serious' } }) }

  it('is what the answers suggest, or what the reporter made of it with a reason', () => {
    expect(raised(worried)).toMatchObject({ urgency: 'normal', suggested: 'normal', rules: ['N1'] })
    const chosen = raised({ ...worried, urgency: 'low', urgencyReason: 'Er is al hulp.' })
    expect(chosen).toMatchObject({ urgency: 'low', suggested: 'normal', urgencyReason: 'Er is al hulp.' })
  })

  it.each([
    ['high', '2026-11-20T14:00:00'],
    ['normal', '2026-11-24T17:00:00'],
    ['low', '2026-11-27T17:00:00'],
  ])('that was chosen says until when: %s', (urgency, until) => {
    expect(localDateTime(raised({ ...worried, urgency }).takeUpBy, amsterdam)).toBe(until)
  })

  it('is not chosen for a consult, which has its own clock', () => {
    const consult = raised({ ...worried, urgency: 'high', urgencyReason: 'haast' }, { intent: 'consult' })
    expect(consult).toMatchObject({ urgency: 'normal', urgencyReason: null })
    expect(localDateTime(consult.takeUpBy, amsterdam)).toBe('2026-11-24T17:00:00')
  })
})
