import type { refusals as nl } from '../nl/refusals.ts'

export const refusals: typeof nl = {
  'already-taken-up': 'A colleague was just before you. This signal has been taken up.',
  'you-lead-already': 'You have taken up this signal already.',
  'not-taken-up': 'This signal still waits for someone. Take it up first, then you can do this.',
  'already-begun': 'The goal and the first step are there already.',
  closed: 'This is closed already. Nothing can be added.',
  'is-consult': 'This is a question without a name. You can think along. Nobody has to take it up.',
  restricted: 'Your organisation does not do this in this network. That is what was agreed.',
  'lead-only': 'Only the person who took up the signal can do this.',
  'coordinator-only': 'Only the coordinator of the network can do this.',
  'owner-only': 'This action belongs to someone else.',
  'proposer-asked': 'You asked this yourself. Now it is up to your colleague.',
  'involved-only': 'You can do this when you take part in this signal. First choose I think along.',
  'said-already': 'You said so before. It is noted.',
  'no-such-action': 'This action is no longer on the list.',
  'action-done': 'This action is done already.',
  'already-accepted': 'You said yes before. The action is yours.',
  'unknown-person': 'This choice is not possible. Choose someone else from this network.',
  'restricted-person': 'This colleague does not take up signals in this network. Choose someone else.',
  'text-missing': 'Something is still empty. Fill it in, then you can go on.',
  'reason-missing': 'Write briefly why. One sentence is enough.',
  'date-past': (days) => `This date has passed. ${tryDays(days)}`,
  'date-too-far': 'This date is more than a year away. Choose a day that is closer.',
  'day-off': (days) => `The person who does this does not work that day. ${tryDays(days)}`,
  'same-date': 'This is the date already. Choose another day.',
  'lead-decides-date':
    'The date was moved twice. Now the person who took up the signal chooses the day. Call each other.',
  'open-actions': 'Some actions are still open. Finish them first, or choose "no longer needed".',
  'detail-missing': 'One question is still open. Answer it, then the signal can be closed.',
}

const tryDays = (days: readonly string[]): string =>
  days.length === 0 ? 'Choose another day.' : `Is ${days.join(' or ')} possible?`
