import type * as codes from '#domain/codes.ts'

/** What the work on a signal is called (specification 5.4), and who does it (1.7). */
export const actionType: Record<codes.ActionType, string> = {
  conversation: 'gesprek',
  'with-residents': 'samen met bewoners',
  outreach: 'eropaf',
  'find-out': 'uitzoeken',
  other: 'anders',
}
export const actionOutcome: Record<codes.ActionOutcome, string> = {
  done: 'gedaan',
  'done-differently': 'anders gedaan',
  'not-possible': 'niet gelukt, omdat',
  'not-needed': 'niet meer nodig',
}
/** The lightest first (seed 002, the rainbow model). */
export const supportLayer: Record<codes.SupportLayer, string> = {
  0: 'gezin en eigen netwerk',
  1: 'advies en zelfregie',
  2: 'hulp uit de buurt, zonder indicatie',
  3: 'groepsvoorziening met indicatie',
  4: 'maatwerk voor een persoon',
}
export const closingReason: Record<codes.ClosingReason, string> = {
  'no-help-needed': 'Er is geen hulp nodig',
  'concern-gone': 'De zorg is weg of kleiner',
  'own-network': 'Gezin en eigen netwerk lossen het op',
  'general-support': 'Er is hulp uit de buurt',
  'care-started': 'Professionele hulp is gestart',
  'regular-file': 'Overgedragen aan eigen organisatie',
  'reported-veilig-thuis': 'Gemeld bij Veilig Thuis',
  'escalated-outside': 'Opgeschaald buiten dit netwerk',
  'no-consent': 'We mogen dit niet delen',
  'consent-withdrawn': 'Toestemming ingetrokken',
  'no-suitable-support': 'Er is geen passend aanbod',
  moved: 'Verhuisd naar andere gemeente',
  duplicate: 'Dit signaal was er al',
  'withdrawn-by-reporter': 'Door signaleerder ingetrokken',
  deceased: 'Overleden',
}
export const discipline: Record<codes.Discipline, string> = {
  leerkracht: 'leerkracht',
  mentor: 'mentor',
  intern_begeleider: 'intern begeleider',
  zorgcoordinator: 'zorgcoördinator',
  schooldirecteur: 'schooldirecteur',
  schoolmaatschappelijk_werker: 'schoolmaatschappelijk werker',
  leerplichtambtenaar: 'leerplichtambtenaar',
  pedagogisch_medewerker: 'pedagogisch medewerker',
  jeugdverpleegkundige: 'jeugdverpleegkundige',
  jeugdarts: 'jeugdarts',
  jongerenwerker: 'jongerenwerker',
  sportcoach: 'sportcoach',
  wijkcoach: 'wijkcoach',
  maatschappelijk_werker: 'maatschappelijk werker',
  clientondersteuner: 'cliëntondersteuner',
  wijkverpleegkundige: 'wijkverpleegkundige',
  praktijkondersteuner_huisarts: 'praktijkondersteuner van de huisarts',
  ouderenadviseur: 'ouderenadviseur',
  oggz_medewerker: 'medewerker bemoeizorg',
  schuldhulpverlener: 'schuldhulpverlener',
  woonconsulent: 'woonconsulent',
  huismeester: 'huismeester',
  wijkagent: 'wijkagent',
  boa: 'handhaver (boa)',
  halt_medewerker: 'medewerker van Halt',
  jeugdbeschermer: 'jeugdbeschermer',
  casusregisseur: 'casusregisseur',
  aandachtsfunctionaris: 'aandachtsfunctionaris',
  coordinator: 'coördinator',
  anders: 'andere functie',
}

export const involvement: Record<codes.Involvement, string> = {
  involved: 'betrokken',
  'not-yet': 'nog niet',
  'not-applicable': 'niet van toepassing',
}
export const escalateTo: Record<codes.EscalateTo, string> = {
  coordinator: 'de coördinator',
  breakthrough: 'de coördinator, voor een doorbraak',
  'veilig-thuis': 'Veilig Thuis',
  'safety-house': 'het Zorg- en Veiligheidshuis',
}
export const breakthroughReason: Record<codes.BreakthroughReason, string> = {
  'rules-collide': 'regels botsen',
  'nobody-competent': 'niemand is bevoegd',
  'waiting-time': 'de wachttijd is te lang',
}
export const evaluation: Record<codes.Evaluation, string> = {
  better: 'beter',
  same: 'hetzelfde',
  worse: 'slechter',
}
export const knownBefore: Record<codes.KnownBefore, string> = {
  yes: 'ja',
  no: 'nee',
  unknown: 'weet ik niet',
}
export const spokenWith: Record<codes.SpokenWith, string> = {
  parents: 'de ouders',
  child: 'het kind of de jongere',
  subject: 'de inwoner',
}
export const feedbackLevel: Record<codes.FeedbackLevel, string> = {
  '1': 'dat het is opgepakt',
  '2': 'ook wat voor stap er komt',
  '3': 'ook hoe het afliep',
}
export const identityPurpose: Record<codes.IdentityPurpose, string> = {
  'make-contact': 'om contact te maken',
  'plan-visit': 'om een bezoek af te spreken',
  'hand-over-care': 'om hulp over te dragen',
}
export const overrideGround: Record<codes.OverrideGround, string> = {
  'vital-interest': 'acuut gevaar voor leven of gezondheid',
  'right-to-report-5-2-6': 'meldrecht bij Veilig Thuis',
  'conflict-of-duties': 'conflict van plichten',
  'legal-duty': 'plicht volgens de wet',
  'statutory-task': 'wettelijke taak, zoals in het convenant staat',
}
export const overrideRecipient: Record<codes.OverrideRecipient, string> = {
  'emergency-services': '112 of een hulpdienst',
  'veilig-thuis': 'Veilig Thuis',
  'general-practitioner': 'de huisarts',
  'crisis-service': 'de crisisdienst',
  'body-named-by-law': 'de instantie die de wet noemt',
  'professional-who-can-avert': 'de professional die het kan voorkomen',
}
export const overrideCriterion: Record<codes.OverrideCriterion, string> = {
  'tried-consent': 'Ik heb toestemming gevraagd, of dat kon niet veilig.',
  'serious-harm': 'Er dreigt ernstige schade.',
  'no-other-way': 'Het kan niet op een lichtere manier.',
  'will-help': 'Juist delen met deze persoon helpt.',
  minimum: 'Ik deelde niet meer dan nodig.',
  informed: 'De betrokkene weet het, of hoort het zodra dat veilig is.',
}
/** Why this signal belongs to another one. */
export const linkReason: Record<codes.LinkReason, string> = {
  kindcheck: 'Kindcheck',
  'nearly-18': 'bijna 18 of net 18',
  household: 'zelfde gezin',
  consult: 'begon als sparvraag',
  transferred: 'dezelfde zorg in een ander netwerk',
}
