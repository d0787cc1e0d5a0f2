import type { Notice } from '#domain/signal/notices.ts'
import type { Rung } from '#domain/signal/rungs.ts'

/** What a lock screen may show: that there is something, never what. */
export const summaries: Record<Notice | 'placing' | 'channel' | 'digest' | 'urgent', string> = {
  placing: 'Er komt een signaal in het netwerk',
  channel: 'Er is een signaal in het netwerk',
  digest: 'Er wacht iets op jou',
  urgent: 'Iets kan niet wachten',
  'taken-up': 'Je signaal is opgepakt',
  'still-waiting': 'Je signaal wacht nog op iemand',
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
  'action-moved': 'Een actie heeft een latere datum',
  'help-needed': 'Een collega vraagt om hulp',
  nudged: 'Een collega vraagt hoe het gaat',
  consult: 'Een collega vraagt je om mee te denken',
  'channel-blocked': 'Een signaal wacht: kijk wie er in het kanaal zit',
  'channel-gone': 'Een signaal wacht: het kanaal is er niet',
  'not-reached': 'Een collega is niet te bereiken',
  feedback: 'Nieuws over een signaal van jou',
  'reporter-asked': 'Een collega vraagt jou iets',
  'consult-answered': 'Er is een antwoord op je vraag',
  'answer-helped': 'Je antwoord heeft geholpen',
  'identity-asked': 'Een collega vraagt jou iets',
  'identity-given': 'Er is antwoord op je vraag',
  reopened: 'Een signaal is weer open',
  'you-lead': 'Je hebt een signaal opgepakt',
  'hand-over-offered': 'Een collega vraagt of jij een signaal overneemt',
  'hand-over-accepted': 'Een signaal is overgenomen',
  'hand-over-declined': 'Een collega neemt een signaal niet over',
  'hand-over-lapsed': 'Een collega gaf geen antwoord',
  'leads-no-more': 'Een collega heeft een signaal overgenomen',
  'information-added': 'Er is iets toegevoegd aan een signaal',
  'still-worried': 'Iemand maakt zich nog zorgen',
  'feedback-draft': 'Laat de signaleerder weten hoe het gaat',
  reassessed: 'De urgentie van een signaal is veranderd',
  'lowering-asked': 'Een collega vraagt jou iets',
  'lowering-refused': 'De urgentie blijft zoals die was',
  evaluate: 'Vandaag kijk je terug op een signaal',
  'evaluate-late': 'Op een signaal is nog niet teruggekeken',
  'needs-a-lead': 'Een signaal wacht weer op iemand',
  escalated: 'Een collega schaalt een signaal op',
  'not-safe': 'Een collega twijfelt over veiligheid. Bel even',
  'action-fell-to': 'Een actie is nu van jou',
  'action-stopped': 'Een actie is gestopt',
  'consent-ends': 'De toestemming loopt bijna af',
  'consent-expired': 'De toestemming is afgelopen',
  'consent-withdrawn': 'De toestemming is ingetrokken',
  erased: 'Een signaal is gewist',
  frozen: 'Een signaal is tijdelijk dicht',
  unfrozen: 'Een signaal is weer open',
  held: 'Een signaal staat stil',
  'hold-lifted': 'Een signaal gaat verder',
  'retention-warned': 'De bewaartermijn loopt bijna af',
  'reminder-T-2': 'Je hebt een actie die eraan komt',
  'reminder-T0': 'Je hebt een actie die nu aan de beurt is',
  'reminder-T+1': 'Een actie van jou staat nog open',
  'reminder-T+3': 'Een actie van jou staat nog open',
  'reminder-T+3-lead': 'Een actie in jouw signaal staat nog open',
  'reminder-T+5': 'Een actie in jouw netwerk staat nog open',
  'reminder-T+7': 'Een actie in jouw netwerk staat nog open',
  'passed-on': 'Een collega kijkt mee met een actie',
  'contact-due': 'Een signaal van jou wacht op een gesprek',
  'contact-late': 'Een signaal wacht op een gesprek',
  'feedback-due': 'Laat de signaleerder weten hoe het gaat',
  'feedback-late': 'Een signaleerder wacht op bericht',
}

/**
 * `who` is a colleague and their organisation; `guest` is no member of the network and can only call.
 */
