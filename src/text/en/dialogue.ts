import { check, cleaned, consentFilled, diagnosis, mistakes } from '#text/en/answering.ts'
import { acute, meldcode, numbers, refer, safety, stop } from '#text/en/danger.ts'
import { feeling, ways } from '#text/en/feeling.ts'
import * as keeping from '#text/en/keeping.ts'
import { questions } from '#text/en/questions.ts'
import { steps } from '#text/en/steps.ts'
import type { dialogue as nl } from '#text/nl/dialogue.ts'

/** Everything people read in a dialogue, in plain English. */
export const dialogue: typeof nl = {
  ...keeping,
  acute,
  check,
  cleaned,
  consentFilled,
  diagnosis,
  feeling,
  meldcode,
  mistakes,
  numbers,
  questions,
  refer,
  safety,
  steps,
  stop,
  ways,

  usualScope: (network) =>
    network ? `help, with the partners of ${network}` : 'help, with the partners of this network',
  progress: (number, of) => `Step ${number} of ${of}`,
  topic: {
    signal: { child: 'Worry about a child', adult: 'Worry about an adult' },
    feeling: { child: 'Gut feeling about a child', adult: 'Gut feeling about an adult' },
    consult: { child: 'Question about a child', adult: 'Question about an adult' },
  },
  starts: {
    child: 'Worry about a child or young person',
    adult: 'Worry about an adult',
  },

  severalMistakes: (count) => `Look at ${count} questions again. Each says what is missing.`,
  allMayBeEmpty: 'You may leave things empty.',
  mayBeEmpty: (label) => `${label} (may be empty)`,
  ownWords: (own, usual) => `This network asks: "${own}" Elsewhere it says: "${usual}"`,
  questionsChanged: 'The network changed its questions. What you answered is still there.',
  askedAgain: (questions) =>
    `This network now asks in other words: ${questions} See whether your answer is still right.`,
  choose: 'Choose',
  elsewhere: 'elsewhere',
  youngUntil: (years) => `18 to ${years} years`,
  chooseAnAnswer: 'Choose an answer.',
  score: { lowest: '0, very unsafe', highest: '10, safe' },
  adviceFirst: 'It is about safety. Ask for advice first.',

  buttons: {
    next: 'Next',
    back: 'Back',
    save: 'Save and stop',
    why: 'Why this question?',
    more: 'More questions',
    raise: 'Place the signal',
    consult: 'Ask to think along',
    edit: 'Change',
  },

  ask: {
    warning: 'What you type here stays in Teams. Do not type names.',
    factor: (statement) => `Is this true? ${statement}`,
    choice: 'Type the number or the answer.',
    redFlags: 'Type the number of what is true. Nothing? Type "no".',
    choices: 'Type one or more numbers, with a comma between them.',
    text: 'Type your answer in one or two sentences.',
    date: 'Type the date like this: 24-11-2026.',
    score: 'Type a number from 0 to 10.',
    keep: 'You answered this before. Type "skip" to leave it as it is.',
    skip: 'Not sure? Type "skip".',
    button: 'Type what is written on a button.',
  },
}
