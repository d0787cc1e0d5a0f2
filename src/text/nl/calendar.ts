import type { AwayRefusal } from '#domain/network/absence.ts'
import type { WorkingDaysMistake } from '#domain/network/working-days.ts'

/** What `werkdagen` and `afwezig` ask and say. */
export const calendar = {
  days: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  workingDays: {
    title: 'Wanneer werk je?',
    help: 'Ik stuur je alleen berichten als je werkt. Nooit voor 08:00 of na 18:00.',
    works: 'Op welke dagen?',
    from: 'Vanaf hoe laat?',
    until: 'Tot hoe laat?',
    remindAt: 'Hoe laat wil je horen wat op je wacht?',
    inHolidays: 'Ik werk ook in de schoolvakanties',
    anyHour: 'Is er acuut gevaar, dan mag ik ook buiten mijn tijden gevraagd worden om te helpen bellen',
    save: 'Bewaar',
    saved: (days: string, from: string, until: string, at: string): string =>
      `Je werkt op ${days}, van ${from} tot ${until}. Wat op je wacht, hoor je hoogstens één keer per dag, om ${at}. Wil je het nu zien? Typ mijn acties.`,
    freeInHolidays: 'In de schoolvakanties stuur ik je niets.',
    change: 'Pas aan',
    ask: (days: string, at: string): string =>
      `Klopt dit? Je werkt op ${days}, en hoort om ${at} wat op je wacht.`,
    right: 'Klopt',
    asked: 'Goed, zo laat ik het.',
    mistakes: {
      'no-day': 'Kies minstens één dag. Zonder werkdag kan ik je niets laten weten.',
      'hours-upside-down': 'Je begint later dan je stopt. Staan de tijden andersom?',
      'moment-outside-hours': 'Op die tijd werk je niet. Kies een moment tussen je begin- en eindtijd.',
    } satisfies Record<WorkingDaysMistake, string>,
  },
  away: {
    title: 'Wanneer ben je er niet?',
    help: 'In die tijd stuur ik je niets. Wie waarneemt, krijgt jouw acties en herinneringen. Als je terug bent, is alles weer van jou.',
    now: 'Dit weet ik al',
    period: (from: string, until: string): string => (from === until ? from : `${from} tot en met ${until}`),
    coveredBy: (who: string): string => `${who} neemt waar`,
    toNetwork: 'je signalen gaan terug naar het netwerk',
    uncovered: 'niemand neemt waar',
    back: 'Ik ben er toch',
    from: 'Eerste dag',
    until: 'Laatste dag',
    dateError: 'Vul een dag in',
    cover: 'Wie neemt waar?',
    nobody: 'Niemand',
    network: 'Niemand: mijn signalen gaan terug naar het netwerk',
    save: 'Bewaar',
    saved: (from: string, until: string): string => `Je bent er niet ${onDays(from, until)}.`,
    savedWith: (who: string): string => `${who} neemt waar, en hoort dat nu.`,
    savedNobody: 'Wat dan echt moet gebeuren, vraag ik aan wie het overzicht houdt of aan de coördinator.',
    savedNetwork: 'Op de eerste dag vraag ik het netwerk wie jouw signalen overneemt.',
    ended: 'Goed, je bent er weer. Ik stuur je weer berichten.',
    unknownPeriod: 'Die afwezigheid is er niet meer. Dit weet ik nu.',
    refusals: {
      'date-missing': () => 'Vul de eerste en de laatste dag in.',
      'ends-before-start': ({ days }) =>
        `De laatste dag is voor de eerste. Bedoel je van ${days[0] ?? ''} tot en met ${days[1] ?? ''}?`,
      'over-already': ({ days }) =>
        `Deze dagen zijn al voorbij. Ben je er vandaag niet, kies dan ${days[0] ?? ''}.`,
      'too-long': () => 'Dat is meer dan een jaar vooruit. Kies een laatste dag binnen een jaar.',
      oneself: ({ people }) => `Je kunt niet voor jezelf waarnemen. ${orSomebody(people)}`,
      'unknown-colleague': ({ people }) => `Deze collega ken ik niet in je netwerk. ${orSomebody(people)}`,
      'away-too': ({ people }) => `Deze collega is dan zelf afwezig. ${orSomebody(people)}`,
      'not-there': ({ people, network }) =>
        `Deze collega kan in ${network} niet voor je waarnemen, en daar moet dan iets gebeuren. ${orSomebody(people)}`,
      'cover-needed': ({ people, network }) =>
        `In deze dagen moet er iets gebeuren in een signaal dat jij hebt opgepakt (${network}). Kies wie waarneemt, of geef het terug aan het netwerk. ${orSomebody(people)}`,
    } satisfies Record<AwayRefusal, (instead: NamedInstead) => string>,
  },
  cover: {
    title: (who: string): string => `Jij neemt waar voor ${who}`,
    body: (who: string, from: string, until: string): string =>
      `Je krijgt de acties en herinneringen van ${who} ${onDays(from, until)}.`,
    now: (leads: number, actions: number): string =>
      leads + actions === 0
        ? 'Nu is er niets te doen. Komt er iets bij, dan hoor je het.'
        : `Nu ${leads + actions === 1 ? 'is dat' : 'zijn dat'} ${heldIn(leads, actions)}. Typ tegen die tijd mijn acties om alles te zien.`,
    decline: 'Dat lukt mij niet',
    saidNo: (who: string): string => `Goed. ${who} en de coördinator horen het. Bel elkaar even.`,
    over: 'Dit is niet meer zo. Je hoeft niets te doen.',
    summary: 'Een collega vraagt je om waar te nemen',
    ended: (who: string): string => `Je hoeft niet meer waar te nemen voor ${who}. Bedankt.`,
    endedSummary: 'Je hoeft niet meer waar te nemen',
  },
  coverDeclined: {
    summary: 'Een collega kan niet waarnemen',
    toLeaver: (who: string, from: string, until: string): string =>
      `${who} kan niet voor je waarnemen ${onDays(from, until)}. Kies een ander: typ afwezig.`,
    toCoordinator: (who: string, whose: string, from: string, until: string): string =>
      `${who} kan niet waarnemen voor ${whose}, die er niet is ${onDays(from, until)}. Weet jij iemand? Bel elkaar even.`,
  },
  back: {
    summary: 'Welkom terug',
    title: 'Welkom terug',
    body: (who: string, from: string, until: string): string =>
      `${who} nam voor je waar ${onDays(from, until)}. Vanaf nu is alles weer van jou.`,
    done: 'Dit is gedaan',
    doneNothing: 'Er is in die tijd niets afgerond.',
    open: (leads: number, actions: number): string =>
      leads + actions === 0
        ? 'Er wacht nu niets op je.'
        : `Nu bij jou: ${heldIn(leads, actions)}. Typ mijn acties om alles te zien.`,
  },
  holiday: {
    summary: 'De vakantie komt eraan',
    title: (name: string): string => `Draag over voor de vakantie (${name})`,
    body: (from: string, until: string): string =>
      `Van ${from} tot en met ${until} is het vakantie. Dit staat dan nog bij jou. Kies wie waarneemt, of draag het over.`,
    choose: 'Kies wie waarneemt',
    more: (count: number): string => `En nog ${count}. Typ mijn acties voor alles.`,
    lead: (reference: string): string => `Jij houdt het overzicht bij ${reference}`,
    outside: (reference: string): string =>
      `${reference} komt van een school, en jij houdt het overzicht. Kies iemand buiten het onderwijs, zodat het in de vakantie niet stil valt.`,
    summer:
      'Let voor de zomer extra op: huwelijksdwang, achterlating in het buitenland en meisjesbesnijdenis gebeuren vaak in de vakantie. Maak je je zorgen? Bel Veilig Thuis, 0800-2000. Direct gevaar: 112.',
  },
  awayUntil: (until: string, cover: string | null): string =>
    cover ? `afwezig tot en met ${until}, ${cover} neemt waar` : `afwezig tot en met ${until}`,
}

/** Days and people as they are written; who could do it instead. */
export type NamedInstead = {
  days: readonly string[]
  people: readonly string[]
  network: string
}

/** `op ma 30 nov`, `van ma 30 nov tot en met zo 6 dec`. */
const onDays = (from: string, until: string): string =>
  from === until ? `op ${from}` : `van ${from} tot en met ${until}`

/** `1 signaal en 2 acties`; what there is none of is left out. */
const heldIn = (leads: number, actions: number): string =>
  [
    ...(leads > 0 ? [leads === 1 ? '1 signaal' : `${leads} signalen`] : []),
    ...(actions > 0 ? [actions === 1 ? '1 actie' : `${actions} acties`] : []),
  ].join(' en ')

const orSomebody = (people: readonly string[]): string =>
  people.length === 0 ? 'Kies een ander.' : `Kan ${people.join(' of ')} het doen?`
