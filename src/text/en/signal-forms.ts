import type { closingDetails as nlClosingDetails, forms as nlForms } from '../nl/signal-forms.ts'

export const forms: typeof nlForms = {
  begin: {
    question: 'What are you working towards?',
    help: 'The goal and the first step will be in the channel. Do not write names.',
    goal: {
      child: 'What has to get better, according to the child and the parents?',
      adult: 'What has to get better, according to the resident?',
    },
    goalError: 'Write in one sentence what has to get better.',
    what: 'What is the first step?',
    whatError: 'Write what you will do first.',
    dueOn: 'When is that done?',
    goalBefore: {
      child: 'Find out with the parents what has to get better',
      adult: 'Find out with the resident what has to get better',
    },
    whatBefore: { child: 'Talk with the parents', adult: 'Talk with the resident' },
    submit: 'Begin',
  },
  notForMe: {
    question: 'Why does this not suit you?',
    help: 'That is fine. Then the network knows who might.',
    reason: 'What is the reason?',
    reasonError: 'Write briefly why. One sentence is enough.',
    whoElse: 'Who could do this? (may stay empty)',
    whoElseHint: 'For example: the youth health nurse',
    submit: 'Send',
  },
  addAction: {
    question: 'What is going to happen?',
    help: 'The action will be in the channel. Do not write names.',
    what: 'What is the action?',
    whatHint: 'For example: join a lesson',
    whatError: 'Write what is going to happen.',
    type: 'What kind of action is it?',
    owner: 'Who does this? A colleague is asked first.',
    dueOn: 'When is it done?',
    doneWhen: 'It is done when … (may stay empty)',
    layer: 'Which help is enough? The lightest comes first. (may stay empty)',
    submit: 'Add it',
  },
  complete: {
    question: 'How did it go?',
    help: 'Only how the action went. What was said does not belong here.',
    outcome: 'Choose what is true',
    reason: 'Why? (only needed when it was not possible)',
    submit: 'Done',
  },
  reschedule: {
    question: 'Which day is possible?',
    help: {
      first: 'Choose a day on which you work.',
      again: 'The date was moved before. Write briefly why.',
    },
    dueOn: 'New date',
    reason: { first: 'Why? (may stay empty)', again: 'Why?' },
    reasonError: 'Write briefly why. One sentence is enough.',
    submit: 'Set the new date',
  },
  handOver: {
    question: 'Who can take this over?',
    help: 'Your colleague is asked first. Until they say yes, the action stays with you.',
    to: 'Colleague',
    submit: 'Ask',
  },
  note: {
    question: 'What do you want to add?',
    help: 'Everyone who takes part in this signal can read this. Do not write names.',
    text: 'Note',
    textError: 'Write something first.',
    submit: 'Add it',
  },
  close: {
    question: 'Why can this be closed?',
    help: 'The person who shared it hears that it is finished, but not the reason.',
    reason: 'Reason',
    details: 'Just this, then it can be closed',
    next: 'Next',
    submit: 'Close',
  },
  assign: {
    question: 'Whom do you ask to take this up?',
    help: 'It is best to call that colleague first.',
    to: 'Colleague',
    submit: 'Assign',
  },
  dateError: 'Choose a date.',
  choiceError: 'Make a choice.',
  yes: 'Yes',
  personError: 'Choose a colleague.',
}

export const closingDetails: typeof nlClosingDetails = {
  reason: { label: 'What is the reason?', error: 'Write briefly why.' },
  feedback: { label: 'What has got better?', error: 'Write in one sentence what is better now.' },
  agreedWithFamily: {
    label: 'This was agreed with the family or the resident.',
    error: 'First agree on it. Then tick this.',
  },
  who: { label: 'Which local help is there? Do not write a name.', error: 'Write which organisation helps.' },
  leadNow: {
    label: 'Who keeps the overview now? Write a function, not a name.',
    error: 'Write who keeps the overview now.',
  },
  childSeen: {
    label: 'Someone saw and spoke with the child or the resident.',
    error: 'Talk first. Then tick this.',
  },
  receiverAccepted: {
    label: 'The person who takes it over has said yes.',
    error: 'First ask. Then tick this.',
  },
  date: { label: 'On which day was that?', error: 'Choose a date.' },
  followUpPlan: {
    label: 'What does the person who shared it do now?',
    error: 'Write in one sentence what happens now.',
  },
  erased: { label: 'The data have been erased.', error: 'First erase the data. Then tick this.' },
  gap: { label: 'Which help is missing?', error: 'Write which help was not there.' },
  warmTransferAsked: {
    label: 'We asked whether we may hand it over in person.',
    error: 'First ask. Then tick this.',
  },
}
