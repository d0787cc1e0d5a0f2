import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/intake/answers.ts'
import { answerOne } from '#domain/intake/answering.ts'
import { goTo, type Intake } from '#domain/intake/intake.ts'
import { askedNow } from '#domain/intake/typed.ts'
import { friday } from '#support/given.ts'
import { anIntake, walkOf, about, placeNow, byTyping, until } from '#support/intakes.ts'

const consent: Answers = { audience: 'child', ageBand: '0_11', talked: 'yes', consentBy: 'parent1,parent2' }
const atFacts = until('facts', anIntake(), consent)
const atCheck = until('check', anIntake(), consent)

const type = (intake: Intake, answer: string | null) => {
  const asking = askedNow(intake, walkOf(intake))
  if (!asking) throw new Error('nothing is asked')
  return answerOne(intake, asking, answer, about(walkOf(intake)))
}

describe('one answer that is typed', () => {
  it('is stored by itself, and the next question comes', () => {
    const answered = type(atFacts, ' Stil en moe. ')
    expect(answered).toMatchObject({ intake: { answers: { factsOwn: 'Stil en moe.' } }, rules: [] })
    expect('intake' in answered && askedNow(answered.intake, walkOf(atFacts))?.question.id).toBe('since')
  })

  it('with personal data is stored without it, and says what was taken out', () => {
    expect(type(atFacts, 'Sanne de Vries is stil.')).toMatchObject({
      intake: { answers: { factsOwn: '[naam] is stil.' }, at: null },
      rules: ['name_full'],
    })
  })

  it('that sounds like danger makes the bot ask', () => {
    const answered = type(atFacts, 'Er is brand.')
    expect('intake' in answered && placeNow(answered.intake)).toEqual({ at: 'acute-question' })
  })

  it('that cannot be stored says why', () => {
    expect(type(atFacts, ' ')).toEqual({ mistakes: [{ question: 'factsOwn', kind: 'missing' }] })
    expect(type(atFacts, null)).toEqual({ mistakes: [{ question: 'factsOwn', kind: 'missing' }] })
    expect(type(atFacts, 'x'.repeat(401))).toEqual({
      mistakes: [{ question: 'factsOwn', kind: 'too-long', most: 400 }],
    })
  })

  it('that is the last of a step brings what is not asked aloud: the usual', () => {
    let intake = until('consent', anIntake(), consent)
    for (const answer of ['both-parents', null, 'parent1,parent2', null]) {
      const answered = type(intake, answer)
      if ('intake' in answered) intake = answered.intake
    }
    expect(intake.answers).toMatchObject({
      consentForm: 'oral',
      consentOn: '2026-11-20',
      consentUntil: '2027-05-20',
      withdrawalExplained: 'true',
      consentScope: null,
    })
    expect(placeNow(intake)).toEqual({ at: 'step', step: 'own' })
  })

  it('waits with asking for advice until all three were asked', () => {
    const worried = until('talked', anIntake(), {
      ...consent,
      'factor.y_unexplained_injury': 'yes',
      themes: 'safety_home',
    })
    const upToWhy = ['yes', null, null, null].reduce((intake: Intake, answer) => {
      const answered = type(intake, answer)
      return 'intake' in answered ? answered.intake : intake
    }, worried)
    expect(askedNow(upToWhy, walkOf(upToWhy))?.question.id).toBe('noAdviceReason')
    expect(type(upToWhy, null)).toEqual({ mistakes: [{ question: 'advisedBy', kind: 'advice-first' }] })
    const answered = type(upToWhy, 'known-situation')
    expect('intake' in answered && placeNow(answered.intake)).toEqual({ at: 'step', step: 'consent' })
  })

  it('in a step that somebody went back to begins that step anew, and keeps what was filled in beside it', () => {
    const back: Intake = {
      ...goTo(atCheck, 'consent', friday),
      answers: { ...atCheck.answers, consentForm: 'written' },
    }
    const answered = type(back, 'one-parent')
    expect(answered).toMatchObject({
      intake: { answers: { authority: 'one-parent', consentForm: 'written' }, at: null },
    })
    expect('intake' in answered && answered.intake.answers).not.toHaveProperty('consentBy')
    const { id, writer, intent, startedAt } = atCheck
    expect(answered).toMatchObject({ intake: { id, writer, intent, startedAt, rev: back.rev + 1 } })
  })

  it('leads as far as submitting does', () => {
    const typed = until('end', anIntake(), consent, byTyping)
    const carded = until('end', anIntake(), consent)
    expect(placeNow(typed)).toEqual(placeNow(carded))
    expect(placeNow(typed).at).toBe('complete')
  })
})

describe('who went back and says one answer again', () => {
  const answers = {
    audience: 'child',
    ageBand: '0_11',
    talked: 'yes',
    authority: 'one-parent',
    consentBy: 'parent1',
    keepDoing: 'Elke dag even praten.',
    askedExpertise: 'Kennis van school.',
  }

  it('confirms anew: the other answers of that step go', () => {
    const done = until('end', anIntake(), answers)
    expect(done.answers).toMatchObject({ checkedNoNames: 'true', askedExpertise: 'Kennis van school.' })
    const back = goTo(done, 'own', friday)
    const first = askedNow(back, walkOf(back))?.question.id ?? ''
    const again = byTyping(back, { [first]: done.answers[first] ?? '' })
    expect(again.answers).not.toHaveProperty('askedExpertise')
    expect(again.answers).not.toHaveProperty('checkedNoNames')
  })
})
