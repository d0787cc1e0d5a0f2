import { describe, expect, it } from 'vitest'
import { readAnswers } from '#domain/intake/answers.ts'
import { answerOld, answerStep } from '#domain/intake/answering.ts'
import { questionsOf, type StepId, type Walk } from '#domain/intake/dialogue.ts'
import { goTo, type Intake, placeOf } from '#domain/intake/intake.ts'
import { asksNow, renew } from '#domain/intake/renew.ts'
import { askedNow } from '#domain/intake/typed.ts'
import { friday } from '#support/given.ts'
import { about, anIntake, until } from '#support/intakes.ts'

const answers = {
  audience: 'child',
  ageBand: '0_11',
  themes: 'school',
  factsOwn: 'Stil en moe.',
  since: 'zes weken',
  'factor.y_school_absence': 'yes',
}
const standard: Walk = { intent: 'signal', more: false, oggzOutreach: false }
const without: Walk = { ...standard, leftOut: ['since', 'context'] }
const own = { nl: 'Hoe lang zie je dit al?', en: 'How long have you seen this?' }
const inOwnWords: Walk = { ...standard, ownWords: { since: own } }

/** Halfway, as the network asked it then. */
const halfway = (before: Walk = standard): Intake => {
  const intake = until('talked', anIntake(), answers)
  return { ...renew(intake, before).intake, asking: asksNow(before), again: [] }
}
const walkOf = (intake: Intake, walk: Walk): Walk => ({ ...walk, again: intake.again })
const placeIn = (intake: Intake, walk: Walk) => placeOf(intake, walkOf(intake, walk))
const submit = (intake: Intake, step: StepId, inputs: Record<string, string>, walk: Walk): Intake => {
  const answered = answerStep(intake, step, inputs, about(walkOf(intake, walk)))
  if ('mistakes' in answered) throw new Error(JSON.stringify(answered))
  return answered.intake
}
const facts = { factsOwn: 'Stil en moe.', since: 'zes weken' }

describe('a network that changes its questions while somebody answers', () => {
  it('changes nothing when nothing changed', () => {
    for (const walk of [standard, without, inOwnWords]) {
      const { intake, changed } = renew(halfway(walk), walk)
      expect(intake).toEqual(halfway(walk))
      expect(changed).toEqual(new Set())
    }
  })

  it('leaves out a question: its answer goes, every other stays, and the dialogue goes on where it was', () => {
    const { intake, changed } = renew(halfway(), without)
    expect(changed).toEqual(new Set())
    const { since: _since, context: _context, ...rest } = halfway().answers
    expect(intake.answers).toEqual(rest)
    expect(placeIn(intake, without)).toEqual({ at: 'step', step: 'talked' })
  })

  it('asks a question again that it had left out: that one, with the rest of its card filled in', () => {
    const { intake, changed } = renew(halfway(without), { ...standard, leftOut: ['context'] })
    expect(changed).toEqual(new Set(['since']))
    expect(placeIn(intake, standard)).toEqual({ at: 'step', step: 'who' })
    const oneMore = { ...standard, leftOut: ['context'] } as const
    expect(placeIn(intake, oneMore)).toEqual({ at: 'step', step: 'facts' })
    const after = submit(intake, 'facts', facts, oneMore)
    expect(placeIn(after, oneMore)).toEqual({ at: 'step', step: 'talked' })
  })

  it('asks a question in other words: its answer stays, and is looked at again once', () => {
    const { intake, changed } = renew(halfway(), inOwnWords)
    expect(changed).toEqual(new Set(['since']))
    expect(intake.answers).toEqual(halfway().answers)
    expect(placeIn(intake, inOwnWords)).toEqual({ at: 'step', step: 'facts' })
    const asked = questionsOf('facts', readAnswers(intake.answers), walkOf(intake, inOwnWords))
    expect(asked.filter(({ again }) => again).map(({ id }) => id)).toEqual(['since'])
    const after = submit(intake, 'facts', facts, inOwnWords)
    expect(placeIn(after, inOwnWords)).toEqual({ at: 'step', step: 'talked' })
    expect(renew({ ...after, asking: intake.asking }, inOwnWords).changed).toEqual(new Set())
  })

  it('asks as everywhere again: that is in other words too', () => {
    const { intake } = renew(halfway(inOwnWords), standard)
    expect(intake.again).toEqual(['since'])
  })

  it('asks in other words what was left empty: it is asked again too', () => {
    const empty = { ...halfway(), answers: { ...halfway().answers, since: null } }
    expect(placeIn(renew(empty, inOwnWords).intake, inOwnWords)).toEqual({ at: 'step', step: 'facts' })
  })

  it('asks in other words on what others hang: what hangs on it stays', () => {
    const themes = { nl: 'Waarover gaat het?', en: 'What is it about?' }
    const ageBand = { nl: 'Welke leeftijd?', en: 'Which age?' }
    const walk = { ...standard, ownWords: { themes, ageBand } }
    const { intake } = renew(halfway(), walk)
    expect(intake.answers).toEqual(halfway().answers)
    const { ageBand: age, origin, context } = intake.answers
    const inputs = { ageBand: age ?? '', origin: origin ?? '', context: context ?? '', themes: 'school' }
    const after = submit(intake, 'who', inputs, walk)
    expect(after.answers['factor.y_school_absence']).toBe('yes')
    expect(placeIn(after, walk)).toEqual({ at: 'step', step: 'talked' })
  })

  it('asks what was not answered yet: nothing is to be looked at again', () => {
    const doneAlready = { nl: 'Wat deed je al?', en: 'What did you do?' }
    const { intake } = renew(halfway(), { ...standard, ownWords: { doneAlready } })
    expect(intake.again).toEqual([])
    expect(placeIn(intake, standard)).toEqual({ at: 'step', step: 'talked' })
  })

  it('asks who has a feeling as before', () => {
    const feeling = { ...halfway(), intent: 'feeling' } as const
    const before = { ...feeling, asking: asksNow(without) }
    const { intake, changed } = renew(before, { ...inOwnWords, intent: 'feeling' })
    expect(intake.again).toEqual([])
    expect(changed).toEqual(new Set())
  })

  it('asks by typing what is to be looked at again, first', () => {
    const { intake } = renew(halfway(), inOwnWords)
    expect(askedNow(intake, walkOf(intake, inOwnWords))?.question.id).toBe('since')
  })

  it('lets what is looked at again go with its question', () => {
    const { intake } = renew(halfway(), inOwnWords)
    const gone = renew(intake, { ...without, ownWords: { since: own } }).intake
    expect(gone.again).toEqual([])
    expect(placeIn(gone, without)).toEqual({ at: 'step', step: 'talked' })
  })
})

