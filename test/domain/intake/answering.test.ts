import { describe, expect, it } from 'vitest'
import type { PartnerType } from '#domain/codes.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { answerStep, cleanText } from '#domain/intake/answering.ts'
import type { StepId } from '#domain/intake/dialogue.ts'
import { goTo, type Intake } from '#domain/intake/intake.ts'
import { friday } from '#support/given.ts'
import { anIntake, walkOf, about, placeNow, until } from '#support/intakes.ts'

const consent: Answers = { audience: 'child', ageBand: '0_11', talked: 'yes', consentBy: 'parent1,parent2' }
const atFacts = until('facts', anIntake(), consent)
const atCheck = until('check', anIntake(), consent)

function submit(intake: Intake, step: StepId, inputs: Answers, partnerType: PartnerType = 'onderwijs_vo') {
  return answerStep(intake, step, inputs, { ...about(walkOf(intake)), partnerType })
}
function stored(...submission: Parameters<typeof submit>): Intake {
  const answered = submit(...submission)
  if ('mistakes' in answered) throw new Error(JSON.stringify(answered.mistakes))
  return answered.intake
}

describe('a step that is submitted', () => {
  it('is stored whole, what was left empty as null, and the next one comes', () => {
    const { answers, rev } = stored(atFacts, 'facts', {
      factsOwn: '  Stil en moe.  ',
      since: '',
      impression: ' ',
    })
    expect(answers).toMatchObject({
      factsOwn: 'Stil en moe.',
      since: null,
      factsOthers: null,
      impression: null,
    })
    expect(rev).toBe(atFacts.rev + 1)
    expect(placeNow(stored(atFacts, 'facts', { factsOwn: 'Stil.' }))).toEqual({ at: 'step', step: 'factors' })
  })

  it('takes no other questions than its own', () => {
    const sneaky = stored(atFacts, 'facts', {
      factsOwn: 'Stil.',
      audience: 'adult',
      redFlags: 'rf_fire_gas_now',
      extra: 'x',
    })
    expect(sneaky.answers).toMatchObject({ audience: 'child', redFlags: 'none' })
    expect(sneaky.answers).not.toHaveProperty('extra')
    const atWho = until('who', anIntake(), consent)
    const inputs = {
      audience: 'adult',
      ageBand: '18_plus',
      origin: 'client',
      themes: 'mind',
      childrenOrPregnancy: 'true',
    }
    expect(submit(atWho, 'who', inputs)).toMatchObject({
      mistakes: [
        { question: 'ageBand', kind: 'not-an-option' },
        { question: 'themes', kind: 'not-an-option' },
      ],
    })
  })

  it('with a mistake is not stored; what was typed comes back', () => {
    expect(submit(atFacts, 'facts', { since: 'zes weken' })).toEqual({
      mistakes: [{ question: 'factsOwn', kind: 'missing' }],
      typed: { factsOwn: null, since: 'zes weken', factsOthers: null, impression: null },
    })
  })

  it('with nothing but spaces is missing what it asks', () => {
    expect(submit(atFacts, 'facts', { factsOwn: '   ' })).toMatchObject({ mistakes: [{ kind: 'missing' }] })
  })

  it('forgets what was there before, when it is emptied', () => {
    const before = stored(atFacts, 'facts', { factsOwn: 'Stil.', since: 'zes weken' })
    expect(stored(goTo(before, 'facts', friday), 'facts', { factsOwn: 'Stil.' }).answers['since']).toBeNull()
    expect(submit(goTo(before, 'who', friday), 'who', { ageBand: '0_11', origin: 'pupil' })).toMatchObject({
      mistakes: [{ question: 'themes', kind: 'missing' }],
    })
  })

  it('with a date from another age is refused as fast as any other mistake', () => {
    const atNow = until('now', anIntake(), { ...consent, themes: 'money_housing' })
    const startedAt = performance.now()
    for (const [deadlineOn, kind] of [
      ['9999-12-31', 'too-far-ahead'],
      ['0001-01-01', 'in-the-past'],
    ] as const)
      expect(submit(atNow, 'now', { deadlineOn })).toMatchObject({
        mistakes: [{ question: 'deadlineOn', kind }],
      })
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })

  it('at the end is held against what the answers suggest: one level lower at most, with a reason', () => {
    const lower = { urgency: 'low', urgencyReason: 'Er is al hulp.', checkedNoNames: 'true' }
    const serious = { ...consent, themes: 'school', 'factor.y_school_absence': 'serious' }
    const high = until('check', anIntake(), { ...serious, trend: 'worse' })
    expect(submit(high, 'check', lower)).toMatchObject({
      mistakes: [{ question: 'urgency', kind: 'lower-one-level' }],
    })
    const normal = until('check', anIntake(), serious)
    expect(placeNow(stored(normal, 'check', lower)).at).toBe('complete')
    expect(submit(normal, 'check', { ...lower, urgencyReason: '' })).toMatchObject({
      mistakes: [{ question: 'urgencyReason', kind: 'lower-needs-reason' }],
    })
  })

  it('is not stored before it is reached: danger goes first', () => {
    const fresh = stored(anIntake(), 'start', { audience: 'child' })
    expect(submit(fresh, 'facts', { factsOwn: 'Stil.' })).toEqual({ mistakes: [], typed: {} })
    expect(submit(anIntake(), 'check', { checkedNoNames: 'true' })).toEqual({ mistakes: [], typed: {} })
  })
})

