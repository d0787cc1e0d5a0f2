import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/intake/answers.ts'
import { answerStep } from '#domain/intake/answering.ts'
import { asFeeling, fromFeeling, isUntouched } from '#domain/intake/feeling.ts'
import { goBack, goTo, type Intake, store } from '#domain/intake/intake.ts'
import { askedNow } from '#domain/intake/typed.ts'
import { progress, stepsThatApply } from '#domain/intake/walk.ts'
import { at, friday } from '#support/given.ts'
import { about, anIntake, byTyping, placeNow, questionsNow, until, walkOf } from '#support/intakes.ts'

const wrote: Answers = {
  audience: 'child',
  factsOwn: 'Zit stil in een hoek',
  since: 'elke week',
  different: 'Lachte altijd.',
  factsOthers: 'de conciërge',
  wish: 'Rust.',
}
const later = at('2026-11-20T11:00')
const atFeeling = until('feeling', anIntake('feeling'), wrote)
const facts = until('end', anIntake('feeling'), wrote)
const becomes = (intent: 'signal' | 'consult', intake: Intake = facts): Intake =>
  fromFeeling(intake, intent, walkOf(intake), later, (what) => `Anders dan eerst: ${what}`)
const saw = (answers: Answers): Intake =>
  becomes('signal', until('end', anIntake('feeling'), { ...wrote, ...answers }))

/** To the end by typing alone, and what was asked on the way. */
function typing(from: Intake, answers: Answers = {}): { asked: string[]; intake: Intake } {
  const asked: string[] = []
  let intake = from
  for (let next = askedNow(intake, walkOf(intake)); next; next = askedNow(intake, walkOf(intake))) {
    asked.push(next.question.id)
    intake = byTyping(intake, answers)
  }
  return { asked, intake }
}

describe('who begins with a feeling', () => {
  it('is asked whom it is about, about danger, and then one step; after it come four ways', () => {
    expect(stepsThatApply(wrote, walkOf(atFeeling))).toEqual(['start', 'safety', 'feeling'])
    expect(placeNow(until('safety', anIntake('feeling')))).toEqual({ at: 'step', step: 'safety' })
    expect(placeNow(facts)).toEqual({ at: 'ways' })
    expect(progress('feeling', wrote, walkOf(atFeeling))).toEqual({ number: 2, of: 2 })
  })

  it('must only say what struck them', () => {
    const needed = questionsNow(atFeeling, 'feeling').filter(({ required }) => required)
    expect(needed.map(({ id }) => id)).toEqual(['factsOwn'])
    const empty = answerStep(atFeeling, 'feeling', {}, about(walkOf(atFeeling)))
    expect(empty).toMatchObject({ mistakes: [{ question: 'factsOwn', kind: 'missing' }] })
    const long = { factsOwn: 'Stil.', different: 'x'.repeat(201) }
    expect(answerStep(atFeeling, 'feeling', long, about(walkOf(atFeeling)))).toMatchObject({
      mistakes: [{ question: 'different', kind: 'too-long', most: 200 }],
    })
  })

  it('comes there by typing alone, one question after the other', () => {
    const { asked, intake } = typing(atFeeling, wrote)
    expect(asked).toEqual(['factsOwn', 'since', 'different', 'factsOthers', 'wish'])
    expect(intake.answers).toEqual(facts.answers)
  })

  it('goes back from the four ways to what they wrote, and loses nothing', () => {
    const back = goBack(facts, walkOf(facts), later)
    expect(placeNow(back)).toEqual({ at: 'step', step: 'feeling' })
    expect(back.answers).toEqual(facts.answers)
  })

  it('jumps to no question of a signal', () => {
    for (const step of ['who', 'facts', 'check'] as const)
      expect(placeNow(goTo(facts, step, later)).at).toBe('ways')
    expect(placeNow(goTo(becomes('signal'), 'feeling', later))).toEqual({ at: 'step', step: 'who' })
  })

  it('keeps no text in danger', () => {
    const stopped = store(facts, { redFlags: 'rf_life_danger_now' }, walkOf(facts), later)
    expect(stopped.answers).toEqual({ audience: 'child', redFlags: 'rf_life_danger_now' })
  })

  it('keeps no name', () => {
    const named = { factsOwn: 'Stil.', factsOthers: 'Sanne de Vries zag het.', different: 'Bel 06-12345678.' }
    const cleaned = answerStep(atFeeling, 'feeling', named, about(walkOf(atFeeling)))
    expect(JSON.stringify(cleaned)).not.toMatch(/Sanne|12345678/)
    expect(cleaned).toMatchObject({ intake: { at: 'feeling' } })
  })

  it('is asked when the words sound like danger', () => {
    const said = answerStep(atFeeling, 'feeling', { factsOwn: 'Heeft een mes.' }, about(walkOf(atFeeling)))
    expect(said).toMatchObject({ intake: { acute: 'ask' } })
  })
})

