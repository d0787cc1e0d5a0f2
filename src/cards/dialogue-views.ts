import type * as codes from '#domain/codes.ts'
import type { IntakeId, Reference, SignalId } from '#domain/ids.ts'
import type { Answers } from '#domain/intake/answers.ts'
import type { Mistake } from '#domain/intake/check.ts'
import type { Question, StepId } from '#domain/intake/dialogue.ts'
import type { Intent } from '#domain/intake/judge.ts'
import type { AdviceRoute, Theme } from '#domain/intake/lists.ts'
import type { RedFlagId } from '#domain/intake/red-flags.ts'
import type { Fitting } from '#domain/intake/ways.ts'
import type { Secrecy } from '#domain/network/legal-basis.ts'
import type { Phone } from '#domain/network/phone.ts'
import type { Retention } from '#domain/network/retention.ts'
import type { ChannelView } from '#domain/signal/views.ts'
import type { Instant, LocalDate, TimeZone } from '#domain/time/instant.ts'
import type { RuleId } from '#domain/triage/triage.ts'

/** What every card of a dialogue carries in its buttons, and nothing else. */
export type Hold = { intake: IntakeId; rev: number; step: StepId }

/** `written`: by the network, for this purpose and for who it is about; null: what is usual for a partner of this type. */
export type BasisView = {
  partner: string
  secrecy: Secrecy
  written: string | null
  identity: string | null
  wamsSince: LocalDate | null
}

/** One step of the dialogue, one card. */
export type StepView = Hold & {
  /** Absent on the start card. */
  progress: { number: number; of: number } | null
  audience: codes.Audience | null
  intent: Intent
  questions: readonly Question[]
  /** What was answered before, and what is filled in beforehand. */
  answers: Answers
  mistakes: readonly Mistake[]
  /** Questions whose text was changed, with the rules that changed it. */
  cleaned: Readonly<Record<string, readonly string[]>>
  /** A diagnosis in the text: asked, not replaced. */
  diagnosis: boolean
  canGoBack: boolean
  /** The step `factors` can show the rest of the list. */
  canShowMore: boolean
  /** With a safety factor: the five questions of the Meldcode, to read. */
  meldcode: 'must' | 'may' | null
  /** The step `check`. */
  preview: Preview | null
  /** How long the network keeps what is shared. */
  retention: Retention
  /** The step `consent`: on what ground the writer's organisation shares. */
  basis?: BasisView | null
  timeZone: TimeZone
}

/** Exactly the card that the channel will see, who can read it, and why this urgency. */
export type Preview = {
  view: ChannelView
  outcome: 'A_IDENT_CASE' | 'B_PSEUDO' | 'C_CONSULT'
  readers: { people: number; organisations: number }
  urgency: codes.Urgency
  reasons: readonly RuleId[]
  /** The other network hears only that there are children. */
  kindcheck: boolean
  /** Both networks get a signal, because the subject is nearly or just 18. */
  both: boolean
  /** For which other network it is, when its writer may not raise it there. */
  meantFor: string | null
  /** Steps that can be changed, in order. */
  steps: readonly StepId[]
}

export type StopView = Hold & {
  flags: readonly RedFlagId[]
  mistakes: readonly Mistake[]
  help: HelpResult | null
  /** Whom one calls in this network, beside the numbers of the whole country. */
  phones: readonly Phone[]
}
/** Who was reached by *Help mij bellen*: their function, or nobody at this hour. */
export type HelpResult = {
  reached: readonly codes.Discipline[]
  /** Who would have been asked first, and does not work now. */
  notReached: readonly codes.Discipline[]
}

/** Nobody has been asked yet. */
export type TalkFirstView = Hold & { audience: codes.Audience }
/** Words for the talk; `fromFeeling` leads back to the four ways. */
export type ConversationView = TalkFirstView & { fromFeeling: boolean }

/** A feeling became facts, and what can be done with it. */
export type WaysView = TalkFirstView & {
  /** Which way may fit; a reminder, which others might see on a lock screen, does not say. */
  fits: Fitting | null
  /** The reminder for who looks on: until when it is kept, and whether that can be once more. */
  again: { until: LocalDate; last: boolean } | null
}

/** Not in the network: why, and whom to ask for advice first. */
export type ReferView = Hold & {
  phones: readonly Phone[]
  reason: 'unsafe_to_ask' | 'refused'
  routes: readonly AdviceRoute[]
}

export type OverviewLine = { step: StepId; questions: readonly Question[]; answers: Answers }
/** Everything that was answered so far, step by step. */
export type OverviewView = Hold & { lines: readonly OverviewLine[] }

/** A dialogue that was put aside: how long it is there, and nothing of what it says. */
export type SavedView = Hold & {
  until: LocalDate
  held: boolean
  /** When who looks on is asked again. */
  lookAgainOn: LocalDate | null
}
export type DayEightView = Hold & { extended: boolean }

/** A kept dialogue in the list of `verder`: no content, only what helps to recognise it. */
export type KeptView = {
  intake: IntakeId
  rev: number
  kept: 'no' | 'saved' | 'held' | 'looking'
  intent: Intent
  extended: boolean
  startedAt: Instant
  audience: codes.Audience | null
  ageBand: codes.AgeBand | null
  themes: readonly Theme[]
  keptUntil: LocalDate | null
  timeZone: TimeZone
}

export type ReceiptView = {
  reference: Reference
  networkName: string
  kind: 'signal' | 'consult'
  /** `placing` until the message is in the channel; `waiting` when the channel may not show it yet. */
  state: 'placing' | 'placed' | 'waiting'
  hearsBy: LocalDate
  second: { reference: Reference; networkName: string } | null
  /** The signal to which another one of the same household can be added now. */
  household: SignalId | null
}
