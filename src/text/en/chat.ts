import type { chat as nl } from '#text/nl/chat.ts'

/** What the bot says in chat, outside the cards. */
export const chat: typeof nl = {
  welcome: (name) =>
    `Hi ${name}. I am Seinhuis. With me you share a worry about a child or an adult with your network. Is there danger now? Call 112. Type signal to begin, or help for more.`,
  welcomeInChannel:
    'I am Seinhuis. Signals will appear in this channel, without names. The coordinator now types: @Seinhuis koppel, followed by the name of the network.',
  rehearsal: 'This is a rehearsal on this computer. Use made-up data only.',
  help: [
    'You can type:',
    '**signal** share a worry about a child or an adult',
    '**gut feeling** begin with a feeling that something is not right',
    '**consult** ask colleagues to think along, without a name',
    '**practice** practise with a made-up situation',
    '**resume** go on with what you saved',
    '**my signals** see how it stands',
    '**my actions** see what you promised, and where it is your turn',
    '**18M-7F3K** the code of a signal: see what you can do with it, and do it by typing',
    '**who school** see who knows about it; **services parenting** what help there is',
    '**working days** say when you work, and when I may send you something',
    '**away** say when you are away, and who stands in',
    '**data breach 18M-7F3K** something went wrong with data: close that signal',
    '**language nl** go on in Dutch',
    'In a question: **back**, **skip**, **overview** or **stop**.',
    'Is there danger now? Call **112**. Violence or abuse, also for advice: **0800-2000**.',
  ],
  helpCoordinator: [
    'For you as coordinator:',
    '**network overview** shows what asks for attention today',
    '**report** shows the counts of last month',
    '**doctor** checks whether everything works, and says what to do when it does not',
    '**access 18M-7F3K** shows what is kept about somebody, with that signal',
    '**erase 18M-7F3K** erases everything of that signal',
    '**emergency access 18M-7F3K** asks to see the name, together with a second person',
    '**data breaches** shows the register, and what is not dealt with yet',
    '**rectify 18M-7F3K** somebody says that something is not right',
    '**object 18M-7F3K** somebody objects: the signal is on hold then',
    '**requests** which questions of people about their data wait for an answer',
  ],
  helpRehearsal: 'In this rehearsal also: **klok +2d** (move the time) and **als bram** (be somebody else).',
  unknown: 'I do not understand that. Type help to see what you can type.',
  codeBehind: (word) => `Type the code behind it, like: ${word} 18M-7F3K.`,
  coordinatorOnly: 'Only the coordinator can do this.',
  stranger: 'I do not know you in a network. Ask the coordinator of your network to add you.',
  otherIdentity:
    'Your account belongs to somebody I know by another identity. Ask your coordinator to confirm this.',
  otherTenant: 'This bot belongs to another organisation. Ask your administrator.',
  noChannel: (network) =>
    `Network ${network} has no channel yet. In the channel the coordinator types: @Seinhuis koppel, followed by the name of the network.`,
  notInChannel: (network) =>
    `You are not in the channel of network ${network}. Ask the coordinator to add you. Danger? Call 112, or Veilig Thuis 0800-2000.`,
  noAgreement: (partner) =>
    `The agreement with ${partner} is not valid. Ask your coordinator: only then you can share a signal. Danger? Call 112, or Veilig Thuis 0800-2000.`,
  attachment:
    'Please send no files, pictures or voice here: somebody is easily recognised by them. I kept nothing. Remove your message from the chat. Then write what you saw in a sentence.',
  attachmentOutside:
    'Please send no files, pictures or voice here: somebody is easily recognised by them. I kept nothing. Remove your message from the chat. Type signal. Then I ask what you saw. Is there danger now? Call 112.',
  attachmentInChannel:
    'Please send no files, pictures or voice here: somebody is easily recognised by them. I kept nothing. Remove your message from this channel. Then type signal in our chat.',
  tooLong: 'That is too long. Write it shorter, in a few sentences.',
  personalData:
    'Your message held something by which somebody can be recognised. I did not keep it. Remove your message from this chat.',
  personalDataTyped:
    'What you typed held something by which somebody can be recognised. I replaced it. Remove your message from this chat.',
  cannotDraw: 'This card does not fit this version of Teams. Update Teams.',
  textCleaned:
    'Your text held something by which somebody can be recognised. It is gone. Is the text still right?',
  callFirst:
    'Is there danger now? Call 112 now. Advice, day and night: Veilig Thuis 0800-2000. Do not wait for me.',
  busy: 'That does not work right now. Nothing was kept. Try again in a minute. Is there danger now? Call 112.',
  unsure:
    'It is not certain yet that this worked. Look at my signals in a minute. Is there danger now? Call 112.',
  oldCard: 'This card is out of date. Type help to go on.',
  gone: 'This signal is no longer there.',
  notYours: 'This signal belongs to a network that you are not in.',
  nothingSaved: 'You saved nothing. Type signal to begin.',
  nothingInProgress: 'You are not writing a signal now. Type signal to begin, or help.',
  stopped: 'Stopped. Nothing was kept.',
  canNotSkip: 'This question is needed. Choose an answer.',
  language: 'From now on I speak English.',
  formInChat: 'The form is in your chat with Seinhuis.',
  mention: {
    summary: 'Something waits for you',
    waits: (at, references) =>
      `${at}, I cannot reach you in a chat of your own. Something waits for you${references.length > 0 ? `: ${references.join(', ')}` : ''}.`,
    press: 'Press below to see it. Only you see the answer.',
    write: 'Open your chat with Seinhuis and type: my signals.',
    open: (reference) => (reference ? `Look at ${reference}` : 'Look'),
    knock:
      'I could not reach you before. Something waits for you: type my actions. If you cannot do it, call your coordinator.',
  },
  onlyInChat: 'Do that in a chat with me alone. Then nobody looks on.',
  link: {
    done: (network, audience, outsiders) =>
      ({
        full: `This channel now belongs to ${network}. Everyone here sees the whole card, without names.`,
        narrow: `This channel now belongs to ${network}. Somebody here may see less. So the card does not say what was seen.`,
        blocked: `This channel now belongs to ${network}, but nothing appears yet. First these people must leave the channel or join the network: ${outsiders.join(', ')}.`,
      })[audience],
    gone: (network) => `This channel no longer belongs to ${network}. Nothing more will appear here.`,
    notLinked: 'This channel belongs to no network.',
    unknownNetwork: (names) => `I do not know that network. Choose from: ${names.join(', ')}.`,
    notCoordinator: 'Only the coordinator of this network can link a channel.',
    taken: 'This channel already belongs to another network. Type there first: ontkoppel.',
    inChannel: 'Type this in the channel itself, after @Seinhuis.',
    noAnswer: 'Teams does not say now who is in this channel. Try again in a minute.',
  },
  rehearsing: {
    clock: (when) => `It is now ${when}.`,
    clockBack: 'The clock only goes forward.',
    clockHow: 'Type for example klok +2d, klok +4h or klok 2026-11-24T09:00.',
    actingAs: (name) => `You are now ${name}.`,
    nobody: (names) => `I do not know them. Choose from: ${names.join(', ')}.`,
    toSomeone: (name) => `To ${name}:`,
  },
  helpCall: (name) => `A colleague may be in an acute situation. Call now: ${name}.`,
  stuck: (reference) =>
    `Something goes wrong on my side with ${reference ? `signal ${reference}` : 'a message'}. I try again every hour. Do not count on it: call if it cannot wait. Ask the administrator to look in the log.`,
  stopReminder: 'Were you able to call? Direct danger: 112. Advice, day and night: Veilig Thuis 0800-2000.',
  unsent: 'You were writing a signal. Type resume to finish it. Otherwise I erase it by itself.',
  unsentFeeling:
    'You wrote down what does not feel right. Type resume to finish it. Otherwise I erase it by itself.',
  keptDay3: 'You saved a signal. Have you talked yet? Type resume to go on.',
  keptDay3Feeling: 'You saved what does not feel right. How is it now? Type resume to go on.',
  talkToday: 'You wanted to talk today. Is it going to work? Type resume for help with the talk or to go on.',
  safety: {
    yes: 'Good that you looked. It is written down.',
    no: 'Call now. Immediate danger: 112. Advice, day and night: Veilig Thuis 0800-2000. The coordinator gets a message. Do not wait for that.',
  },
  rosterUnknown:
    'I cannot see now who is in the channel. Try again in a minute. Is there danger now? Call 112.',
  summaries: {
    reply: 'Answer from Seinhuis',
    question: 'A question from Seinhuis',
    placed: 'Your signal is in the network',
    helpCall: 'Please call a colleague',
    stopReminder: 'Were you able to call?',
    stuck: 'Something goes wrong',
    draft: 'You saved something',
  },
}
