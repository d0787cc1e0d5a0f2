import type { HowLong, Kept } from '#domain/signal/retention-table.ts'

/** The page that says what is kept, and for how long. */

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
const ownDays = (many: number): string => count(many, 'eigen werkdag', 'eigen werkdagen')

function howLong(term: HowLong): string {
  if (term === 'as-the-first') return 'even lang als het eerste'
  if (term === 'stays') return 'blijft'
  if ('workingDays' in term) return count(term.workingDays, 'werkdag', 'werkdagen')
  if ('hours' in term) return `${term.hours} uur`
  if ('days' in term) return count(term.days, 'dag', 'dagen')
  if ('months' in term) return count(term.months, 'maand', 'maanden')
  if ('years' in term) return `${term.years} jaar`
  const least = term.leastHours === undefined ? '' : `, minstens ${term.leastHours} uur`
  const asked = term.afterAsking === undefined ? '' : `, en minstens ${term.afterAsking} na de vraag`
  return `${ownDays(term.ownDays)}${least}${asked}`
}

const kept: Record<Kept, { what: string; from: string; after: string }> = {
  unsent: {
    what: 'een gesprek met de bot dat niet is afgemaakt',
    from: 'het laatste antwoord; na één werkdag komt een herinnering',
    after: 'alles weg',
  },
  saved: {
    what: 'een bewaard gesprek, en een signaal waarbij eerst gepraat moet worden',
    from: 'het bewaren; één keer te verlengen met dezelfde tijd',
    after: 'alles weg',
  },
  looking: {
    what: 'een niet-pluisgevoel waar iemand opnieuw naar kijkt',
    from: 'het bewaren; één keer te verlengen',
    after: 'alles weg',
  },
  stopped: {
    what: 'dat een gesprek stopte voor veiligheid: de code van de reden, de tijd, en of er gebeld is',
    from: 'het stoppen; wat getypt is, is dan nooit bewaard',
    after: 'alles weg',
  },
  practice: { what: 'een oefening', from: 'het begin; `stop` wist hem meteen', after: 'alles weg' },
  signal: {
    what: 'de inhoud van een signaal, met de acties',
    from: 'de eerste keer afsluiten; tot dan zolang het open is. Heropenen maakt het niet langer, tenzij de coördinator zegt waarom',
    after: 'alles weg; één telling zonder nummer blijft',
  },
  linked: {
    what: 'een signaal dat bij een ander signaal hoort',
    from: 'het vroegste einde van de twee; een sparvraag en het signaal dat eruit kwam hebben elk hun eigen tijd',
    after: 'alles weg',
  },
  consult: {
    what: 'een sparvraag',
    from: 'het laatste antwoord, of het afsluiten als er geen antwoord kwam',
    after: 'alles weg; één telling zonder nummer blijft',
  },
  identity: {
    what: 'over wie het gaat (alleen waar het netwerk dat heeft afgesproken)',
    from: 'het afsluiten; eerder als de toestemming eindigt, en meteen als die wordt ingetrokken',
    after: 'naam en contact weg',
  },
  tombstone: {
    what: 'dat er een signaal was dat is ingetrokken of gewist',
    from: 'het intrekken of wissen; de inhoud is dan meteen weg',
    after: 'alles weg; één telling blijft, zonder leeftijd en thema',
  },
  override: {
    what: 'dat iemand deelde zonder toestemming: codes en dagen',
    from: 'het afsluiten van het signaal',
    after: 'alles weg',
  },
  absolute: {
    what: 'alles van één signaal, wat er ook gebeurt',
    from: 'het delen',
    after: 'alles weg',
  },
  figure: {
    what: 'de telling: netwerk, leeftijdsgroep, thema, urgentie, maand, duur en reden van afsluiten',
    from: 'het wissen; er is geen nummer of naam bij',
    after: '–',
  },
  absence: {
    what: 'wanneer een collega afwezig was, zonder reden',
    from: 'de laatste dag van de afwezigheid',
    after: 'weg',
  },
  colleague: {
    what: 'van collega’s: eigen werkdagen, sinds wanneer klopt waar je hen naar kunt vragen, of een bericht aankomt, en wanneer het laatste kwam',
    from: 'de eerste keer; zo lang de bot in gebruik is',
    after: '–',
  },
  breach: {
    what: 'wat er misging met gegevens: codes en dagen',
    from: 'het afhandelen; wat niet is afgehandeld blijft',
    after: 'de regel weg',
  },
  transfer: {
    what: 'dat een ander netwerk gevraagd is een signaal over te nemen',
    from: 'de vraag',
    after: 'weg; dat het gebeurde staat in de verantwoording',
  },
  emergency: {
    what: 'wat iemand schreef om in nood een naam te zien',
    from: 'de vraag',
    after: 'weg; dat het gebeurde staat in de verantwoording',
  },
  inquiry: {
    what: 'een vraag aan collega’s die er iets van weten (Wie weet wat?)',
    from: 'de vraag',
    after: 'alles weg; dat er gevraagd is staat in de verantwoording',
  },
  accepted: {
    what: 'dat iemand ja zei tegen de regels van het netwerk',
    from: 'het weggaan uit het netwerk',
    after: 'weg',
  },
  register: {
    what: 'dat er iets is gewist, en dat iemand om inzage, verbetering of wissen vroeg of bezwaar maakte: nummers, codes en dagen',
    from: 'het wissen of de vraag',
    after: 'de regel weg',
  },
  journal: {
    what: 'de verantwoording: wie deed wat wanneer, in nummers en codes',
    from: 'elke regel; elke nacht om drie uur (UTC) gaat weg wat ouder is',
    after: 'de regel weg',
  },
}

export const retention = {
  title: 'Wat bewaren we, en hoe lang',
  about: [
    'De bot is geen dossier. Het dossier hoort bij elke organisatie zelf. Daarom zijn de termijnen kort.',
    '“Alles weg” betekent: de sleutel is vernietigd en de tekst staat in geen bestand van de opslag meer. Back-ups van de sleutels blijven 7 dagen. Daarna opent ook geen back-up het meer.',
    'Wat Teams zelf bewaart, staat hier niet in: zie `teams-retention.md`.',
  ],
  columns: { what: 'wat', howLong: 'hoe lang', from: 'vanaf', after: 'daarna' },
  differs: (network: string): string => `Anders in ${network}`,
  kept,
  howLong,
}
