import type { ActionOutcome } from '#domain/codes.ts'

/** What somebody may know of what is kept about them, and how it is erased (specification 2.8 and 2.9). */
export const access = {
  notCoordinator: 'Dit kan alleen de coördinator van het netwerk.',
  unknown:
    'Deze code ken ik niet in jouw netwerk: er zijn geen gegevens. Kijk de code na: 18M, een streepje en vier tekens.',
  onlyInChat: 'Dit kan alleen in je eigen chat met mij. Zo ziet niemand mee.',
  nothing: (reference: string): string =>
    `Bij ${reference} staan geen gegevens. De inhoud is gewist. Er is niets om te laten zien.`,
  ask: {
    title: (reference: string): string => `Inzage in ${reference}`,
    body: 'Iedereen mag weten wat er over hem of haar staat. Geef het snel, en altijd binnen een maand. Kijk eerst zelf: staat er iets in over een ander, dan hoort dat er niet bij.',
    protect: 'Bescherm wie het deelde',
    protectHelp: 'Dan staan ook functie en organisatie er niet bij. Zet dit alleen uit als dat veilig kan.',
    show: 'Toon wat er staat',
  },
  shown: {
    title: 'Om te kopiëren',
    help: 'Alleen jij ziet dit nu. Kopieer het, en geef het op papier of met veilige mail. Lees het samen door als dat kan.',
    label: 'Tekst',
    next: 'Volgende deel',
    given: 'Ik heb dit gegeven',
  },
  released: 'Vastgelegd: je hebt de inzage gegeven.',
  erase: {
    title: (reference: string): string => `Alles wissen van ${reference}?`,
    body: 'De inhoud, de acties, de notities en de naam gaan weg en komen nooit terug. De kaart in het kanaal wordt één regel. Wie het deelde en wie het oppakte horen het. Open acties stoppen.',
    stays:
      'Wat blijft: dat het er was, zonder inhoud, en wie wat deed. Is er gedeeld zonder toestemming, dan blijft die verantwoording langer staan.',
    first: 'Bel eerst met wie het oppakte, als dat kan.',
    submit: (reference: string): string => `Wis alles van ${reference}`,
    later: 'Nog niet: leg de vraag vast',
    recorded: 'Vastgelegd dat het gevraagd is. Typ verzoeken om te beslissen.',
  },
  text: {
    title: (reference: string, network: string): string =>
      `Wat er over u staat bij ${reference}, netwerk ${network}`,
    madeOn: (day: string): string => `Gemaakt op ${day}.`,
    whatItIs:
      'In dit netwerk werken organisaties samen. Zij willen mensen vroeg helpen. Iemand deelde een zorg. Dit is alles wat daarover staat in Seinhuis. Organisaties kunnen zelf ook een dossier hebben. Vraag het daar.',
    shared: 'Gedeeld',
    sharedOn: (day: string): string => `Gedeeld op ${day}.`,
    sharedBy: (who: string): string => `Gedeeld door: ${who}.`,
    protected: 'Wie het deelde, staat hier niet bij. Dat beschermt die persoon.',
    lead: (who: string): string => `Wie houdt het overzicht: ${who}.`,
    status: 'Hoe het nu staat',
    closedFor: 'Waarom het is afgesloten',
    urgency: 'Hoe snel het moest',
    who: 'Wie dit mag zien',
    organisations: (names: string): string => `In het netwerk zitten: ${names}.`,
    mayRead:
      'De leden zien in hun kanaal een kort bericht zonder naam. Wie helpt, ziet meer. Politie, woningcorporatie en sport zien minder als dat zo is afgesproken.',
    identityApart:
      'Uw naam en hoe u te bereiken bent, staan apart en op slot. Wie u helpt, kan dat zien. In nood de coördinator ook, één keer, met een tweede persoon. Elke keer kijken wordt vastgelegd.',
    noIdentity: 'Uw naam staat er niet in.',
    about: 'Wat er staat',
    observation: 'Gezien',
    impression: 'Indruk van wie het deelde',
    since: 'Sinds',
    consultQuestion: 'Vraag aan collega’s',
    strengths: 'Gaat goed',
    goodAt: 'Is goed in',
    wish: 'Wat het kind of de inwoner zelf wil',
    ownWords: 'In eigen woorden',
    doneAlready: 'Al gedaan',
    keepDoing: 'Blijft doen',
    ageBand: 'Leeftijd',
    themes: 'Gaat over',
    context: 'Waar',
    childSeen: 'Kind gesproken',
    inventory: 'Samen nagelopen op',
    childSeenOn: 'Kind gezien op',
    discussedOn: 'Besproken op',
    childNotSeen: 'Kind niet gezien, omdat',
    notDiscussed: 'Niet besproken, omdat',
    k3: 'Kort genoteerd',
    factors: 'Antwoorden op vragen',
    goal: 'Doel',
    evaluateOn: 'Wanneer wordt teruggekeken',
    escalation: 'Opgeschaald naar',
    others:
      'Er staat ook iets wat anderen vertelden. Daar kunnen gegevens van anderen in staan. Een medewerker kijkt of u dat mag lezen.',
    actions: 'Acties',
    dueOn: (day: string): string => `klaar voor ${day}`,
    outcomes: {
      done: 'gedaan',
      'done-differently': 'anders gedaan',
      'not-possible': 'niet gelukt',
      'not-needed': 'niet meer nodig',
    } satisfies Record<ActionOutcome, string>,
    done: (outcome: string, day: string): string => `${outcome} op ${day}`,
    none: 'Er staat niets.',
    remarks: 'Wat collega’s opschreven',
    consent: 'Toestemming',
    withoutConsent: 'Gedeeld zonder toestemming',
    withoutConsentLine: (day: string, who: string, ground: string): string =>
      `Op ${day}, met ${who}. Grond: ${ground}.`,
    kept: 'Hoe lang dit blijft staan',
    keptUntil: (day: string): string => `Dit wordt gewist na ${day}.`,
    keptOpen: (months: number): string =>
      `Het staat er tot ${months === 1 ? 'een maand' : `${months} maanden`} nadat het is afgesloten, en nooit langer dan 5 jaar.`,
    keptConsult: (days: number): string =>
      `Het staat er tot ${days} dagen na het laatste antwoord, en nooit langer dan 5 jaar.`,
    identityKept: (days: number): string =>
      `Naam en contact gaan weg ${days} werkdagen na het afsluiten, of eerder als u stopt.`,
    rights: 'Uw rechten',
    yourRights: [
      'U mag altijd stoppen met uw toestemming. Dan wordt alles gewist.',
      'Klopt er iets niet? U mag vragen om het te verbeteren, te wissen of minder te gebruiken. U mag ook bezwaar maken.',
    ],
    complain: (municipality: string): string =>
      `Vraag of klacht? Ga naar de coördinator van het netwerk bij de gemeente ${municipality}, of vraag daar naar de functionaris gegevensbescherming. U mag ook een klacht sturen aan de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.`,
    sharer: 'degene die het deelde',
    somebody: 'een collega',
    scope: 'Afgesproken',
  },
}
