/** What the bot says in chat, outside the cards. */
export const chat = {
  welcome: (name: string): string =>
    `Hoi ${name}. Ik ben Seinhuis. Met mij deel je een zorg over een kind of een volwassene met je netwerk. Is er nu gevaar? Bel 112. Typ signaal om te beginnen of help voor meer.`,
  welcomeInChannel:
    'Ik ben Seinhuis. In dit kanaal komen signalen te staan, zonder namen. De coördinator typt nu: @Seinhuis koppel, met de naam van het netwerk erachter.',
  rehearsal: 'Dit is een oefenopstelling op deze computer. Gebruik alleen verzonnen gegevens.',
  help: [
    'Dit kun je typen:',
    '**signaal** deel een zorg over een kind of volwassene',
    '**niet pluis** begin met een gevoel dat iets niet klopt',
    '**sparren** vraag mee te denken, zonder naam',
    '**oefenen** oefen met een verzonnen situatie',
    '**verder** ga door met wat je bewaarde',
    '**mijn signalen** zie hoe het staat',
    '**mijn acties** zie wat jij zou doen, en waar jij aan zet bent',
    '**18M-7F3K** de code van een signaal: zie wat je ermee kunt doen, en doe het door te typen',
    '**wie school** zie wie daar iets van weet; **kaart opvoeden** welke hulp er is',
    '**werkdagen** zeg wanneer je werkt, en wanneer ik je iets mag sturen',
    '**afwezig** zeg wanneer je er niet bent, en wie waarneemt',
    '**datalek 18M-7F3K** er ging iets mis met gegevens: zet dat signaal dicht',
    '**taal en** in het Engels verder',
    'In een vraag: **terug**, **overslaan**, **overzicht** of **stop**.',
    'Is er nu gevaar? Bel **112**. Geweld of mishandeling, ook voor advies: **0800-2000**.',
  ],
  helpCoordinator: [
    'Voor jou als coördinator:',
    '**overzicht netwerk** laat zien wat vandaag aandacht vraagt',
    '**rapport** laat de aantallen van vorige maand zien',
    '**dokter** kijkt of alles werkt, en zegt wat je moet doen als dat niet zo is',
    '**inzage 18M-7F3K** laat zien wat er over iemand staat, bij dat signaal',
    '**wissen 18M-7F3K** wist alles van dat signaal',
    '**noodinzage 18M-7F3K** vraagt om de naam te zien, samen met een tweede persoon',
    '**datalekken** laat het register zien, en wat nog niet is afgehandeld',
    '**corrigeer 18M-7F3K** iemand zegt dat er iets niet klopt',
    '**bezwaar 18M-7F3K** iemand maakt bezwaar: het signaal staat dan stil',
    '**verzoeken** welke vragen van mensen over hun gegevens op antwoord wachten',
  ],
  helpRehearsal:
    'In deze opstelling ook: **klok +2d** (de tijd vooruit) en **als bram** (speel iemand anders).',
  unknown: 'Dat begrijp ik niet. Typ help om te zien wat je kunt typen.',
  codeBehind: (word: string): string => `Typ er de code achter, zoals: ${word} 18M-7F3K.`,
  coordinatorOnly: 'Dit kan alleen de coördinator.',
  stranger: 'Ik ken je niet in een netwerk. Vraag de coördinator van je netwerk om je toe te voegen.',
  otherIdentity:
    'Jouw account hoort bij iemand die ik al ken met een ander kenmerk. Vraag je coördinator om dit te bevestigen.',
  otherTenant: 'Deze bot hoort bij een andere organisatie. Vraag je beheerder.',
  noChannel: (network: string): string =>
    `Netwerk ${network} heeft nog geen kanaal. De coördinator typt in het kanaal: @Seinhuis koppel, met de naam van het netwerk erachter.`,
  notInChannel: (network: string): string =>
    `Je zit niet in het kanaal van netwerk ${network}. Vraag de coördinator om je toe te voegen. Gevaar? Bel 112, of Veilig Thuis 0800-2000.`,
  noAgreement: (partner: string): string =>
    `De afspraak met ${partner} is niet geldig. Vraag je coördinator: pas daarna kun je een signaal delen. Gevaar? Bel 112, of Veilig Thuis 0800-2000.`,
  attachment:
    'Stuur hier geen bestanden, foto’s of spraak: daaraan is iemand snel te herkennen. Ik heb niets bewaard. Haal je bericht weg uit de chat. Schrijf daarna in een zin wat je zag.',
  attachmentOutside:
    'Stuur hier geen bestanden, foto’s of spraak: daaraan is iemand snel te herkennen. Ik heb niets bewaard. Haal je bericht weg uit de chat. Typ signaal. Dan vraag ik wat je zag. Is er nu gevaar? Bel 112.',
  attachmentInChannel:
    'Stuur hier geen bestanden, foto’s of spraak: daaraan is iemand snel te herkennen. Ik heb niets bewaard. Haal je bericht weg uit dit kanaal. Typ daarna signaal in onze chat.',
  tooLong: 'Dat is te lang. Schrijf het korter, in een paar zinnen.',
  personalData:
    'Er stond iets in je bericht waaraan iemand te herkennen is. Dat heb ik niet bewaard. Haal je bericht weg uit deze chat.',
  personalDataTyped:
    'In wat je typte stond iets waaraan iemand te herkennen is. Dat heb ik vervangen. Haal je bericht weg uit deze chat.',
  cannotDraw: 'Deze kaart past niet in deze versie van Teams. Werk Teams bij.',
  textCleaned: 'In je tekst stond iets waaraan iemand te herkennen is. Dat is weg. Klopt de tekst nog?',
  callFirst: 'Is er nu gevaar? Bel nu 112. Advies, dag en nacht: Veilig Thuis 0800-2000. Wacht niet op mij.',
  busy: 'Het lukt nu even niet. Er is niets bewaard. Probeer het over een minuut nog eens. Is er nu gevaar? Bel 112.',
  unsure:
    'Het is nog niet zeker of dit gelukt is. Kijk over een minuut bij mijn signalen. Is er nu gevaar? Bel 112.',
  oldCard: 'Deze kaart is niet meer van nu. Typ help om verder te gaan.',
  gone: 'Dit signaal is er niet meer.',
  notYours: 'Dit signaal hoort bij een netwerk waar je niet in zit.',
  nothingSaved: 'Je hebt niets bewaard. Typ signaal om te beginnen.',
  nothingInProgress: 'Je bent nu niet bezig met een signaal. Typ signaal om te beginnen, of help.',
  stopped: 'Gestopt. Er is niets bewaard.',
  canNotSkip: 'Deze vraag is nodig. Kies een antwoord.',
  language: 'Vanaf nu praat ik Nederlands.',
  formInChat: 'Het formulier staat in je chat met Seinhuis.',
  /** In a channel, to somebody who cannot be reached in a chat of their own. */
  mention: {
    summary: 'Er wacht iets op je',
    waits: (at: string, references: readonly string[]): string =>
      `${at}, ik kan je niet in een eigen chat bereiken. Er wacht iets op je${references.length > 0 ? `: ${references.join(', ')}` : ''}.`,
    press: 'Druk hieronder om het te bekijken. Alleen jij ziet het antwoord.',
    write: 'Open je chat met Seinhuis en typ: mijn signalen.',
    open: (reference: string | null): string => (reference ? `Bekijk ${reference}` : 'Bekijk'),
    knock:
      'Ik kon je eerder niet bereiken. Er wacht iets op je: typ mijn acties. Lukt het niet, bel dan je coördinator.',
  },
  onlyInChat: 'Dat doe je in een chat met mij alleen. Zo ziet niemand mee.',
  link: {
    done: (network: string, audience: 'full' | 'narrow' | 'blocked', outsiders: readonly string[]): string =>
      ({
        full: `Dit kanaal hoort nu bij ${network}. Iedereen hier ziet de hele kaart, zonder namen.`,
        narrow: `Dit kanaal hoort nu bij ${network}. Iemand hier mag minder zien. Daarom staat op de kaart niet wat er gezien is.`,
        blocked: `Dit kanaal hoort nu bij ${network}, maar er komt nog niets te staan. Eerst moeten deze mensen uit het kanaal of in het netwerk: ${outsiders.join(', ')}.`,
      })[audience],
    gone: (network: string): string =>
      `Dit kanaal hoort niet meer bij ${network}. Er komt hier niets meer te staan.`,
    notLinked: 'Dit kanaal hoort bij geen netwerk.',
    unknownNetwork: (names: readonly string[]): string =>
      `Dat netwerk ken ik niet. Kies uit: ${names.join(', ')}.`,
    notCoordinator: 'Alleen de coördinator van dit netwerk kan een kanaal koppelen.',
    taken: 'Dit kanaal hoort al bij een ander netwerk. Typ daar eerst: ontkoppel.',
    inChannel: 'Typ dit in het kanaal zelf, met @Seinhuis ervoor.',
    noAnswer: 'Teams zegt nu niet wie er in dit kanaal zit. Probeer het over een minuut nog eens.',
  },
  rehearsing: {
    clock: (when: string): string => `Het is nu ${when}.`,
    clockBack: 'De klok gaat alleen vooruit.',
    clockHow: 'Typ bijvoorbeeld klok +2d, klok +4h of klok 2026-11-24T09:00.',
    actingAs: (name: string): string => `Je bent nu ${name}.`,
    nobody: (names: readonly string[]): string => `Die ken ik niet. Kies uit: ${names.join(', ')}.`,
    toSomeone: (name: string): string => `Aan ${name}:`,
  },
  helpCall: (name: string): string => `Een collega zit misschien in een acute situatie. Bel even: ${name}.`,
  /** Somebody who keeps the installation has to look. */
  stuck: (reference: string | null): string =>
    `Met ${reference ? `signaal ${reference}` : 'een bericht'} gaat iets mis. Ik probeer het elk uur opnieuw. Reken er niet op: bel als het niet kan wachten. Vraag de beheerder om in het logboek te kijken.`,
  stopReminder: 'Heb je kunnen bellen? Direct gevaar: 112. Advies, dag en nacht: Veilig Thuis 0800-2000.',
  unsent: 'Je was een signaal aan het schrijven. Typ verder om het af te maken. Anders wis ik het vanzelf.',
  unsentFeeling:
    'Je schreef op wat er niet pluis is. Typ verder om het af te maken. Anders wis ik het vanzelf.',
  keptDay3: 'Je bewaarde een signaal. Is er al gepraat? Typ verder om door te gaan.',
  keptDay3Feeling: 'Je bewaarde wat er niet pluis is. Hoe is het nu? Typ verder om door te gaan.',
  talkToday: 'Je wilde vandaag praten. Lukt het? Typ verder voor hulp bij het gesprek of om door te gaan.',
  /** After consent was withdrawn: is everybody safe? */
  safety: {
    yes: 'Fijn dat je keek. Het is vastgelegd.',
    no: 'Bel nu. Direct gevaar: 112. Advies, dag en nacht: Veilig Thuis 0800-2000. De coördinator krijgt bericht. Wacht daar niet op.',
  },
  rosterUnknown:
    'Ik kan nu niet zien wie er in het kanaal zit. Probeer het over een minuut nog eens. Is er nu gevaar? Bel 112.',
  summaries: {
    reply: 'Antwoord van Seinhuis',
    question: 'Een vraag van Seinhuis',
    placed: 'Je signaal staat in het netwerk',
    helpCall: 'Bel even een collega',
    stopReminder: 'Heb je kunnen bellen?',
    stuck: 'Er gaat iets mis',
    draft: 'Je hebt iets bewaard',
  },
}
