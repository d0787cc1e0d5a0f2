import type * as nl from '#text/nl/keeping.ts'

/** What people read when a dialogue waits, ends or is read back, in English. */
export const hold: typeof nl.hold = {
  title: 'Talk first',
  text: 'You have not talked about it yet. That is all right. Talk first, then we share. I keep what you wrote for 10 working days, only for you. Would you like to think together already, without a name?',
  remind: (day) => `I will remind you on ${day}.`,
  keep: 'Keep for 10 working days',
  help: 'Help with the talk',
  consult: 'Think together',
}

export const linked: typeof nl.linked = {
  household:
    'This is about somebody else in the same household. Everything starts again, with a talk and consent of its own.',
  consult: 'What you wrote is there already. I ask again about danger, the talk and consent.',
  aside: 'What you were busy with is saved. Type "resume" to go on with that.',
}

export const conversation: typeof nl.conversation = {
  title: 'Help with the talk',
  readAloud: 'You can read this aloud.',
  script:
    'I am worried about ... I see that ... What do you see yourself? I would like to look with you at what helps. May I talk about this with people of the network? They work at ... I tell only what is needed. First without a name. Only when someone starts to help, that person hears your name. You may always say ‘stop’. Then we share no further. You may also always see what is written about you. You may bring someone along. Free help with the talk is called independent client support. Would you rather speak another language? Then we arrange an interpreter. What do you think of that?',
  forChild: 'For a child',
  childScript:
    'I want you to be well. I cannot promise to keep it a secret. But I will tell you first whom I am going to talk with.',
  talked: 'I have talked',
}

export const saved: typeof nl.saved = {
  title: 'It is saved.',
  titleHeld: 'It is saved. Talk first.',
  titleLooking: 'It is saved. You keep looking.',
  lookAgain: (day) => `On ${day} I ask how it is.`,
  until: (day) => `Only you can see this. I erase it after ${day}.`,
  goOn: 'Type "resume" when you want to go on.',
  resume: 'Go on',
  discard: 'Erase everything',
}

export const dayEight: typeof nl.dayEight = {
  title: 'Have you talked yet?',
  text: 'I keep what you wrote for 2 more working days. Then I erase it.',
  extend: 'Keep 10 working days longer',
  discard: 'Erase now',
}

export const kept: typeof nl.kept = {
  title: 'What you saved',
  nothing: 'Nothing is saved. Type "signal" to begin.',
  unknown: 'No answers yet',
  started: (day) => `started on ${day}`,
  until: (day) => `kept until the end of ${day}`,
  extend: 'Keep longer',
}

export const gone: typeof nl.gone = {
  old: 'This card is old. Type "resume" for the card of now.',
  finished: 'This is finished.',
  discarded: 'Everything is erased.',
  called: 'Good that you looked for help. What you wrote is erased.',
  expired: 'The time of keeping is over. What you wrote is erased.',
}

export const overview: typeof nl.overview = {
  title: 'Your answers',
  nothing: 'You have not answered anything yet.',
  edit: 'Change',
}

export const copy: typeof nl.copy = {
  title: 'For your own file',
  help: 'Copy the text. I do not keep it for your file.',
  label: 'Your answers',
}

type Kind = 'signal' | 'consult'
const named = (kind: Kind, reference: string): string =>
  `${kind === 'consult' ? 'question' : 'signal'} ${reference}`

export const receipt: typeof nl.receipt = {
  title: {
    placing: (kind, reference) => `Your ${named(kind, reference)} is stored.`,
    placed: (kind, reference) => `Thank you. Your ${named(kind, reference)} is in the network.`,
    waiting: (kind, reference) => `Your ${named(kind, reference)} waits.`,
  },
  state: {
    placing: (network) => `I am placing it in ${network} now.`,
    waiting: (network) =>
      `In the channel of ${network} there is someone who may not read this. The coordinator knows.`,
  },
  hears: {
    signal: (day) => `You will hear by ${day} who takes it up.`,
    consult: (day) => `You will hear an answer by ${day}.`,
  },
  second: (network, reference) => `In ${network} it is called ${reference}.`,
}
