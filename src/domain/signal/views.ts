import type * as codes from '#domain/codes.ts'
import type { ActionId, Reference, SignalId } from '#domain/ids.ts'
import type { FactorId, StrengthId, Theme } from '#domain/intake/lists.ts'
import type { Task } from '#domain/signal/action.ts'
import type { Consent, Content } from '#domain/signal/content.ts'
import type { EmptyChair, SuggestedView } from '#domain/network/suggest.ts'
import type { NetworkGroup } from '#domain/signal/network-overview.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { Signal, Status } from '#domain/signal/signal.ts'
import type { NextStep } from '#domain/signal/standing.ts'
import type { Missing } from '#domain/signal/stage.ts'
import type { Seat, Together } from '#domain/signal/together.ts'
import type { Deed } from '#domain/signal/transitions.ts'
import type { Instant, LocalDate, TimeZone } from '#domain/time/instant.ts'
import type { RuleId } from '#domain/triage/triage.ts'

declare const mark: unique symbol
/** Only what went past the table of rights has this mark (`withheld.ts`): no card can be made of anything else. */
export type Disclosed = { readonly [mark]: true }
/** Such a view before the table was asked. */
export type Undisclosed<View> = Omit<View, keyof Disclosed>

/**
 * What an audience may see of a signal (specification 2.8). Cards, messages and exports take these views and nothing
 * else: what a view lacks, nobody can see.
 */
export type ActionView = Disclosed & {
  id: ActionId
  /** Null while the signal is frozen. */
  what: { text: string } | { task: Task } | null
  kind: codes.ActionType
  owner: PersonView
  proposedBy: PersonView
  dueOn: LocalDate
  state: 'open' | 'waits-for-yes' | 'done'
  doneWhen: string | null
  layer: codes.SupportLayer | null
  moved: number
}

export type Chairs = Record<Seat, codes.Involvement>

/** A channel is read by everyone in it, so this is made for its least entitled reader. */
export type ChannelView = Disclosed & {
  signal: SignalId
  reference: Reference
  networkName: string
  audience: codes.Audience
  timeZone: TimeZone
  kind: Signal['kind']
  kindcheck: boolean
  status: Status
  /** Nobody reads it now. */
  frozen: boolean
  /** Somebody objected: nothing new begins. */
  held: boolean
  urgency: codes.Urgency
  takeUpBy: Instant
  reasons: readonly RuleId[]
  ageBand: codes.AgeBand | null
  themes: readonly Theme[]
  context: codes.Context | null
  /** `narrow`: somebody in the channel may not read the observation, the goal, or what the actions are. */
  narrow: boolean
  observation: string | null
  consultQuestion: string | null
  strengths: readonly StrengthId[]
  goodAt: string | null
  /** How many factors were answered yes or serious; which ones is behind Details. */
  concerns: number
  consent: 'yes' | 'partly' | 'no'
  childSeen: codes.ChildSeen | null
  chairs: Chairs | null
  asked: readonly codes.Asked[]
  askedExpertise: string | null
  goal: string | null
  lead: PersonView | null
  evaluateOn: LocalDate | null
  /** How many colleagues answered a consult. */
  answered: number
  actions: readonly ActionView[]
}

/** What one member sees who presses Details: more when they lead, raised it, own an action, or coordinate. */
export type DetailsView = ChannelView & {
  mine: { lead: boolean; reporter: boolean; coordinator: boolean }
  /** What this person can do here now; buttons are made of it. */
  can: readonly Deed[]
  /** Open actions that this person can do something with, their own first. */
  doing: readonly { action: ActionId; can: readonly Deed[] }[]
  reporter: PersonView
  /** While nobody leads: who could. */
  suggested?: readonly SuggestedView[]
  /** For who leads or coordinates: who could take a chair that is empty. */
  emptyChairs?: readonly EmptyChair[]
  /** Why this signal belongs to another one, and in which network that is; never what is in it. */
  links: readonly { why: codes.LinkReason; network: string }[]
  /** For which other network it is, as it was called. */
  meantFor: string | null
  answers: readonly { by: PersonView; at: Instant; text: string; helped: boolean }[]
  full: null | FullView
}

export type FullView = Disclosed & {
  content: Content
  consent: Consent
  factors: readonly { id: FactorId; answer: codes.FactorAnswer }[]
  together: Together
  missing: readonly Missing[]
  handOver: { to: PersonView; by: PersonView; reason: string; lapsesAt: Instant } | null
  lowering: { urgency: codes.Urgency; reason: string; by: PersonView } | null
  escalation: { to: codes.EscalateTo; on: LocalDate; reason: codes.BreakthroughReason | null } | null
  caseTeam: readonly PersonView[]
  feedback: readonly { level: codes.FeedbackLevel; at: Instant; by: PersonView }[]
  questions: readonly { by: PersonView; at: Instant; text: string; answered: boolean }[]
  /** That somebody asked how it goes is for the two of them alone (specification 7.2, K16). */
  nudges: readonly { by: PersonView; to: PersonView; at: Instant; what: ActionView['what'] | null }[]
  additions: readonly { at: Instant; text: string }[]
  notes: readonly { by: PersonView; at: Instant; text: string }[]
  thinkingAlong: readonly PersonView[]
  declined: readonly { by: PersonView; reason: string; whoElse: string | null }[]
  /** Somebody may be told who it is about; what it is, nobody sees here. */
  identity: Signal['identity']
}

/** How the reporter sees it: whose turn it is, never what was said. */
export type ReporterView = Disclosed &
  Pick<
    ChannelView,
    | 'signal'
    | 'reference'
    | 'networkName'
    | 'timeZone'
    | 'kind'
    | 'status'
    | 'takeUpBy'
    | 'lead'
    | 'evaluateOn'
  > & {
    posted: boolean
    raisedAt: Instant
    can: readonly Deed[]
    /** A question of the lead that waits for an answer. */
    asked: boolean
  }

/** One line of the coordinator's list: whose turn it is and until when, and nothing that anybody wrote. */
export type NetworkLine = Disclosed &
  Pick<
    ChannelView,
    'signal' | 'reference' | 'kind' | 'urgency' | 'audience' | 'ageBand' | 'themes' | 'lead' | 'timeZone'
  > & {
    group: NetworkGroup
    /** Who led, or would take the next step, is in the network no more. */
    gone: 'lead' | 'next' | null
    next: { what: NextStep; who: PersonView; at: Instant; on: LocalDate } | null
    /** Working days since its date has passed; null when it has not. */
    late: number | null
    /** Somebody objected: nothing new begins. */
    held: boolean
    /** Nobody reads it now. */
    frozen: boolean
    /** The last day of the consent, when that is why it stands here. */
    consentUntil: LocalDate | null
    /** What this coordinator can do here now; `nudges`: with which action, or with the signal itself. */
    can: readonly Deed[]
    nudges: ActionId | 'signal' | null
  }
