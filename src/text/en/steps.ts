import type { steps as nl } from '#text/nl/steps.ts'
import type { Keeping } from '#text/wording.ts'

const signalKept = ({ retention: { closedMonths } }: Keeping): string =>
  `I erase this ${closedMonths} ${closedMonths === 1 ? 'month' : 'months'} after closing.`
const questionKept = ({ retention }: Keeping): string =>
  `I erase your question ${retention.consultDays} days after the last answer.`
const sharedKept = (keeping: Keeping): string =>
  `${keeping.intent === 'consult' ? questionKept(keeping) : signalKept(keeping)} Nothing placed? Then after two of your working days.`
const feelingKept = 'I erase this after two of your working days. Do you save it? Then you see until when.'

/** What each step asks, and why, in English. */
export const steps: typeof nl = {
  start: {
    title: 'Good that you share this. Who is it about?',
    short: 'Child or adult',
    help: 'First I ask whether there is danger. Do not use names.',
    why: {
      purpose: 'This way I ask the right questions and choose the right network.',
      readers: 'The network sees whether it is about a child or an adult.',
      kept: sharedKept,
    },
  },
  startFeeling: {
    title: 'Good that you stop and think. Who is it about?',
    short: 'Child or adult',
    help: 'You need not be sure of anything yet. First I ask whether there is danger. Do not use names.',
    why: {
      purpose: 'This way I ask the right questions.',
      readers: 'Only you see this, until you share something.',
      kept: feelingKept,
    },
  },
  safety: {
    title: 'Is there danger now?',
    short: 'Danger',
    help: 'Is one of these things true? Press it. Then you see whom to call.',
    why: {
      purpose: 'When there is danger, calling helps and typing does not.',
      readers: 'Nobody in the network sees your answer.',
      kept: 'Do you stop because of danger? Then I keep for 90 days only that you stopped.',
    },
  },
  feeling: {
    title: 'What does not feel right?',
    short: 'Gut feeling',
    help: 'Write what you saw and heard. Do not use names. A few words are enough.',
    why: {
      purpose: 'With facts a feeling becomes clearer.',
      readers: 'Only you see this, until you share something.',
      kept: feelingKept,
    },
  },
  who: {
    title: 'Who is it about?',
    short: 'About whom',
    help: 'Do not use a name, address or date of birth.',
    fold: 'More about the person',
    why: {
      purpose: 'Age and subject decide what I ask and who must say yes.',
      readers: 'The channel sees the age group, the subject and where you see it.',
      kept: sharedKept,
    },
  },
  facts: {
    title: 'What did you see or hear?',
    short: 'What you saw',
    help: 'Only facts, no names. Write as you would tell a colleague.',
    fold: 'Heard something from others?',
    why: {
      purpose: 'With facts, colleagues can think along well.',
      readers: 'The channel sees what you saw yourself. The rest is for those who help and the coordinator.',
      kept: sharedKept,
    },
  },
  factors: {
    title: 'Is this true?',
    short: 'Worries',
    help: '"Yes, serious" means: dangerous, or like this for long.',
    why: {
      purpose: 'This shows how urgent it is. It is no judgement.',
      readers: 'The channel sees how many worries there are, not which.',
      kept: sharedKept,
    },
  },
  now: {
    title: 'How are things now?',
    short: 'How things are now',
    help: 'Say what you think.',
    why: {
      purpose: 'This tells us how soon someone must look.',
      readers: 'Your answers are for those who help and the coordinator.',
      kept: sharedKept,
    },
  },
  strengths: {
    title: 'What goes well?',
    short: 'What goes well',
    help: 'Small things count too.',
    why: {
      purpose: 'Help works better with what already goes well.',
      readers: 'The channel sees what goes well. What the person wants is for those who help.',
      kept: sharedKept,
    },
  },
  talked: {
    title: 'Have you talked about it?',
    short: 'Talking',
    help: {
      child: 'First talk, then share. At 16 or 17 you talk with the young person first.',
      adult: 'First talk, then share.',
    },
    why: {
      purpose: 'Talking decides what you may share.',
      readers: 'The channel sees whether people talked. The rest is for those who help and the coordinator.',
      kept: sharedKept,
    },
  },
  consent: {
    title: 'Who said yes?',
    short: 'Consent',
    help: 'Choose only people who said yes or no themselves to sharing in the network.',
    fold: 'Change',
    why: {
      purpose: 'You may share only when the right people say yes.',
      readers: 'The channel sees only: yes, partly or no.',
      kept: sharedKept,
    },
  },
  own: {
    title: 'What do you ask, and what do you do yourself?',
    short: 'Your question',
    help: 'You stay important: you know the person.',
    why: {
      purpose: 'This tells colleagues what you ask and what you do yourself.',
      readers: 'The channel sees what you ask. What you do yourself is for those who help.',
      kept: sharedKept,
    },
  },
  ownHold: {
    title: 'When do you want to talk?',
    short: 'Talking',
    help: 'I will remind you on that day.',
    why: {
      purpose: 'This way you do not forget the conversation.',
      readers: 'Only you see this.',
      kept: 'I erase this after 10 of your working days.',
    },
  },
  ownConsult: {
    title: 'What do you want to ask?',
    short: 'Your question',
    help: 'Colleagues think along, without a name.',
    why: {
      purpose: 'A clear question gets a useful answer.',
      readers: 'The channel sees your question, the age group and the subject.',
      kept: questionKept,
    },
  },
  check: {
    title: 'Is this right?',
    short: 'Reading it over',
    help: 'Read what the network will see.',
    fold: 'Change the urgency',
    why: {
      purpose: 'You read it last, so that nobody can be recognised.',
      readers: 'The channel sees exactly this card.',
      kept: sharedKept,
    },
  },
  checkConsult: {
    title: 'Is this right?',
    short: 'Reading it over',
    help: 'Read what the network will see.',
    why: {
      purpose: 'You read it last, so that nobody can be recognised.',
      readers: 'The channel sees exactly this card.',
      kept: questionKept,
    },
  },
}
