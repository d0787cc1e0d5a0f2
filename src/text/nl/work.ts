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
