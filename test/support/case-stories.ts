import type { Joining } from '#support/sample-networks.ts'
import vectors from '../vectors/cases.json' with { type: 'json' }

/** The acceptance cases, each raised by a person of the kind that tells it, with what the case leaves to the dialogue. */
export type Case = (typeof vectors.cases)[number]

/** People whom the sample networks lack. */
export const lotte = 'lotte@oldenzaal.example'
export const sjoerd = 'sjoerd@sportpark.example'
export const wies = 'wies@thuiszorg.example'
export const puck = 'puck@opvang.example'

const sportpark = { name: 'sportpark', type: 'sport_ontmoeting', restricted: true } as const
const thuiszorg = { name: 'thuiszorg', type: 'zorg_wmo', restricted: false } as const
const opvang = { name: 'opvang', type: 'kinderopvang', restricted: false } as const

export const joining: Readonly<Record<string, readonly Joining[]>> = {
  'oldenzaal-18min': [
    { account: lotte, function: 'leerplichtambtenaar', partner: 'gemeente' },
    { account: sjoerd, function: 'sportcoach', partner: sportpark },
    { account: puck, function: 'pedagogisch_medewerker', partner: opvang },
  ],
  'oldenzaal-18plus': [
    { account: sjoerd, function: 'sportcoach', partner: sportpark },
    { account: wies, function: 'wijkverpleegkundige', partner: thuiszorg },
  ],
}

type Story = { by: string; answers: Readonly<Record<string, string>> }

const bothParents = { talked: 'yes', authority: 'both-parents', consentBy: 'parent1,parent2' }
const adult = { origin: 'client', childrenOrPregnancy: 'false' }

const stories: Readonly<Record<string, Story>> = {
  'AC-01': {
    by: 'daan@ooc.example',
    answers: { origin: 'pupil', themes: 'school,parenting_family', childSeen: 'yes', ...bothParents },
  },
  'AC-02': { by: 'els@ggd.example', answers: {} },
  'AC-03': {
    by: 'bram@wijkracht.example',
    answers: {
      origin: 'resident',
      themes: 'friends_street_online',
      siblingConcern: 'true',
      talked: 'not-yet',
      noAdviceReason: 'nobody-available',
      consultQuestion: 'Wat is een goede eerste stap?',
    },
  },
  'AC-04': {
    by: 'anna@carmel.example',
    answers: {
      origin: 'pupil',
      themes: 'wellbeing_behaviour',
      talked: 'yes',
      advisedBy: 'general-practitioner',
      advisedOn: '2026-11-20',
      consentBy: 'youth',
    },
  },
  'AC-05': {
    by: lotte,
    answers: { origin: 'pupil', themes: 'school,wellbeing_behaviour', ...bothParents },
  },
  'AC-07': {
    by: sjoerd,
    answers: {
      origin: 'resident',
      themes: 'money_housing',
      talked: 'yes',
      authority: 'one-parent',
      consentBy: 'parent1',
    },
  },
  'AC-09': { by: wies, answers: { ...adult, themes: 'care_health', talked: 'yes', consentBy: 'subject' } },
  'AC-12': {
    by: 'gerda@impuls.example',
    answers: { ...adult, themes: 'safety_home,care_health', talked: 'unsafe' },
  },
  'AC-13': { by: sjoerd, answers: {} },
  'AC-15': { by: puck, answers: {} },
}

export function caseOf(id: string): Case {
  const found = vectors.cases.find((one) => one.id === id)
  if (!found) throw new Error(`no case ${id}`)
  return found
}

/** The account of whoever raises it. */
export const reporterOf = (told: Case): string => storyOf(told).by

export const audienceOf = ({ ageBand }: Case): string => (ageBand === '18_plus' ? 'adult' : 'child')

/** The case as its reporter fills it in. */
export const answersOf = (told: Case): Record<string, string> => ({
  audience: audienceOf(told),
  ...(told.ageBand === '18_plus' ? {} : { ageBand: told.ageBand }),
  factsOwn: told.text,
  ...Object.fromEntries(
    Object.entries(told.factors).flatMap(([id, answer]) =>
      // A brother or sister is asked about apart.
      id === 'y_sibling_concern' ? [] : [[`factor.${id}`, answer]],
    ),
  ),
  current: 'true',
  trend: 'same',
  ...(told.protective.length > 0 ? { strengths: told.protective.join() } : {}),
  ...storyOf(told).answers,
})

function storyOf({ id }: Case): Story {
  const story = stories[id]
  if (!story) throw new Error(`nobody tells ${id}`)
  return story
}
