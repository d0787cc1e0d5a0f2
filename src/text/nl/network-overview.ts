import type { NetworkGroup } from '#domain/signal/network-overview.ts'
import type { NextStep } from '#domain/signal/standing.ts'

/** The coordinator's list: what falls between two stools, and what comes next. */
export const networkOverview = {
  title: (network: string): string => `Overzicht ${network}`,
  /** Nothing falls between two stools. */
  none: '0 tussen wal en schip',
  nothing: 'Er loopt nu niets.',
  how: 'Tik op een regel voor meer knoppen.',
  counts: {
    'no-lead': (count: number): string => `${count} zonder regie`,
    'over-time': (count: number): string => `${count} over tijd`,
    'no-next-date': (count: number): string => `${count} zonder datum`,
    'consent-ends': (count: number): string => `${count} met aflopende toestemming`,
    rest: (count: number): string => (count === 1 ? '1 loopt' : `${count} lopen`),
  } satisfies Record<NetworkGroup, (count: number) => string>,
  groups: {
    'no-lead': 'Zonder regie',
    'over-time': 'Over tijd',
    'no-next-date': 'Zonder datum',
    'consent-ends': 'Toestemming loopt af',
    rest: 'Loopt',
  } satisfies Record<NetworkGroup, string>,
  consult: 'sparvraag',
  nobody: 'niemand',
  leadGone: 'wie dit had, is weg',
  nextGone: 'wie dit zou doen, is weg',
  noDate: 'geen datum',
  late: (days: number): string => {
    if (days === 0) return 'net over tijd'
    return days === 1 ? '1 werkdag over tijd' : `${days} werkdagen over tijd`
  },
  consentUntil: (date: string): string => `toestemming tot ${date}`,
  next: {
    'take-up': 'oppakken',
    answer: 'antwoord',
    begin: 'eerste stap',
    action: 'actie',
    'look-back': 'terugkijken',
    'mark-answer': 'heeft een antwoord',
  } satisfies Record<NextStep, string>,
  actionOf: (name: string): string => `actie van ${name}`,
  buttons: {
    assign: 'Wijs toe',
    nudge: 'Herinner',
    open: 'Open',
    other: 'Andere knoppen',
    more: (count: number): string => `Meer (${count})`,
    first: 'Naar het begin',
    back: 'Overzicht netwerk',
  },
  notCoordinator: 'Dit overzicht is voor de coördinator van het netwerk.',
}
