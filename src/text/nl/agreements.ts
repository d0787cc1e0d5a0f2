import type { PartnerNews } from '#domain/network/agreement-ends.ts'

/** What the network agreed with its partners, and whether that still holds. */
export const agreements = {
  suspended: (partner: string): string =>
    `${partner} doet nu niet mee in dit netwerk. Je kunt hier even niets doen. Vraag je coördinator. Gevaar? Bel 112, of Veilig Thuis 0800-2000.`,
  unconfirmed: (partner: string): string =>
    `Niemand heeft bevestigd wie er nu bij ${partner} werkt. Daarom zie je even geen nieuwe signalen. Afgeven kan wel. Vraag je coördinator om te bevestigen. Gevaar? Bel 112, of Veilig Thuis 0800-2000.`,
  title: 'Partners: let op',
  today: 'vandaag',
  news: {
    ends: (partner, date) =>
      `De afspraak met ${partner} loopt ${date} af. Daarna kunnen de mensen van ${partner} hier niets meer doen. Verleng de afspraak op tijd.`,
    over: (partner, date) =>
      `De afspraak met ${partner} is voorbij (${date}). De mensen van ${partner} kunnen hier niets meer doen. Wat zij hadden, gaat naar anderen. Haal hen ook uit het kanaal.`,
    suspends: (partner, date) =>
      `${partner} doet vanaf ${date} niet mee. Wat de mensen van ${partner} hebben, gaat dan naar anderen.`,
    suspended: (partner, date) =>
      `${partner} doet niet mee sinds ${date}. Wat de mensen van ${partner} hadden, gaat naar anderen.`,
  } satisfies Record<PartnerNews['what'], (partner: string, date: string) => string>,
  suspendedNow: (partner: string): string =>
    `${partner} doet nu niet mee. Wat de mensen van ${partner} hadden, gaat naar anderen.`,
  stillHere: 'Werken deze mensen nog hier?',
  why: 'Dat vragen we elk kwartaal. Vraag het aan de organisatie als je het niet weet.',
  right: 'Klopt',
  late: (date: string): string => `Nog niet bevestigd. Vanaf ${date} zien zij geen nieuwe signalen.`,
  closed: (date: string): string =>
    `Niet bevestigd. Sinds ${date} zien zij geen nieuwe signalen. Afgeven kunnen ze wel.`,
  someoneLeft: 'Iemand is weg',
  howToTakeOut:
    'Haal diegene vandaag uit het kanaal in Teams. Vraag je beheerder om de naam uit het netwerkbestand te halen. Wat diegene deed, gaat vanzelf naar anderen. Druk daarna op Klopt.',
}