export type Told = {
  who: string
  reference: string
  network: string
  consult: boolean
  guest: boolean
  /** Whoever reads it leads the signal; whoever reads it can choose somebody. */
  leads: boolean
  coordinates: boolean
  /** Who leads it, and their organisation. */
  lead: string
  /** The day it is about: `di 24 nov`. */
  date: string
  /** It is over. */
  closed: boolean
  /** What the reporter may hear, sentence by sentence. */
  feedback: readonly string[]
}

/** Everything but the reminders, the offer, the begin form and the consult, which have cards of their own. */
export type ToldNotice = Exclude<Notice, `reminder-${Rung}` | 'action-offered' | 'begin' | 'consult'>

export const notices: Record<ToldNotice, { title: string; body: (told: Told) => string }> = {
  'taken-up': {
    title: 'Je signaal is opgepakt',
    body: ({ who, reference, guest }) =>
      `${who} pakt ${reference} op. Jij blijft belangrijk: ${guest ? 'zie je nog iets, bel elkaar dan even' : 'wat jij ziet, kun je hier doorgeven'}.`,
  },
  'still-waiting': {
    title: 'Het duurt langer',
    body: ({ reference, consult }) =>
      consult
        ? `Op sparvraag ${reference} kwam nog geen antwoord. Ik vraag opnieuw wie kan meedenken. Is er haast? Bel een collega.`
        : `Niemand heeft ${reference} nog opgepakt. Ik vraag opnieuw wie dit kan. Je hoort het als iemand het oppakt. Is er nu gevaar? Bel 112.`,
  },
  closed: {
    title: 'Afgerond',
    body: ({ feedback }) => feedback.join(' '),
  },
  feedback: { title: 'Hoe het nu gaat', body: ({ feedback }) => feedback.join(' ') },
  'reporter-asked': {
    title: 'Kun je hier iets over zeggen?',
    body: ({ who, reference, guest }) =>
      `${who} heeft een vraag over ${reference}. ${guest ? 'Bel elkaar even' : 'De vraag staat bij Antwoord geven'}.`,
  },
  'consult-answered': {
    title: 'Er is een antwoord',
    body: ({ who, reference, guest }) =>
      `${who} gaf antwoord op ${reference}. ${guest ? 'Bel elkaar even.' : 'Lees het bij Details. Helpt het je verder? Laat het dan weten.'}`,
  },
  'answer-helped': {
    title: 'Je antwoord hielp',
    body: ({ who, reference }) => `${who} gaat verder met jouw antwoord op ${reference}. Bedankt.`,
  },
  'identity-asked': {
    title: 'Is de naam nodig?',
    body: ({ who, reference, guest }) =>
      `${who} vraagt om wie het gaat bij ${reference}. Bel ${guest ? 'elkaar' : 'eerst'} even.${guest ? '' : ' Is de naam echt nodig, vul die dan in bij Geef de naam.'}`,
  },
  'identity-given': {
    title: 'De naam is doorgegeven',
    body: ({ reference }) =>
      `Bij ${reference} kun je nu zien om wie het gaat. Elke keer kijken wordt vastgelegd.`,
  },
  reopened: {
    title: 'Weer open',
    body: ({ who, reference }) => `${who} heeft ${reference} opnieuw geopend.`,
  },
  'you-lead': {
    title: 'Jij houdt nu het overzicht',
    body: ({ reference }) =>
      `Jij pakt ${reference} op. Doel en acties staan er al. Kijk bij Details wat er loopt.`,
  },
  'hand-over-offered': {
    title: 'Neem jij dit over?',
    body: ({ who, reference, date, lead }) =>
      `${who} vraagt of jij ${reference} overneemt. Waarom staat bij Details. Laat het weten voor ${date}. Anders blijft het bij ${lead}.`,
  },
  'hand-over-accepted': {
    title: 'Het is overgenomen',
    body: ({ who, reference }) =>
      `${who} houdt nu het overzicht bij ${reference}. Bel elkaar even voor een warme overdracht.`,
  },
  'hand-over-declined': {
    title: 'Overnemen lukt niet',
    body: ({ who, reference, leads, lead }) =>
      `${who} kan ${reference} niet overnemen. ${leads ? 'Het blijft bij jou. Vraag een ander, of geef het terug aan het netwerk.' : `Het blijft bij ${lead}. Vraag een ander, of bel elkaar even.`}`,
  },
  'hand-over-lapsed': {
    title: 'Er kwam geen antwoord',
    body: ({ reference, leads, lead }) =>
      `De vraag om ${reference} over te nemen kreeg op tijd geen antwoord. Het blijft bij ${leads ? 'jou' : lead}. Vraag een ander, of bel even.`,
  },
  'leads-no-more': {
    title: 'Een collega heeft het nu',
    body: ({ who, reference }) => `${reference} is nu bij ${who}. Bel elkaar even voor een warme overdracht.`,
  },
  'information-added': {
    title: 'Er is iets bijgekomen',
    body: ({ who, reference }) => `${who} heeft iets toegevoegd aan ${reference}. Lees het bij Details.`,
  },
  'still-worried': {
    title: 'Kijk je nog eens?',
    body: ({ who, reference, closed }) =>
      `${who} maakt zich nog zorgen over ${reference}. Dat is geen klacht. ${closed ? 'Het is al afgesloten. Bel elkaar even. Is er meer nodig, open het dan opnieuw.' : 'Kijk opnieuw, en bel elkaar even.'}`,
  },
  'feedback-draft': {
    title: 'Laat weten hoe het gaat',
    body: ({ reference }) =>
      `Er is contact geweest bij ${reference}. Degene die het deelde wil weten hoe het gaat. De tekst staat klaar.`,
  },
  reassessed: {
    title: 'De urgentie is veranderd',
    body: ({ who, reference }) => `${who} koos een andere urgentie voor ${reference}. De tijden lopen mee.`,
  },
  'lowering-asked': {
    title: 'Mag de urgentie lager?',
    body: ({ who, reference }) =>
      `${who} wil ${reference} lager zetten. Waarom staat bij Details. Tot jij ja zegt, blijft het hoog.`,
  },
  'lowering-refused': {
    title: 'De urgentie blijft',
    body: ({ who, reference }) => `${who} laat ${reference} op hoog staan. Bel elkaar even.`,
  },
  evaluate: {
    title: 'Hoe gaat het nu?',
    body: ({ reference }) =>
      `Vandaag kijk je terug op ${reference}. Doe het liefst samen met wie het aangaat.`,
  },
  'evaluate-late': {
    title: 'Er is nog niet teruggekeken',
    body: ({ who, reference, date }) =>
      `${who} zou op ${date} terugkijken op ${reference}. Dat is nog niet gebeurd. Bel je even?`,
  },
  'needs-a-lead': {
    title: 'Dit wacht weer op iemand',
    body: ({ who, reference, coordinates }) =>
      coordinates
        ? `Niemand houdt nu het overzicht bij ${reference}. Ik vraag het aan het netwerk. Weet jij iemand, wijs die dan aan.`
        : `${who} geeft ${reference} terug aan het netwerk. Jij houdt het overzicht niet meer. Weet jij wie dit kan? Bel elkaar even.`,
  },
  escalated: {
    title: 'Een collega vraagt jouw hulp',
    body: ({ who, reference }) =>
      `${who} schaalt ${reference} op naar jou. Kijk bij Details hoe het staat. Bel elkaar vandaag.`,
  },
  'not-safe': {
    title: 'Is iedereen veilig?',
    body: ({ who, reference }) =>
      `De toestemming voor ${reference} is ingetrokken. ${who} twijfelt of iedereen veilig is. Bel elkaar nu. Advies: Veilig Thuis 0800-2000. Direct gevaar: 112.`,
  },
  'action-fell-to': {
    title: 'Deze actie is nu van jou',
    body: ({ reference }) =>
      `Een collega is er niet meer, of is afwezig. Deze actie bij ${reference} is nu van jou. Doe je het zelf, of draag je het over?`,
  },
  'action-stopped': {
    title: 'Stop met deze actie',
    body: ({ reference }) =>
      `Bij ${reference} mag niets meer gebeuren. Je actie is gestopt en de tekst is gewist. Moet jouw organisatie door, doe dat dan in het eigen dossier.`,
  },
  'consent-ends': {
    title: 'Is delen nog goed?',
    body: ({ reference, date }) =>
      `De toestemming voor ${reference} loopt tot ${date}. Vraag opnieuw of delen nog goed is. Zegt niemand ja, dan gaat de naam weg en helpen we zonder naam verder.`,
  },
  'consent-expired': {
    title: 'De toestemming is afgelopen',
    body: ({ reference }) =>
      `De toestemming voor ${reference} is voorbij. Namen zijn gewist. Het signaal gaat zonder naam verder. Vraag opnieuw om toestemming.`,
  },
  'consent-withdrawn': {
    title: 'De toestemming is ingetrokken',
    body: ({ reference, date }) =>
      `De toestemming voor ${reference} is ingetrokken. De gegevens worden gewist, uiterlijk ${date}. Is iedereen veilig? Zo niet: bel Veilig Thuis voor advies, 0800-2000. Direct gevaar: 112.`,
  },
  erased: {
    title: 'Dit signaal is gewist',
    body: ({ reference }) => `De inhoud van ${reference} is gewist. De acties zijn gestopt.`,
  },
  'retention-warned': {
    title: 'Wat er staat, gaat straks weg',
    body: ({ reference, date, coordinates }) =>
      `${reference} is opnieuw geopend en wordt bewaard tot en met ${date}. Rond het af voor die dag. Is langer bewaren echt nodig? ${coordinates ? 'Dan kies jij dat.' : 'Vraag het dan de coördinator.'}`,
  },
  'contact-due': {
    title: 'Is er al contact geweest?',
    body: ({ reference, date }) =>
      `Bij ${reference} is er uiterlijk ${date} contact met wie het aangaat. Is dat gelukt? Leg het dan vast.`,
  },
  'contact-late': {
    title: 'Er is nog geen contact geweest',
    body: ({ who, reference }) =>
      `Bij ${reference} is nog niet gesproken met wie het aangaat. ${who} weet dit. Bel je even?`,
  },
  'feedback-due': {
    title: 'Laat weten hoe het gaat',
    body: ({ reference, date }) =>
      `Degene die ${reference} deelde, hoort uiterlijk ${date} hoe het gaat. De tekst staat klaar.`,
  },
  'feedback-late': {
    title: 'Er is nog niets teruggekoppeld',
    body: ({ who, reference }) =>
      `Degene die ${reference} deelde, heeft nog niets gehoord. ${who} weet dit. Bel je even?`,
  },
  'passed-on': {
    title: 'Er kijkt een collega mee',
    body: ({ who, reference }) =>
      `De datum van deze actie bij ${reference} is voorbij. Ik heb nu ook ${who} gevraagd om te helpen. Bel elkaar even.`,
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
      `${who} pakt ${reference} niet op. Bij Details staat waarom, en wie het misschien wel kan.`,
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
  'action-moved': {
    title: 'Deze actie komt veel later',
    body: ({ who, reference, date }) =>
      `${who} heeft de datum van deze actie bij ${reference} verzet naar ${date}. Past dat nog? Bel elkaar even.`,
  },
  'help-needed': {
    title: 'Denk je even mee?',
    body: ({ who }) => `${who} vraagt hulp bij deze actie. Bel elkaar even.`,
  },
  nudged: {
    title: 'Hoe gaat het hiermee?',
    body: ({ who, reference }) =>
      `${who} is benieuwd hoe het gaat met ${reference}. Jij bent aan zet. Lukt het niet zoals afgesproken? Laat het weten, of bel elkaar even.`,
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
  frozen: {
    title: 'Tijdelijk dicht',
    body: ({ reference }) =>
      `Er is misschien iets misgegaan met de gegevens van ${reference}. Tot dat is uitgezocht kan niemand het lezen of veranderen. Niets is weg, en herinneringen wachten. Wat je had afgesproken, blijft afgesproken: bel elkaar. Is er gevaar? Bel 112, of Veilig Thuis 0800-2000.`,
  },
  unfrozen: {
    title: 'Weer open',
    body: ({ reference }) => `${reference} is weer open. Kijk vandaag bij Details wat er nu moet gebeuren.`,
  },
  held: {
    title: 'Staat stil',
    body: ({ reference }) =>
      `${reference} staat stil: iemand maakte bezwaar. De coördinator beslist. Wat al loopt, kun je afmaken. Bel de coördinator als je je nu zorgen maakt.`,
  },
  'hold-lifted': {
    title: 'Gaat verder',
    body: ({ reference }) =>
      `De coördinator besliste over het bezwaar: ${reference} gaat verder. Kijk bij Details wat er nu moet gebeuren.`,
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
  'T+7': (due) =>
    `${open(`Deze actie van ${due.owner}`, due)} De coördinator weet het. Bel elkaar even, of zoek iemand anders.`,
}

const onTheDay = ({ at, when, weekday, dayOff }: Due): string => {
  if (at === 'past') return `De datum was ${weekday}.`
  if (at === 'today') return 'De datum is vandaag'
  return `De datum is ${at === 'tomorrow' ? 'morgen' : when}${dayOff ? '; jij werkt dan niet' : ''}`
}
const open = (what: string, { days }: Due): string => `${what} staat al ${workingDays(days)} open.`
const workingDays = (days: number): string => (days === 1 ? '1 werkdag' : `${days} werkdagen`)
