import type { Words } from '#text/words.ts'

export const calendar: Words['calendar'] = {
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  workingDays: {
    title: 'When do you work?',
    help: 'I only send you messages when you work. Never before 08:00 or after 18:00.',
    works: 'On which days?',
    from: 'From what time?',
    until: 'Until what time?',
    remindAt: 'At what time do you want to hear what is waiting for you?',
    inHolidays: 'I work in the school holidays too',
    anyHour: 'When there is acute danger, I may be asked to help with a call outside my hours too',
    save: 'Save',
    saved: (days, from, until, at) =>
      `You work on ${days}, from ${from} to ${until}. You hear what is waiting for you once a day at most, at ${at}. Do you want to see it now? Type my actions.`,
    freeInHolidays: 'In the school holidays I send you nothing.',
    change: 'Change',
    ask: (days, at) => `Is this right? You work on ${days}, and hear at ${at} what is waiting for you.`,
    right: 'That is right',
    asked: 'Good, I leave it like this.',
    mistakes: {
      'no-day': 'Choose at least one day. Without a working day I cannot tell you anything.',
      'hours-upside-down': 'You start later than you stop. Are the times the other way round?',
      'moment-outside-hours':
        'You do not work at that time. Choose a moment between your start and your end.',
    },
  },
  away: {
    title: 'When are you away?',
    help: 'In that time I send you nothing. Whoever stands in gets your actions and reminders. When you are back, all of it is yours again.',
    now: 'What I know already',
    period: (from, until) => (from === until ? from : `${from} up to and including ${until}`),
    coveredBy: (who) => `${who} stands in`,
    toNetwork: 'your signals go back to the network',
    uncovered: 'nobody stands in',
    back: 'I am here after all',
    from: 'First day',
    until: 'Last day',
    dateError: 'Fill in a day',
    cover: 'Who stands in?',
    nobody: 'Nobody',
    network: 'Nobody: my signals go back to the network',
    save: 'Save',
    saved: (from, until) => `You are away ${onDays(from, until)}.`,
    savedWith: (who) => `${who} stands in, and hears it now.`,
    savedNobody: 'What really has to be done then I ask of whoever leads or of the coordinator.',
    savedNetwork: 'On the first day I ask the network who takes over your signals.',
    ended: 'Good, you are back. I send you messages again.',
    unknownPeriod: 'That absence is not there any more. This is what I know now.',
    refusals: {
      'date-missing': () => 'Fill in the first and the last day.',
      'ends-before-start': ({ days }) =>
        `The last day is before the first. Do you mean from ${days[0] ?? ''} up to and including ${days[1] ?? ''}?`,
      'over-already': ({ days }) => `These days have passed. If you are away today, choose ${days[0] ?? ''}.`,
      'too-long': () => 'That is more than a year ahead. Choose a last day within a year.',
      oneself: ({ people }) => `You cannot stand in for yourself. ${orSomebody(people)}`,
      'unknown-colleague': ({ people }) =>
        `I do not know this colleague in your network. ${orSomebody(people)}`,
      'away-too': ({ people }) => `This colleague is away then too. ${orSomebody(people)}`,
      'not-there': ({ people, network }) =>
        `This colleague cannot stand in for you in ${network}, and something has to happen there. ${orSomebody(people)}`,
      'cover-needed': ({ people, network }) =>
        `In these days something has to happen in a signal that you took up (${network}). Choose who stands in, or give it back to the network. ${orSomebody(people)}`,
    },
  },
  cover: {
    title: (who) => `You stand in for ${who}`,
    body: (who, from, until) => `You get the actions and reminders of ${who} ${onDays(from, until)}.`,
    now: (leads, actions) =>
      leads + actions === 0
        ? 'There is nothing to do now. If something comes up, you hear it.'
        : `Now that is ${heldIn(leads, actions)}. Type my actions by then to see all of it.`,
    decline: 'I cannot do this',
    saidNo: (who) => `All right. ${who} and the coordinator hear it. Call each other.`,
    over: 'This is no longer so. You need not do anything.',
    summary: 'A colleague asks you to stand in',
    ended: (who) => `You need not stand in for ${who} any more. Thank you.`,
    endedSummary: 'You need not stand in any more',
  },
  coverDeclined: {
    summary: 'A colleague cannot stand in',
    toLeaver: (who, from, until) =>
      `${who} cannot stand in for you ${onDays(from, until)}. Choose somebody else: type away.`,
    toCoordinator: (who, whose, from, until) =>
      `${who} cannot stand in for ${whose}, who is away ${onDays(from, until)}. Do you know somebody? Call each other.`,
  },
  back: {
    summary: 'Welcome back',
    title: 'Welcome back',
    body: (who, from, until) =>
      `${who} stood in for you ${onDays(from, until)}. From now on all of it is yours again.`,
    done: 'This was done',
    doneNothing: 'Nothing was finished in that time.',
    open: (leads, actions) =>
      leads + actions === 0
        ? 'Nothing is waiting for you now.'
        : `Now with you: ${heldIn(leads, actions)}. Type my actions to see all of it.`,
  },
  holiday: {
    summary: 'The holidays are coming',
    title: (name) => `Hand over for the holidays (${name})`,
    body: (from, until) =>
      `From ${from} up to and including ${until} it is holiday. This is still with you then. Choose who stands in, or hand it over.`,
    choose: 'Choose who stands in',
    more: (count) => `And ${count} more. Type my actions for all of it.`,
    lead: (reference) => `You lead ${reference}`,
    outside: (reference) =>
      `${reference} comes from a school, and you lead it. Choose somebody outside education, so that it does not fall still in the holidays.`,
    summer:
      'Look out before the summer: forced marriage, being left behind abroad and the cutting of girls often happen in the holidays. Are you worried? Call Veilig Thuis, 0800-2000. Immediate danger: 112.',
  },
  awayUntil: (until, cover) =>
    cover ? `away up to and including ${until}, ${cover} stands in` : `away up to and including ${until}`,
}

const onDays = (from: string, until: string): string =>
  from === until ? `on ${from}` : `from ${from} up to and including ${until}`

const heldIn = (leads: number, actions: number): string =>
  [
    ...(leads > 0 ? [leads === 1 ? '1 signal' : `${leads} signals`] : []),
    ...(actions > 0 ? [actions === 1 ? '1 action' : `${actions} actions`] : []),
  ].join(' and ')

const orSomebody = (people: readonly string[]): string =>
  people.length === 0 ? 'Choose somebody else.' : `Can ${people.join(' or ')} do it?`
