import type { Notice } from '#domain/signal/consequences.ts'
import type { Rung } from '#domain/signal/events.ts'

/** What a lock screen may show: that there is something, never what. */
export const summaries: Record<Notice | 'placing' | 'channel' | 'digest', string> = {
  placing: 'Er komt een signaal in het netwerk',
  channel: 'Er is een signaal in het netwerk',
  digest: 'Je hebt acties die aan de beurt zijn',
  'taken-up': 'Je signaal is opgepakt',
  closed: 'Een signaal van jou is afgerond',
  begin: 'Je hebt een signaal opgepakt',
  assigned: 'Iemand vraagt jou om een signaal op te pakken',
  'begin-late': 'Een signaal van jou wacht op de eerste stap',
  'not-begun': 'Een signaal wacht op de eerste stap',
  'thinks-along': 'Een collega denkt met je mee',
  'not-for-me': 'Een collega heeft een voorstel',
  'not-taken-up': 'Een signaal wacht nog op iemand',
  'assign-now': 'Een signaal wacht nog op iemand',
  'action-offered': 'Een collega vraagt iets aan jou',
  'action-declined': 'Een actie staat weer bij jou',
  'action-done': 'Een actie is klaar',
  'help-needed': 'Een collega vraagt om hulp',
  consult: 'Een collega vraagt je om mee te denken',
  'channel-blocked': 'Een signaal wacht: kijk wie er in het kanaal zit',
  'channel-gone': 'Een signaal wacht: het kanaal is er niet',
  'not-reached': 'Een collega is niet te bereiken',
  'reminder-T-2': 'Je hebt een actie die eraan komt',
  'reminder-T0': 'Je hebt een actie die nu aan de beurt is',
  'reminder-T+1': 'Een actie van jou staat nog open',
  'reminder-T+3': 'Een actie van jou staat nog open',
  'reminder-T+3-lead': 'Een actie in jouw signaal staat nog open',
  'reminder-T+5': 'Een actie in jouw netwerk staat nog open',
}

/**
 * `who` is a colleague and their organisation; `discussed` only when it was, with those it is about; `guest` is no
 * member of the network and can only call.
 */
export type Told = {
  who: string
  reference: string
  network: string
  consult: boolean
  discussed: boolean
  guest: boolean
}

/** Everything but the reminders, the offer, the begin form and the consult, which have cards of their own. */
export type ToldNotice = Exclude<Notice, `reminder-${Rung}` | 'action-offered' | 'begin' | 'consult'>

