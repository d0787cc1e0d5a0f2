import type { refusals as nl } from '../nl/refusals.ts'

export const refusals: typeof nl = {
  'already-taken-up': 'A colleague was just before you. This signal has been taken up.',
  'you-lead-already': 'You have taken up this signal already.',
  'not-taken-up': 'This signal still waits for someone. Take it up first, then you can do this.',
  'already-begun': 'The goal and the first step are there already.',
  'not-begun': 'Choose a goal and a first step first, then you can do this.',
  'not-now': 'This cannot be done now. The signal has moved on. See Details.',
  closed: 'This is closed already. Nothing can be added.',
  'not-closed': 'This is not closed yet.',
  withdrawn: 'Consent was withdrawn. Nothing more may happen with this signal.',
  erased: 'This signal was erased. What it said is gone.',
  'is-signal': 'This is a signal, not a question without a name.',
  'already-escalated': 'This is scaled up already. Scale it down first.',
  'not-escalated': 'This is not scaled up.',
  'is-consult': 'This is a question without a name. You can think along. Nobody has to take it up.',
  restricted: 'Your organisation does not do this in this network. That is what was agreed.',
  'lead-only': 'Only the person who took up the signal can do this.',
  'coordinator-only': 'Only the coordinator of the network can do this.',
  'owner-only': 'This action belongs to someone else.',
  'proposer-asked': 'You asked this yourself. Now it is up to your colleague.',
  'involved-only': 'You can do this when you take part in this signal. First choose I think along.',
  'said-already': 'You said so before. It is noted.',
  'own-turn': 'It is your own turn now. There is no need to nudge yourself.',
  'nudged-already': (days) =>
    `Your colleague has been nudged about this already. You can do it again from ${days.join(' or ')}. You can always call.`,
  'no-such-action': 'This action is no longer on the list.',
  'action-done': 'This action is done already.',
  'already-accepted': 'You said yes before. The action is yours.',
  'unknown-person': 'This choice is not possible. Choose someone else from this network.',
  'restricted-person': 'This colleague does not take up signals in this network. Choose someone else.',
  'text-missing': 'Something is still empty. Fill it in, then you can go on.',
  'reason-missing': 'Write briefly why. One sentence is enough.',
  'date-past': (days) => `This date has passed. ${tryDays(days)}`,
  'date-too-far': (days) => `This date is more than a year away. ${tryDays(days)}`,
  'day-off': (days) => `The person who does this does not work that day. ${tryDays(days)}`,
  'same-date': 'This is the date already. Choose another day.',
  'lead-decides-date':
    'The date was moved twice. Now the person who took up the signal chooses the day. Call each other.',
  'open-actions':
    'Some actions are still open. See Details, Update actions. Choose Done, and "no longer needed" where that is so.',
  'detail-missing': 'One question is still open. Answer it, then the signal can be closed.',
  'reporter-only': 'Only the person who shared it can do this.',
  'case-team-only': 'Only who took up the signal, and whom they named for it, can do this.',
  'who-else-missing': 'Write who can do this. You do not know? Then write: I do not know.',
  'date-missing': 'Choose a date, or write why it cannot be done yet.',
  'date-future': 'This day is still to come. Choose today or a day before.',
  'date-long-ago': 'This day is more than a year ago. Check the date.',
  'child-not-seen':
    'Without seeing the child this cannot be closed. See the child first, or write why that is not possible.',
  'is-about-adult': 'This signal is about an adult.',
  'not-offered': 'You were not asked this, or not any more.',
  'offered-already': 'This colleague was asked already. Wait for the answer, or call.',
  'same-urgency': 'This is the urgency already. Choose another one.',
  'acute-by-phone': 'Is it acute? Then call: 112, or Veilig Thuis 0800-2000. Not through this bot.',
  'lower-one-level': 'You can choose at most one level lower.',
  'nothing-to-agree': 'Nobody asks to lower the urgency. Perhaps a colleague was before you.',
  'not-accepted': 'Ask there first. When they say yes, tick it.',
  'no-consent-here': 'There is no consent that you can prolong. Ask for consent first.',
  'no-other-network': 'This network hands nothing over to other networks. Call the coordinator there.',
  'identity-off': 'In this network the bot passes on no names. Call whoever shared it.',
  'inventory-needs-consent':
    'An inventory is made together, with the consent of everyone who must give it. Ask for that first.',
  'inventory-empty': 'Give at least one answer. Then I can keep it.',
  'identity-needs-consent': 'A name may be passed on only with the consent of everyone concerned.',
  'identity-needs-gates':
    'Something is missing in the consent: what, with whom, until when, how, and that stopping is always fine.',
  'feedback-not-covered': 'You may not tell this much. There is no consent for it. Choose shorter feedback.',
  'no-question': 'There is no question for you now. Nothing is kept.',
  'no-such-answer': 'This answer is not there. Choose an answer from the list.',
  'too-long-ago': 'This was closed too long ago. Share it as a new signal.',
  'criteria-missing':
    'Fill in everything and tick what holds. Without that, sharing without consent is not allowed.',
  frozen:
    'This is closed for a while. Something may have gone wrong with its data. The coordinator looks into it. Is there danger? Call 112, or Veilig Thuis 0800-2000.',
  'not-ending': 'No retention period is ending. Keeping it longer is not needed now.',
  'on-hold':
    'Somebody asked to stop this. Until the coordinator decides, nothing new can be added. Are you worried now? Call the coordinator.',
}

const tryDays = (days: readonly string[]): string =>
  days.length === 0 ? 'Choose another day.' : `Is ${days.join(' or ')} possible?`
