import type { Audience } from '#domain/codes.ts'

/** What the lead gives to parents or a resident: to read, to keep, to show. "U", because it is for them. */
export const parentsOverview = {
  title: { child: 'Overzicht voor ouders', adult: 'Overzicht voor de inwoner' } satisfies Record<
    Audience,
    string
  >,
  help: 'Lees het na en kopieer het. Geef het zelf, het liefst in een gesprek. De bot verstuurt dit niet.',
  label: 'Tekst',
  hello: {
    child: 'U heeft met ons gesproken over uw kind. Hier staat wie wat doet.',
    adult: 'U heeft met ons gesproken. Hier staat wie wat doet.',
  } satisfies Record<Audience, string>,
  lead: (who: string): string => `${who} houdt het overzicht. Daar kunt u altijd terecht met vragen.`,
  goal: (goal: string): string => `Dit willen we samen bereiken: ${goal}`,
  steps: 'Dit spraken we af:',
  step: (what: string, who: string, on: string): string => `- ${what}. ${who} doet dit voor ${on}.`,
  stepDone: (what: string, who: string): string => `- ${what}. ${who} heeft dit gedaan.`,
  noSteps: '- Er zijn nog geen afspraken.',
  evaluate: (on: string): string => `Op ${on} kijken we samen hoe het gaat.`,
  rights:
    'U mag altijd zien wat er over u staat. Klopt het niet, dan verbeteren we het. U mag altijd "stop" zeggen: dan delen we niet verder.',
  support:
    'U mag iemand meenemen naar een gesprek. Gratis hulp daarbij heet onafhankelijke cliëntondersteuning. Praat u liever in een andere taal? Dan regelen we een tolk.',
  complaints: (who: string, network: string): string =>
    `Bent u niet tevreden? Zeg het tegen ${who}, van het netwerk ${network}.`,
}
