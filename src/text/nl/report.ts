/** A month of a network in counts, for the coordinator and the meeting where partners look back. */
export const report = {
  title: (month: string): string => `Rapport ${month}`,
  few: 'minder dan 5',
  tooFew: 'te weinig om te zeggen',
  tenths: (tenths: number): string => `ongeveer ${tenths} van de 10`,
  raised: 'Signalen gedeeld',
  consults: 'Sparvragen',
  closed: 'Signalen afgerond',
  takenUpInTime: 'Op tijd opgepakt',
  talked: 'Besproken met ouders of inwoner',
  overdueActions: 'Acties over tijd',
  feedbackGiven: 'Wie het deelde, hoorde hoe het afliep',
  newToHelp: 'Nog niet bekend bij hulp',
  themes: 'Waar het over ging',
  endings: 'Hoe het afliep',
  why: 'Aantallen onder de 5 staan er niet bij: die kunnen naar iemand wijzen.',
}
