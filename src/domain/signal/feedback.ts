import type { ActionType, ClosingReason, FeedbackLevel } from '#domain/codes.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'

/**
 * What the reporter may hear (specification 5.5): that it is picked up and what kind of step always; how it ended only
 * when consent covers that, and never when it came from a resident, who gets one fixed sentence.
 */
export const levelsFor = ({ content, consent, kind }: Signal): readonly FeedbackLevel[] => {
  if (content.origin === 'hearsay' || kind === 'consult') return ['1']
  return consent.state === 'given' && consent.feedbackContent ? ['1', '2', '3'] : ['1', '2']
}

export const covers = (signal: Signal, level: FeedbackLevel): boolean => levelsFor(signal).includes(level)

/** The facts of which feedback is made: codes alone, so that nothing somebody typed can slip in. */
export type FeedbackFacts = {
  level: FeedbackLevel
  /** Somebody spoke with those it is about. */
  contact: boolean
  /** What kinds of step there are, from level 2. */
  steps: readonly ActionType[]
  closed: boolean
  /** How it ended, at level 3. */
  reason: ClosingReason | null
  /** A resident told it: what the reporter may pass on is one fixed sentence. */
  hearsay: boolean
}

export function feedbackFacts(signal: Signal, level: FeedbackLevel): FeedbackFacts {
  const { actions, contactAt, content, closing } = signal
  return {
    level,
    contact: contactAt !== null || (closing !== null && content.talked === 'yes'),
    steps: level === '1' ? [] : [...new Set(actions.filter(happens).map(({ kind }) => kind))],
    closed: closing !== null,
    reason: level === '3' && closing ? closing.reason : null,
    hearsay: content.origin === 'hearsay',
  }
}

/** What did not work out, or was not needed, is no step. */
const happens = ({ done }: Action): boolean =>
  done === null || done.outcome === 'done' || done.outcome === 'done-differently'

/** What is offered first: what kind of step, when that may be told. */
export const usualLevel = (signal: Signal): FeedbackLevel => (covers(signal, '2') ? '2' : '1')

/** At which level the reporter hears it now: the last that was sent, or that goes with closing. */
export const lastLevel = ({ feedback, closing }: Signal): FeedbackLevel =>
  closing?.level ?? feedback.at(-1)?.level ?? '1'
