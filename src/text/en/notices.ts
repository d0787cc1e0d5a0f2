import type { Due, notices as nlNotices, rungs as nlRungs, summaries as nlSummaries } from '../nl/notices.ts'

export const summaries: typeof nlSummaries = {
  placing: 'A signal is coming in the network',
  channel: 'There is a signal in the network',
  digest: 'Something is waiting for you',
  urgent: 'Something cannot wait',
  'taken-up': 'Your signal has been taken up',
  'still-waiting': 'Your signal still waits for someone',
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
  nudged: 'A colleague asks how it goes',
  consult: 'A colleague asks you to think along',
  'channel-blocked': 'A signal waits: see who is in the channel',
  'channel-gone': 'A signal waits: the channel is not there',
  'not-reached': 'A colleague cannot be reached',
  feedback: 'News about a signal of yours',
  'reporter-asked': 'A colleague asks you something',
  'consult-answered': 'There is an answer to your question',
  'answer-helped': 'Your answer has helped',
  'identity-asked': 'A colleague asks you something',
  'identity-given': 'There is an answer to your question',
  reopened: 'A signal is open again',
  'you-lead': 'You took up a signal',
  'hand-over-offered': 'A colleague asks whether you take over a signal',
  'hand-over-accepted': 'A signal has been taken over',
  'hand-over-declined': 'A signal stays with you',
  'hand-over-lapsed': 'A signal stays with you',
  'leads-no-more': 'A colleague has taken over a signal',
  'information-added': 'Something was added to a signal',
  'still-worried': 'Someone is still worried',
  'feedback-draft': 'Let the reporter know how it goes',
  reassessed: 'The urgency of a signal has changed',
  'lowering-asked': 'A colleague asks you something',
  'lowering-refused': 'The urgency stays as it was',
  evaluate: 'Today you look back on a signal',
  'evaluate-late': 'Nobody has looked back on a signal yet',
  'needs-a-lead': 'A signal waits for someone again',
  escalated: 'A colleague scales up a signal',
  'not-safe': 'A colleague doubts about safety. Please call',
  'action-fell-to': 'An action is yours now',
  'action-stopped': 'An action has stopped',
  'consent-ends': 'Consent ends soon',
  'consent-expired': 'Consent has ended',
  'consent-withdrawn': 'Consent was withdrawn',
  erased: 'A signal was erased',
  frozen: 'A signal is closed for a while',
  unfrozen: 'A signal is open again',
  held: 'A signal stands still',
  'hold-lifted': 'A signal goes on',
  'retention-warned': 'The retention period ends soon',
  'reminder-T-2': 'You have an action coming up',
  'reminder-T0': 'You have an action whose turn it is',
  'reminder-T+1': 'An action of yours is still open',
  'reminder-T+3': 'An action of yours is still open',
  'reminder-T+3-lead': 'An action in your signal is still open',
  'reminder-T+7': 'An action in your network is still open',
  'action-moved': 'An action has a later date',
  'passed-on': 'A colleague looks at an action with you',
  'contact-due': 'A signal of yours waits for a talk',
  'contact-late': 'A signal waits for a talk',
  'feedback-due': 'Tell the reporter how it goes',
  'feedback-late': 'A reporter waits to hear',
  'reminder-T+5': 'An action in your network is still open',
}

