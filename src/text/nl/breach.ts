import type { BreachCause, BreachInformed, BreachOutcome } from '#domain/breach/breach.ts'

/** Something went wrong with personal data (specification 10.5; GDPR articles 33 and 34). */
export const breach = {
  summary: 'Er is misschien een datalek. Kijk nu',
  unknown:
    'Met jouw bericht is niets dichtgezet. Bel nu de coördinator. Kijk ook de code na. Is er gevaar? Bel 112.',
  which:
    'Typ er de code van het signaal achter, zoals: datalek 18M-7F3K. Dan kan niemand het meer lezen. Gaat het om iets anders, zoals een laptop die weg is? Bel nu de coördinator en je eigen organisatie. Wis niets en maak geen foto van het scherm.',
  notYours: 'Dit kan alleen wie het datalek meldde, en de coördinator.',
  handledAlready: 'Dit is al afgehandeld.',
  whenWrong: 'Deze dag of tijd kan niet. Schrijf de tijd zo: 14:05. Kies een moment dat al was.',
  whenKept: 'Het moment is aangepast.',
  reportBy: (when: string): string =>
    `Moet dit gemeld worden bij de Autoriteit Persoonsgegevens? Doe dat vóór ${when}.`,
  reportLate: 'De 72 uur zijn voorbij. Meld het nu, en zeg waarom het later is.',
  frozen: {
    action: 'Tijdelijk dicht',
    line: 'dicht: mogelijk datalek',
    title: (named: string): string => `${named} is tijdelijk dicht.`,
    body: 'Er wordt iets uitgezocht. Niets is weg. Schrijf er niet over in dit kanaal. Is er gevaar? Bel 112, of Veilig Thuis 0800-2000.',
  },
  steps: {
    title: (reference: string): string => `${reference} is nu dicht`,
    titleGone: (reference: string): string => `Mogelijk datalek bij ${reference}`,
    lines: (names: readonly string[], gone: boolean): string[] => [
      `${gone ? 'De inhoud was al gewist.' : 'Niemand kan het meer lezen of veranderen.'} Is er gevaar voor iemand? Bel 112, of Veilig Thuis 0800-2000.`,
      names.length > 0
        ? `Stap 1: Bel nu ${names.join(' en ')}. Er is al een bericht gestuurd, maar bellen is zeker.`
        : 'Stap 1: Bel nu de coördinator van het netwerk.',
      'Stap 2: Laat in Seinhuis alles staan. Stuur niets door. Maak geen foto van het scherm.',
      'Stap 3: Kan een verkeerde persoon het nu nog lezen? Laat die het weghalen, of sluit het scherm.',
      'Stap 4: Schrijf voor jezelf op: wat ging er mis, wie zag het, en hoe laat. Zonder namen van wie het over gaat.',
    ],
    day: 'Wanneer ontdekte iemand het? Dag',
    time: 'Tijd, zoals 14:05',
    keep: 'Pas het moment aan',
  },
  told: {
    title: (reference: string): string => `Mogelijk datalek bij ${reference}`,
    first: (who: string, when: string, gone: boolean): string =>
      `${who} meldt dat er iets misging met de gegevens. Ontdekt: ${when}. ${gone ? 'De inhoud was al gewist.' : 'Het signaal is dicht: niemand kan het lezen of veranderen, tot het is afgehandeld.'}`,
    again: (when: string, gone: boolean): string =>
      `Dit is nog niet afgehandeld. Ontdekt: ${when}. ${gone ? 'De inhoud was al gewist.' : 'Het signaal is dicht, dus niemand kan er nu mee helpen.'}`,
    coordinator: (gone: boolean): string =>
      `Bel wie het meldde en de privacyfunctionaris van het netwerk. Besluit samen: melden of niet, en wie het moet weten. Kies daarna Afhandelen.${gone ? '' : ' Dan gaat het signaal weer open.'}`,
    officer:
      'Bel wie het meldde en de coördinator. Besluit samen of dit gemeld moet worden. De coördinator schrijft het op in het register. Typ datalekken om dat te lezen.',
    missed: (name: string): string => `${name} is niet te bereiken via mij. Bel nu zelf.`,
  },
  handle: {
    begin: 'Afhandelen',
    title: (reference: string): string => `Datalek ${reference} afhandelen`,
    help: 'Dit blijft twee jaar in het register, zonder inhoud. Beslis samen met de privacyfunctionaris van het netwerk.',
    cause: 'Wat ging er mis?',
    outcome: 'Is het gemeld bij de Autoriteit Persoonsgegevens?',
    informed: 'Weten de mensen om wie het gaat het?',
    after: 'En het signaal?',
    submit: 'Leg vast',
    incomplete: 'Kies bij elke vraag een antwoord.',
    open: 'Vastgelegd. Het signaal is weer open. Wie erop rekent, hoort dat nu.',
    erased: 'Vastgelegd. Het signaal is gewist.',
    gone: 'Vastgelegd. De inhoud was al gewist.',
  },
  labels: {
    cause: {
      'wrong-person': 'naar de verkeerde persoon gestuurd',
      'read-along': 'iemand las of luisterde mee',
      'lost-device': 'apparaat of papier kwijt',
      'account-misused': 'iemand anders gebruikte een account',
      'shared-elsewhere': 'ergens anders gedeeld of geplaatst',
      'other-cause': 'iets anders',
    } satisfies Record<BreachCause, string>,
    outcome: {
      reported: 'ja, gemeld',
      'no-risk': 'nee, er is geen risico voor mensen',
      'no-breach': 'nee, het was geen datalek',
    } satisfies Record<BreachOutcome, string>,
    informed: {
      informed: 'ja, zij weten het',
      'will-be-informed': 'nog niet, dat is afgesproken',
      'no-high-risk': 'niet nodig, het risico is klein',
    } satisfies Record<BreachInformed, string>,
    after: { open: 'weer open', erase: 'wis de inhoud' },
  },
  register: {
    title: (network: string): string => `Register van datalekken, ${network}`,
    none: 'Er staat niets in.',
    notForYou: 'Dit is voor de coördinator en de privacyfunctionaris van het netwerk.',
    line: (when: string, who: string): string => `Ontdekt ${when}, gemeld door ${who}.`,
    handled: (when: string, what: readonly string[]): string => `Afgehandeld ${when}: ${what.join('; ')}.`,
    erased: 'inhoud gewist',
  },
}
