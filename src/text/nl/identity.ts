/** Who a signal is about: told by the reporter, read by who needs it, and nowhere else. */
export const identity = {
  title: 'Om wie gaat het?',
  name: 'Naam:',
  contact: 'Adres of telefoonnummer:',
  care: 'Alleen jij ziet dit nu. Schrijf het niet in een chat of kanaal. Dat je keek, is vastgelegd.',
  onlyInChat: 'Dit kan alleen in je eigen chat met mij. Zo ziet niemand mee.',
  asked: 'Er is al om gevraagd. Bel liever even met wie het deelde.',
  leadAsks: 'De naam is nog niet doorgegeven. Wie het signaal heeft opgepakt, kan erom vragen.',
  gone: 'De naam is er niet meer.',
  purpose: {
    question: 'Waarvoor heb je de naam nodig?',
    help: 'Wie keek en waarvoor, wordt elke keer vastgelegd.',
    label: 'Kies wat klopt',
    submit: 'Toon de naam',
  },
  give: {
    question: 'Om wie gaat het?',
    help: (days: number): string =>
      `Wie het oppakte, en wie die daarvoor noemde, kan dit zien. In nood mag de coördinator één keer kijken, als een tweede persoon ja zegt. Na het afsluiten wis ik het, na ${days} werkdagen. Schrijf geen BSN.`,
    name: 'Naam',
    nameError: 'Schrijf de naam.',
    contact: 'Adres of telefoonnummer',
    contactError: 'Schrijf een adres of een telefoonnummer.',
    submit: 'Geef door',
  },
  bsn: 'Hier staat een nummer dat op een BSN lijkt. Dat mag hier niet. Er is niets bewaard. Vul het opnieuw in, zonder dat nummer.',
  given: 'Het is doorgegeven. Alleen wie het nodig heeft, kan het zien. Elke keer kijken wordt vastgelegd.',
}