export const notices: typeof nlNotices = {
  'taken-up': {
    title: 'Your signal has been taken up',
    body: ({ who, reference, guest }) =>
      `${who} takes up ${reference}. You stay important: ${guest ? 'if you see something more, call each other' : 'what you see, you can pass on here'}.`,
  },
  'still-waiting': {
    title: 'It takes longer',
    body: ({ reference, consult }) =>
      consult
        ? `Question ${reference} has no answer yet. I ask again who can think along. Is it urgent? Call a colleague.`
        : `Nobody has taken up ${reference} yet. I ask again who can. You hear when someone takes it up. Is there danger now? Call 112.`,
  },
  closed: {
    title: 'Finished',
    body: ({ feedback }) => feedback.join(' '),
  },
  feedback: { title: 'How it goes now', body: ({ feedback }) => feedback.join(' ') },
  'reporter-asked': {
    title: 'Can you say something about this?',
    body: ({ who, reference, guest }) =>
      `${who} has a question about ${reference}. ${guest ? 'Call each other' : 'You find the question at Answer'}.`,
  },
  'consult-answered': {
    title: 'There is an answer',
    body: ({ who, reference, guest }) =>
      `${who} answered ${reference}. ${guest ? 'Call each other.' : 'Read it at Details. Does it help you? Then let them know.'}`,
  },
  'answer-helped': {
    title: 'Your answer helped',
    body: ({ who, reference }) => `${who} goes on with your answer to ${reference}. Thank you.`,
  },
  'identity-asked': {
    title: 'Is the name needed?',
    body: ({ who, reference, guest }) =>
      `${who} asks who ${reference} is about. Call ${guest ? 'each other' : 'first'}.${guest ? '' : ' If the name is really needed, fill it in at Give the name.'}`,
  },
  'identity-given': {
    title: 'The name was passed on',
    body: ({ reference }) => `For ${reference} you can see now who it is about. Each look is written down.`,
  },
  reopened: {
    title: 'Open again',
    body: ({ who, reference }) => `${who} opened ${reference} again.`,
  },
  'you-lead': {
    title: 'You keep the overview now',
    body: ({ reference }) =>
      `You take up ${reference}. Goal and actions are there. See Details for what is going on.`,
  },
  'hand-over-offered': {
    title: 'Will you take this over?',
    body: ({ who, reference, date, lead }) =>
      `${who} asks whether you take over ${reference}. Why is at Details. Let them know before ${date}. Otherwise it stays with ${lead}.`,
  },
  'hand-over-accepted': {
    title: 'It has been taken over',
    body: ({ who, reference }) =>
      `${who} keeps the overview of ${reference} now. Call each other for a warm hand-over.`,
  },
  'hand-over-declined': {
    title: 'Taking over is not possible',
    body: ({ who, reference, leads, lead }) =>
      `${who} cannot take over ${reference}. ${leads ? 'It stays with you. Ask someone else, or give it back to the network.' : `It stays with ${lead}. Ask someone else, or call each other.`}`,
  },
  'hand-over-lapsed': {
    title: 'There was no answer',
    body: ({ reference, leads, lead }) =>
      `The question to take over ${reference} got no answer in time. It stays with ${leads ? 'you' : lead}. Ask someone else, or call.`,
  },
  'leads-no-more': {
    title: 'A colleague has it now',
    body: ({ who, reference }) => `${reference} is with ${who} now. Call each other for a warm hand-over.`,
  },
  'information-added': {
    title: 'Something was added',
    body: ({ who, reference }) => `${who} added something to ${reference}. Read it at Details.`,
  },
  'still-worried': {
    title: 'Will you look again?',
    body: ({ who, reference, closed }) =>
      `${who} is still worried about ${reference}. That is no complaint. ${closed ? 'It is closed already. Call each other. If more is needed, open it again.' : 'Look again, and call each other.'}`,
  },
  'feedback-draft': {
    title: 'Tell how it goes',
    body: ({ reference }) =>
      `There has been contact about ${reference}. Whoever shared it wants to know how it goes. The text is ready.`,
  },
  reassessed: {
    title: 'The urgency has changed',
    body: ({ who, reference }) => `${who} chose another urgency for ${reference}. The times move along.`,
  },
  'lowering-asked': {
    title: 'May the urgency be lower?',
    body: ({ who, reference }) =>
      `${who} wants ${reference} to be lower. Why is at Details. Until you say yes, it stays high.`,
  },
  'lowering-refused': {
    title: 'The urgency stays',
    body: ({ who, reference }) => `${who} leaves ${reference} at high. Call each other.`,
  },
  evaluate: {
    title: 'How does it go now?',
    body: ({ reference }) => `Today you look back on ${reference}. Preferably together with those concerned.`,
  },
  'evaluate-late': {
    title: 'Nobody has looked back yet',
    body: ({ who, reference, date }) =>
      `${who} would look back on ${reference} on ${date}. That has not been done. Will you call?`,
  },
  'needs-a-lead': {
    title: 'This waits for someone again',
    body: ({ who, reference, coordinates }) =>
      coordinates
        ? `Nobody keeps the overview of ${reference} now. I ask the network. If you know someone, choose them.`
        : `${who} gives ${reference} back to the network. You do not keep the overview any more. Do you know who can? Call each other.`,
  },
  escalated: {
    title: 'A colleague asks for your help',
    body: ({ who, reference }) =>
      `${who} scales up ${reference} to you. See Details for how it stands. Call each other today.`,
  },
  'not-safe': {
    title: 'Is everyone safe?',
    body: ({ who, reference }) =>
      `Consent for ${reference} was withdrawn. ${who} doubts whether everyone is safe. Call each other now. Advice: Veilig Thuis 0800-2000. Immediate danger: 112.`,
  },
  'action-fell-to': {
    title: 'This action is yours now',
    body: ({ reference }) =>
      `A colleague is no longer in the network. This action of ${reference} is yours now. Will you do it, or hand it over?`,
  },
  'action-stopped': {
    title: 'Stop this action',
    body: ({ reference }) =>
      `Nothing more may happen with ${reference}. Your action has stopped and its text is erased. If your organisation must go on, do so in its own file.`,
  },
  'consent-ends': {
    title: 'Is sharing still all right?',
    body: ({ reference, date }) =>
      `Consent for ${reference} holds until ${date}. Ask again whether sharing is still all right. If nobody says yes, the name goes and we help on without a name.`,
  },
  'consent-expired': {
    title: 'Consent has ended',
    body: ({ reference }) =>
      `Consent for ${reference} is over. Names are erased. The signal goes on without a name. Ask for consent again.`,
  },
  'consent-withdrawn': {
    title: 'Consent was withdrawn',
    body: ({ reference, date }) =>
      `Consent for ${reference} was withdrawn. The data are erased, by ${date} at the latest. Is everyone safe? If not: call Veilig Thuis for advice, 0800-2000. Immediate danger: 112.`,
  },
  erased: {
    title: 'This signal was erased',
    body: ({ reference }) => `What ${reference} said was erased. The actions have stopped.`,
  },
  'retention-warned': {
    title: 'What is here goes soon',
    body: ({ reference, date, coordinates }) =>
      `${reference} was opened again and is kept until ${date}. Close it before that day. Must it really be kept longer? ${coordinates ? 'You choose that.' : 'Ask the coordinator.'}`,
  },
  'contact-due': {
    title: 'Has there been contact?',
    body: ({ reference, date }) =>
      `For ${reference} there is contact with those concerned by ${date}. Did it work out? Then write it down.`,
  },
  'contact-late': {
    title: 'There has been no contact yet',
    body: ({ who, reference }) =>
      `For ${reference} nobody has spoken with those concerned yet. ${who} knows this. Will you call?`,
  },
  'feedback-due': {
    title: 'Tell how it goes',
    body: ({ reference, date }) =>
      `Whoever shared ${reference} hears how it goes by ${date}. The text is ready.`,
  },
  'feedback-late': {
    title: 'Nothing was fed back yet',
    body: ({ who, reference }) =>
      `Whoever shared ${reference} has heard nothing yet. ${who} knows this. Will you call?`,
  },
  'passed-on': {
    title: 'A colleague looks at it with you',
    body: ({ who, reference }) =>
      `The date of this action of ${reference} has passed. Now I asked ${who} to help too. Call each other.`,
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
    body: ({ who, reference }) => `${who} does not take up ${reference}. Details say why, and who might.`,
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
  'action-moved': {
    title: 'This action comes much later',
    body: ({ who, reference, date }) =>
      `${who} moved the date of this action of ${reference} to ${date}. Does that still fit? Call each other.`,
  },
  'help-needed': {
    title: 'Can you think along?',
    body: ({ who }) => `${who} asks for help with this action. Call each other.`,
  },
  nudged: {
    title: 'How is this going?',
    body: ({ who, reference }) =>
      `${who} would like to know how it goes with ${reference}. It is your turn. Does it not work out as agreed? Say so, or call each other.`,
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
  frozen: {
    title: 'Closed for a while',
    body: ({ reference }) =>
      `Something may have gone wrong with the data of ${reference}. Until that is looked into nobody can read or change it. Nothing is lost, and reminders wait. What you agreed still holds: call each other. Is there danger? Call 112, or Veilig Thuis 0800-2000.`,
  },
  unfrozen: {
    title: 'Open again',
    body: ({ reference }) => `${reference} is open again. Look at Details today what must happen now.`,
  },
  held: {
    title: 'Stands still',
    body: ({ reference }) =>
      `${reference} stands still: somebody asked to stop this. The coordinator decides. What was begun you can finish. Call the coordinator when you are worried now.`,
  },
  'hold-lifted': {
    title: 'Goes on',
    body: ({ reference }) =>
      `The coordinator decided about the request to stop: ${reference} goes on. Look at Details what must happen now.`,
  },
}

export const rungs: typeof nlRungs = {
  'T-2': (due) => (due.at === 'past' || due.at === 'today' ? onTheDay(due) : `In ${workingDays(due.days)}`),
  T0: (due) => onTheDay(due),
  'T+1': ({ weekday }) => `The date was ${weekday}. Is it going to work?`,
  'T+3': (due) =>
    `${open('This action', due)} ${due.lead ? `${due.lead} thinks along.` : 'Who can help you?'}`,
  'T+3-lead': (due) => `${open(`This action of ${due.owner}`, due)} Can you think along?`,
  'T+7': (due) =>
    `${open(`This action of ${due.owner}`, due)} The coordinator knows. Call each other, or find somebody else.`,
  'T+5': (due) => `${open(`This action of ${due.owner}`, due)} Call each other, or find someone else.`,
}

const onTheDay = ({ at, when, weekday, dayOff }: Due): string => {
  if (at === 'past') return `The date was ${weekday}.`
  if (at === 'today') return 'The date is today'
  return `The date is ${at === 'tomorrow' ? 'tomorrow' : when}${dayOff ? '; you do not work then' : ''}`
}
const open = (what: string, { days }: Due): string => `${what} has been open for ${workingDays(days)}.`
const workingDays = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`)
