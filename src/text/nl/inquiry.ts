/** A question to the colleagues who know about something: "Wie weet wat?". */
export const inquiry = {
  /** On the button; what about and in which network only where there is a choice. */
  begin: (expertise: string | null, network: string | null): string =>
    expertise === null ? 'Wie weet wat?' : `Wie weet wat over ${expertise}?${network ? ` (${network})` : ''}`,
  ask: {
    title: (expertise: string): string => `Wie weet wat over ${expertise}?`,
    about: (names: readonly string[]): string =>
      `Ik vraag het aan ${names.join(', ')}: 1-op-1, in eigen werktijd. Wat je schrijft, is pas te lezen na een druk op Bekijk.`,
    nobody: 'Schrijf niet over wie het gaat. Is er nu gevaar? Bel 112.',
    question: 'Wat wil je weten?',
    questionError: 'Schrijf je vraag.',
    incomplete: 'Schrijf je vraag, in hoogstens 400 tekens.',
    submit: 'Vraag het',
    asked: (names: readonly string[]): string =>
      `Gevraagd aan ${names.join(', ')}. Je hoort het als iemand kan helpen. Na 30 dagen is je vraag weg.`,
    askedAlready: (expertise: string): string =>
      `Je vroeg al iets over ${expertise}. Je hoort het als iemand kan helpen. Heb je haast? Typ: wie ${expertise}. Dan kun je zelf bellen.`,
    nobodyKnows: 'Hierover kan ik nu niemand iets vragen. Typ wie, met een ander onderwerp erachter.',
  },
  summary: 'Een collega vraagt of je iets weet',
  told: (name: string, partner: string, expertise: string): string =>
    `${name} van ${partner} vraagt iets over ${expertise}`,
  look: 'Bekijk',
  lookHelp: 'De vraag zelf lees je pas als je op Bekijk drukt.',
  canHelp: 'Ik kan helpen',
  heard: (name: string): string => `${name} hoort dat je kunt helpen.`,
  helperSummary: 'Een collega kan je helpen',
  helper: (who: string, expertise: string): string =>
    `${who} kan je helpen met je vraag over ${expertise}. Bel of chat met elkaar.`,
  gone: 'Deze vraag is er niet meer, of is niet voor jou.',
}
