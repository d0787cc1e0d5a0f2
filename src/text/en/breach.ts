import type { breach as nl } from '#text/nl/breach.ts'

export const breach: typeof nl = {
  summary: 'There may be a data breach. Look now',
  unknown:
    'Your message closed nothing. Call the coordinator now. Look at the code again too. Is there danger? Call 112.',
  which:
    'Type the code of the signal behind it, like: data breach 18M-7F3K. Then nobody can read it any more. Is it something else, like a lost laptop? Call the coordinator and your own organisation now. Delete nothing and take no picture of the screen.',
  notYours: 'Only whoever reported the breach, and the coordinator, can do this.',
  handledAlready: 'This was dealt with already.',
  whenWrong: 'This day or time cannot be right. Write the time like 14:05. Choose a moment that has been.',
  whenKept: 'The moment was changed.',
  reportBy: (when) => `Must this be reported to the data protection authority? Do it before ${when}.`,
  reportLate: 'The 72 hours are over. Report it now, and say why it is late.',
  frozen: {
    action: 'Closed for a while',
    line: 'closed: possible data breach',
    title: (named) => `${named} is closed for a while.`,
    body: 'Something is looked into. Nothing is lost. Do not write about it in this channel. Is there danger? Call 112, or Veilig Thuis 0800-2000.',
  },
  steps: {
    title: (reference) => `${reference} is closed now`,
    titleGone: (reference) => `Possible data breach at ${reference}`,
    lines: (names, gone) => [
      `${gone ? 'The content was erased already.' : 'Nobody can read or change it any more.'} Is somebody in danger? Call 112, or Veilig Thuis 0800-2000.`,
      names.length > 0
        ? `Step 1: Call ${names.join(' and ')} now. A message was sent, but a call is certain.`
        : 'Step 1: Call the coordinator of the network now.',
      'Step 2: Leave everything in Seinhuis as it is. Forward nothing. Take no picture of the screen.',
      'Step 3: Can a wrong person still read it? Have them take it away, or close the screen.',
      'Step 4: Write down for yourself what went wrong, who saw it, and at what time. Without names of those it is about.',
    ],
    day: 'When did somebody discover it? Day',
    time: 'Time, like 14:05',
    keep: 'Change the moment',
  },
  told: {
    title: (reference) => `Possible data breach at ${reference}`,
    first: (who, when, gone) =>
      `${who} reports that something went wrong with the data. Discovered: ${when}. ${gone ? 'The content was erased already.' : 'The signal is closed: nobody can read or change it until this is dealt with.'}`,
    again: (when, gone) =>
      `This is not dealt with yet. Discovered: ${when}. ${gone ? 'The content was erased already.' : 'The signal is closed, so nobody can help with it now.'}`,
    coordinator: (gone) =>
      `Call whoever reported it and the privacy officer. Decide together: report it or not, and who must know. Then choose Deal with it.${gone ? '' : ' After that the signal is open again.'}`,
    officer:
      'Call whoever reported it and the coordinator. Decide together whether it must be reported. The coordinator writes it in the register. Type data breaches to read that.',
    missed: (name) => `I cannot reach ${name}. Call them now.`,
  },
  handle: {
    begin: 'Deal with it',
    title: (reference) => `Deal with data breach ${reference}`,
    help: 'This stays in the register for two years, without content. Decide together with the privacy officer.',
    cause: 'What went wrong?',
    outcome: 'Was it reported to the data protection authority?',
    informed: 'Do the people it is about know?',
    after: 'And the signal?',
    submit: 'Write it down',
    incomplete: 'Choose an answer to each question.',
    open: 'Written down. The signal is open again. Whoever counts on it hears that now.',
    erased: 'Written down. The signal is erased.',
    gone: 'Written down. The content was erased already.',
  },
  labels: {
    cause: {
      'wrong-person': 'sent to the wrong person',
      'read-along': 'somebody read or listened along',
      'lost-device': 'device or paper lost',
      'account-misused': 'somebody else used an account',
      'shared-elsewhere': 'shared or posted somewhere else',
      'other-cause': 'something else',
    },
    outcome: {
      reported: 'yes, it was reported',
      'no-risk': 'no, there is no risk for people',
      'no-breach': 'no, it was no data breach',
    },
    informed: {
      informed: 'yes, they know',
      'will-be-informed': 'not yet, that is agreed',
      'no-high-risk': 'not needed, the risk is small',
    },
    after: { open: 'open again', erase: 'erase the content' },
  },
  register: {
    title: (network) => `Register of data breaches, ${network}`,
    none: 'There is nothing in it.',
    notForYou: 'This is for the coordinator and the privacy officer of the network.',
    line: (when, who) => `Discovered ${when}, reported by ${who}.`,
    handled: (when, what) => `Dealt with ${when}: ${what.join('; ')}.`,
    erased: 'content erased',
  },
}
