import type { Due, notices as nlNotices, rungs as nlRungs, summaries as nlSummaries } from '../nl/notices.ts'

export const summaries: typeof nlSummaries = {
  placing: 'A signal is coming in the network',
  channel: 'There is a signal in the network',
  digest: 'You have actions whose turn it is',
  'taken-up': 'Your signal has been taken up',
  closed: 'A signal of yours is finished',
  begin: 'You took up a signal',
  assigned: 'Someone asks you to take up a signal',
  'begin-late': 'A signal of yours waits for its first step',
  'not-begun': 'A signal waits for its first step',
  'thinks-along': 'A colleague thinks along with you',
  'not-for-me': 'A colleague has a suggestion',
  'not-taken-up': 'A signal still waits for someone',
  'assign-now': 'A signal still waits for someone',
  'action-offered': 'A colleague asks you something',
  'action-declined': 'An action is with you again',
  'action-done': 'An action is done',
  'help-needed': 'A colleague asks for help',
  consult: 'A colleague asks you to think along',
  'channel-blocked': 'A signal waits: see who is in the channel',
  'channel-gone': 'A signal waits: the channel is not there',
  'not-reached': 'A colleague cannot be reached',
  'reminder-T-2': 'You have an action coming up',
  'reminder-T0': 'You have an action whose turn it is',
  'reminder-T+1': 'An action of yours is still open',
  'reminder-T+3': 'An action of yours is still open',
  'reminder-T+3-lead': 'An action in your signal is still open',
  'reminder-T+5': 'An action in your network is still open',
}

export const notices: typeof nlNotices = {
  'taken-up': {
    title: 'Your signal has been taken up',
    body: ({ who, reference, guest }) =>
      `${who} takes up ${reference}. You stay important: ${guest ? 'if you see something more, call each other' : 'what you see, you can pass on here'}.`,
  },
  closed: {
    title: 'Finished',
    body: ({ reference, consult, discussed }) =>
      [
        `${consult ? 'Question' : 'Signal'} ${reference} is finished.`,
        discussed ? 'It was looked at and talked about with those concerned.' : 'It was looked at.',
        'Thank you for sharing it. Do you see something again? Please share it.',
      ].join(' '),
  },
  assigned: {
    title: 'Will you take this up?',
    body: ({ who, reference }) =>
      `${who} asks you to take up ${reference}. Choose a goal and a first step. Is it not possible? Call each other.`,
  },
  'begin-late': {
    title: 'What is the first step?',
    body: ({ reference }) =>
      `You took up ${reference}. Choose a goal and a first step. Then everyone knows where it is going.`,
  },
  'not-begun': {
    title: 'There is no first step yet',
    body: ({ who, reference }) =>
      `${who} took up ${reference}. There is no goal and no first step yet. Will you ask how it goes?`,
  },
  'thinks-along': {
    title: 'Someone thinks along',
    body: ({ who, reference }) => `${who} thinks along about ${reference}. Call each other.`,
  },
  'not-for-me': {
    title: 'This may suit someone else better',
    body: ({ who, reference }) =>
      `${who} does not take up ${reference} and has a suggestion. See Details for who might.`,
  },
  'not-taken-up': {
    title: 'There is nobody yet',
    body: ({ reference, consult }) =>
      consult
        ? `Question ${reference} has no answer yet. Do you know who can think along?`
        : `Nobody has taken up ${reference}. Will you ask someone?`,
  },
  'assign-now': {
    title: 'There is nobody yet. Will you choose someone?',
    body: ({ reference }) =>
      `Nobody has taken up ${reference} and the time has passed. Choose someone now. Call that colleague.`,
  },
  'action-declined': {
    title: 'This action is with you again',
    body: ({ who }) => `${who} cannot do this. Will you do it yourself, or ask someone else?`,
  },
  'action-done': {
    title: 'An action is done',
    body: ({ who }) => `${who} has finished this action. What is needed now?`,
  },
  'help-needed': {
    title: 'Can you think along?',
    body: ({ who }) => `${who} asks for help with this action. Call each other.`,
  },
  'channel-blocked': {
    title: 'Someone reads along who is not a member',
    body: ({ reference }) =>
      `${reference} is not in the channel now. Take these people out of the channel, or make them members of the network first. Then I place it by myself.`,
  },
  'channel-gone': {
    title: 'I cannot reach the channel',
    body: ({ reference, network }) =>
      `${reference} waits. Add me to the channel of ${network} again, or type link in a new channel.`,
  },
  'not-reached': {
    title: 'This colleague does not get my message',
    body: ({ who, reference }) => `I cannot reach ${who} in Teams. It is about ${reference}. Will you call?`,
  },
}

export const rungs: typeof nlRungs = {
  'T-2': (due) => (due.at === 'past' || due.at === 'today' ? onTheDay(due) : `In ${workingDays(due.days)}`),
  T0: (due) => onTheDay(due),
  'T+1': ({ weekday }) => `The date was ${weekday}. Is it going to work?`,
  'T+3': (due) =>
    `${open('This action', due)} ${due.lead ? `${due.lead} thinks along.` : 'Who can help you?'}`,
  'T+3-lead': (due) => `${open(`This action of ${due.owner}`, due)} Can you think along?`,
  'T+5': (due) => `${open(`This action of ${due.owner}`, due)} Call each other, or find someone else.`,
}

const onTheDay = ({ at, when, weekday, dayOff }: Due): string => {
  if (at === 'past') return `The date was ${weekday}.`
  if (at === 'today') return 'The date is today'
  return `The date is ${at === 'tomorrow' ? 'tomorrow' : when}${dayOff ? '; you do not work then' : ''}`
}
const open = (what: string, { days }: Due): string => `${what} has been open for ${workingDays(days)}.`
const workingDays = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`)
