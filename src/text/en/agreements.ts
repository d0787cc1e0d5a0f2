import type { agreements as nl } from '#text/nl/agreements.ts'

export const agreements: typeof nl = {
  suspended: (partner) =>
    `${partner} does not take part in this network now. For a while you can do nothing here. Ask your coordinator. Danger? Call 112, or Veilig Thuis 0800-2000.`,
  unconfirmed: (partner) =>
    `Nobody confirmed who works at ${partner} now. So for a while you see no new signals. You can still raise one. Ask your coordinator to confirm. Danger? Call 112, or Veilig Thuis 0800-2000.`,
  title: 'Partners: please note',
  today: 'today',
  news: {
    ends: (partner, date) =>
      `The agreement with ${partner} ends ${date}. After that the people of ${partner} can do nothing here. Renew it in time.`,
    over: (partner, date) =>
      `The agreement with ${partner} is over (${date}). The people of ${partner} can do nothing here any more. What they had goes to others. Remove them from the channel too.`,
    suspends: (partner, date) =>
      `${partner} does not take part from ${date}. What the people of ${partner} have goes to others then.`,
    suspended: (partner, date) =>
      `${partner} has not taken part since ${date}. What the people of ${partner} had goes to others.`,
  },
  suspendedNow: (partner) =>
    `${partner} does not take part now. What the people of ${partner} had goes to others.`,
  stillHere: 'Do these people still work here?',
  why: 'We ask this every quarter. Ask the organisation when you do not know.',
  right: 'Correct',
  late: (date) => `Not confirmed yet. From ${date} they see no new signals.`,
  closed: (date) => `Not confirmed. Since ${date} they see no new signals. They can still raise one.`,
  someoneLeft: 'Someone has left',
  howToTakeOut:
    'Remove them from the channel in Teams today. Ask your administrator to take the name out of the network file. What they did goes to others by itself. Then press Correct.',
}
