import type { networkOverview as nl } from '../nl/network-overview.ts'

export const networkOverview: typeof nl = {
  title: (network) => `Overview ${network}`,
  none: '0 between two stools',
  nothing: 'Nothing is going on now.',
  how: 'Tap a line for more buttons.',
  counts: {
    'no-lead': (count) => `${count} without lead`,
    'over-time': (count) => `${count} over time`,
    'no-next-date': (count) => `${count} without a date`,
    'consent-ends': (count) => `${count} with consent ending`,
    rest: (count) => `${count} on course`,
  },
  groups: {
    'no-lead': 'Without lead',
    'over-time': 'Over time',
    'no-next-date': 'Without a date',
    'consent-ends': 'Consent ending',
    rest: 'On course',
  },
  consult: 'consult',
  nobody: 'nobody',
  leadGone: 'who had this has left',
  nextGone: 'who would do this has left',
  noDate: 'no date',
  late: (days) => {
    if (days === 0) return 'just over time'
    return days === 1 ? '1 working day over time' : `${days} working days over time`
  },
  consentUntil: (date) => `consent until ${date}`,
  next: {
    'take-up': 'take up',
    answer: 'answer',
    begin: 'first step',
    action: 'action',
    'look-back': 'look back',
    'mark-answer': 'has an answer',
  },
  actionOf: (name) => `action of ${name}`,
  buttons: {
    assign: 'Assign',
    nudge: 'Remind',
    open: 'Open',
    other: 'Other buttons',
    more: (count) => `More (${count})`,
    first: 'To the beginning',
    back: 'Network overview',
  },
  notCoordinator: 'This overview is for the coordinator of the network.',
}
