import { describe, expect, it } from 'vitest'
import { AgeBand, ConsentState, type Outcome } from '#domain/codes.ts'
import { ActionId, IntakeId, Reference, SignalId } from '#domain/ids.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { type Intent, judge } from '#domain/intake/judge.ts'
import { weigh } from '#domain/intake/weigh.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { audiencesOf, raise } from '#domain/signal/raise.ts'
import { Signal } from '#domain/signal/signal.ts'
import { localDateTime } from '#domain/time/instant.ts'
import { answersOf, type Case } from '#support/case-answers.ts'
import { adults, anna, bram, els, friday, network } from '#support/given.ts'
import { amsterdam } from '#support/time.ts'
import vectors from '../../vectors/cases.json' with { type: 'json' }

const names = {
  id: SignalId.parse('s_1'),
  reference: Reference.parse('18M-7F3K'),
  action: (index: number) => ActionId.parse(`a_${index}`),
}
type How = { by?: Member; to?: Network; intent?: Intent; kindcheck?: boolean }

function raised(
  answers: Answers,
  { by = bram, to = network, intent = 'signal', kindcheck = false }: How = {},
): Signal {
  const reporter = { member: by.id, name: by.name, function: by.function, partner: by.partner, works: by }
  const raising = {
    answers,
    intent,
    reporter,
    now: friday,
    receipt: 'message-1',
    intake: IntakeId.parse('i_1'),
  }
  return raise(raising, to, names, kindcheck)
}
const standard = { intent: 'signal', oggzOutreach: false } as const
const child: Case = {
  ageBand: '0_11',
  consent: 'given',
  text: 'Stil.',
  factors: {},
  protective: [],
  redFlags: [],
}
const teen: Case = { ...child, ageBand: '12_15' }
const adult: Case = { ...child, ageBand: '18_plus' }
const unsafeAdult: Case = { ...adult, factors: { a_violence_at_home: 'yes' } }

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

describe('while consent is not complete', () => {
  const asked = { talked: 'yes', authority: 'both-parents' }
  const tasksOf = (signal: Signal) => signal.actions.map(({ what }) => 'task' in what && what.task)

  it.each<[string, Case, Answers, string[]]>([
    ['one of two parents said yes', child, { ...asked, consentBy: 'parent1' }, ['ask-other-parent']],
    [
      'the parents did, and the youth was not asked',
      teen,
      { ...asked, consentBy: 'parent1,parent2' },
      ['speak-with-youth'],
    ],
    ['one parent did', teen, { ...asked, consentBy: 'parent2' }, ['speak-with-youth', 'ask-other-parent']],
    [
      'nobody knows who decides',
      child,
      { talked: 'yes', authority: 'unknown', consentBy: 'guardian' },
      ['ask-consent'],
    ],
  ])('because %s, asking is a task of the reporter', (_, about, answers, expected) => {
    const signal = raised({ ...answersOf({ ...about, consent: 'not_asked' }), ...answers })
    expect(signal.outcome).toBe('B_PSEUDO')
    expect(tasksOf(signal)).toEqual(expected)
  })

  it('the task is accepted, within five working days, on a day that the reporter works', () => {
    const answers = answersOf({ ...teen, consent: 'given_partial' })
    const [ofBram] = raised(answers, { by: bram }).actions
    const [ofAnna] = raised(answers, { by: anna }).actions
    expect(ofAnna).toMatchObject({
      owner: anna.id,
      proposedBy: anna.id,
      accepted: true,
      dueOn: '2026-11-27',
      done: null,
    })
    expect(ofBram).toMatchObject({ owner: bram.id, dueOn: '2026-11-30' })
  })

  it('there is no task in a consult, after a full yes, or in a network that the reporter is not in', () => {
    const partly = answersOf({ ...teen, consent: 'given_partial' })
    expect(raised(answersOf(teen)).actions).toEqual([])
    expect(raised(partly, { intent: 'consult' }).actions).toEqual([])
    expect(raised(partly, { by: anna, to: adults }).actions).toEqual([])
    expect(raised(partly, { by: els, to: adults }).actions).toHaveLength(1)
  })
})

describe('a second network', () => {
  it('hears of it when somebody is nearly 18, and of everything', () => {
    const answers = { ...answersOf({ ...child, ageBand: '16_17' }), nearly18: 'true' }
    expect(audiencesOf(answers, 'signal', false)).toEqual(['youth18min', 'adult18plus'])
    expect(raised(answers, { to: adults }).content).toEqual(raised(answers).content)
    const adultNearly = { ...answersOf(adult), nearly18: 'true' }
    expect(audiencesOf(adultNearly, 'signal', false)).toEqual(['adult18plus', 'youth18min'])
  })

  it('hears that there are children when an adult has them (Kindcheck)', () => {
    const answers = { ...answersOf(adult), childrenOrPregnancy: 'true' }
    expect(audiencesOf(answers, 'signal', false)).toEqual(['adult18plus', 'youth18min'])
  })

  it('hears nothing when nothing is placed', () => {
    const answers = {
      ...answersOf({ ...adult, consent: 'not_asked' }),
      childrenOrPregnancy: 'true',
      nearly18: 'true',
    }
    expect(audiencesOf(answers, 'signal', false)).toEqual([])
  })
})

describe('the signal of a Kindcheck', () => {
  const full: Answers = {
    ...answersOf({ ...unsafeAdult, protective: ['p_a_accepts_help'] }),
    childrenOrPregnancy: 'true',
    dependent: 'true',
    safetyScore: '2',
    urgency: 'high',
    urgencyReason: 'Het gaat snel.',
    consentScope: 'alles',
  }
  const kindcheck = raised(full, { kindcheck: true })
  const empty = raised({ audience: 'child' }, { kindcheck: true })

  it('is the same whatever the adult answered: no text, factor, age band or consent', () => {
    expect(kindcheck).toEqual(empty)
    expect(Signal.parse(kindcheck)).toMatchObject({
      kindcheck: true,
      kind: 'signal',
      outcome: 'B_PSEUDO',
      urgency: 'low',
      rules: ['L0'],
      consent: { state: 'not_asked' },
      content: { audience: 'child', ageBand: null, observation: null, factors: {}, themes: [] },
      actions: [],
    })
  })

  it('is a consult where the adult’s is one', () => {
    const consult = raised(full, { kindcheck: true, intent: 'consult' })
    expect(consult).toMatchObject({ kind: 'consult', status: 'asked', outcome: 'C_CONSULT' })
    expect(consult.content).toEqual(kindcheck.content)
  })
})
