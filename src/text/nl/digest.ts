import type { AgendaNotice, Group } from '#domain/signal/agenda.ts'

/** The one message a day: what is past its date, what is for today, what waits. */
export const digest = {
  titles: { digest: 'Dit wacht op jou', urgent: 'Dit kan niet wachten' },
  groups: {
    late: (count: number): string => `Over tijd (${count})`,
    today: (count: number): string => `Vandaag (${count})`,
    waiting: (count: number): string => `Wacht op jou (${count})`,
  } satisfies Record<Group, (count: number) => string>,
  lines: {
    'action-offered': 'Wil jij dit doen?',
    'hand-over-offered': 'Neem jij dit signaal over?',
    'begin-late': 'Kies een doel en een eerste stap',
    'contact-due': 'Heb contact met wie het aangaat',
    'feedback-due': 'Laat weten hoe het gaat',
    evaluate: 'Kijk terug: hoe gaat het nu?',
    'consent-ends': 'Vraag opnieuw of delen goed is',
    'not-taken-up': 'Nog niemand pakt dit op',
    'assign-now': 'Kies wie dit oppakt',
    'not-begun': 'Er is nog geen eerste stap',
    'contact-late': 'Er is nog geen contact geweest',
    'feedback-late': 'De signaleerder heeft nog niets gehoord',
    'evaluate-late': 'Er is nog niet teruggekeken',
    'retention-warned': 'Rond dit af: het wordt straks gewist',
  } satisfies Record<AgendaNotice, string>,
  network: (name: string): string => `Kijk vandaag even bij ${name}.`,
  overview: 'Overzicht',
  noYesYet: (owner: string): string => `${owner} zei nog geen ja`,
  of: (owner: string): string => `van ${owner}`,
  ledBy: (lead: string): string => `${lead} houdt het overzicht`,
  forWhom: (who: string): string => `voor ${who}, die afwezig is`,
  onBehalf: (who: string): string => `Dit is voor ${who}, die afwezig is.`,
  passedOn: (who: string): string => `${who} weet het ook`,
  also: 'Dit wacht ook',
  all: 'Typ mijn acties voor alles.',
  more: (count: number): string => `En nog ${count}. Typ mijn acties voor alles.`,
}