describe('personal data in what is submitted', () => {
  const told = 'Sanne de Vries belt mij op 06-12345678.'

  it('is replaced before anything is stored, and the step is shown once more', () => {
    const intake = stored(atFacts, 'facts', { factsOwn: told, since: 'zes weken' })
    expect(intake.answers['factsOwn']).toBe('[naam] belt mij op [telefoon].')
    expect(intake).toMatchObject({ at: 'facts', cleaned: { factsOwn: ['name_full', 'phone'] } })
    expect(Object.keys(intake.cleaned)).toEqual(['factsOwn'])
    expect(placeNow(intake)).toEqual({ at: 'step', step: 'facts' })
    expect(JSON.stringify(intake)).not.toMatch(/Sanne|Vries|12345678/)
  })

  it('is gone the second time: then the dialogue goes on', () => {
    const once = stored(atFacts, 'facts', { factsOwn: told })
    const twice = stored(once, 'facts', { factsOwn: once.answers['factsOwn'] ?? null })
    expect(twice).toMatchObject({ at: null, cleaned: {} })
    expect(placeNow(twice)).toEqual({ at: 'step', step: 'factors' })
  })

  it('is gone from what comes back with a mistake too', () => {
    const answered = submit(atFacts, 'facts', { since: told })
    expect(answered).toMatchObject({ typed: { since: '[naam] belt mij op [telefoon].' } })
    expect(JSON.stringify(answered)).not.toContain('Sanne')
  })

  it('that is an exact age goes without a word', () => {
    const intake = stored(atFacts, 'facts', { factsOwn: 'De leerling is 12 jaar.' })
    expect(intake.answers['factsOwn']).toBe('De leerling is [leeftijd].')
    expect(intake).toMatchObject({ at: null, cleaned: {} })
  })

  it('about offences goes, but not for the police', () => {
    const offence = 'Zijn broer heeft een strafblad.'
    expect(stored(atFacts, 'facts', { factsOwn: offence })).toMatchObject({
      cleaned: { factsOwn: ['criminal'] },
    })
    for (const partner of ['politie', 'justitie_halt'] as const) {
      const intake = stored(atFacts, 'facts', { factsOwn: offence }, partner)
      expect(intake).toMatchObject({ at: null, answers: { factsOwn: offence } })
    }
  })

  it('that is a diagnosis stays, and is asked about once', () => {
    const diagnosis = 'De huisarts denkt aan ADHD.'
    const once = stored(atFacts, 'facts', { factsOwn: diagnosis })
    expect(once).toMatchObject({
      at: 'facts',
      cleaned: { factsOwn: ['diagnosis'] },
      answers: { factsOwn: diagnosis },
    })
    const twice = stored(once, 'facts', { factsOwn: diagnosis })
    expect(twice).toMatchObject({ at: null, cleaned: {} })
    const withName = stored(once, 'facts', { factsOwn: `${diagnosis} Sanne de Vries belde.` })
    expect(withName).toMatchObject({
      at: 'facts',
      cleaned: { factsOwn: ['diagnosis', 'name_full'] },
    })
  })

  it('is found in every text of every step', () => {
    const done = stored(atCheck, 'check', {
      urgency: 'low',
      urgencyReason: 'Sanne de Vries helpt al.',
      checkedNoNames: 'true',
    })
    expect(done.answers['urgencyReason']).toBe('[naam] helpt al.')
    expect(placeNow(done)).toEqual({ at: 'step', step: 'check' })
  })
})

describe('a text', () => {
  it('comes back clean, with the rules that the writer should know of, each once', () => {
    const options = {
      now: friday,
      calendar: about(walkOf(atFacts)).calendar,
      partnerType: 'welzijn',
    } as const
    expect(cleanText(' Bel 06-12345678 of 06-87654321, hij is 8 jaar. ', options)).toEqual({
      text: 'Bel [telefoon] of [telefoon], hij is [leeftijd].',
      rules: ['phone'],
    })
    expect(cleanText('Stil.', options)).toEqual({ text: 'Stil.', rules: [] })
  })
})
