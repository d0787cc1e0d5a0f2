import { describe, expect, it } from 'vitest'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { fromConsult } from '#domain/intake/from-consult.ts'
import { type Intake, placeOf, submit } from '#domain/intake/intake.ts'
import { nextStep } from '#domain/intake/walk.ts'
import type { Content } from '#domain/signal/content.ts'
import { childAnswers } from '#support/dialogue-steps.ts'
import { friday } from '#support/given.ts'
import { anIntake, walkOf } from '#support/intakes.ts'
import { raised } from '#support/raised.ts'

/** What a consult holds that came from these answers. */
const heldBy = (answers: Answers): Content =>
  raised({ ...answers, talked: 'not-yet' }, { intent: 'consult' }).content
const held = heldBy({
  ...childAnswers,
  factsOthers: 'De juf zag het ook.',
  wish: 'Rust.',
  doneAlready: 'Gebeld.',
})
const begun = (content: Content = held): Intake => fromConsult(anIntake(), content, [])
/** No danger, and then on. */
const safe = (intake: Intake): Intake =>
  submit(intake, 'safety', { redFlags: 'none' }, walkOf(intake), friday)

describe('a question that becomes a signal', () => {
  it('begins with danger, whatever was answered then', () => {
    const intake = begun()
    expect(intake.intent).toBe('signal')
    expect(placeOf(intake, walkOf(intake))).toEqual({ at: 'step', step: 'safety' })
    expect(intake.answers['redFlags']).toBeUndefined()
  })

  it('has everything that was typed, and asks for none of it again', () => {
    const intake = safe(begun())
    const facts = readAnswers(intake.answers)
    expect(facts).toMatchObject({
      audience: 'child',
      ageBand: '0_11',
      origin: 'pupil',
      themes: ['school', 'parenting_family'],
      factsOwn: childAnswers['factsOwn'],
      factsOthers: 'De juf zag het ook.',
      since: 'zes weken',
      strengths: ['p_y_school_bond', 'p_y_friends'],
      goodAt: 'tekenen',
      wish: 'Rust.',
      doneAlready: 'Gebeld.',
      askedExpertise: 'jeugdverpleegkundige',
    })
    expect(facts.factors).toEqual(held.factors)
  })

  it('asks what is about now: whether it plays, the talk, consent, and what the network may do', () => {
    const intake = safe(begun())
    expect(nextStep(intake.answers, walkOf(intake))).toBe('now')
    for (const id of ['repeat', 'talked', 'consentBy', 'authority', 'asked', 'checkedNoNames'])
      expect(intake.answers[id], id).toBeUndefined()
    expect(readAnswers(intake.answers)).toMatchObject({ current: 'true', trend: 'same', safetyScore: 6 })
  })

  it('keeps a worry from the whole list, and does not ask the list again', () => {
    const { 'factor.y_poverty_housing': _none, ...rest } = childAnswers
    const intake = safe(begun(heldBy({ ...rest, 'factor.y_poverty_housing': 'serious' })))
    expect(intake.more).toBe(true)
    expect(readAnswers(intake.answers).factors.y_poverty_housing).toBe('serious')
    expect(nextStep(intake.answers, walkOf(intake))).toBe('now')
  })

  it('of an adult asks anew whether there are children, unless the other network heard so', () => {
    const adult = raised(
      {
        audience: 'adult',
        redFlags: 'none',
        ageBand: '18_plus',
        origin: 'client',
        themes: 'mind',
        talked: 'not-yet',
      },
      { intent: 'consult' },
    ).content
    const asked = (belongs: Parameters<typeof fromConsult>[2]) =>
      readAnswers(fromConsult(anIntake(), adult, belongs).answers)
    expect(fromConsult(anIntake(), adult, []).answers['childrenOrPregnancy']).toBeUndefined()
    expect(asked(['kindcheck']).childrenOrPregnancy).toBe(true)
    expect(asked(['nearly-18']).nearly18).toBe(true)
  })
})
