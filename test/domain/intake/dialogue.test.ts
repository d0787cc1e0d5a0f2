import { describe, expect, it } from 'vitest'
import { AgeBand } from '#domain/codes.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import {
  askedFactors,
  type Question,
  questionsOf,
  type StepId,
  stepIds,
  type Walk,
} from '#domain/intake/dialogue.ts'
import { factor, factors, type Theme } from '#domain/intake/lists.ts'
import codeLists from '../../vectors/code-lists.json' with { type: 'json' }

const standard: Walk = { intent: 'signal', more: false, oggzOutreach: false }
const child = { audience: 'child', ageBand: '0_11', themes: 'school', talked: 'yes' }
const adult = { audience: 'adult', ageBand: '18_plus', themes: 'living', talked: 'yes' }

const questions = (step: StepId, answers: Answers, walk: Partial<Walk> = {}): Question[] =>
  questionsOf(step, readAnswers(answers), { ...standard, ...walk })
const ids = (...about: Parameters<typeof questions>): string[] => questions(...about).map(({ id }) => id)
const required = (...about: Parameters<typeof questions>): string[] =>
  questions(...about)
    .filter((one) => one.required)
    .map(({ id }) => id)
const options = (id: string, ...about: Parameters<typeof questions>): readonly string[] =>
  questions(...about).find((one) => one.id === id)?.options ?? []

describe('each step asks what is agreed', () => {
  it.each<[StepId, Answers, string[], string[]]>([
    ['start', {}, ['audience'], ['audience']],
    ['safety', child, ['redFlags'], ['redFlags']],
    [
      'who',
      child,
      ['ageBand', 'origin', 'context', 'themes', 'wholeFamily', 'dependent'],
      ['ageBand', 'origin', 'themes'],
    ],
    [
      'who',
      adult,
      ['ageBand', 'nearly18', 'origin', 'themes', 'childrenOrPregnancy', 'wholeFamily', 'dependent'],
      ['ageBand', 'origin', 'themes', 'childrenOrPregnancy'],
    ],
    ['facts', child, ['factsOwn', 'since', 'factsOthers', 'impression'], ['factsOwn']],
    ['now', child, ['current', 'trend', 'safetyScore', 'repeat', 'siblingConcern'], []],
    ['now', adult, ['current', 'trend', 'safetyScore', 'deadlineOn', 'repeat'], []],
    ['strengths', child, ['strengths', 'goodAt', 'wish'], []],
    ['strengths', adult, ['strengths', 'wish'], []],
    ['talked', child, ['talked', 'childSeen'], ['talked']],
    ['talked', adult, ['talked'], ['talked']],
    ['own', child, ['asked', 'askedExpertise', 'doneAlready', 'keepDoing'], []],
  ])('%s', (step, answers, asked, needed) => {
    const given: Answers =
      step === 'own' ? { ...answers, authority: 'both-parents', consentBy: 'parent1,parent2' } : answers
    expect(ids(step, given)).toEqual(asked)
    expect(required(step, given)).toEqual(needed)
  })

  const folded = [
    'consentScope',
    'consentForm',
    'consentOn',
    'consentUntil',
    'withdrawalExplained',
    'consentFeedback',
  ]

  it.each([
    ['0_11', ['authority', 'giInvolved', 'consentBy', 'refusedBy'], ['authority']],
    ['12_15', ['authority', 'giInvolved', 'consentBy', 'refusedBy'], ['authority']],
    ['16_17', ['consentBy', 'refusedBy', 'parentsMayKnow'], []],
    ['18_plus', ['consentBy', 'refusedBy'], []],
  ] as const)('consent, of somebody who is %s', (ageBand, asked, needed) => {
    const answers = { ...(ageBand === '18_plus' ? adult : child), ageBand }
    expect(ids('consent', answers)).toEqual([...asked, ...folded])
    expect(required('consent', answers)).toEqual(needed)
    expect(questions('consent', answers).flatMap(({ id, folded: away }) => (away ? id : []))).toEqual(folded)
    expect(options('consentBy', 'consent', answers)).toEqual(codeLists.consent_givers[AgeBand.parse(ageBand)])
    expect(options('refusedBy', 'consent', answers)).toEqual(options('consentBy', 'consent', answers))
  })

  it('takes at most so many characters', () => {
    const most = stepIds
      .flatMap((step) => questions(step, { ...child, talked: 'unreachable' }))
      .flatMap(({ id, kind, most: limit }) => (kind === 'text' ? [[id, limit]] : []))
    expect(Object.fromEntries(most)).toMatchObject({
      factsOwn: 400,
      factsOthers: 200,
      impression: 200,
      since: 100,
      wish: 200,
      goodAt: 100,
      consultQuestion: 200,
    })
    expect(most.every(([, limit]) => typeof limit === 'number')).toBe(true)
  })

  it('offers the choices of whom it is about', () => {
    expect(options('ageBand', 'who', child)).toEqual(['0_11', '12_15', '16_17'])
    expect(options('ageBand', 'who', adult)).toEqual(['18_plus'])
    expect(options('themes', 'who', adult)).toEqual(codeLists.themes.adult18plus.map(([theme]) => theme))
    expect(options('redFlags', 'safety', child)).not.toContain('rf_no_sign_of_life')
    expect(options('redFlags', 'safety', adult)).not.toContain('rf_child_alone_or_locked')
    expect(questions('who', child).find(({ id }) => id === 'themes')?.most).toBe(3)
  })
})

