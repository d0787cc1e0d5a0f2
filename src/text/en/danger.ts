import type * as nl from '#text/nl/danger.ts'

/** What people read when there may be danger, in English. */
export const safety: typeof nl.safety = {
  groups: {
    now: 'Danger now',
    call: 'Not now, but call at once',
    colleague: 'About a colleague',
  },
  none: 'No, none of these',
  several: 'Is more than one thing true?',
}

export const numbers: typeof nl.numbers = {
  '112': 'direct danger',
  '0800-2000': 'Veilig Thuis (safe at home), day and night',
  '113': 'thoughts of suicide',
  '0800-0113': 'thoughts of suicide, free',
  '0800-0188': 'Sexual Assault Centre',
  '0900-8844': 'police, not urgent',
  '0900-1113111': 'confidential inspector',
}

export const stop: typeof nl.stop = {
  title: 'Stop for a moment. Call now.',
  aboutColleague: 'Stop for a moment. Do not share this in the network.',
  notAlone: 'You do not have to do this alone. Ask your safeguarding officer to call with you.',
  nothingKept: 'This bot is not made for this. I keep nothing of what you wrote.',
  called: 'I have called',
  passedOn: 'I have told them',
  helpMeCall: 'Help me call',
  notReached: (functions) => `Not there now: ${functions}.`,
  reached: (functions) => `I sent a message to: ${functions}. Do not wait for an answer, call yourself.`,
  nobody:
    'No colleague can be reached through this bot now. Call Veilig Thuis 0800-2000, day and night. Direct danger: 112.',
  mistaken: 'No danger after all?',
  notAcute: 'There is no danger now, go on',
}

export const acute: typeof nl.acute = {
  title: 'Is there danger now?',
  help: 'Your text has a word that may mean danger. You know whether it does.',
  inDanger: 'Direct danger? Call 112.',
  yes: 'Yes, there is danger now',
  no: 'No, go on',
}

export const refer: typeof nl.refer = {
  title: 'Do not share this in the network now.',
  why: {
    unsafe_to_ask:
      'Talking is not safe now. Ask for advice first. Do not discuss this with someone who may be dangerous.',
    refused: 'Someone said no to sharing, and there are worries about safety. Ask for advice first.',
  },
  officer: 'Also ask your safeguarding officer to think along.',
  after: 'Did you get advice? Then you can change your answers.',
  copy: 'Text for my own file',
  edit: 'Change answers',
  discard: 'Erase everything',
}

export const meldcode: typeof nl.meldcode = {
  open: 'Five questions of the reporting code',
  questions: [
    'Do you think of abuse, neglect or violence at home?',
    'Is it dangerous now, or unsafe again and again?',
    'Can you or your organisation give or arrange good help?',
    'Do the people concerned want that help?',
    'Will that help make it safe in time?',
  ],
  may: 'Your organisation does not have to follow the reporting code. The questions help you too.',
  doubt: 'In doubt about a question? Ask Veilig Thuis for advice: 0800-2000.',
}
