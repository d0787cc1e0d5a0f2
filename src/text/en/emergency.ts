import type { emergency as nl } from '#text/nl/emergency.ts'

export const emergency: typeof nl = {
  summary: 'A colleague asks you something',
  objections: {
    'not-coordinator': 'Only the coordinator of the network can do this.',
    'no-name':
      'No name is kept here. Call whoever shared it or whoever took it up. Is there danger now? Call 112.',
    'own-way': 'You can see the name already. Choose under Details: Who is it about?',
    'nobody-else':
      'There is nobody who can decide this with you. Call whoever took it up or whoever shared it. Is there danger now? Call 112, or Veilig Thuis 0800-2000.',
  },
  reasons: {
    'danger-now': 'somebody is in danger now',
    'lead-unreachable': 'whoever took it up cannot be reached',
    'legal-duty': 'the law requires it',
    'rights-request': 'somebody asks for their own data',
  },
  ask: {
    question: 'Why must you know who it is about?',
    help: 'Is there danger now? Call 112. Do not wait. A second person decides, within a day. The privacy officer of the network hears of it. Then you can look once, for an hour.',
    reason: 'Choose what is right',
    why: 'Why is there no other way? Without names',
    whyError: 'Write it in one sentence.',
    submit: 'Ask',
    incomplete: 'Choose a reason and write why there is no other way.',
    cleaned: 'I took something recognisable out of your text. See whether it is right, and send it again.',
  },
  askedAlready: 'This was asked already. Call your colleague, that is quicker.',
  asked: (names) =>
    `Asked of ${names.join(', ')}. One of them decides. Call them, that is quicker. Is there danger now? Call 112.`,
  notSecond: 'You cannot decide about this.',
  overtaken: 'This was decided already, or it is too late. Whoever asked can ask again.',
  notYours: 'Only whoever asked can look.',
  agreed: 'Written down: you agree. Your colleague can look once now, for an hour.',
  notAgreed: 'Written down: you do not agree. Your colleague hears it. Call each other.',
  states: {
    asked: 'Nobody said yes yet. Call your colleague, that is quicker.',
    agreed: 'You can look now.',
    declined: 'Your colleague said no. Call each other.',
    seen: 'You looked already. If it must be again, ask again.',
    expired: 'It is too late. Ask again.',
  },
  request: {
    open: 'Read why',
    title: 'May your colleague see who it is about?',
    body: (who, reason) => `${who} asks this. Reason: ${reason}.`,
    why: 'Why there is no other way:',
    help: 'In doubt? Call first. Say yes only when there really is no other way. What you choose is written down.',
    agree: 'I agree',
    decline: 'I do not agree',
  },
  show: {
    help: (second, until) => `${second} said yes. You can look once, until ${until}. I write that down.`,
    submit: 'Show the name',
  },
  told: {
    title: 'Emergency access',
    asked: ({ by, reason }) => `${by} asks to see who it is about. Reason: ${reason}.`,
    agreed: ({ by, second }) => `${second} agreed. ${by} may look once.`,
    declined: ({ by, second }) => `${second} did not agree with ${by}.`,
    seen: ({ by, second, reason }) => `${by} has seen who it is about; ${second} agreed. Reason: ${reason}.`,
    missed: ({ missed }) => `I cannot reach ${missed}. Call them yourself.`,
  },
}
