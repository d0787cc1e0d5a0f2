import type * as nl from '#text/nl/work.ts'

/** What the work on a signal is called in English, and who does it. */
export const actionType: typeof nl.actionType = {
  conversation: 'conversation',
  'with-residents': 'together with residents',
  outreach: 'reaching out',
  'find-out': 'finding out',
  other: 'something else',
}
export const actionOutcome: typeof nl.actionOutcome = {
  done: 'done',
  'done-differently': 'done differently',
  'not-possible': 'not possible, because',
  'not-needed': 'no longer needed',
}
export const supportLayer: typeof nl.supportLayer = {
  0: 'family and own network',
  1: 'advice and helping yourself',
  2: 'help from the neighbourhood, without an official decision',
  3: 'group support with an official decision',
  4: 'support made for one person',
}
export const closingReason: typeof nl.closingReason = {
  'no-help-needed': 'No help is needed',
  'concern-gone': 'The worry is gone or smaller',
  'own-network': 'Family and own network solve it',
  'general-support': 'There is help from the neighbourhood',
  'care-started': 'Professional help has started',
  'regular-file': 'Handed over to the own organisation',
  'reported-veilig-thuis': 'Reported to Veilig Thuis',
  'escalated-outside': 'Scaled up outside this network',
  'no-consent': 'We may not share this',
  'consent-withdrawn': 'Consent withdrawn',
  'no-suitable-support': 'There is no suitable support',
  moved: 'Moved to another municipality',
  duplicate: 'This signal was there already',
  'withdrawn-by-reporter': 'Withdrawn by the person who raised it',
  deceased: 'Deceased',
}
export const discipline: typeof nl.discipline = {
  leerkracht: 'teacher',
  mentor: 'form tutor',
  intern_begeleider: 'school care teacher',
  zorgcoordinator: 'care coordinator',
  schooldirecteur: 'head of school',
  schoolmaatschappelijk_werker: 'school social worker',
  leerplichtambtenaar: 'school attendance officer',
  pedagogisch_medewerker: 'child care worker',
  jeugdverpleegkundige: 'youth nurse',
  jeugdarts: 'youth doctor',
  jongerenwerker: 'youth worker',
  sportcoach: 'sports coach',
  wijkcoach: 'neighbourhood coach',
  maatschappelijk_werker: 'social worker',
  clientondersteuner: 'client supporter',
  wijkverpleegkundige: 'district nurse',
  praktijkondersteuner_huisarts: 'practice nurse of the family doctor',
  ouderenadviseur: 'adviser for older people',
  oggz_medewerker: 'outreach worker',
  schuldhulpverlener: 'debt counsellor',
  woonconsulent: 'housing consultant',
  huismeester: 'caretaker',
  wijkagent: 'community police officer',
  boa: 'municipal warden',
  halt_medewerker: 'Halt worker',
  jeugdbeschermer: 'child protection worker',
  casusregisseur: 'case coordinator',
  aandachtsfunctionaris: 'safeguarding officer',
  coordinator: 'coordinator',
  anders: 'another function',
}

export const involvement: typeof nl.involvement = {
  involved: 'involved',
  'not-yet': 'not yet',
  'not-applicable': 'does not apply',
}
export const escalateTo: typeof nl.escalateTo = {
  coordinator: 'the coordinator',
  breakthrough: 'the coordinator, for a breakthrough',
  'veilig-thuis': 'Veilig Thuis',
  'safety-house': 'the Zorg- en Veiligheidshuis',
}
export const breakthroughReason: typeof nl.breakthroughReason = {
  'rules-collide': 'rules collide',
  'nobody-competent': 'nobody has the authority',
  'waiting-time': 'the waiting time is too long',
}
export const evaluation: typeof nl.evaluation = { better: 'better', same: 'the same', worse: 'worse' }
export const knownBefore: typeof nl.knownBefore = { yes: 'yes', no: 'no', unknown: 'I do not know' }
export const spokenWith: typeof nl.spokenWith = {
  parents: 'the parents',
  child: 'the child or young person',
  subject: 'the resident',
}
export const feedbackLevel: typeof nl.feedbackLevel = {
  '1': 'that it has been taken up',
  '2': 'also what kind of step comes',
  '3': 'also how it ended',
}
export const identityPurpose: typeof nl.identityPurpose = {
  'make-contact': 'to make contact',
  'plan-visit': 'to plan a visit',
  'hand-over-care': 'to hand over care',
}
export const overrideGround: typeof nl.overrideGround = {
  'vital-interest': 'acute danger to life or health',
  'right-to-report-5-2-6': 'right to report to Veilig Thuis',
  'conflict-of-duties': 'conflict of duties',
  'legal-duty': 'duty by law',
  'statutory-task': 'statutory task, as in the agreement',
}
export const overrideRecipient: typeof nl.overrideRecipient = {
  'emergency-services': '112 or an emergency service',
  'veilig-thuis': 'Veilig Thuis',
  'general-practitioner': 'the GP',
  'crisis-service': 'the crisis service',
  'body-named-by-law': 'the body that the law names',
  'professional-who-can-avert': 'the professional who can avert it',
}
export const overrideCriterion: typeof nl.overrideCriterion = {
  'tried-consent': 'I asked for consent, or that was not safe.',
  'serious-harm': 'There is a threat of serious harm.',
  'no-other-way': 'There is no lighter way.',
  'will-help': 'Sharing with this person is what helps.',
  minimum: 'I shared no more than necessary.',
  informed: 'The person knows, or will hear as soon as that is safe.',
}
export const linkReason: typeof nl.linkReason = {
  kindcheck: 'Kindcheck',
  'nearly-18': 'nearly 18 or just 18',
  household: 'same household',
  consult: 'began as a question without a name',
  transferred: 'the same worry in another network',
}