describe('a question is asked when it applies:', () => {
  it('danger, once it is known whom it is about', () => {
    expect(ids('safety', {})).toEqual([])
  })

  it('nearly 18, of whom it can be; before the age is known it may turn out to be moot', () => {
    const nearly = (ageBand: string | undefined, audience: string) =>
      questions('who', { audience, ...(ageBand ? { ageBand } : {}) }).find(({ id }) => id === 'nearly18')
    expect([nearly('16_17', 'child')?.tentative, nearly('18_plus', 'adult')?.tentative]).toEqual([
      false,
      false,
    ])
    expect(nearly(undefined, 'child')?.tentative).toBe(true)
    expect([nearly('0_11', 'child'), nearly('12_15', 'child')]).toEqual([undefined, undefined])
  })

  it('a date, with money or living', () => {
    expect(ids('now', { ...child, themes: 'money_housing' })).toContain('deadlineOn')
    expect(ids('now', { ...child, themes: 'school' })).not.toContain('deadlineOn')
  })

  it('who advised, with a worry about safety', () => {
    const advice = ['advisedBy', 'advisedOn', 'noAdviceReason']
    for (const worry of [{ 'factor.y_violence_at_home': 'yes' }, { safetyScore: '3' }])
      expect(ids('talked', { ...child, ...worry })).toEqual(['talked', 'childSeen', ...advice])
    expect(ids('talked', { ...child, safetyScore: '4' })).toEqual(['talked', 'childSeen'])
  })

  it('consent, after a talk', () => {
    for (const talked of ['not-yet', 'unsafe', 'unreachable'])
      expect(ids('consent', { ...child, talked })).toEqual([])
  })

  it('when to talk, when nobody has', () => {
    expect(ids('own', { ...child, talked: 'not-yet' })).toEqual(['talkOn'])
    expect(ids('check', { ...child, talked: 'not-yet' })).toEqual([])
  })

  it('a question for colleagues, when it becomes a consult', () => {
    for (const [answers, walk] of [
      [{ ...child, talked: 'unreachable' }, {}],
      [child, { intent: 'consult' }],
    ] as const) {
      expect(ids('own', answers, walk)).toContain('consultQuestion')
      expect(ids('check', answers, walk)).toEqual(['checkedNoNames'])
    }
  })

  it('another urgency, when it becomes a signal', () => {
    const given = { ...adult, consentBy: 'subject' }
    expect(ids('check', given)).toEqual(['urgency', 'urgencyReason', 'checkedNoNames'])
    expect(required('check', given)).toEqual(['checkedNoNames'])
    expect(options('urgency', 'check', given)).toEqual(['high', 'normal', 'low'])
  })

  it('nothing more, when it does not go into the network', () => {
    expect([
      ids('own', { ...child, talked: 'unsafe' }),
      ids('check', { ...child, talked: 'unsafe' }),
    ]).toEqual([[], []])
  })

  it('where outreach was agreed, an adult whom nobody could ask is a signal', () => {
    const answers = { ...adult, talked: 'unreachable' }
    expect(ids('own', answers)).toContain('consultQuestion')
    expect(ids('own', answers, { oggzOutreach: true })).not.toContain('consultQuestion')
    expect(ids('check', answers, { oggzOutreach: true })).toContain('urgency')
  })
})

describe('which factors are asked (3.1)', () => {
  const asked = (audience: string, themes: readonly Theme[], more = false) =>
    askedFactors(readAnswers({ audience, themes: themes.join() }), more)

  it('of one theme, the safety factors and then the others, in order of the list', () => {
    expect(asked('child', ['safety_home'])).toEqual([
      'y_unexplained_injury',
      'y_neglect_basic_care',
      'y_emotional_abuse',
      'y_violence_at_home',
      'y_sexual_boundary_signals',
      'y_parent_wellbeing_addiction',
    ])
  })

  it('of more themes, what matches most themes first', () => {
    expect(asked('child', ['wellbeing_behaviour', 'school'])).toEqual([
      'y_self_harm_suicidal',
      'y_behaviour_change',
      'y_isolation_bullying',
      'y_emotional_problems',
      'y_school_absence',
      'y_substance_gaming',
    ])
  })

  it('eight at most, and no worry about safety is left out for another', () => {
    const eight = asked('child', ['safety_home', 'wellbeing_behaviour', 'friends_street_online'])
    expect(eight).toHaveLength(8)
    expect(eight.map((id) => factor(id).kind)).toEqual([...Array<string>(7).fill('safety'), 'concern'])
  })

  it('of context never: that is a question of its own', () => {
    for (const audience of ['child', 'adult'])
      for (const { themes } of factors)
        expect(asked(audience, themes, true).map((id) => factor(id).kind)).not.toContain('context')
  })

  it('of the audience alone', () => {
    for (const id of asked('adult', ['safety_home', 'money_housing'], true)) expect(id).toMatch(/^a_/)
  })

  it('and the rest of them when somebody wants more', () => {
    const first = asked('adult', ['living'])
    const all = asked('adult', ['living'], true)
    expect(all.slice(0, first.length)).toEqual(first)
    expect(all).toHaveLength(
      factors.filter(({ audience, kind }) => audience === 'adult18plus' && kind !== 'context').length,
    )
    expect(new Set(all).size).toBe(all.length)
  })

  it('none is required: unanswered is not asked', () => {
    expect(required('factors', child)).toEqual([])
    expect(ids('factors', child)).toEqual(asked('child', ['school']).map((id) => `factor.${id}`))
    expect(ids('factors', child, { more: true }).length).toBeGreaterThan(ids('factors', child).length)
  })
})
