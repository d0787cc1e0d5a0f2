/** Dat iets gewist is, om aan iemand te geven. */
export const certificate = {
  title: (reference: string): string => `Bewijs: ${reference} is gewist`,
  body: 'Alles is weg. Wie een reservekopie van de sleutels heeft, kan het nog hoogstens zeven dagen openen. Hieronder staat het bewijs. Er staat niets in over de inhoud. Kopieer het en geef het aan wie erom vroeg.',
  letter: (day: string, reference: string): string =>
    `Op ${day} zijn alle gegevens bij nummer ${reference} gewist. Hieronder staat een controlecode.`,
  label: 'Bewijs',
  check:
    'De beheerder kan nakijken of het bewijs echt is. Je kunt het twee jaar lang weer opvragen: typ "wissen" met dezelfde code.',
}
