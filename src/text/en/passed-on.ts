import type { passedOn as nl } from '../nl/passed-on.ts'

export const passedOn: typeof nl = {
  'think-along': 'You think along. Your colleague hears that.',
  'not-for-me': 'Thank you. It has been passed on.',
  note: 'The note has been added.',
  'need-help': 'Your question for help has been passed on.',
  'decline-hand-over': 'Your colleague hears that it is not possible.',
  'decline-action': 'Your colleague hears that it is not possible.',
  'case-team': 'It has been saved.',
  involve: 'It has been saved.',
  'child-seen': 'It has been saved.',
  'own-words': 'It has been saved.',
  'check-k3': 'It has been saved.',
  'take-inventory':
    'The inventory has been saved. Does it change how urgent this is? Then choose Other urgency.',
  'renew-consent': 'It has been saved.',
  'ask-reporter': 'Your question has been sent. The answer comes here.',
  'add-information': 'Thank you. It has been passed on.',
  'still-worried': 'That has been passed on. Your colleagues look again.',
  reassess: 'Your choice has been saved.',
  feedback: 'The message has been sent.',
  'answer-consult': 'Thank you. Your answer has been sent.',
  'mark-answer': 'Thank you. Your colleague hears that it helped.',
  'ask-identity': 'Your question has been sent. Call as well, if you can.',
}
