import type { practice as nl } from '#text/nl/practice.ts'

/** What people read who practise. People and situations are made up. */
export const practice: typeof nl = {
  mark: 'PRACTICE',
  intro: {
    title: 'Practise with a made-up situation',
    text: 'First you share a worry. Then you take up something of a colleague. At the end you read what went well. Choose a situation.',
    learn: {
      child: 'You practise: writing what you see, seeing what goes well, and consent of parents.',
      adult: 'You practise: a worry about two people, without names, and consent.',
    },
    safe: 'Nothing appears in a channel and no colleague hears of it. I erase everything after 48 hours. Type stop and I erase it at once.',
  },
  situation: 'Read the situation',
  cases: {
    child: [
      'You work at a primary school. A pupil of nine has been quiet and tired for six weeks.',
      'The pupil is late two or three times a week. The parents have just separated.',
      'You talked with both. They have custody together, think along and agree to sharing.',
      'The pupil likes school and tells you: it is strange at home now.',
    ],
    adult: [
      'You work in the neighbourhood. A woman has cared day and night for her husband for three years. He forgets a lot.',
      'He fell twice this month. She sleeps badly and cries.',
      'They gladly let you in and want help. No children live there.',
      'You talked with both. They agree that you share this with the network.',
    ],
  },

  danger:
    'This is practice, but the numbers are real. Is there real danger now? Then call. No colleague gets a message about this.',
  kept: 'For real I keep this for you. Of a practice I erase everything after 48 hours.',
  next: 'Take something up yourself',

  placed: {
    title: 'This is what the channel would see',
    answers: {
      signal: (who) => `${who} takes this up. I play that colleague.`,
      consult: (who) => `${who} thinks along. I play that colleague.`,
    },
    told: {
      signal: (who, reference) => `You would read: your signal was taken up. ${who} takes up ${reference}.`,
      consult: (who, reference) => `You would read: ${who} thinks along about ${reference}. Call each other.`,
    },
    firstStep: {
      child: (day) => `First step: a talk with the parents, before ${day}.`,
      adult: (day) => `First step: a talk with the resident, before ${day}.`,
    },
    important: 'You stay important: what you see you can pass on here.',
    other: 'Now the other way round: a colleague shared a worry. Will you take it up?',
  },

  takeUp: {
    open: 'A colleague whom I play shared this. Press I take this up.',
    idle: 'This is practice: that button does nothing here.',
    begin: 'You have the lead now. For real the channel would see that too.',
  },
  played: {
    child: {
      factsOwn:
        'Pupil has often come to school without breakfast for a month. Then has a stomach ache and will not do gym.',
      goodAt: 'arithmetic',
      wish: 'Joining in with gym again',
    },
    adult: {
      factsOwn:
        'This man has kept the curtains closed since summer. He says that he speaks to almost nobody. Mail stays unopened.',
      goodAt: null,
      wish: 'Playing cards with others again',
    },
  },

  stopped: 'The practice has stopped. Everything of it is erased.',
  over: 'This practice is over and erased. Type practice for a new one.',

  review: {
    title: 'Well practised',
    wentWell: 'This went well',
    canBeBetter: 'This you can do next time',
    well: {
      facts: 'You wrote what you saw, without judging and without names.',
      'advice-asked': 'It was about safety, and you asked advice first.',
      talked: 'You talked first, and shared after that.',
      strengths: 'You also named what goes well.',
      'wish-asked': 'You wrote what the person wants.',
      'own-goal': 'You chose a goal of your own that fits the situation.',
      'conversation-first': 'Your first step is a conversation.',
    },
    better: {
      'personal-detail':
        'Leave out names, addresses and numbers. I took something out by which somebody can be recognised.',
      judgement: 'Write what you see or hear. Leave out what you think of it and the name of an illness.',
      'advice-not-asked':
        'It was about safety. Then ask advice first, of your safeguarding officer or Veilig Thuis.',
      'not-talked':
        'Talk first with the parents or the person. The help for the conversation gives you words.',
      'no-strengths': 'Name what goes well too. Good help begins there.',
      'wish-not-asked': 'Ask what the child or the resident wants, and write that down.',
      'goal-as-proposed': 'Write the goal in your own words, or in those of the family or the resident.',
      'no-conversation': 'Preferably choose a conversation as the first step.',
    },
    after: (when) => `I erase this practice by ${when} at the latest. Once more? Type practice.`,
    discard: 'Erase now',
  },
}
