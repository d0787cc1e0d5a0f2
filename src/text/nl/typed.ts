/** For who types what is on a button, with the code of a signal behind it. */
export const typed = {
  can: (reference: string): string => `Signaal ${reference}. Typ wat je wilt doen:`,
  reading: 'Wat er staat, lees je met de knop Details.',
  answer: (line: string): string =>
    `Antwoord in één bericht. Typ op de eerste regel: ${line}. Typ daaronder op elke regel één antwoord:`,
  keep: 'Typ - om iets over te slaan, of te laten zoals het was.',
  yesOrNo: 'ja of nee',
  tooMany: (count: number): string =>
    count === 0
      ? 'Hier is geen vraag bij. Typ alleen de regel met de code. Er is niets gedaan.'
      : `Je gaf meer antwoorden dan er vragen zijn. Het zijn er ${count}. Niets is bewaard.`,
  notUnderstood: (line: number): string =>
    `Antwoord ${line} begrijp ik niet. Typ het nummer of het antwoord. Niets is bewaard.`,
  done: (title: string): string => `Gedaan: ${title}.`,
}
