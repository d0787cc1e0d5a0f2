import type { OverrideMistake } from '#domain/signal/override.ts'

/** Sharing without consent, outside the bot: only that it happened, and why that was allowed. */
export const override = {
  question: 'Wat heb je gedeeld zonder toestemming?',
  help: 'Ik deel zelf niets. Bel, of gebruik veilige mail. Hier komen alleen keuzes en datums. Schrijf wat je hebt afgewogen in het dossier van je eigen organisatie.',
  ground: 'Op welke grond?',
  recipient: 'Met wie heb je het gedeeld?',
  sharedOn: 'Wanneer?',
  consulted: 'Met wie heb je eerst overlegd? Niet met jezelf, en niet met wie het kreeg.',
  consultedOn: 'Wanneer heb je overlegd?',
  criteria: 'Vink aan wat klopt',
  submit: 'Leg vast',
  done: 'Het is vastgelegd. Zonder toestemming is niet zonder medeweten. Vertel het de betrokkene, zodra dat veilig kan.',
  mistakes: {
    incomplete: 'Vul alles in. Kies ook de datums.',
    'criteria-missing':
      'Bij deze grond hoort meer. Vink alles aan wat daarvoor moet kloppen. Klopt het niet? Deel het dan niet, en vraag advies.',
    'wrong-recipient':
      'Deze ontvanger hoort niet bij deze grond. Kijk het na, of vraag advies aan je aandachtsfunctionaris.',
    'consulted-recipient': 'Je overlegde met wie het ook kreeg. Overleg met iemand anders.',
    'consulted-self': 'Je bent zelf aandachtsfunctionaris. Overleg met iemand anders.',
    'date-future': 'Een van de dagen moet nog komen. Kies vandaag of een dag ervoor.',
  } satisfies Record<OverrideMistake | 'incomplete', string>,
  section: 'Gedeeld zonder toestemming',
  facts: {
    by: 'Door',
    ground: 'Grond',
    recipient: 'Met',
    sharedOn: 'Op',
    consulted: 'Overlegd met',
    criteria: 'Klopt',
  },
}
