import { describe, expect, it } from 'vitest'
import type { Urgency } from '#domain/codes.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { check, type Mistake } from '#domain/intake/check.ts'
import { questionsOf, type StepId, type Walk } from '#domain/intake/dialogue.ts'
import { day } from '#support/time.ts'
import { anIntake, until } from '#support/intakes.ts'

const walk: Walk = { intent: 'signal', more: false, oggzOutreach: false }
const today = day('2026-11-20')
/** A dialogue without a mistake. */
const right: Answers = until('end', anIntake(), {
  audience: 'child',
  ageBand: '0_11',
  themes: 'school,money_housing',
  talked: 'yes',
  consentBy: 'parent1,parent2',
}).answers

function mistakes(step: StepId, changes: Answers, suggested?: Urgency): Mistake[] {
  const answers = { ...right, ...changes }
  const questions = questionsOf(step, readAnswers(answers), walk)
  return check(questions, answers, { walk, today, ...(suggested ? { suggested } : {}) })
}
/** `factsOwn: missing` */
const named = (...about: Parameters<typeof mistakes>): string[] =>
  mistakes(...about).map(({ question, kind }) => `${question}: ${kind}`)

describe('a step without mistakes', () => {
  it.each([
    'start',
    'safety',
    'who',
    'facts',
    'factors',
    'now',
    'strengths',
    'talked',
    'consent',
    'own',
    'check',
  ] as const)('can be stored: %s', (step) => {
    expect(mistakes(step, {})).toEqual([])
  })
})

describe('an answer of the wrong kind', () => {
  it.each<[StepId, Answers, string]>([
    ['who', { origin: null }, 'origin: missing'],
    ['who', { origin: 'neighbour' }, 'origin: not-an-option'],
    ['who', { themes: null }, 'themes: missing'],
    ['who', { themes: ' , ' }, 'themes: missing'],
    ['who', { themes: 'school,gardening' }, 'themes: not-an-option'],
    ['who', { themes: 'school,money_housing,safety_home,parenting_family' }, 'themes: too-many'],
    ['who', { wholeFamily: 'maybe' }, 'wholeFamily: not-an-option'],
    ['safety', { redFlags: null }, 'redFlags: missing'],
    ['safety', { redFlags: 'rf_no_sign_of_life' }, 'redFlags: not-an-option'],
    ['safety', { redFlags: 'none,rf_fire_gas_now' }, 'redFlags: none-and-more'],
    ['facts', { factsOwn: null }, 'factsOwn: missing'],
    ['facts', { factsOwn: 'x'.repeat(401) }, 'factsOwn: too-long'],
    ['facts', { since: 'x'.repeat(101) }, 'since: too-long'],
    ['factors', { 'factor.y_school_absence': 'often' }, 'factor.y_school_absence: not-an-option'],
    ['now', { safetyScore: '11' }, 'safetyScore: not-a-score'],
    ['now', { safetyScore: '-1' }, 'safetyScore: not-a-score'],
    ['now', { safetyScore: '7,5' }, 'safetyScore: not-a-score'],
    ['now', { deadlineOn: 'morgen' }, 'deadlineOn: not-a-date'],
    ['now', { deadlineOn: '2026-02-30' }, 'deadlineOn: not-a-date'],
    ['strengths', { strengths: 'p_a_insight' }, 'strengths: not-an-option'],
    ['talked', { talked: null }, 'talked: missing'],
    ['consent', { consentBy: 'youth' }, 'consentBy: not-an-option'],
    ['check', { checkedNoNames: null }, 'checkedNoNames: missing'],
    ['check', { checkedNoNames: 'false' }, 'checkedNoNames: tick-no-names'],
  ])('in %s %o is a mistake: %s', (step, changes, mistake) => {
    expect(named(step, changes)).toEqual([mistake])
  })

  it('may be as long, or as many, as was said, and not more', () => {
    expect(mistakes('facts', { factsOwn: 'x'.repeat(400) })).toEqual([])
    expect(mistakes('facts', { factsOwn: 'x'.repeat(401) })).toEqual([
      { question: 'factsOwn', kind: 'too-long', most: 400 },
    ])
    expect(mistakes('who', { themes: 'school,money_housing,safety_home' })).toEqual([])
  })

  it('is one of 0 to 10, where 0 and 10 are possible', () => {
    for (const score of ['0', '10']) expect(mistakes('now', { safetyScore: score })).toEqual([])
  })

  it('does not hide another: every mistake is said at once, one for each question', () => {
    expect(named('who', { origin: null, themes: 'gardening', dependent: 'maybe' })).toEqual([
      'origin: missing',
      'themes: not-an-option',
      'dependent: not-an-option',
    ])
    expect(named('check', { checkedNoNames: 'perhaps' })).toEqual(['checkedNoNames: not-an-option'])
  })

  it('of another step is not said here', () => {
    expect(mistakes('own', { origin: null, checkedNoNames: 'false' })).toEqual([])
  })
})