describe('a dialogue in which nothing was answered', () => {
  it('can begin with a feeling instead', () => {
    expect(asFeeling(anIntake(), later)).toMatchObject({ intent: 'feeling', rev: 2, answers: {} })
    expect([isUntouched(anIntake()), isUntouched(until('safety', anIntake()))]).toEqual([true, false])
  })
})

describe('a feeling that becomes a signal or a question', () => {
  it.each(['signal', 'consult'] as const)(
    'goes on at the first question that was not answered: a %s',
    (intent) => {
      const intake = becomes(intent)
      expect(intake).toMatchObject({ intent, at: null, rev: facts.rev + 1, touchedAt: later })
      expect(placeNow(intake)).toEqual({ at: 'step', step: 'who' })
      expect(intake.answers).toMatchObject({ redFlags: 'none', since: 'elke week', wish: 'Rust.' })
    },
  )

  it('is asked for nothing twice: the facts are complete, and of what it wants only the rest is open', () => {
    const { asked, intake } = typing(becomes('signal'))
    for (const id of ['factsOwn', 'since', 'factsOthers', 'impression', 'wish', 'different', 'redFlags'])
      expect(asked).not.toContain(id)
    expect(asked).toEqual(expect.arrayContaining(['ageBand', 'strengths', 'goodAt', 'talked']))
    expect(placeNow(goTo(intake, 'facts', friday))).toEqual({ at: 'step', step: 'facts' })
  })

  it('has answered nothing of the facts when nothing was told yet, and danger is still asked first', () => {
    const saved = becomes('consult', until('safety', anIntake('feeling')))
    expect(saved.answers).toEqual({ audience: 'child' })
    expect(placeNow(saved)).toEqual({ at: 'step', step: 'safety' })
    const { asked } = typing(saved)
    expect(asked).toEqual(expect.arrayContaining(['factsOwn', 'since', 'factsOthers', 'impression']))
  })

  it('says what is different at the end of the facts', () => {
    const { answers } = becomes('signal')
    expect(answers['factsOwn']).toBe('Zit stil in een hoek. Anders dan eerst: Lachte altijd.')
    expect(answers['impression']).toBeNull()
    expect(answers).not.toHaveProperty('different')
    expect(saw({ different: '' }).answers['factsOwn']).toBe('Zit stil in een hoek')
    expect(saw({ factsOwn: 'Is stil!' }).answers['factsOwn']).toMatch(/^Is stil! Anders/)
  })

  it('says it beside the facts when together they are too long', () => {
    const long = 'x'.repeat(366)
    expect(saw({ factsOwn: long }).answers['factsOwn']).toHaveLength(400)
    const { answers } = saw({ factsOwn: `${long}x` })
    expect(answers).toMatchObject({ factsOwn: `${long}x`, impression: 'Anders dan eerst: Lachte altijd.' })
  })

  it('loses no letter of the longest text', () => {
    const different = 'y'.repeat(200)
    const { answers } = saw({ factsOwn: 'x'.repeat(400), different })
    expect(answers).toMatchObject({ factsOwn: 'x'.repeat(400), impression: different })
  })
})
