import * as codes from '#domain/codes.ts'
import type { MemberId } from '#domain/ids.ts'
import type { FactorId, StrengthId, Theme } from '#domain/intake/lists.ts'
import { memberOf, partnerOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Action } from '#domain/signal/action.ts'
import { type Consent, factorsIn } from '#domain/signal/content.ts'
import type { Override } from '#domain/signal/override.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { seats, type Together } from '#domain/signal/together.ts'
import { type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'

/**
 * Everything about the person a signal is about, for that person (specification 2.8; GDPR 15): functions instead of
 * names, and without what others told about others. `protectReporter`: nothing by which whoever shared it is known.
 */
export type AccessView = {
  reference: string
  network: Pick<Network, 'name' | 'municipality' | 'audience' | 'retention'>
  organisations: readonly string[]
  madeOn: LocalDate
  sharedOn: LocalDate
  /** Null: left out, to protect them. */
  sharedBy: Colleague | null
  lead: Colleague | null
  status: Signal['status']
  kind: Signal['kind']
  urgency: codes.Urgency
  about: About
  consent: Consent
  together: Together
  goal: string | null
  evaluateOn: LocalDate | null
  escalation: { to: codes.EscalateTo; on: LocalDate } | null
  actions: readonly ActionToRead[]
  texts: readonly Remark[]
  /** There is something in it about others: a person weighs whether it may be read. */
  holdsOthers: boolean
  /** Name and contact are kept, apart; they are not in this. */
  identity: boolean
  overrides: readonly Pick<Override, 'sharedOn' | 'recipient' | 'ground'>[]
  closedOn: LocalDate | null
  closedFor: codes.ClosingReason | null
  /** Its last day, once that is known. */
  keptUntil: LocalDate | null
}

/** What somebody does and where; `sharer`: whoever shared it, without more. */
export type Colleague = { function: string; organisation: string } | 'sharer' | 'somebody'

type About = {
  ageBand: codes.AgeBand | null
  wholeFamily: boolean
  dependent: boolean
  origin: codes.Origin | null
  context: codes.Context | null
  themes: readonly Theme[]
  observation: string | null
  impression: string | null
  since: string | null
  consultQuestion: string | null
  factors: readonly { id: FactorId; answer: codes.FactorAnswer }[]
  current: codes.Current | null
  trend: codes.Trend | null
  safetyScore: number | null
  deadlineOn: LocalDate | null
  strengths: readonly StrengthId[]
  goodAt: string | null
  wish: string | null
  talked: codes.Talked | null
  childSeen: codes.ChildSeen | null
  doneAlready: string | null
  keepDoing: string | null
}

type ActionToRead = Pick<Action, 'what' | 'kind' | 'dueOn'> & {
  by: Colleague
  done: { on: LocalDate; outcome: codes.ActionOutcome } | null
}

/** Something a colleague wrote down. */
type Remark = { by: Colleague; on: LocalDate | null; text: string }

/** Null: its content is gone, so there is nothing to read; or nobody reads it now. */
export function toAccess(
  signal: Signal,
  overrides: readonly Override[],
  { now, network, protectReporter }: { now: Instant; network: Network; protectReporter: boolean },
): AccessView | null {
  if (signal.status === 'withdrawn' || signal.status === 'erased' || isFrozen(signal)) return null
  const { timeZone } = network.calendar
  const on = (at: Instant): LocalDate => localDate(at, timeZone)
  const who = (id: MemberId): Colleague => colleague(signal, network, id, protectReporter)
  const { name, municipality, audience, retention } = network
  return {
    reference: signal.reference,
    network: { name, municipality, audience, retention },
    organisations: Object.values(network.partners).map((partner) => partner.name),
    madeOn: on(now),
    sharedOn: on(signal.raisedAt),
    sharedBy: protectReporter ? null : who(signal.reporter.member),
    lead: signal.lead && who(signal.lead),
    status: signal.status,
    kind: signal.kind,
    urgency: signal.urgency,
    about: aboutOf(signal, protectReporter),
    consent: signal.consent,
    together: signal.together,
    goal: signal.goal,
    evaluateOn: signal.evaluateOn,
    escalation: signal.escalation,
    actions: signal.actions.map(({ what, kind, dueOn, owner, done }) => ({
      what,
      kind,
      dueOn,
      by: who(owner),
      done: done && { on: on(done.at), outcome: done.outcome },
    })),
    texts: [
      ...remarks(signal, who, on),
      ...reasons(signal, protectReporter, who, on),
      ...askedToCorrect(signal, on),
    ],
    holdsOthers: signal.content.others !== null,
    identity: signal.identity === 'given',
    overrides: overrides.map(({ sharedOn, recipient, ground }) => ({ sharedOn, recipient, ground })),
    closedOn: signal.closing && on(signal.closing.at),
    closedFor: signal.closing && signal.closing.reason,
    keptUntil: signal.eraseOn,
  }
}

/** What they asked to correct themselves, as a colleague wrote it down. */
const askedToCorrect = ({ correction }: Signal, on: (at: Instant) => LocalDate): Remark[] =>
  correction ? [{ by: 'somebody', on: on(correction.at), text: correction.what }] : []

/** Where somebody is known from, and what the reporter does, says who that is. */
function aboutOf({ content }: Signal, protectReporter: boolean): About {
  const {
    audience: _audience,
    others: _others,
    asked: _asked,
    askedExpertise: _expertise,
    ...about
  } = content
  const hidden = protectReporter ? { origin: null, context: null, doneAlready: null, keepDoing: null } : {}
  return { ...about, factors: factorsIn(content), ...hidden }
}

function colleague(signal: Signal, network: Network, id: MemberId, protectReporter: boolean): Colleague {
  const { reporter } = signal
  if (id === reporter.member)
    return protectReporter ? 'sharer' : { function: reporter.function, organisation: reporter.partner }
  const member = memberOf(network, id)
  if (!member) return 'somebody'
  return { function: member.function, organisation: partnerOf(network, member)?.name ?? '' }
}

function remarks(signal: Signal, who: (id: MemberId) => Colleague, on: (at: Instant) => LocalDate): Remark[] {
  const dated = [
    ...signal.notes,
    ...signal.questions,
    ...signal.additions.map((one) => ({ ...one, by: signal.reporter.member })),
    ...signal.answers,
  ].toSorted((one, other) => one.at - other.at)
  return [
    ...dated.map(({ by, at, text }) => ({ by: who(by), on: on(at), text })),
    ...signal.declined.map(({ by, reason }) => ({ by: who(by), on: null, text: reason })),
  ]
}

/**
 * Why something was decided, and how it went: written about a person, so for that person to read. Why the reporter heard
 * nothing is left out to protect them.
 */
function reasons(
  signal: Signal,
  protectReporter: boolean,
  who: (id: MemberId) => Colleague,
  on: (at: Instant) => LocalDate,
): Remark[] {
  const { together, lowering, handOver, actions, closing } = signal
  const said = (text: string | null | undefined, by: MemberId | null, at: Instant | null): Remark[] =>
    text ? [{ by: by ? who(by) : 'somebody', on: at && on(at), text }] : []
  const details = codes.closingTexts.map((detail) => closing?.details[detail])
  const ofReporter = protectReporter ? null : closing?.noFeedback
  return [
    ...said(signal.urgencyReason, null, null),
    ...said(lowering?.reason, lowering?.by ?? null, null),
    ...seats.flatMap((seat) => said(together[seat]?.reason, null, null)),
    ...said(together.alone, null, null),
    ...said(handOver?.reason, handOver?.by ?? null, null),
    ...actions.flatMap(({ doneWhen, proposedBy, done }) => [
      ...said(doneWhen, proposedBy, null),
      ...said(done?.reason, done?.by ?? null, done?.at ?? null),
    ]),
    ...[...details, closing?.wentWell, closing?.couldBeBetter, ofReporter].flatMap((text) =>
      said(text, closing?.by ?? null, closing?.at ?? null),
    ),
  ]
}
