import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/intake/answers.ts'
import { answerStep } from '#domain/intake/answering.ts'
import type { StepId } from '#domain/intake/dialogue.ts'
import { goTo, type Intake } from '#domain/intake/intake.ts'
import { friday } from '#support/given.ts'
import { anIntake, walkOf, about, placeNow, until } from '#support/intakes.ts'

const consent: Answers = { audience: 'child', ageBand: '0_11', talked: 'yes', consentBy: 'parent1,parent2' }
const atFacts = until('facts', anIntake(), consent)
const atCheck = until('check', anIntake(), consent)

function stored(intake: Intake, step: StepId, inputs: Answers): Intake {
  const answered = answerStep(intake, step, inputs, about(walkOf(intake)))
  if ('mistakes' in answered) throw new Error(JSON.stringify(answered.mistakes))
  return answered.intake
}

describe('danger', () => {
  const acute = 'Hij heeft een mes in zijn tas.'

  it('that is in the words makes the bot ask, and keeps them', () => {
    const intake = stored(atFacts, 'facts', { factsOwn: acute })
    expect(placeNow(intake)).toEqual({ at: 'acute-question' })
    expect(intake.answers['factsOwn']).toBe(acute)
  })

  it('is asked about once: who says that it is not acute goes on', () => {
    const denied: Intake = { ...stored(atFacts, 'facts', { factsOwn: acute }), acute: 'denied' }
    expect(placeNow(denied)).toEqual({ at: 'step', step: 'factors' })
    const again = stored(goTo(denied, 'facts', friday), 'facts', { factsOwn: acute, since: 'brand' })
    expect(again.acute).toBe('denied')
  })

  it('is no part of another word', () => {
    expect(stored(atFacts, 'facts', { factsOwn: 'De buurvrouw heet Mesman.' }).acute).toBeNull()
  })

  it('that is chosen removes every text at once', () => {
    const intake = stored(goTo(atCheck, 'safety', friday), 'safety', { redFlags: 'rf_fire_gas_now' })
    expect(placeNow(intake)).toEqual({ at: 'stop', flags: ['rf_fire_gas_now'] })
    expect(Object.values(atCheck.answers)).toContain('Stil en moe.')
    expect(JSON.stringify(intake)).not.toContain('Stil')
    for (const id of ['factsOwn', 'since', 'wish', 'doneAlready', 'consentScope'])
      expect(intake.answers).not.toHaveProperty(id)
    expect(intake.answers).toMatchObject({ ageBand: '0_11', talked: 'yes' })
  })

  it('goes before what was taken out of a text', () => {
    const named = stored(atFacts, 'facts', { factsOwn: 'Sanne de Vries heeft een mes.' })
    expect(placeNow(named)).toEqual({ at: 'acute-question' })
    const stopped = stored(named, 'safety', { redFlags: 'rf_weapon_or_threat' })
    expect(stopped).toMatchObject({ at: null, cleaned: {} })
    expect(placeNow(stopped).at).toBe('stop')
  })
})
