/** What every member of a network says yes to before the first signal. */
export const rules = {
  title: (network: string): string => `Eerst dit: zo gaan we om met signalen in ${network}`,
  changed: (network: string): string => `De afspraken in ${network} zijn veranderd`,
  waits: {
    press: 'Lees dit even. Daarna gaat vanzelf door wat je deed.',
    place:
      'Het staat nog niet in het netwerk. Lees dit even. Druk op de knop, dan wordt het meteen geplaatst.',
  },
  standard: [
    'Je deelt alleen wat nodig is om te helpen.',
    'In het kanaal staan geen namen, ook niet in een antwoord onder een signaal. Bel elkaar over details.',
    'Wat je hier leest, houd je voor je. Ook als je stopt met dit werk.',
    'Kopieer niets: geen foto van het scherm, niet doorsturen, niet plakken op een andere plek.',
    'Bekijk je details of een naam? Dat schrijf ik op.',
    'Ging er iets mis, of las iemand mee die dat niet mag? Zeg het meteen tegen je coördinator en tegen de privacyfunctionaris van het netwerk. Typ datalek met de code. Dan zet ik het dicht.',
  ],
  own: 'Ook afgesproken in dit netwerk:',
  accept: 'Ik houd me hieraan',
  kept: 'Dank je. Typ nog een keer wat je wilde doen.',
}
