import type { questions as nl } from '#text/nl/questions.ts'

/** Every question of the dialogue but the factors, in English. */
export const questions: typeof nl = {
  audience: {
    label: 'Is it about a child or an adult?',
    error: 'Choose: a child or an adult.',
  },
  redFlags: {
    label: 'Is one of these things true?',
    error: 'Choose what is true. Nothing? Then choose "No, none of these".',
  },
  notAcuteReason: {
    label: 'Why is there no danger now?',
    error: 'Choose why there is no danger now. In doubt? Call.',
  },
  lookAgainIn: {
    label: 'Do you keep looking? Choose when I ask again.',
    error: 'Choose after how many days I ask again.',
  },
  ageBand: { label: 'About how old?', error: 'Choose an age.' },
  nearly18: {
    label: {
      child: 'Will the young person turn 18 within half a year?',
      adult: 'Did the person turn 18 in the last half year?',
    },
    early: {
      child: 'Only at 16 or 17: will the young person turn 18 within half a year?',
      adult: 'Did the person turn 18 in the last half year?',
    },
    error: 'Choose yes or no.',
  },
  origin: { label: 'How do you know this person?', error: 'Choose how you know this person.' },
  context: { label: 'Where do you see it?', error: 'Choose where you see it.' },
  residence: {
    label: 'In which municipality does this person live? Only to choose the right network.',
    error: 'Choose a municipality. Is it not there? Choose elsewhere.',
  },
  neighbourhood: {
    label: 'In which neighbourhood? Only to choose the right network.',
    early: 'In which neighbourhood, if it is there?',
    error: 'Choose a neighbourhood. Is it not there? Choose elsewhere.',
  },
  themes: {
    label: 'What is it mainly about? Choose 1 to 3.',
    error: 'Choose 1, 2 or 3 subjects.',
  },
  childrenOrPregnancy: {
    label: 'Do children live there, or is someone pregnant?',
    error: 'Choose yes or no. Not sure? Choose yes.',
  },
  wholeFamily: { label: 'Is it about the whole family?', error: 'Choose yes or no.' },
  dependent: {
    label: {
      child: 'Is the child not born yet, or younger than 4?',
      adult: 'Can the person not do a day without care from others?',
    },
    error: 'Choose yes or no.',
  },
  factsOwn: {
    label: 'What did you see or hear yourself?',
    felt: 'What struck you?',
    error: 'Write what you saw or heard yourself. One or two sentences are enough.',
    example: {
      child: 'For example: has been quiet for weeks, comes late, falls asleep',
      adult: 'For example: does not open the door, much unopened mail, looks tired',
    },
  },
  since: {
    label: 'Since when, how often?',
    felt: 'When, and how often?',
    error: 'Write since when you see this.',
    example: 'For example: for six weeks, twice a week',
  },
  different: {
    label: 'How is it different from before?',
    error: 'Write what is different from before.',
    example: 'For example: always laughed, now often sits alone',
  },
  factsOthers: {
    label: 'What did you hear from others? Write their function, no name.',
    felt: 'Who else saw it? Write their function, no name.',
    error: 'Write what you heard from others.',
    example: 'For example: the gym teacher saw the same',
  },
  impression: {
    label: 'What do you think yourself?',
    error: 'Write what you think yourself.',
    example: 'For example: I think a lot is going on at home',
  },
  current: {
    label: 'Is this going on now, in the last 4 weeks?',
    error: 'Choose whether it is going on now.',
  },
  trend: {
    label: 'Is it getting better, staying the same or getting worse?',
    error: 'Choose better, the same or worse.',
  },
  safetyScore: {
    label: 'How safe is it now, do you think? 0 is very unsafe, 10 is safe.',
    error: 'Choose a number from 0 to 10.',
  },
  deadlineOn: {
    label: 'Is there a date on which something goes wrong? For example: losing the home or power.',
    error: 'Choose the date on which it goes wrong.',
  },
  repeat: {
    label: 'Did you have this worry before, in the last half year?',
    error: 'Choose yes or no.',
  },
  siblingConcern: {
    label: 'Are there also worries about a brother or sister?',
    error: 'Choose yes or no.',
  },
  strengths: { label: 'Who or what helps already?', error: 'Choose what is true.' },
  goodAt: {
    label: 'What is the child or young person good at?',
    error: 'Write what the child or young person is good at.',
    example: 'For example: drawing, making jokes, caring for animals',
  },
  wish: {
    label: {
      child: 'What does the child or young person want?',
      adult: 'What does the person want?',
    },
    felt: {
      child: 'What does the child or young person say?',
      adult: 'What does the person say?',
    },
    error: 'Write what the person wants.',
  },
  talked: {
    label: {
      child: 'Did you talk with the parents or the young person?',
      adult: 'Did you talk with the person?',
    },
    error: 'Choose whether you talked. Not yet? That is all right.',
  },
  childSeen: {
    label: 'Did you see or speak with the child or young person yourself?',
    error: 'Choose an answer.',
  },
  advisedBy: { label: 'Whom did you ask for advice?', error: 'Choose whom you asked for advice.' },
  advisedOn: {
    label: 'When did you ask for advice?',
    error: 'Choose the day on which you asked for advice.',
  },
  noAdviceReason: { label: 'No advice yet? Choose why.', error: 'Choose why not yet.' },
  authority: {
    label: 'Who may decide about the child (parental authority)?',
    error: 'Choose who may decide about the child. Not sure? Choose "I don\'t know".',
  },
  giInvolved: {
    label: 'Is a child protection worker involved with the family?',
    error: 'Choose yes or no.',
  },
  consentBy: { label: 'Who said yes to sharing?', error: 'Choose who said yes.' },
  refusedBy: { label: 'Who said no?', error: 'Choose who said no.' },
  parentsMayKnow: {
    label: 'May the parents know, according to the young person?',
    error: 'Choose yes or no.',
  },
  consentScope: {
    label: 'What was agreed? What do you share, with whom, what for?',
    error: 'Write what was agreed.',
  },
  consentForm: { label: 'How did they say yes?', error: 'Choose how they said yes.' },
  consentOn: { label: 'When did they say yes?', error: 'Choose the day on which they said yes.' },
  consentUntil: { label: 'Until when does this hold?', error: 'Choose until when this holds.' },
  withdrawalExplained: {
    label: 'Was it explained that they can always say "stop"?',
    error: 'Choose yes or no.',
  },
  consentFeedback: {
    label: 'May you hear later how it ended?',
    error: 'Choose yes or no.',
  },
  asked: { label: 'What do you ask of the network?', error: 'Choose what you ask.' },
  askedExpertise: {
    label: 'What knowledge are you looking for?',
    error: 'Write what knowledge you are looking for.',
    example: 'For example: youth nurse, debts, grief',
  },
  doneAlready: {
    label: 'What have you done yourself already?',
    error: 'Write what you have done already.',
  },
  keepDoing: {
    label: 'What do you want to keep doing yourself?',
    error: 'Write what you want to keep doing.',
  },
  consultQuestion: {
    label: 'What do you want to ask colleagues?',
    error: 'Write your question in one or two sentences.',
    example: 'For example: what is a good first step?',
  },
  talkOn: {
    label: 'On which day do you want to talk?',
    error: 'Choose the day on which you want to talk.',
  },
  urgency: {
    label: 'How urgent is it, do you think?',
    error: 'Choose high, normal or low.',
  },
  urgencyReason: {
    label: 'Do you choose lower than suggested? Write why.',
    error: 'Write why it is less urgent.',
  },
  checkedNoNames: {
    label: 'Read the text once more.',
    error: 'Read the text and tick the box.',
  },
}
