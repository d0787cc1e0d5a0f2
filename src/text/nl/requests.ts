import type { DenialReason, ExtensionReason, ObjectionGround, Right } from '#domain/rights/request.ts'

/** Wat iemand mag vragen over wat er over hem of haar staat, en wat die dan hoort (AVG artikelen 12 tot 21). */
export const requests = {
  summary: 'Er wacht een verzoek op antwoord',
  title: 'Vragen van mensen over hun gegevens',
  none: 'Er wacht geen verzoek op antwoord.',
  help: 'Iedereen hoort binnen een maand wat er met zijn verzoek is gedaan. Liever eerder.',
  when: (received: string, until: string, late: boolean): string =>
    late
      ? `Kwam op ${received}. Het antwoord had er moeten zijn op ${until}. Doe het vandaag.`
      : `Kwam op ${received}. Antwoord uiterlijk ${until}.`,
  names: {
    access: 'inzage',
    erasure: 'wissen',
    rectification: 'verbeteren',
    objection: 'bezwaar',
  } satisfies Record<Right, string>,
  buttons: { decide: 'Beslis', extend: 'Meer tijd', back: 'Alle verzoeken' },
  open: (count: number): string =>
    count === 1 ? '1 verzoek wacht op antwoord' : `${count} verzoeken wachten op antwoord`,
  receivedOn: { label: 'Wanneer kwam de vraag?', error: 'Kies een dag.' },
  mistakes: {
    'date-future': 'Die dag is nog niet geweest. Kies de dag waarop de vraag kwam.',
    'date-long-ago':
      'Dat is langer dan drie maanden geleden. Kies een andere dag, of bel de functionaris gegevensbescherming.',
  },
  rectify: {
    title: (reference: string): string => `Wat klopt er niet bij ${reference}?`,
    help: 'Schrijf op wat anders moet, zonder namen. Wie het deelde of wie het oppakte, past het aan. Is het aangepast, dan is de oude tekst weg.',
    what: 'Dit moet anders',
    missing: 'Schrijf op wat anders moet.',
    submit: 'Vraag om verbetering',
    done: 'Vastgelegd. Wie het kan aanpassen, hoort het van mij.',
  },
  correct: {
    summary: 'Er wacht iets op je',
    asked: (reference: string): string => `Verbeter wat er staat bij ${reference}`,
    help: 'Iemand over wie dit gaat, vroeg om iets te verbeteren. Dat mag. Bekijk het en pas het aan, binnen vijf werkdagen.',
    open: 'Bekijk en pas aan',
    title: (reference: string): string => `Verbeter ${reference}`,
    what: 'Gevraagd:',
    change:
      'Pas aan wat niet klopt. Blijf bij feiten, zonder namen. De oude tekst gaat weg en komt niet terug.',
    others: 'Van anderen gehoord',
    submit: 'Bewaar de verbetering',
    done: 'Verbeterd. De oude tekst is weg. De coördinator hoort het.',
    nothing: 'Er is nu niets gevraagd om te verbeteren.',
    notYours: 'Dit kan alleen wie het deelde of oppakte.',
  },
  object: {
    title: (reference: string): string => `Bezwaar bij ${reference}`,
    body: 'Ik zet dit signaal stil tot jij beslist. Wie nog niet meedeed, kan het niet lezen of oppakken. Er komen geen acties bij. In het kanaal staat dan geen tekst meer. Kijk zelf of wat al loopt door kan gaan.',
    ground: 'Waarom maakt iemand bezwaar?',
    missing: 'Kies waarom.',
    submit: 'Leg het bezwaar vast',
    done: 'Vastgelegd. Het signaal staat stil. Typ verzoeken om te beslissen.',
  },
  grounds: {
    'own-situation': 'om de eigen situatie',
    'not-correct': 'het klopt niet wat er staat',
    'not-lawful': 'het had niet gedeeld mogen worden',
    'needs-it': 'het is niet meer nodig',
  } satisfies Record<ObjectionGround, string>,
  decide: {
    title: (reference: string, right: string): string => `Jouw antwoord: ${right} bij ${reference}`,
    yes: (what: string): string => `Ja, ${what}`,
    no: (what: string): string => `Nee: ${what}`,
    help: 'Bespreek een weigering eerst met de functionaris gegevensbescherming.',
    erase: (reference: string): string =>
      `Typ wissen ${reference} om alles te wissen. Hier zeg je alleen waarom het niet kan.`,
    outcome: 'Wat is het antwoord?',
    missing: 'Kies een antwoord.',
    done: {
      access: 'ik heb de inzage gegeven',
      rectification: 'het is verbeterd',
      objection: 'het bezwaar klopt. Ik wis nu alles.',
    } satisfies Record<Exclude<Right, 'erasure'>, string>,
    submit: 'Geef dit antwoord',
  },
  denials: {
    'identity-not-shown': 'het is niet zeker dat het deze persoon is',
    'about-others': 'het gaat ook over anderen, en dat kan niet apart',
    'not-safe': 'het is niet veilig voor iemand',
    'law-asks-it': 'de wet vraagt dat het blijft',
    'is-correct': 'het klopt wat er staat',
    'weighs-less': 'de zorg weegt nu zwaarder',
  } satisfies Record<DenialReason, string>,
  extend: {
    title: (reference: string, right: string): string => `Meer tijd voor ${right} bij ${reference}`,
    help: (until: string): string =>
      `Dat kan één keer, met twee maanden. Het antwoord is er dan uiterlijk ${until}. Vertel het nu.`,
    reason: 'Waarom lukt het niet in een maand?',
    missing: 'Kies waarom.',
    submit: 'Neem twee maanden meer',
    refused: {
      decided: 'Dit verzoek heeft al een antwoord.',
      extended: 'Er is al een keer meer tijd genomen. Dat kan niet nog eens.',
      'month-over': 'De eerste maand is voorbij. Dan kan het niet meer: geef nu antwoord.',
    },
  },
  extensions: {
    complex: 'het is ingewikkeld',
    'many-requests': 'er zijn veel verzoeken tegelijk',
  } satisfies Record<ExtensionReason, string>,
  gone: 'Dit verzoek is er niet meer, of het heeft al een antwoord.',
  answer: {
    title: 'Geef dit antwoord',
    help: 'Kopieer het, en geef het op papier of met veilige mail. Vertel het ook zelf als dat kan.',
    label: 'Antwoord',
    opening: (right: string, reference: string, day: string): string =>
      `U vroeg op ${day} om ${right} (nummer ${reference}). Hier is ons antwoord.`,
    asked: {
      access: 'inzage',
      erasure: 'het wissen van uw gegevens',
      rectification: 'het verbeteren van uw gegevens',
      objection: 'te stoppen met het gebruik van uw gegevens',
    } satisfies Record<Right, string>,
    granted: {
      access: 'U heeft gekregen wat er over u staat.',
      erasure: 'Uw gegevens zijn gewist. Wij hebben daar een bewijs van. Vraag er gerust om.',
      rectification: 'De gegevens zijn verbeterd. De oude tekst is weg.',
      objection: 'U krijgt gelijk. Uw gegevens zijn gewist. Wij delen niets meer.',
    } satisfies Record<Right, string>,
    denied: (reason: string): string => `Wij doen dit niet. De reden: ${reason}.`,
    denials: {
      'identity-not-shown':
        'wij weten niet zeker dat u het bent. Kom langs met uw identiteitsbewijs, dan kijken we opnieuw',
      'about-others': 'er staan ook gegevens van anderen in, en die kunnen we er niet uit halen',
      'not-safe': 'het zou niet veilig zijn voor iemand',
      'law-asks-it': 'de wet zegt dat wij dit moeten bewaren',
      'is-correct':
        'wij hebben het nagekeken, en volgens ons klopt het. U mag uw eigen verhaal erbij laten zetten',
      'weighs-less': 'wij maken ons nog te veel zorgen om nu te stoppen',
    } satisfies Record<DenialReason, string>,
    extended: (why: string, day: string): string =>
      `Wij hebben meer tijd nodig, want ${why}. U hoort het uiterlijk op ${day}.`,
    extensions: {
      complex: 'uw vraag is niet eenvoudig',
      'many-requests': 'er zijn nu veel vragen tegelijk',
    } satisfies Record<ExtensionReason, string>,
    complain: (municipality: string): string =>
      `Bent u het niet eens met dit antwoord? Praat met de coördinator of met de functionaris gegevensbescherming van de gemeente ${municipality}. U mag ook een klacht sturen aan de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl), of naar de rechter gaan.`,
  },
}
