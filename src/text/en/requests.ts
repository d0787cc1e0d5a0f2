import type { requests as nl } from '#text/nl/requests.ts'

export const requests: typeof nl = {
  summary: 'A request waits for an answer',
  title: 'Questions of people about their data',
  none: 'No request waits for an answer.',
  help: 'Everybody hears within a month what was done with their request. Sooner is better.',
  when: (received, until, late) =>
    late
      ? `Came on ${received}. The answer should have been there on ${until}. Do it today.`
      : `Came on ${received}. Answer by ${until}.`,
  names: { access: 'access', erasure: 'erasure', rectification: 'rectification', objection: 'objection' },
  buttons: { decide: 'Decide', extend: 'More time', back: 'All requests' },
  open: (count) => (count === 1 ? '1 request waits for an answer' : `${count} requests wait for an answer`),
  receivedOn: { label: 'When did the question come?', error: 'Choose a day.' },
  mistakes: {
    'date-future': 'That day has not been yet. Choose the day on which the question came.',
    'date-long-ago':
      'That is more than three months ago. Choose another day, or call the data protection officer.',
  },
  rectify: {
    title: (reference) => `What is not right in ${reference}?`,
    help: 'Write down what must be different, without names. Whoever shared it or took it up changes it. Once it is changed, the old text is gone.',
    what: 'This must be different',
    missing: 'Write down what must be different.',
    submit: 'Ask for correction',
    done: 'Written down. Whoever can change it hears it from me.',
  },
  correct: {
    summary: 'Something waits for you',
    asked: (reference) => `Correct what is kept in ${reference}`,
    help: 'Somebody this is about asked to correct something. They may. Look at it and change it, within five working days.',
    open: 'Look and change',
    title: (reference) => `Correct ${reference}`,
    what: 'Asked:',
    change:
      'Change what is not right. Stay with facts, without names. The old text goes and does not come back.',
    others: 'Heard from others',
    submit: 'Keep the correction',
    done: 'Corrected. The old text is gone. The coordinator hears it.',
    nothing: 'Nobody asked to correct anything now.',
    notYours: 'Only whoever shared it or took it up can do this.',
  },
  object: {
    title: (reference) => `Objection to ${reference}`,
    body: 'I put this signal on hold until you decide. Who had no part in it yet cannot read it or take it up. No actions are added. In the channel no text is left. Look yourself whether what goes on already can go on.',
    ground: 'Why does somebody object?',
    missing: 'Choose why.',
    submit: 'Write down the objection',
    done: 'Written down. The signal is on hold. Type requests to decide.',
  },
  grounds: {
    'own-situation': 'because of their own situation',
    'not-correct': 'what is kept is not right',
    'not-lawful': 'it should not have been shared',
    'needs-it': 'it is not needed any more',
  },
  decide: {
    title: (reference, right) => `Your answer: ${right} in ${reference}`,
    yes: (what) => `Yes, ${what}`,
    no: (what) => `No: ${what}`,
    help: 'Talk about a refusal with the data protection officer first.',
    erase: (reference) =>
      `Type erase ${reference} to erase everything. Here you only say why it is not possible.`,
    outcome: 'What is the answer?',
    missing: 'Choose an answer.',
    done: {
      access: 'I gave access',
      rectification: 'it was corrected',
      objection: 'the objection is right. I erase everything now.',
    },
    submit: 'Give this answer',
  },
  denials: {
    'identity-not-shown': 'it is not certain that it is this person',
    'about-others': 'it is about others too, and cannot be taken apart',
    'not-safe': 'it is not safe for somebody',
    'law-asks-it': 'the law asks that it stays',
    'is-correct': 'what is kept is right',
    'weighs-less': 'the worry weighs more now',
  },
  extend: {
    title: (reference, right) => `More time for ${right} in ${reference}`,
    help: (until) => `Once, with two months. The answer is there by ${until} then. Tell it now.`,
    reason: 'Why is a month not enough?',
    missing: 'Choose why.',
    submit: 'Take two months more',
    refused: {
      decided: 'This request has its answer already.',
      extended: 'More time was taken before. That works once.',
      'month-over': 'The first month is over. It is too late for that: answer now.',
    },
  },
  extensions: { complex: 'it is complicated', 'many-requests': 'there are many requests at once' },
  gone: 'This request is not there any more, or it has its answer.',
  answer: {
    title: 'Give this answer',
    help: 'Copy it, and give it on paper or by secure mail. Tell it yourself too, if you can.',
    label: 'Answer',
    opening: (right, reference, day) =>
      `On ${day} you asked for ${right} (number ${reference}). This is our answer.`,
    asked: {
      access: 'access',
      erasure: 'erasure of your data',
      rectification: 'correction of your data',
      objection: 'an end to the use of your data',
    },
    granted: {
      access: 'You got what is kept about you.',
      erasure: 'Your data were erased. We have a proof of that. Please ask for it.',
      rectification: 'The data were corrected. The old text is gone.',
      objection: 'You are right. Your data were erased. We share nothing any more.',
    },
    denied: (reason) => `We do not do this. The reason: ${reason}.`,
    denials: {
      'identity-not-shown':
        'we are not certain that it is you. Come with proof of who you are, and we look again',
      'about-others': 'data of others are in it too, and we cannot take those out',
      'not-safe': 'it would not be safe for somebody',
      'law-asks-it': 'the law says that we must keep this',
      'is-correct': 'we looked, and we think that it is right. You may have your own story added',
      'weighs-less': 'we worry too much still to stop now',
    },
    extended: (why, day) => `We need more time, because ${why}. You hear by ${day}.`,
    extensions: {
      complex: 'your question is not simple',
      'many-requests': 'there are many questions at once',
    },
    complain: (municipality) =>
      `Do you not agree? Talk to the coordinator or the data protection officer of the municipality of ${municipality}. You may also complain to the Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl), or go to court.`,
  },
}
