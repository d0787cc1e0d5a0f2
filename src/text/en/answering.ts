import type * as nl from '#text/nl/answering.ts'

/** What the bot says back to an answer, in English. */
export const mistakes: typeof nl.mistakes = {
  'too-many': (most) => `Choose at most ${most}.`,
  'too-long': (most) => `Make the text shorter: at most ${most} characters.`,
  'none-and-more': () => 'Choose "No, none of these", or choose what is true.',
  'not-a-date': () => 'Write the date like this: 24-11-2026.',
  'in-the-future': () => 'Choose today or a day that has passed.',
  'in-the-past': () => 'Choose today or a day that is still to come.',
  'too-far-ahead': () => 'Choose a day within a year.',
  'not-a-score': () => 'Choose a number from 0 to 10.',
  'yes-and-no': () => 'Someone stands with yes and with no. Choose one of the two.',
  'advice-first': () =>
    'It is about safety. Choose whom you asked for advice and when, or why that did not work out yet.',
  'lower-one-level': () => 'You can choose at most one level lower.',
  'lower-needs-reason': () => 'Write why it is less urgent.',
  'tick-no-names': () => 'Read the text and tick the box.',
  'not-in-this-network': () =>
    'You are not in the network that this belongs to. Ask your coordinator who can help.',
  'no-channel': () =>
    'The network has no channel yet. The coordinator must type "link" in the channel first.',
  'not-in-channel': () => 'You are not in the channel of the network. Ask your coordinator to add you.',
  'no-agreement': () =>
    'The agreement with your organisation is not valid. Ask your coordinator what is needed.',
  suspended: () =>
    'Your organisation does not take part in this network now. Ask your coordinator who can help.',
  'question-frozen': () =>
    'The question that this came from is closed for a while. You cannot place it now: keep it, or call the coordinator.',
  'question-on-hold': () =>
    'Someone objected to the question that this came from. You cannot place it now: keep it, or call the coordinator.',
}

export const cleaned: typeof nl.cleaned = {
  bsn: 'I removed a number that looks like a BSN. That is not allowed here. Is the text still right?',
  criminal:
    'I removed something about police or punishment. That is not allowed here. Is the text still right?',
  special:
    "You name someone's origin, religion or orientation. Is that needed to help? Usually not. I removed it.",
  notAName: 'Was it not a name? Then write it differently, without a capital.',
  one: (what, mark) =>
    `There may be ${what} in your text. I replaced that by ${mark}. Is the text still right?`,
  several: (what, marks) =>
    `There may be ${what} in your text. I replaced them by ${marks}. Is the text still right?`,
  what: {
    email: { what: 'an e-mail address', mark: '[e-mail]' },
    iban: { what: 'a bank account', mark: '[rekening]' },
    phone: { what: 'a phone number', mark: '[telefoon]' },
    dob: { what: 'a date of birth', mark: '[geboortedatum]' },
    address: { what: 'an address', mark: '[adres]' },
    postcode: { what: 'a postal code', mark: '[postcode]' },
    handle: { what: 'an account name', mark: '[account]' },
    url: { what: 'a web link', mark: '[link]' },
    record_no: { what: 'a file number', mark: '[nummer]' },
    plate: { what: 'a number plate', mark: '[kenteken]' },
    name_title: { what: 'a name', mark: '[naam]' },
    name_full: { what: 'a name', mark: '[naam]' },
    name_cue: { what: 'a name', mark: '[naam]' },
    name_first: { what: 'a name', mark: '[naam]' },
  },
}

export const diagnosis: typeof nl.diagnosis =
  'You name an illness or disorder. Did a doctor establish it? Rather write what you see.'

export const consentFilled: typeof nl.consentFilled = {
  filled: (parts) => `Filled in: ${parts}.`,
  on: (day) => `on ${day}`,
  until: (day) => `holds until ${day}`,
  explained: 'explained that they may say "stop"',
}

export const check: typeof nl.check = {
  outcome: {
    A_IDENT_CASE: 'You share this with consent. There is no name in the channel.',
    B_PSEUDO: 'You share this without a name. Not everyone has said yes yet.',
    C_CONSULT: 'You ask a question without a name. Colleagues only think along.',
  },
  readers: (people, organisations) =>
    `This is what the channel sees. ${people === 1 ? '1 person' : `${people} people`} from ${organisations === 1 ? '1 organisation' : `${organisations} organisations`} can read it.`,
  kindcheck: 'The network for children gets a card too. It says only: there are children or a pregnancy.',
  both: 'The person is nearly or just 18. That is why both networks get this.',
  meantFor: (network) =>
    `This is for the network ${network}. You take no part there. That is why it comes here. Who takes it up talks with ${network}.`,
  suggestion: (urgency) => `Suggestion: ${urgency}.`,
  recognisable:
    'Can someone be recognised by this in your town? Mind rare combinations, such as twins with a wheelchair.',
  tick: 'I checked: there are no names or other recognisable details in the text.',
}
