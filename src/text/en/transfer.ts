import type { transfer as nl } from '#text/nl/transfer.ts'

export const transfer: typeof nl = {
  summary: 'A question about a signal',
  ask: {
    question: 'Which network takes this over?',
    help: 'The coordinator there says yes or no. Until then it stays with you. After that it stands in both networks, until you close it here. No name goes along.',
    to: 'Network',
    toError: 'Choose a network.',
    told: 'Other people will read this. Tell that first.',
    tick: 'Whoever gave consent knows that the other network reads it, and agrees.',
    toldError: 'First ask whoever gave consent. Only then tick the box.',
    submit: 'Ask',
  },
  notThere: {
    'ask-first': 'First ask whoever gave consent whether the other network may read it too.',
    'no-consent':
      'There is no consent for this. First talk with the parents, the young person or the resident.',
  },
  askedOf: (network) =>
    `Asked of ${network}. You will hear from me. Until they say yes, this signal stays with you.`,
  asked: 'This was asked already. Wait for an answer, or call the coordinator there.',
  isThere: 'Another network has taken this over already.',
  notYours: 'This was asked of the coordinator of another network.',
  notNow: 'Not now: the signal is closed, or nobody may read it now. Call whoever asked.',
  overtaken: 'This was decided already, or it is too late. Call whoever asked.',
  saidYes: 'Written down: you take it over. The card comes in your channel.',
  saidNo: 'Written down: you do not take it over. Whoever asked hears it. Call each other.',
  open: 'Look',
  request: {
    title: (from, to) => `${from} asks: does ${to} take this over?`,
    body: 'Whoever asked says that you may read it. With a yes it comes in your channel, with what was seen.',
    help: (to) =>
      `With a no it stays where it is. Do you doubt whether it belongs to ${to}? Call first. What you choose is written down.`,
    accept: 'Yes, we take it over',
    decline: 'No',
  },
  told: {
    title: 'To another network',
    ask: ({ from, to, who }) =>
      `${from} asks whether ${to} takes a signal over. ${who} asked. Read it and choose.`,
    asked: ({ to, reference }) => `${to} was asked to take ${reference} over.`,
    accepted: ({ to, reference, became, who }) =>
      `${to} takes ${reference} over. There it is called ${became}. ${who} said yes. Whoever has it here hands it over in a talk, and then closes it.`,
    declined: ({ to, reference, who }) =>
      `${to} does not take ${reference} over. ${who} said no. Call each other. The signal stays with you.`,
    lapsed: ({ to, reference }) =>
      `${to} gave no answer about ${reference}. The signal stays with you. Call the coordinator there, and ask again when needed.`,
  },
}
