import type { identity as nl } from '#text/nl/identity.ts'

export const identity: typeof nl = {
  title: 'Who is it about?',
  name: 'Name:',
  contact: 'Address or phone number:',
  care: 'Only you see this now. Do not write it in a chat or a channel. That you looked is written down.',
  onlyInChat: 'This works only in your own chat with me. That way nobody else sees it.',
  asked: 'Somebody asked for it already. It is better to call whoever shared it.',
  leadAsks: 'The name has not been passed on yet. Whoever took up the signal can ask for it.',
  gone: 'The name is not there any more.',
  purpose: {
    question: 'What do you need the name for?',
    help: 'Who looked, and what for, is written down each time.',
    label: 'Choose what is right',
    submit: 'Show the name',
  },
  give: {
    question: 'Who is it about?',
    help: (days) =>
      `Whoever took it up, and those they named for it, can see this. In an emergency the coordinator may look once, when a second person says yes. I erase it ${days} working days after closing. Do not write a BSN.`,
    name: 'Name',
    nameError: 'Write the name.',
    contact: 'Address or phone number',
    contactError: 'Write an address or a phone number.',
    submit: 'Pass it on',
  },
  bsn: 'Here is a number that looks like a BSN. That is not allowed here. Nothing was kept. Fill it in again without that number.',
  given: 'It has been passed on. Only those who need it can see it. Each look is written down.',
}
