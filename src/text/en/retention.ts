import type { HowLong, Kept } from '#domain/signal/retention-table.ts'
import type { nl } from '#text/nl.ts'

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
const ownDays = (many: number): string => count(many, 'own working day', 'own working days')

function howLong(term: HowLong): string {
  if (term === 'as-the-first') return 'as long as the first'
  if (term === 'stays') return 'stays'
  if ('workingDays' in term) return count(term.workingDays, 'working day', 'working days')
  if ('hours' in term) return count(term.hours, 'hour', 'hours')
  if ('days' in term) return count(term.days, 'day', 'days')
  if ('months' in term) return count(term.months, 'month', 'months')
  if ('years' in term) return count(term.years, 'year', 'years')
  const least = term.leastHours === undefined ? '' : `, at least ${term.leastHours} hours`
  const asked = term.afterAsking === undefined ? '' : `, and at least ${term.afterAsking} after the question`
  return `${ownDays(term.ownDays)}${least}${asked}`
}

const kept: Record<Kept, { what: string; from: string; after: string }> = {
  unsent: {
    what: 'a dialogue that was not finished',
    from: 'the last answer; a reminder comes after one working day',
    after: 'all of it goes',
  },
  saved: {
    what: 'a saved dialogue, and a signal that waits for a talk',
    from: 'saving it; once more for as long',
    after: 'all of it goes',
  },
  looking: {
    what: 'a feeling that somebody looks at again',
    from: 'saving it; once more',
    after: 'all of it goes',
  },
  stopped: {
    what: 'that a dialogue stopped for safety: the code of the reason, the moment, and whether somebody called',
    from: 'the stop; what was typed was never stored',
    after: 'all of it goes',
  },
  practice: { what: 'a practice', from: 'its beginning; `stop` erases it at once', after: 'all of it goes' },
  signal: {
    what: 'the content of a signal, with its actions',
    from: 'when it was first closed; until then as long as it is open. Opening it again makes it no longer, unless the coordinator says why',
    after: 'all of it goes; one figure without an id stays',
  },
  linked: {
    what: 'a signal that belongs to another one',
    from: 'the earliest end of the two; a consult and the signal made of it have each their own time',
    after: 'all of it goes',
  },
  consult: {
    what: 'a consult',
    from: 'its last answer, or closing it when none came',
    after: 'all of it goes; one figure without an id stays',
  },
  identity: {
    what: 'who it is about (only where the network agreed that)',
    from: 'closing; earlier when consent ends, and at once when it is withdrawn',
    after: 'name and contact go',
  },
  tombstone: {
    what: 'that there was a signal that was withdrawn or erased',
    from: 'withdrawal or erasure; its content goes at once',
    after: 'all of it goes; one figure stays, without age and theme',
  },
  override: {
    what: 'that somebody shared without consent: codes and days',
    from: 'closing the signal',
    after: 'all of it goes',
  },
  absolute: {
    what: 'everything of one signal, whatever happens',
    from: 'raising it',
    after: 'all of it goes',
  },
  figure: {
    what: 'the figure: network, age band, theme, urgency, month, durations and closing reason',
    from: 'erasure; it has no id and no name',
    after: '–',
  },
  absence: {
    what: 'when a colleague was away, without a reason',
    from: 'the last day of the absence',
    after: 'it goes',
  },
  colleague: {
    what: 'of colleagues: own working days, since when it is right what they can be asked about, whether a message reaches them, and when the last one came',
    from: 'the first time; as long as the bot is in use',
    after: '–',
  },
  breach: {
    what: 'what went wrong with personal data: codes and days',
    from: 'when it was dealt with; what was not stays',
    after: 'the line goes',
  },
  transfer: {
    what: 'that another network was asked to take a signal over',
    from: 'asking',
    after: 'it goes; that it happened is in the journal',
  },
  emergency: {
    what: 'what somebody wrote to see a name in an emergency',
    from: 'asking',
    after: 'it goes; that it happened is in the journal',
  },
  inquiry: {
    what: 'a question to colleagues who know about something (Who knows what?)',
    from: 'asking',
    after: 'all of it goes; that it was asked is in the journal',
  },
  accepted: {
    what: 'that somebody said yes to the rules of the network',
    from: 'leaving the network',
    after: 'it goes',
  },
  register: {
    what: 'that something was erased, and that somebody asked for access, correction or erasure, or objected: ids, codes and days',
    from: 'the erasure or the request',
    after: 'the line goes',
  },
  journal: {
    what: 'the journal: who did what when, in ids and codes',
    from: 'each line; every night at three o’clock (UTC) what is older goes',
    after: 'the line goes',
  },
}

export const retention: (typeof nl)['retention'] = {
  title: 'What is kept, and for how long',
  about: [
    'The bot is no file. The file belongs with each organisation. Therefore the terms are short.',
    '“All of it goes” means: its key is destroyed, and the text is in no file of the store any more. Backups of the keys stay for 7 days; after that no backup opens it either.',
    'What Teams itself keeps is not in here: see `teams-retention.md`.',
  ],
  columns: { what: 'what', howLong: 'how long', from: 'from', after: 'then' },
  differs: (network) => `Different in ${network}`,
  kept,
  howLong,
}
