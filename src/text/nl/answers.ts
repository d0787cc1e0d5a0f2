import type * as codes from '#domain/codes.ts'
import type { NetworkAudience } from '#domain/codes.ts'
import type { Theme } from '#domain/intake/lists.ts'
import type { LookAgainIn } from '#domain/intake/ways.ts'

/** What the answers of a dialogue are called (specification, chapters 2-5). */
const theme: Record<Theme, string> = {
  safety_home: 'Veilig thuis',
  parenting_family: 'Opvoeden en gezin',
  wellbeing_behaviour: 'Gevoel en gedrag',
  health_development: 'Gezondheid en ontwikkeling',
  school: 'School',
  friends_street_online: 'Vrienden, straat, online',
  money_housing: 'Geld en wonen',
  mind: 'Hoofd en gevoel',
  care_health: 'Zorg en gezondheid',
  living: 'Wonen',
  together: 'Samen en meedoen',
}
/** The same theme can have another name in the other network. */
export const themes: Record<NetworkAudience, Record<Theme, string>> = {
  youth18min: theme,
  adult18plus: { ...theme, money_housing: 'Geld' },
}

export const audience: Record<codes.Audience, string> = {
  child: 'kind of jongere',
  adult: 'volwassene',
}
export const ageBand: Record<codes.AgeBand, string> = {
  '0_11': '0 t/m 11 jaar',
  '12_15': '12 t/m 15 jaar',
  '16_17': '16 of 17 jaar',
  '18_plus': '18 jaar of ouder',
}
export const origin: Record<codes.Origin, string> = {
  pupil: 'leerling',
  client: 'client',
  tenant: 'huurder',
  resident: 'bewoner die ik ken',
  hearsay: 'een bewoner vertelde het',
}
export const context: Record<codes.Context, string> = {
  home: 'thuis',
  school: 'op school',
  both: 'allebei',
}
export const factorAnswer: Record<codes.FactorAnswer, string> = {
  no: 'nee',
  yes: 'ja',
  serious: 'ja, ernstig',
  unknown: 'weet ik niet',
}
export const yesNo: Record<'true' | 'false', string> = { true: 'ja', false: 'nee' }
export const current: Record<codes.Current, string> = {
  true: 'ja, nu',
  false: 'nee, eerder',
  unknown: 'weet ik niet',
}
export const trend: Record<codes.Trend, string> = {
  better: 'beter',
  same: 'hetzelfde',
  worse: 'slechter',
  unknown: 'weet ik niet',
}
export const talked: Record<codes.Talked, string> = {
  yes: 'ja',
  'not-yet': 'nee, nog niet',
  unsafe: 'nee, dat is niet veilig',
  unreachable: 'nee, dat lukte niet',
}
export const childSeen: Record<codes.ChildSeen, string> = {
  yes: 'ja',
  no: 'nee',
  'not-yet': 'nog niet',
  unsafe: 'niet veilig',
}
export const authority: Record<codes.Authority, string> = {
  'both-parents': 'beide ouders',
  'one-parent': 'een ouder',
  guardian: 'voogd of GI',
  unknown: 'weet ik niet',
}
export const consentGiver: Record<codes.ConsentGiver, string> = {
  parent1: 'ouder 1',
  parent2: 'ouder 2',
  guardian: 'de voogd',
  youth: 'de jongere',
  subject: 'de persoon zelf',
  representative: 'een vertegenwoordiger',
}
export const consentForm: Record<codes.ConsentForm, string> = {
  oral: 'mondeling',
  written: 'schriftelijk',
  digital: 'digitaal',
}
export const advisedBy: Record<codes.AdvisedBy, string> = {
  'safeguarding-officer': 'aandachtsfunctionaris',
  'veilig-thuis': 'Veilig Thuis',
  'general-practitioner': 'huisarts',
  'crisis-service': 'crisisdienst',
  supervisor: 'leidinggevende',
  other: 'anders',
}
export const noAdviceReason: Record<codes.NoAdviceReason, string> = {
  'nobody-available': 'niemand bereikbaar, ik vraag het morgen',
  'known-situation': 'advies was er al',
  other: 'anders',
}
export const notAcuteReason: Record<codes.NotAcuteReason, string> = {
  over: 'het gevaar is voorbij',
  'help-there': 'er is al hulp bij',
  'chosen-by-mistake': 'verkeerd gekozen',
  other: 'anders',
}
export const lookAgainIn: Record<LookAgainIn, string> = {
  '5': 'na 5 werkdagen',
  '10': 'na 10 werkdagen',
}
export const asked: Record<codes.Asked, string> = {
  'think-along': 'meedenken',
  'take-up': 'oppakken',
  expertise: 'deskundigheid',
}
