import type { report as nl } from '#text/nl/report.ts'

/** A month of a network in counts, for the coordinator and the meeting where partners look back. */
export const report: typeof nl = {
  title: (month) => `Report ${month}`,
  few: 'fewer than 5',
  tooFew: 'too few to say',
  tenths: (tenths) => `about ${tenths} in 10`,
  raised: 'Signals shared',
  consults: 'Consults',
  closed: 'Signals closed',
  takenUpInTime: 'Taken up in time',
  talked: 'Discussed with parents or resident',
  overdueActions: 'Actions past their date',
  feedbackGiven: 'Who shared it heard how it ended',
  newToHelp: 'Not known to help before',
  themes: 'What it was about',
  endings: 'How it ended',
  lessons: {
    button: 'To learn from',
    title: 'To learn from',
    help: 'This is what colleagues wrote at closing. It does not say which signal it was about.',
    few: 'Fewer than five colleagues wrote something at closing yet. So nothing stands here: it points to nobody.',
    wentWell: 'Went well',
    couldBeBetter: 'Can be better',
  },
  why: 'Counts under 5 are left out: they may point at somebody.',
}
