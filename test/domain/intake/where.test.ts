import { describe, expect, it } from 'vitest'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { answerStep } from '#domain/intake/answering.ts'
import { questionsOf, type Walk } from '#domain/intake/dialogue.ts'
import { nextStep, prune } from '#domain/intake/walk.ts'
import { Route } from '#domain/network/routes.ts'
import { audiencesOf } from '#domain/signal/raise.ts'
import { about, anIntake } from '#support/intakes.ts'

const standard: Walk = { intent: 'signal', more: false, oggzOutreach: false }
const routed: Walk = {
  ...standard,
  routes: {
    municipality: 'Enschede',
    routes: [
      Route.parse({ residence: ['Hengelo'], to: 'hengelo-18min' }),
      Route.parse({ residence: ['Enschede'], neighbourhood: ['Noord'], to: 'noord-18min' }),
    ],
  },
}
const who = { ageBand: '0_11', origin: 'pupil', themes: 'school' }
const child: Answers = { audience: 'child', redFlags: 'none', ...who }
const asked = (answers: Answers, walk: Walk) =>
  questionsOf('who', readAnswers(answers), walk).map(({ id }) => id)

describe('where somebody lives', () => {
  it('is asked only where it decides which network it is for', () => {
    expect(asked(child, standard)).not.toContain('residence')
    expect(asked(child, routed)).toEqual(expect.arrayContaining(['residence', 'neighbourhood']))
    expect(asked({ ...child, residence: 'Hengelo' }, routed)).not.toContain('neighbourhood')
  })

  it('must be answered, and the neighbourhood where that makes a difference', () => {
    const intake = { ...anIntake(), answers: { audience: 'child', redFlags: 'none' } }
    const answer = (inputs: Answers) => {
      const answered = answerStep(intake, 'who', { ...who, ...inputs }, about(routed))
      return 'mistakes' in answered
        ? answered.mistakes.map(({ question }) => question)
        : answered.intake.answers
    }
    expect(answer({})).toEqual(['residence'])
    expect(answer({ residence: 'Enschede' })).toEqual(['neighbourhood'])
    expect(answer({ residence: 'Almelo' })).toEqual(['residence'])
    expect(answer({ residence: 'Hengelo', neighbourhood: 'Noord' })).toMatchObject({ residence: 'Hengelo' })
    expect(answer({ residence: 'Hengelo', neighbourhood: 'Noord' })).not.toHaveProperty('neighbourhood')
  })

  it('is asked again when the network changes its routes meanwhile, and nothing else is', () => {
    const whole = { ...child, residence: 'Hengelo', factsOwn: 'Stil en moe.' }
    const routes = {
      municipality: 'Enschede',
      routes: [Route.parse({ residence: ['Borne'], to: 'borne-18min' })],
    }
    const after = prune(whole, { ...routed, routes })
    expect(after).toEqual({ ...child, factsOwn: 'Stil en moe.' })
    expect(nextStep(after, { ...routed, routes })).toBe('who')
    expect(prune(whole, standard)).not.toHaveProperty('residence')
  })
})

describe('an age limit of 23', () => {
  const limited: Walk = { ...standard, ageLimit: 23 }
  const ages = (walk: Walk) =>
    questionsOf('who', readAnswers(child), walk).find(({ id }) => id === 'ageBand')?.options

  it('lets who is 18 be raised among young people, and nothing else does', () => {
    expect(ages(limited)).toEqual(['0_11', '12_15', '16_17', '18_plus'])
    expect(ages(standard)).toEqual(['0_11', '12_15', '16_17'])
  })

  it('asks who is 18 for their own consent, and the network for young people alone hears of it', () => {
    const young = { ...child, ageBand: '18_plus', talked: 'yes', consentBy: 'subject' }
    const consent = questionsOf('consent', readAnswers(young), limited)
    expect(consent.find(({ id }) => id === 'consentBy')?.options).toEqual(['subject', 'representative'])
    expect(asked(young, limited)).not.toContain('nearly18')
    expect(audiencesOf(young, 'signal', false)).toEqual(['youth18min'])
  })
})
