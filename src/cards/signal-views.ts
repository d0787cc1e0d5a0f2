import type * as codes from '#domain/codes.ts'
import type { BreachId, NetworkId } from '#domain/ids.ts'
import type { Consent } from '#domain/signal/content.ts'
import type { SuggestedView } from '#domain/network/suggest.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { Inventory, Together } from '#domain/signal/together.ts'
import type { ActionView, ChannelView, Chairs, NetworkLine, ReporterView } from '#domain/signal/views.ts'
import type { NextStep } from '#domain/signal/standing.ts'
import type { Deed } from '#domain/signal/transitions.ts'
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
export type CompleteView = OnAction & { audience: codes.Audience }

/** `people`: who may lead, without who leads now. */
export type HandOverLeadView = About & { people: readonly PersonChoice[] }
export type DeclineHandOverView = About & { asked: { by: PersonView; reason: string } | null }
/** `chosen`: the accounts that are in the team now. */
export type CaseTeamView = About & { people: readonly PersonView[]; chosen: readonly string[] }

/** `chairs`: how it stands now, as somebody said or as it follows from who takes part. */
export type InvolveView = About & { audience: codes.Audience; chairs: Chairs; together: Together }
/** What was answered before: in an earlier inventory, or by whoever raised it. */
export type InventoryView = About & { audience: codes.Audience } & Inventory
export type TogetherView = About & { audience: codes.Audience; together: Together }

/** Questions that wait for an answer. */
export type AddInformationView = About & { questions: readonly { by: PersonView; text: string }[] }
/** Each level that may be told, with the facts that it is made of. */
export type FeedbackView = About & { lead: PersonView | null; levels: readonly FeedbackFacts[] }
export type AnswerConsultView = About & { question: string | null }
export type MarkAnswerView = About & { answers: readonly { by: PersonView; text: string }[] }

/** `choices`: urgencies that may be chosen; `why`: each of them needs a reason. */
export type ReassessView = About & {
  now: codes.Urgency
  choices: readonly codes.Urgency[]
  why: boolean
}
export type AgreeReassessView = About & {
  lowering: { urgency: codes.Urgency; reason: string; by: PersonView } | null
}
export type ScaleUpView = About & { today: LocalDate }
/** `evaluateOn`: the day that is filled in beforehand. */
export type EvaluateView = About & { evaluateOn: LocalDate }

/** `givers`: who can say yes; the age and the authority are asked where they matter. */
export type RenewConsentView = About & {
  until: LocalDate
  givers: readonly codes.ConsentGiver[]
  consent: Pick<Consent, 'by' | 'authority' | 'scope' | 'withdrawalExplained'>
  asks: { age: boolean; authority: boolean }
}
/** `givers`: who can say it; `goneBy`: on which day the content is gone. */
export type WithdrawConsentView = About & {
  givers: readonly codes.ConsentGiver[]
  goneBy: LocalDate
}
export type AskIdentityView = About & { reporter: PersonView }
/** `until`: the last day on which it is kept. */
export type KeptView = About & { until: LocalDate | null }

/** `levels`: what the reporter may hear; none when the reporter closes it, and for a consult. */
export type CloseView = About & {
  levels: readonly codes.FeedbackLevel[]
  usual: codes.FeedbackLevel
  /** The child was seen; `why-not`: somebody wrote why that was not possible. */
  childSeen: 'yes' | 'why-not' | 'not-yet'
}

export type ReminderView = OnAction & {
  rung: Rung
  /** Who waits for it: whoever raised the signal. */
  waiting: PersonView
  lead: PersonView | null
  /** Who was asked to help since. */
  passedOnTo: PersonView | null
  today: LocalDate
  /** The receiver works on the day of the action. */
  ownDay: boolean
  /** Working days of the network from today to the date; negative when it has passed. */
  workingDays: number
}

export type MyActionsView = {
  /** `forWhom`: the colleague who is away, for whom they do it. */
  actions: readonly (OnAction & { rev: number; forWhom: PersonView | null; held?: boolean })[]
  /** Signals in which it is this person's turn, but for an action. */
  turns: readonly Turn[]
  today: LocalDate
}
/** `can`: what this person can do with it now. */
export type Turn = About & {
  rev: number
  next: NextStep
  on: LocalDate
  can: readonly Deed[]
}
/** `from`: how many lines come before the first one shown. */
export type NetworkOverviewView = {
  network: NetworkId
  networkName: string
  /** `breach`: what is to be dealt with before it is open again. */
  lines: readonly (NetworkLine & { rev: number; breach?: BreachId | null })[]
  from: number
}
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
  /** The step that comes next, and what whoever reads it can do. */
  next: NextStep | null
  can: readonly Deed[]
  /** Whoever reads it leads the signal, or is a coordinator. */
  leads: boolean
  coordinates: boolean
}
