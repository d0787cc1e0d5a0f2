import type { How, Note, Section, When, Who } from '#domain/signal/reminder-row.ts'

/** The page that says who hears what, and when. */

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
const days = (many: number): string => count(many, 'werkdag', 'werkdagen')

function when(moment: When): string {
  if (moment === 'at-once') return 'meteen'
  if (moment === 'at-end') return 'als de toestemming voorbij is'
  if ('hours' in moment) return `na ${count(moment.hours, 'werkuur', 'werkuren')}`
  if ('days' in moment) return `na ${days(moment.days)}`
  if ('weeks' in moment) return `na ${count(moment.weeks, 'week', 'weken')}`
  if ('later' in moment) return `${days(moment.later)} nadat de regievoerder het hoorde`
  if ('beforeEnd' in moment) return `${days(moment.beforeEnd)} voor het einde`
  if ('ownDays' in moment) return `op eigen werkdag ${moment.ownDays} erna`
  if ('minutes' in moment) return `na ${count(moment.minutes, 'minuut', 'minuten')}`
  if (moment.date === 0) return 'op de datum'
  return moment.date < 0 ? `${days(-moment.date)} ervoor` : `${days(moment.date)} erna`
}

const who: Record<Who, string> = {
  network: 'het hele netwerk',
  reporter: 'de signaleerder',
  coordinator: 'de coördinator',
  coordinators: 'de coördinator en de vervanger',
  'backup-coordinator': 'de vervanger van de coördinator',
  owner: 'de actiehouder',
  lead: 'de regievoerder',
  'reporter-and-lead': 'de signaleerder en de regievoerder',
  asked: 'de collega die gevraagd is',
  writer: 'de schrijver',
}

const how: Record<How, string> = {
  daily: 'in het bericht van de dag',
  urgent: 'apart, meteen',
  now: 'apart, meteen',
  thread: 'onder het signaal in het kanaal',
  own: 'apart, op het eigen tijdstip',
  'any-hour': 'apart, ook buiten werktijd',
  silent: 'geen bericht',
}

const note: Record<Note, string> = {
  chooses: 'kiest nu iemand',
  'passed-on': 'wie het eerder hoorde, leest dat er een collega meekijkt',
  'no-answer': 'als er geen antwoord kwam: het blijft bij de regievoerder',
  'short-consent': 'alleen als de eerste dag al voorbij was',
  closes: 'na het laatste antwoord; de sparvraag sluit vanzelf',
  choose: 'kiest wat ermee moet gebeuren',
  gone: 'aan het eind van die dag is het gewist',
}

const sections: Record<Section, { title: string; about: string }> = {
  'pick-up': {
    title: 'Oppakken',
    about:
      'Niemand pakt het signaal op, of niemand geeft antwoord op de sparvraag. We tellen vanaf het moment dat het gedeeld is.',
  },
  begin: {
    title: 'Beginnen',
    about: 'De regievoerder kiest een doel en een eerste stap. We tellen vanaf het oppakken.',
  },
  'first-contact': {
    title: 'Eerste contact',
    about:
      'De regievoerder praat met wie het aangaat. We tellen vanaf het delen. Wie laat oppakt, heeft altijd nog de volgende werkdag.',
  },
  action: {
    title: 'Acties',
    about:
      'Elke actie heeft een datum. Voor elke urgentie is dit gelijk. Is de actiehouder ook regievoerder? Dan valt de regel van de regievoerder weg.',
  },
  feedback: {
    title: 'Terugkoppeling',
    about:
      'De signaleerder hoort hoe het gaat. We tellen vanaf het delen. Wie laat oppakt, heeft altijd nog de volgende werkdag.',
  },
  evaluation: {
    title: 'Terugkijken',
    about:
      'De regievoerder kijkt terug, het liefst samen met wie het aangaat. We tellen vanaf de eerste stap.',
  },
  'hand-over': {
    title: 'Overdragen',
    about: 'Een collega wordt gevraagd om het over te nemen.',
  },
  consent: {
    title: 'Einde van de toestemming',
    about: 'Is delen nog goed? Zegt niemand ja, dan gaat de naam weg en gaat het signaal zonder naam verder.',
  },
  retention: {
    title: 'Einde van de bewaartermijn',
    about: 'Alleen voor een signaal dat opnieuw geopend is: wat er staat, gaat weg.',
  },
  consult: {
    title: 'Sparvraag met antwoord',
    about: 'Er kwam een antwoord, en daarna niets meer.',
  },
  unsent: {
    title: 'Niet afgemaakt',
    about: 'Iemand stopt midden in het gesprek met de bot.',
  },
  kept: {
    title: 'Bewaard, of eerst praten',
    about:
      'Iemand bewaart een signaal voor later. Koos die een dag om te praten of om opnieuw te kijken? Dan komt er op die dag een bericht.',
  },
  stop: {
    title: 'Gestopt voor veiligheid',
    about:
      'Er is misschien gevaar en niemand zei dat er gebeld is. Ook een collega wordt dan gevraagd om te bellen, zonder inhoud.',
  },
}

export const reminders = {
  title: 'Wie hoort wat, en wanneer',
  about: [
    'We tellen in werkdagen van het netwerk. Een dag loopt tot het einde van die werkdag.',
    'Een bericht komt alleen op eigen werkdagen en binnen eigen uren. Wat op een vrije dag valt, schuift op. Wat nog komt, hoor je op de laatste eigen dag ervoor. Wat al te laat is, hoor je op de eerste eigen dag erna.',
    'Wie afwezig is, slaan we niet over: dan hoort de collega het die het werk overneemt. Is de coördinator afwezig, dan hoort de vervanger het eerst.',
    'Wie later aan de beurt is, hoort het pas als de vorige een eigen werkdag had om het te doen.',
    'Het bericht van de dag komt één keer, op het tijdstip dat je zelf kiest. Is er niets, dan komt er niets.',
  ],
  levels: { high: 'hoog', normal: 'normaal', low: 'laag', consult: 'sparvraag' },
  columns: { who: 'wie', when: 'wanneer', how: 'hoe', more: 'en verder' },
  again: (many: number): string => `daarna elke ${days(many)} opnieuw`,
  atLeast: (hours: number): string => `Het blijft minstens ${hours} uur staan.`,
  lookingOn: (many: number): string =>
    `Wie opnieuw wil kijken, heeft na die dag nog minstens ${count(many, 'eigen werkdag', 'eigen werkdagen')}.`,
  lookBackAgain: (many: number): string =>
    `Is er opgeschaald of is een signaal opnieuw geopend? Dan is het terugkijken na ${days(many)}, of op de dag die gekozen is.`,
  differs: (network: string): string => `Anders in ${network}`,
  sections,
  when,
  who,
  how,
  note,
}