export const notices: Record<ToldNotice, { title: string; body: (told: Told) => string }> = {
  'taken-up': {
    title: 'Je signaal is opgepakt',
    body: ({ who, reference, guest }) =>
      `${who} pakt ${reference} op. Jij blijft belangrijk: ${guest ? 'zie je nog iets, bel elkaar dan even' : 'wat jij ziet, kun je hier doorgeven'}.`,
  },
  closed: {
    title: 'Afgerond',
    body: ({ reference, consult, discussed }) =>
      [
        `${consult ? 'Sparvraag' : 'Signaal'} ${reference} is afgerond.`,
        discussed ? 'Er is naar gekeken en het is besproken met wie het aangaat.' : 'Er is naar gekeken.',
        'Bedankt dat je het deelde. Zie je weer iets? Deel het gerust.',
      ].join(' '),
  },
  assigned: {
    title: 'Wil jij dit oppakken?',
    body: ({ who, reference }) =>
      `${who} wijst jou aan voor ${reference}. Kies een doel en een eerste stap. Lukt het niet? Bel elkaar even.`,
  },
  'begin-late': {
    title: 'Wat is de eerste stap?',
    body: ({ reference }) =>
      `Je hebt ${reference} opgepakt. Kies nog een doel en een eerste stap. Dan weet iedereen waar het heen gaat.`,
  },
  'not-begun': {
    title: 'Er is nog geen eerste stap',
    body: ({ who, reference }) =>
      `${who} heeft ${reference} opgepakt. Een doel en een eerste stap zijn er nog niet. Vraag je hoe het gaat?`,
  },
  'thinks-along': {
    title: 'Er denkt iemand mee',
    body: ({ who, reference }) => `${who} denkt mee met ${reference}. Bel elkaar even.`,
  },
  'not-for-me': {
    title: 'Misschien past dit beter bij een ander',
    body: ({ who, reference }) =>
      `${who} pakt ${reference} niet op en heeft een voorstel. Kijk bij Details wie het wel kan.`,
  },
  'not-taken-up': {
    title: 'Er is nog niemand',
    body: ({ reference, consult }) =>
      consult
        ? `Op sparvraag ${reference} kwam nog geen antwoord. Weet jij wie kan meedenken?`
        : `Niemand heeft ${reference} opgepakt. Wijs je iemand aan?`,
  },
  'assign-now': {
    title: 'Er is nog niemand. Kies jij iemand?',
    body: ({ reference }) =>
      `Niemand heeft ${reference} opgepakt en de tijd is voorbij. Wijs nu iemand aan. Bel die collega even.`,
  },
  'action-declined': {
    title: 'Deze actie staat weer bij jou',
    body: ({ who }) => `${who} kan dit niet doen. Doe je het zelf, of vraag je iemand anders?`,
  },
  'action-done': {
    title: 'Een actie is klaar',
    body: ({ who }) => `${who} is klaar met deze actie. Wat is nu nodig?`,
  },
  'help-needed': {
    title: 'Denk je even mee?',
    body: ({ who }) => `${who} vraagt hulp bij deze actie. Bel elkaar even.`,
  },
  'channel-blocked': {
    title: 'Er leest iemand mee die geen lid is',
    body: ({ reference }) =>
      `${reference} staat nu niet in het kanaal. Haal deze mensen uit het kanaal, of maak ze eerst lid van het netwerk. Daarna plaats ik het vanzelf.`,
  },
  'channel-gone': {
    title: 'Ik kan niet bij het kanaal',
    body: ({ reference, network }) =>
      `${reference} wacht. Voeg mij weer toe aan het kanaal van ${network}, of typ koppel in een nieuw kanaal.`,
  },
  'not-reached': {
    title: 'Deze collega krijgt mijn bericht niet',
    body: ({ who, reference }) =>
      `Ik kan ${who} in Teams niet bereiken. Het gaat om ${reference}. Bel je even?`,
  },
}

/**
 * `days`: working days until the date, or since it. `when` and `weekday` name the date: `ma 30 nov`, `dinsdag`;
 * `dayOff`: the receiver does not work on it.
 */
export type Due = {
  days: number
  at: 'past' | 'today' | 'tomorrow' | 'later'
  when: string
  weekday: string
  dayOff: boolean
  owner: string
  lead: string | null
}

/** The line above an action in a reminder, for each rung of its ladder. */
export const rungs: Record<Rung, (due: Due) => string> = {
  'T-2': (due) => (due.at === 'past' || due.at === 'today' ? onTheDay(due) : `Over ${workingDays(due.days)}`),
  T0: (due) => onTheDay(due),
  'T+1': ({ weekday }) => `De datum was ${weekday}. Lukt het?`,
  'T+3': (due) => `${open('Deze actie', due)} ${due.lead ? `${due.lead} denkt mee.` : 'Wie kan je helpen?'}`,
  'T+3-lead': (due) => `${open(`Deze actie van ${due.owner}`, due)} Denk je mee?`,
  'T+5': (due) => `${open(`Deze actie van ${due.owner}`, due)} Bel elkaar even, of zoek iemand anders.`,
}

const onTheDay = ({ at, when, weekday, dayOff }: Due): string => {
  if (at === 'past') return `De datum was ${weekday}.`
  if (at === 'today') return 'De datum is vandaag'
  return `De datum is ${at === 'tomorrow' ? 'morgen' : when}${dayOff ? '; jij werkt dan niet' : ''}`
}
const open = (what: string, { days }: Due): string => `${what} staat al ${workingDays(days)} open.`
const workingDays = (days: number): string => (days === 1 ? '1 werkdag' : `${days} werkdagen`)
