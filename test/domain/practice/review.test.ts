import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/intake/answers.ts'
import { soundsLikeJudgement } from '#domain/practice/judgement.ts'
import { type Practised, review } from '#domain/practice/review.ts'
import { amsterdam, moment } from '#support/time.ts'

const at = moment('2026-11-23 10:00')
const when = { at, timeZone: amsterdam }

/** Everything as it should be. */
const answers: Answers = {
  audience: 'child',
  redFlags: 'none',
  factsOwn: 'Leerling is sinds zes weken stil en moe.',
  strengths: 'p_y_school_bond',
  goodAt: null,
  wish: 'Weer lekker slapen',
  talked: 'yes',
}
const begun = {
  goal: 'Weer uitgerust op school',
  firstStep: 'Gesprek met de ouders',
  proposed: 'Samen kijken',
}
const looked = (changed: Answers = {}, other: Partial<Practised['begun']> = {}) =>
  review({ answers: { ...answers, ...changed }, begun: { ...begun, ...other }, ...when })

const unsafe: Answers = { 'factor.y_violence_at_home': 'yes' }
const advised: Answers = { ...unsafe, advisedBy: 'veilig-thuis' }

describe('what can be done better', () => {
  it.each([
    ['a name that was taken out', { factsOwn: '[naam] is stil.' }, 'personal-detail'],
    ['a judgement', { factsOwn: 'Moeder is lui.' }, 'judgement'],
    ['the name of an illness', { factsOwn: 'Leerling heeft adhd.' }, 'judgement'],
    ['a worry about safety without advice', { ...unsafe, noAdviceReason: 'other' }, 'advice-not-asked'],
    ['a low score for safety without advice', { safetyScore: '3' }, 'advice-not-asked'],
    ['nobody talked yet', { talked: 'not-yet' }, 'not-talked'],
    ['nothing that goes well', { strengths: null }, 'no-strengths'],
    ['no wish', { wish: null }, 'wish-not-asked'],
  ] satisfies [string, Answers, string][])('%s', (_, changed, point) => {
    expect(looked(changed).better).toEqual([point])
  })

  it.each([
    ['the goal as it was proposed', { goal: ' Samen kijken ' }, 'goal-as-proposed'],
    ['a first step that is no conversation', { firstStep: 'Dossier lezen' }, 'no-conversation'],
  ] as const)('%s', (_, other, point) => {
    expect(looked({}, other).better).toEqual([point])
  })

  it('nothing, when all is as it should be', () => {
    expect(looked()).toEqual({ better: [], well: ['facts', 'talked', 'strengths', 'wish-asked'] })
    expect(looked(advised)).toEqual({ better: [], well: ['facts', 'advice-asked', 'talked', 'strengths'] })
  })

  it.each([
    ['who could not talk safely', { talked: 'unsafe' }],
    ['who reached nobody', { talked: 'unreachable' }],
    ['who names only what the child is good at', { strengths: null, goodAt: 'tekenen' }],
  ] satisfies [string, Answers][])('nothing, for %s', (_, changed) => {
    expect(looked(changed).better).toEqual([])
  })
})

describe('a review', () => {
  const worst: Answers = {
    ...unsafe,
    factsOwn: '[naam] is lui.',
    talked: 'not-yet',
    strengths: null,
    wish: null,
  }

  it('has at most four points, what matters most first, and one that went well', () => {
    expect(looked(worst)).toEqual({
      better: ['personal-detail', 'advice-not-asked', 'not-talked'],
      well: ['own-goal'],
    })
  })

  it('holds against nobody what was never asked', () => {
    const stopped = review({ answers: { audience: 'child' }, begun, ...when })
    expect(stopped).toEqual({ better: [], well: ['own-goal', 'conversation-first'] })
  })
})

describe('a conversation as a first step', () => {
  it.each([
    'Praten met moeder',
    'Ouders bellen',
    'Ik spreek de leerling',
    'A talk with the parents',
    'Call them',
    'Huisbezoek bij het gezin',
    'Moeder uitnodigen voor koffie',
    'Vragen hoe het gaat',
    'Contact met de mentor',
    'Ask her how it is at home',
  ])('is one: %s', (firstStep) => {
    expect(looked({}, { firstStep }).better).toEqual([])
  })

  it.each([
    'Observeren in de klas',
    'Label maken',
    'Mail sturen',
    'Recall the file',
    'Contactgegevens zoeken',
  ])('is none: %s', (firstStep) => {
    expect(looked({}, { firstStep }).better).toEqual(['no-conversation'])
  })
})

describe('a judgement', () => {
  it.each([
    'Volgens mij gaat het mis.',
    'Ik denk dat vader drinkt.',
    'Het zijn slechte ouders.',
    'Een probleemgezin.',
    'I think the mother is lazy.',
    'Ouders zijn onwillig en ongemotiveerd.',
    'Blijkbaar boeit het ze niet.',
    'Het is een lastige jongen.',
    'Moeder kan niet opvoeden.',
    'Vader stelt zich aan.',
    'Een verwend kind.',
    'Apparently nobody cares.',
    'It is a difficult family.',
  ])('is one: %s', (text) => {
    expect(soundsLikeJudgement(text, when)).toBe(true)
  })

  it.each([
    'Leerling komt drie keer per week te laat.',
    'Vader zegt dat hij geen werk heeft.',
    'De leerling huilde en ging naar huis.',
    'Het gezin woont boven een winkel.',
    'Pupil is quiet and tired.',
    'Meneer heeft het lastig met de trap.',
    'De moeder vroeg zelf om hulp.',
    'Het kind gooide met een stoel en schold.',
    'De kamer rook naar rook en er lag afval.',
    'He shouted and left.',
  ])('is none: %s', (text) => {
    expect(soundsLikeJudgement(text, when)).toBe(false)
  })
})
