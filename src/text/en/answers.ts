import type * as nl from '#text/nl/answers.ts'

/** What the answers of a dialogue are called in English. */
const theme: (typeof nl.themes)['youth18min'] = {
  safety_home: 'Safe at home',
  parenting_family: 'Parenting and family',
  wellbeing_behaviour: 'Feelings and behaviour',
  health_development: 'Health and development',
  school: 'School life',
  friends_street_online: 'Friends, street, online',
  money_housing: 'Money and housing',
  mind: 'Mind and feelings',
  care_health: 'Care and health',
  living: 'Housing',
  together: 'Together and taking part',
}
export const themes: typeof nl.themes = {
  youth18min: theme,
  adult18plus: { ...theme, money_housing: 'Money' },
}

export const audience: typeof nl.audience = { child: 'child or young person', adult: 'adult' }
export const ageBand: typeof nl.ageBand = {
  '0_11': '0 to 11 years',
  '12_15': '12 to 15 years',
  '16_17': '16 or 17 years',
  '18_plus': '18 years or older',
}
export const origin: typeof nl.origin = {
  pupil: 'pupil',
  client: 'client of mine',
  tenant: 'tenant',
  resident: 'resident I know',
  hearsay: 'a resident told me',
}
export const context: typeof nl.context = { home: 'at home', school: 'at school', both: 'both' }
export const factorAnswer: typeof nl.factorAnswer = {
  no: 'no',
  yes: 'yes',
  serious: 'yes, serious',
  unknown: "I don't know",
}
export const yesNo: typeof nl.yesNo = { true: 'yes', false: 'no' }
export const current: typeof nl.current = {
  true: 'yes, now',
  false: 'no, before',
  unknown: "I don't know",
}
export const trend: typeof nl.trend = {
  better: 'better',
  same: 'the same',
  worse: 'worse',
  unknown: "I don't know",
}
export const talked: typeof nl.talked = {
  yes: 'yes',
  'not-yet': 'no, not yet',
  unsafe: 'no, that is not safe',
  unreachable: 'no, it did not work out',
}
export const childSeen: typeof nl.childSeen = {
  yes: 'yes',
  no: 'no',
  'not-yet': 'not yet',
  unsafe: 'not safe',
}
export const authority: typeof nl.authority = {
  'both-parents': 'both parents',
  'one-parent': 'one parent',
  guardian: 'guardian or certified institution',
  unknown: "I don't know",
}
export const consentGiver: typeof nl.consentGiver = {
  parent1: 'parent 1',
  parent2: 'parent 2',
  guardian: 'the guardian',
  youth: 'the young person',
  subject: 'the person concerned',
  representative: 'a representative',
}
export const consentForm: typeof nl.consentForm = {
  oral: 'spoken',
  written: 'in writing',
  digital: 'digitally',
}
export const advisedBy: typeof nl.advisedBy = {
  'safeguarding-officer': 'safeguarding officer',
  'veilig-thuis': 'Veilig Thuis',
  'general-practitioner': 'family doctor',
  'crisis-service': 'crisis service',
  supervisor: 'manager',
  other: 'someone else',
}
export const noAdviceReason: typeof nl.noAdviceReason = {
  'nobody-available': 'nobody available, I will ask tomorrow',
  'known-situation': 'there was advice already',
  other: 'another reason',
}
export const notAcuteReason: typeof nl.notAcuteReason = {
  over: 'the danger is over',
  'help-there': 'help is there already',
  'chosen-by-mistake': 'chosen by mistake',
  other: 'another reason',
}
export const lookAgainIn: typeof nl.lookAgainIn = {
  '5': 'after 5 working days',
  '10': 'after 10 working days',
}
export const asked: typeof nl.asked = {
  'think-along': 'thinking along',
  'take-up': 'taking it up',
  expertise: 'special knowledge',
}
