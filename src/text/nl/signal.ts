import type { Context } from '#domain/codes.ts'
import type { Status, Task } from '#domain/signal/signal.ts'
import { notices, rungs, summaries } from './notices.ts'
import { refusals } from './refusals.ts'
import { closingDetails, forms } from './signal-forms.ts'

type Kind = 'signal' | 'consult'

/** Everything people read about a signal once it is there. */
export const signal = {
  notices,
  summaries,
  rungs,
  refusals,
  forms,
  closingDetails,

  named: (kind: Kind, reference: string): string =>
    `${kind === 'consult' ? 'Sparvraag' : 'Signaal'} ${reference}`,
  placing: (reference: string): string => `Signaal ${reference} wordt geplaatst`,
  tombstone: (named: string): string => `${named} is afgesloten. Bedankt.`,
  /** The first reply under a card in a channel. */
  noNamesHere: 'Bespreek geen namen in dit kanaal. Bel elkaar.',
  stillWaiting: (reference: string): string =>
    `Signaal ${reference} wacht nog op iemand. Wie weet wie dit kan?`,

  status: {
    open: 'ontvangen',
    'taken-up': 'opgepakt',
    'in-action': 'actie loopt',
    closed: 'afgesloten',
    asked: 'vraag open',
    answered: 'beantwoord',
  } satisfies Record<Status, string>,
  takeUpBy: (when: string): string => `oppakken voor ${when}`,
  answerBy: (when: string): string => `antwoord voor ${when}`,

  kindcheck: 'Kindcheck: er zijn kinderen of een zwangerschap',
  kindcheckHelp: 'Meer staat er niet bij. Bij Details zie je wie je kunt bellen.',
  context: { home: 'thuis', school: 'op school', both: 'thuis en op school' } satisfies Record<
    Context,
    string
  >,
  goesWell: 'Gaat goed:',
  goodAt: 'Is goed in:',
  goal: 'Doel:',
  question: 'Vraag:',
  expertise: 'Kennis gezocht:',
  facts: {
    asked: 'Gevraagd',
    concerns: 'Genoemd',
    consent: 'Toestemming',
    childSeen: 'Kind gesproken',
    chairs: 'Betrokken',
  },
  concerns: (count: number): string => (count === 1 ? '1 zorg' : `${count} zorgen`),
  consent: { yes: 'ja', partly: 'deels', no: 'nee' },
  chairs: { parents: 'ouders', school: 'onderwijs', support: 'ondersteuning' },
  notYet: (who: string): string => `${who} nog niet`,
  why: (urgency: string): string => `Waarom ${urgency}?`,
  aid: 'Dit is een hulpmiddel bij het wegen, geen oordeel over een gezin of persoon.',
  noNames: 'Geen namen in dit kanaal: bel elkaar.',

  actions: 'Acties',
  waitsForYes: 'wacht op ja',
  done: 'klaar',
  more: (count: number): string => `en nog ${count}`,
  tasks: {
    'ask-other-parent': 'Vraag de andere ouder om toestemming',
    'speak-with-youth': 'Praat met de jongere over toestemming',
    'ask-consent': 'Vraag om toestemming',
  } satisfies Record<Task, string>,
  /** Whose consent is missing, only those who take part may know. */
  taskForAll: 'Toestemming rond maken',
  someone: 'een collega',

  buttons: {
    takeUp: 'Ik pak dit op',
    thinkAlong: 'Ik denk mee',
    notForMe: 'Niet voor mij',
    details: 'Details',
    addAction: 'Actie erbij',
    begin: 'Doel en eerste stap',
    assign: 'Wijs iemand aan',
    note: 'Notitie erbij',
    addInformation: 'Iets toevoegen',
    close: 'Sluit af',
    complete: 'Klaar',
    reschedule: 'Andere datum',
    needHelp: 'Hulp nodig',
    handOver: 'Draag over',
    accept: 'Ja, ik doe dit',
    decline: 'Nee, dit lukt niet',
    call: (name: string): string => `Bel ${name}`,
    chat: (name: string): string => `Chat met ${name}`,
  },

  reminder: {
    signal: 'Signaal',
    dueOn: 'Datum',
    waiting: 'Wacht op jou',
    owner: 'Van',
    askedBy: 'Vraag van',
  },
  doneWhen: 'Klaar als:',
  firstStep: 'Eerste stap:',
  before: (date: string): string => `voor ${date}`,
  wasDue: (date: string): string => `de datum was ${date}`,
  askedYou: 'Wil jij dit doen?',

  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],

  myActions: { title: 'Mijn acties', none: 'Je hebt nu geen open acties.' },
  mySignals: {
    title: 'Mijn signalen',
    none: 'Je hebt nog geen signalen gedeeld.',
    state: {
      waiting: 'Staat nog niet in het kanaal',
      open: 'Nog niet opgepakt',
      takenUp: (who: string) => `Opgepakt door ${who}`,
      inAction: (who: string) => `Er loopt een actie. ${who} houdt het overzicht`,
      asked: 'Wacht op antwoord',
      answered: 'Er denkt iemand mee',
      closed: 'Afgesloten. Bedankt',
    },
    next: {
      waiting: 'Je hoort het als het er staat.',
      open: (when: string) => `Je hoort uiterlijk ${when} wie het oppakt.`,
      late: 'De tijd is voorbij. We vragen opnieuw wie dit kan.',
      takenUp: 'Nu volgen een doel en een eerste stap.',
      inAction: 'Je hoort het als het is afgerond.',
      asked: (when: string) => `Je hoort uiterlijk ${when} wie meedenkt.`,
      answered: 'Bel elkaar even.',
      closed: 'Zie je weer iets? Deel het gerust.',
    },
  },

  details: {
    reporter: 'Gedeeld door',
    lead: 'Opgepakt door',
    thinkingAlong: 'Denkt mee',
    declined: 'Niet voor mij',
    call: 'Bel',
    chat: 'Chat',
    sections: {
      story: 'Meer erover',
      factors: 'Antwoorden',
      consent: 'Toestemming',
      people: 'Notities en mensen',
    },
    others: 'Gehoord van anderen:',
    impression: 'Eigen indruk:',
    since: 'Sinds:',
    wish: 'Wat het kind of de inwoner zelf wil:',
    doneAlready: 'Al gedaan:',
    keepDoing: 'Wil blijven doen:',
    facts: {
      origin: 'Bekend als',
      talked: 'Besproken',
      current: 'Speelt het nu',
      trend: 'Hoe gaat het',
      safetyScore: 'Cijfer voor veiligheid',
      deadlineOn: 'Harde datum',
      wholeFamily: 'Gaat over het hele gezin',
      dependent: 'Heel jong of afhankelijk van zorg',
      consent: 'Toestemming',
      authority: 'Gezag',
      by: 'Zei ja',
      refusedBy: 'Zei nee',
      parentsMayKnow: 'Ouders mogen het weten',
      form: 'Hoe',
      on: 'Op',
      until: 'Tot',
      withdrawalExplained: 'Verteld dat stoppen mag',
      advisedBy: 'Advies gevraagd aan',
      noAdviceReason: 'Nog geen advies',
    },
    scope: 'Afgesproken:',
    outOfTen: (score: number): string => `${score} van 10`,
    yes: 'ja',
    no: 'nee',
    nothing: 'Hier staat nog niets.',
    notes: 'Notities',
    instead: 'Wie wel:',
  },
}