describe('a card of before the change that is submitted', () => {
  const old = (intake: Intake, step: StepId, inputs: Record<string, string>, before: Walk, now: Walk) => {
    const renewed = renew({ ...intake, asking: asksNow(before) }, now)
    return answerOld(renewed.intake, step, inputs, about(walkOf(renewed.intake, now)), renewed.changed)
  }
  const stored = (...all: Parameters<typeof old>): Intake => {
    const answered = old(...all)
    if ('mistakes' in answered) throw new Error(JSON.stringify(answered))
    return answered.intake
  }
  const atFacts = until('facts', anIntake(), answers)

  it('keeps what was filled in for the old words, and asks in the new ones', () => {
    const after = stored(atFacts, 'facts', facts, standard, inOwnWords)
    expect(after.answers).toMatchObject(facts)
    expect(after.again).toEqual(['since'])
    expect(placeIn(after, inOwnWords)).toEqual({ at: 'step', step: 'facts' })
  })

  it('leaves open what it did not ask', () => {
    const after = stored(
      atFacts,
      'facts',
      { factsOwn: 'Stil en moe.' },
      { ...standard, leftOut: ['since'] },
      standard,
    )
    expect(after.answers).toMatchObject({ factsOwn: 'Stil en moe.', impression: null })
    expect(after.answers).not.toHaveProperty('since')
    expect(placeIn(after, standard)).toEqual({ at: 'step', step: 'facts' })
  })

  it('leaves it open too when nothing was filled in', () => {
    const atStrengths = until('strengths', anIntake(), answers)
    const after = stored(atStrengths, 'strengths', {}, { ...standard, leftOut: ['goodAt'] }, standard)
    expect(after.answers).toMatchObject({ strengths: null, wish: null })
    expect(placeIn(after, standard)).toEqual({ at: 'step', step: 'strengths' })
  })

  it('confirms nothing at the end', () => {
    const atCheck = until('check', anIntake(), { ...answers, talked: 'yes', consentBy: 'parent1' })
    expect(old(atCheck, 'check', { checkedNoNames: 'true' }, standard, inOwnWords)).toEqual({
      mistakes: [],
      typed: {},
    })
  })

  it('keeps a later step than the one that changed', () => {
    const atOwn = until('own', anIntake(), { ...answers, talked: 'yes', consentBy: 'parent1' })
    const inputs = { asked: 'think-along', doneAlready: 'Gebeld met [naam].' }
    const after = stored(atOwn, 'own', inputs, standard, inOwnWords)
    expect(after.answers).toMatchObject(inputs)
    expect(placeIn(after, inOwnWords)).toEqual({ at: 'step', step: 'facts' })
    expect(placeIn(submit(after, 'facts', facts, inOwnWords), inOwnWords)).toEqual({
      at: 'step',
      step: 'check',
    })
  })

  it('is cleaned of names like any other, and asks about danger that it tells of', () => {
    const named = stored(atFacts, 'facts', { factsOwn: 'Sanne de Vries is stil.' }, standard, inOwnWords)
    expect(named.answers['factsOwn']).not.toContain('Vries')
    const acute = stored(atFacts, 'facts', { factsOwn: 'Zij zegt dat ze wil dood.' }, standard, inOwnWords)
    expect(placeIn(acute, inOwnWords)).toEqual({ at: 'acute-question' })
  })

  it('with a mistake is not stored, and before danger was asked neither', () => {
    expect(old(atFacts, 'facts', { since: 'x' }, standard, inOwnWords)).toMatchObject({
      mistakes: [{ question: 'factsOwn', kind: 'missing' }],
    })
    const first = until('safety', anIntake(), answers)
    expect(old(first, 'facts', facts, standard, inOwnWords)).toEqual({ mistakes: [], typed: {} })
  })

  it('of danger keeps nothing to look at again', () => {
    const { intake } = renew({ ...halfway(), asking: asksNow(standard) }, inOwnWords)
    const back = goTo(intake, 'safety', friday)
    const stopped = submit(back, 'safety', { redFlags: 'rf_fire_gas_now' }, inOwnWords)
    expect(stopped.answers['since']).toBeUndefined()
    const after = submit(
      { ...stopped, answers: { ...stopped.answers, redFlags: 'none' } },
      'facts',
      facts,
      inOwnWords,
    )
    expect(after.again).toEqual([])
  })
})
