import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/intake/answers.ts'
import { type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import {
  isReached,
  isUnanswered,
  nextStep,
  progress,
  prune,
  stepBefore,
  stepsThatApply,
} from '#domain/intake/walk.ts'
import { anIntake, until } from '#support/intakes.ts'

const walk: Walk = { intent: 'signal', more: false, oggzOutreach: false }
/** A feeling is a step of its own, for who begins with it. */
const ofASignal = stepIds.filter((step) => step !== 'feeling')
const answeredUntil = (step: StepId | 'end', how: Answers = {}): Answers =>
  until(step, anIntake(), how).answers
const consent: Answers = {
  audience: 'child',
  ageBand: '12_15',
  talked: 'yes',
  consentBy: 'youth,parent1,parent2',
}
const complete = answeredUntil('end', consent)

describe('the next step', () => {
  it('is the first with a question that was not submitted', () => {
    expect(nextStep({}, walk)).toBe('start')
    expect(nextStep({ audience: 'child' }, walk)).toBe('safety')
    for (const step of ofASignal.filter((one) => one !== 'start'))
      expect(nextStep(answeredUntil(step, consent), walk)).toBe(step)
    expect(nextStep(complete, walk)).toBeNull()
  })

  it('is not one whose questions were all seen and left empty', () => {
    expect(nextStep({ ...complete, wish: null, goodAt: null, strengths: null }, walk)).toBeNull()
  })

  it('is one whose required question was left empty, or that was never seen', () => {
    expect(nextStep({ ...complete, factsOwn: null }, walk)).toBe('facts')
    const { wish: _wish, ...unseen } = complete
    expect(nextStep(unseen, walk)).toBe('strengths')
  })

  it('comes back when an answer makes a new question apply', () => {
    expect(nextStep({ ...complete, safetyScore: '2' }, walk)).toBe('talked')
    expect(nextStep({ ...complete, themes: 'money_housing' }, walk)).toBe('factors')
    expect(nextStep(complete, { ...walk, more: true })).toBe('factors')
  })

  it('does not wait for a question that may turn out to be moot', () => {
    const nearly18 = { id: 'nearly18', kind: 'yes-no', required: true, tentative: true } as const
    expect(isUnanswered(nearly18, {})).toBe(false)
    expect(isUnanswered({ ...nearly18, tentative: false }, {})).toBe(true)
  })
})

describe('a step', () => {
  it('applies when it has a question', () => {
    expect(stepsThatApply(complete, walk)).toEqual(ofASignal)
    expect(stepsThatApply({ ...complete, talked: 'unsafe' }, walk)).toEqual(
      ofASignal.filter((step) => !['consent', 'own', 'check'].includes(step)),
    )
  })

  it('is reached when everything before it was submitted: nobody jumps ahead of danger', () => {
    expect(isReached('start', {}, walk)).toBe(true)
    expect(isReached('facts', { audience: 'child' }, walk)).toBe(false)
    const half = answeredUntil('factors', consent)
    expect(stepIds.filter((step) => isReached(step, half, walk))).toEqual([
      'start',
      'safety',
      'who',
      'facts',
      'factors',
    ])
    expect(ofASignal.every((step) => isReached(step, complete, walk))).toBe(true)
    expect(isReached('feeling', complete, walk)).toBe(false)
    expect(isReached('consent', { ...complete, talked: 'unsafe' }, walk)).toBe(false)
  })

  it('comes after the one before it that applies', () => {
    expect(stepBefore('start', complete, walk)).toBeNull()
    expect(stepBefore('safety', complete, walk)).toBe('start')
    expect(stepBefore('own', complete, walk)).toBe('consent')
    expect(stepBefore('own', { ...complete, talked: 'unreachable' }, walk)).toBe('talked')
  })
})

describe('progress', () => {
  it('does not count the start, and counts what applies so far; the factors wait for the themes', () => {
    expect(progress('safety', { audience: 'child' }, walk)).toEqual({ number: 1, of: 9 })
    expect(progress('who', { audience: 'child', redFlags: 'none' }, walk)).toEqual({ number: 2, of: 9 })
    expect(progress('consent', complete, walk)).toEqual({ number: 8, of: 10 })
    expect(progress('own', { ...complete, talked: 'unreachable' }, walk)).toEqual({ number: 8, of: 9 })
    expect(progress('own', { ...complete, talked: 'not-yet' }, walk)).toEqual({ number: 8, of: 8 })
  })

  it('never counts further than ten', () => {
    for (const talked of ['yes', 'not-yet', 'unreachable', 'unsafe'])
      expect(progress('own', { ...complete, talked }, { ...walk, more: true }).of).toBeLessThanOrEqual(10)
  })
})

describe('what no longer applies disappears', () => {
  const pruned = (answers: Answers, how: Partial<Walk> = {}): string[] => {
    const kept = prune(answers, { ...walk, ...how })
    return Object.keys(answers).filter((id) => !(id in kept))
  }

  it('and nothing else', () => {
    expect(prune(complete, walk)).toEqual(complete)
  })

  it('with the talk goes the consent', () => {
    expect(pruned({ ...complete, talked: 'unreachable' })).toEqual(
      expect.arrayContaining([
        'authority',
        'giInvolved',
        'consentBy',
        'refusedBy',
        'consentScope',
        'consentUntil',
      ]),
    )
  })

  it('with the worry about safety goes the advice', () => {
    const advised = { advisedBy: 'supervisor', advisedOn: '2026-11-19', noAdviceReason: null }
    expect(pruned({ ...complete, safetyScore: '2', ...advised })).toEqual([])
    expect(pruned({ ...complete, safetyScore: '8', ...advised })).toEqual(Object.keys(advised))
  })

  it('with the theme go its factors, with those the worry, and with that the advice', () => {
    const worried = { ...complete, 'factor.y_violence_at_home': 'yes', advisedBy: 'supervisor' }
    expect(pruned(worried)).toEqual([])
    expect(pruned({ ...worried, themes: 'school' })).toEqual(
      expect.arrayContaining(['factor.y_violence_at_home', 'advisedBy']),
    )
    expect(pruned({ ...worried, themes: 'school' }, { more: true })).toEqual([])
  })

  it('a choice that is not offered any more goes too, so that it is asked again', () => {
    expect(pruned({ ...complete, ageBand: '16_17' })).toEqual(
      expect.arrayContaining(['authority', 'consentBy']),
    )
    expect(pruned({ ...complete, audience: 'adult' })).toEqual(
      expect.arrayContaining(['ageBand', 'context', 'goodAt']),
    )
    expect(pruned({ ...complete, audience: 'adult', themes: 'school,money_housing' })).toContain('themes')
  })

  it('that there is no danger stays', () => {
    expect(pruned({ audience: 'child', redFlags: 'none' })).toEqual([])
    expect(pruned({ audience: 'child', redFlags: 'rf_no_sign_of_life' })).toEqual(['redFlags'])
  })
})
