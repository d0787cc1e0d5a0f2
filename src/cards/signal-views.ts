import type * as codes from '#domain/codes.ts'
import type { SuggestedView } from '#domain/network/suggest.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { ActionView, ChannelView, ReporterView } from '#domain/signal/views.ts'
import type { Rung } from '#domain/signal/rungs.ts'
import type { FeedbackFacts } from '#domain/signal/feedback.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

/** Which signal a card is about. */
export type About = Pick<ChannelView, 'signal' | 'reference' | 'kind'>
/** One action of a signal; a consult has none. */
export type OnAction = Omit<About, 'kind'> & { action: ActionView }

/** What a form holds: after a refusal it comes back with what was typed, and the sentence that says why not. */
export type Filled = { values: Readonly<Record<string, string>>; refusal?: string }

/** `dueOn`: the day that is filled in beforehand. */
export type BeginView = About & { audience: codes.Audience; dueOn: LocalDate }
/** `people`: the members who can be chosen. */
export type AddActionView = About & { people: readonly PersonView[]; dueOn: LocalDate }
/** Somebody who can be chosen, and why they may fit. */
export type PersonChoice = PersonView & { suggested?: SuggestedView }
/** Who fits best stands first. */
export type AssignView = About & { people: readonly PersonChoice[] }
export type HandOverView = OnAction & { people: readonly PersonView[] }

export type ReminderView = OnAction & {
  rung: Rung
  /** Who waits for it: whoever raised the signal. */
  waiting: PersonView
  lead: PersonView | null
  today: LocalDate
  /** The receiver works on the day of the action. */
  ownDay: boolean
  /** Working days of the network from today to the date; negative when it has passed. */
  workingDays: number
}

export type MyActionsView = { actions: readonly (OnAction & { rev: number })[]; today: LocalDate }
export type MySignalsView = {
  signals: readonly (ReporterView & { rev: number })[]
  now: Instant
}

export type NoticeView = About & {
  networkName: string
  /** Who did it. */
  by: PersonView | null
  lead: PersonView | null
  /** The action it is about; when the signal was taken up, the first step if there is one. */
  action: ActionView | null
  /** The day it is about. */
  date: LocalDate | null
  /** What the reporter may hear. */
  feedback: FeedbackFacts
  /** Who could take it up, where somebody is looked for. */
  suggested?: readonly SuggestedView[]
  /** Names of people in the channel who are no members. */
  outsiders: readonly string[]
  /** Who raised it in another network reads it, and can only call: in this one there is nothing to press. */
  guest?: boolean
}