describe('a date', () => {
  it.each<[StepId, Answers, string[]]>([
    ['consent', { consentOn: '2026-11-21' }, ['consentOn: in-the-future']],
    ['consent', { consentOn: '2026-11-20' }, []],
    ['consent', { consentUntil: '2026-11-19' }, ['consentUntil: in-the-past']],
    ['consent', { consentUntil: '2026-11-20' }, []],
    ['now', { deadlineOn: '2026-11-19' }, []],
    ['now', { deadlineOn: '2027-11-21' }, []],
    ['now', { deadlineOn: '2027-11-22' }, ['deadlineOn: too-far-ahead']],
    ['now', { deadlineOn: '2016-11-12' }, []],
    ['now', { deadlineOn: '2016-11-11' }, ['deadlineOn: in-the-past']],
    ['own', { talked: 'not-yet', talkOn: '2026-11-19' }, ['talkOn: in-the-past']],
    ['own', { talked: 'not-yet', talkOn: '2026-11-20' }, []],
    [
      'talked',
      { safetyScore: '1', advisedBy: 'supervisor', advisedOn: '2026-11-21' },
      ['advisedOn: in-the-future'],
    ],
  ])('in %s: %o', (step, changes, expected) => {
    expect(named(step, changes)).toEqual(expected)
  })
})

describe('with a worry about safety', () => {
  const worried = { safetyScore: '3' }

  it('advice comes first: from whom and when, or why not (V1, G7)', () => {
    expect(named('talked', worried)).toEqual(['advisedBy: advice-first'])
    expect(named('talked', { ...worried, advisedBy: 'supervisor' })).toEqual(['advisedBy: advice-first'])
    expect(named('talked', { ...worried, advisedBy: 'supervisor', advisedOn: '2026-11-19' })).toEqual([])
    expect(named('talked', { ...worried, noAdviceReason: 'nobody-available' })).toEqual([])
    expect(named('talked', { safetyScore: '4' })).toEqual([])
  })

  it('is advised on for a consult too, and not where nothing is shared', () => {
    for (const talked of ['not-yet', 'unreachable'])
      expect(named('talked', { ...worried, talked })).toEqual(['advisedBy: advice-first'])
    expect(named('talked', { ...worried, talked: 'unsafe' })).toEqual([])
  })
})

describe('who said yes', () => {
  it('did not say no', () => {
    expect(named('consent', { consentBy: 'parent1,parent2', refusedBy: 'parent2' })).toEqual([
      'refusedBy: yes-and-no',
    ])
    expect(named('consent', { consentBy: 'parent1', refusedBy: 'parent2' })).toEqual([])
  })
})

describe('another urgency than suggested', () => {
  it.each<[Urgency, string, string | null, string[]]>([
    ['low', 'normal', null, []],
    ['low', 'high', null, []],
    ['normal', 'normal', null, []],
    ['normal', 'low', null, ['urgencyReason: lower-needs-reason']],
    ['normal', 'low', 'Er is al hulp.', []],
    ['high', 'normal', null, ['urgencyReason: lower-needs-reason']],
    ['high', 'normal', 'Er is al hulp.', []],
    ['high', 'low', 'Er is al hulp.', ['urgency: lower-one-level']],
    ['acute', 'normal', 'Er is al hulp.', ['urgency: lower-one-level']],
  ])('suggested %s, chosen %s because %s', (suggested, urgency, urgencyReason, expected) => {
    expect(named('check', { urgency, urgencyReason }, suggested)).toEqual(expected)
  })

  it('need not be chosen', () => {
    expect(named('check', { urgency: null, urgencyReason: null }, 'high')).toEqual([])
  })
})
