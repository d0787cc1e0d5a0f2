import type { When } from '#domain/signal/reminder-row.ts'
import type { nl } from '#text/nl.ts'

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
const days = (many: number): string => count(many, 'working day', 'working days')

function when(moment: When): string {
  if (moment === 'at-once') return 'at once'
  if (moment === 'at-end') return 'when consent is over'
  if ('hours' in moment) return `after ${count(moment.hours, 'working hour', 'working hours')}`
  if ('days' in moment) return `after ${days(moment.days)}`
  if ('weeks' in moment) return `after ${count(moment.weeks, 'week', 'weeks')}`
  if ('later' in moment) return `${days(moment.later)} after the lead heard it`
  if ('beforeEnd' in moment) return `${days(moment.beforeEnd)} before the end`
  if ('ownDays' in moment) return `on own working day ${moment.ownDays} after it`
  if ('minutes' in moment) return `after ${count(moment.minutes, 'minute', 'minutes')}`
  if (moment.date === 0) return 'on the date'
  return moment.date < 0 ? `${days(-moment.date)} before it` : `${days(moment.date)} after it`
}

export const reminders: typeof nl.reminders = {
  title: 'Who hears what, and when',
  about: [
    'We count in working days of the network. A day lasts until the end of that working day.',
    'A message comes only on own working days and within own hours. What falls on a day off moves. What is still to come you hear on the last own day before it. What is late you hear on the first own day after it.',
    'Who is away is not passed over: then the colleague who takes over the work hears it. When the coordinator is away, the back-up hears it first.',
    'Who comes later hears it only when the one before had a working day of their own to do it.',
    'The message of the day comes once, at the time that you choose. When there is nothing, nothing comes.',
  ],
  levels: { high: 'high', normal: 'normal', low: 'low', consult: 'consult' },
  columns: { who: 'who', when: 'when', how: 'how', more: 'and besides' },
  again: (many) => `then again every ${days(many)}`,
  atLeast: (hours) => `It stays ${hours} hours at least.`,
  lookingOn: (many) =>
    `Who wants to look again has ${count(many, 'own working day', 'own working days')} at least after that day.`,
  lookBackAgain: (many) =>
    `Was it scaled up, or opened again? Then it is looked back on after ${days(many)}, or on the day that was chosen.`,
  differs: (network) => `Different in ${network}`,
  sections: {
    'pick-up': {
      title: 'Taking up',
      about: 'Nobody takes up the signal, or nobody answers the consult. We count from when it was shared.',
    },
    begin: {
      title: 'Beginning',
      about: 'The lead chooses a goal and a first step. We count from taking up.',
    },
    'first-contact': {
      title: 'First contact',
      about:
        'The lead talks with whom it is about. We count from when it was shared. Who takes it up late always has the next working day.',
    },
    action: {
      title: 'Actions',
      about:
        'Every action has a date. It is the same for every urgency. Does its owner lead the signal? Then the line of the lead is left out.',
    },
    feedback: {
      title: 'Feedback',
      about:
        'The reporter hears how it goes. We count from when it was shared. Who takes it up late always has the next working day.',
    },
    evaluation: {
      title: 'Looking back',
      about: 'The lead looks back, best together with whom it is about. We count from the first step.',
    },
    'hand-over': { title: 'Handing over', about: 'A colleague is asked to take it over.' },
    consent: {
      title: 'The end of consent',
      about: 'Is sharing still right? When nobody says yes, the name goes and the signal goes on without it.',
    },
    retention: {
      title: 'The end of what is kept',
      about: 'Only for a signal that was opened again: what it says goes.',
    },
    consult: { title: 'An answered consult', about: 'There was an answer, and nothing after it.' },
    unsent: { title: 'Not finished', about: 'Somebody stops in the middle of the dialogue.' },
    kept: {
      title: 'Kept, or talking comes first',
      about:
        'Somebody keeps a signal for later. Did they choose a day to talk or to look again? Then a message comes on that day.',
    },
    stop: {
      title: 'Stopped for safety',
      about:
        'There may be danger and nobody said that somebody called. A colleague is asked to call too, without content.',
    },
  },
  when,
  who: {
    network: 'the whole network',
    reporter: 'the reporter',
    coordinator: 'the coordinator',
    coordinators: 'the coordinator and the back-up',
    'backup-coordinator': 'the back-up of the coordinator',
    owner: 'the owner of the action',
    lead: 'the lead',
    'reporter-and-lead': 'the reporter and the lead',
    asked: 'the colleague who was asked',
    writer: 'the writer',
  },
  how: {
    daily: 'in the message of the day',
    urgent: 'by itself, at once',
    now: 'by itself, at once',
    thread: 'under the signal in the channel',
    own: 'by itself, at the own time',
    'any-hour': 'by itself, outside working hours too',
    silent: 'no message',
  },
  note: {
    chooses: 'chooses somebody now',
    'passed-on': 'who heard before reads that a colleague looks along',
    'no-answer': 'when no answer came: it stays with the lead',
    'short-consent': 'only when the first day had passed already',
    closes: 'after the last answer; the consult closes by itself',
    choose: 'chooses what must happen with it',
    gone: 'at the end of that day it is erased',
  },
}
