import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/intake/answers.ts'
import { audiencesOf } from '#domain/signal/raise.ts'
import { Signal } from '#domain/signal/signal.ts'
import { answersOf, type Case } from '#support/case-answers.ts'
import { adults, anna, bram, els, network } from '#support/given.ts'
import { adult, child, raised, teen, unsafeAdult } from '#support/raised.ts'

describe('while consent is not complete', () => {
  const asked = { talked: 'yes', authority: 'both-parents' }
  const tasksOf = (signal: Signal) => signal.actions.map(({ what }) => 'task' in what && what.task)

  it.each<[string, Case, Answers, string[]]>([
    ['one of two parents said yes', child, { ...asked, consentBy: 'parent1' }, ['ask-other-parent']],
    [
      'the parents did, and the youth was not asked',
      teen,
      { ...asked, consentBy: 'parent1,parent2' },
      ['speak-with-youth'],
    ],
    ['one parent did', teen, { ...asked, consentBy: 'parent2' }, ['speak-with-youth', 'ask-other-parent']],
    [
      'nobody knows who decides',
      child,
      { talked: 'yes', authority: 'unknown', consentBy: 'guardian' },
      ['ask-consent'],
    ],
    [
      'the one parent who decides did, and the youth was not asked',
      teen,
      { talked: 'yes', authority: 'one-parent', consentBy: 'parent1' },
      ['speak-with-youth'],
    ],
  ])('because %s, asking is a task of the reporter', (_, about, answers, expected) => {
    const signal = raised({ ...answersOf({ ...about, consent: 'not_asked' }), ...answers })
    expect(signal.outcome).toBe('B_PSEUDO')
    expect(tasksOf(signal)).toEqual(expected)
  })

  it('the task is accepted, within five working days, on a day that the reporter works', () => {
    const answers = answersOf({ ...teen, consent: 'given_partial' })
    const [ofBram] = raised(answers, { by: bram }).actions
    const [ofAnna] = raised(answers, { by: anna }).actions
    expect(ofAnna).toMatchObject({
      owner: anna.id,
      proposedBy: anna.id,
      accepted: true,
      dueOn: '2026-11-27',
      done: null,
    })
    expect(ofBram).toMatchObject({ owner: bram.id, dueOn: '2026-11-30' })
  })

  it('there is no task in a consult, after a full yes, or in a network that the reporter is not in', () => {
    const partly = answersOf({ ...teen, consent: 'given_partial' })
    expect(raised(answersOf(teen)).actions).toEqual([])
    expect(raised(partly, { intent: 'consult' }).actions).toEqual([])
    expect(raised(partly, { by: anna, to: adults }).actions).toEqual([])
    expect(raised(partly, { by: els, to: adults }).actions).toHaveLength(1)
  })
})

describe('a second network', () => {
  it('hears of it when somebody is nearly 18, and of everything', () => {
    const answers = { ...answersOf({ ...child, ageBand: '16_17' }), nearly18: 'true' }
    expect(audiencesOf(answers, 'signal', false)).toEqual(['youth18min', 'adult18plus'])
    expect(raised(answers, { to: adults }).content).toEqual(raised(answers).content)
    const adultNearly = { ...answersOf(adult), nearly18: 'true' }
    expect(audiencesOf(adultNearly, 'signal', false)).toEqual(['adult18plus', 'youth18min'])
  })

  it('hears that there are children when an adult has them (Kindcheck)', () => {
    const answers = { ...answersOf(adult), childrenOrPregnancy: 'true' }
    expect(audiencesOf(answers, 'signal', false)).toEqual(['adult18plus', 'youth18min'])
  })

  it('hears nothing when nothing is placed', () => {
    const answers = {
      ...answersOf({ ...adult, consent: 'not_asked' }),
      childrenOrPregnancy: 'true',
      nearly18: 'true',
    }
    expect(audiencesOf(answers, 'signal', false)).toEqual([])
  })
})

describe('the signal of a Kindcheck', () => {
  const full: Answers = {
    ...answersOf({ ...unsafeAdult, protective: ['p_a_accepts_help'] }),
    childrenOrPregnancy: 'true',
    dependent: 'true',
    safetyScore: '2',
    urgency: 'high',
    urgencyReason: 'Het gaat snel.',
    consentScope: 'alles',
  }
  const kindcheck = raised(full, { kindcheck: true })
  const empty = raised({ audience: 'child' }, { kindcheck: true })

  it('is the same whatever the adult answered: no text, factor, age band or consent', () => {
    expect(kindcheck).toEqual(empty)
    expect(Signal.parse(kindcheck)).toMatchObject({
      kindcheck: true,
      kind: 'signal',
      outcome: 'B_PSEUDO',
      urgency: 'low',
      rules: ['L0'],
      consent: { state: 'not_asked' },
      content: { audience: 'child', ageBand: null, observation: null, factors: {}, themes: [] },
      actions: [],
    })
  })

  it('has no task either, also where nobody could be asked and outreach was agreed', () => {
    const outreach = { ...network, oggzOutreach: true }
    const unasked = { ...answersOf({ ...adult, consent: 'unable_to_ask' }), childrenOrPregnancy: 'true' }
    expect(raised(unasked, { to: outreach }).actions).toHaveLength(1)
    expect(raised(unasked, { to: outreach, kindcheck: true }).actions).toEqual([])
  })

  it('is a consult where the adult’s is one', () => {
    const consult = raised(full, { kindcheck: true, intent: 'consult' })
    expect(consult).toMatchObject({ kind: 'consult', status: 'asked', outcome: 'C_CONSULT' })
    expect(consult.content).toEqual(kindcheck.content)
  })
})
