import type * as codes from '#domain/codes.ts'
import type { ActionId, MemberId, Reference, SignalId } from '#domain/ids.ts'
import type { FactorId, StrengthId, Theme } from '#domain/intake/lists.ts'
import { isCoordinator, isRestricted, memberOf, partnerOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { isInvolved } from '#domain/signal/decide-lead.ts'
import { chairsOf, concernsIn, consentIcon } from '#domain/signal/figures.ts'
import type { Action, Consent, Content, Signal, Status, Task } from '#domain/signal/signal.ts'
import { goneWhenClosed, notForRestricted, ownPart } from '#domain/signal/withheld.ts'
import type { Instant, LocalDate, TimeZone } from '#domain/time/instant.ts'
import type { RuleId } from '#domain/triage/triage.ts'

/**
 * What an audience may see of a signal (specification 2.8). Cards, messages and exports take these views and nothing
 * else: what a view lacks, nobody can see.
 */
export type PersonView = {
  id: MemberId
  name: string
  function: string
  partner: string
  account: string | null
}

export type ActionView = {
  id: ActionId
  what: { text: string } | { task: Task }
  owner: PersonView
  proposedBy: PersonView
  dueOn: LocalDate
  state: 'open' | 'waits-for-yes' | 'done'
  doneWhen: string | null
  moved: number
}

/** A channel is read by everyone in it, so this is made for its least entitled reader. */
export type ChannelView = {
  signal: SignalId
  reference: Reference
  networkName: string
  audience: codes.Audience
  timeZone: TimeZone
  kind: Signal['kind']
  kindcheck: boolean
  status: Status
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
  chairs: { parents: boolean; school: boolean; support: boolean } | null
  asked: readonly codes.Asked[]
  askedExpertise: string | null
  goal: string | null
  lead: PersonView | null
  actions: readonly ActionView[]
}

/** What one member sees who presses Details: more when they lead, raised it, own an action, or coordinate. */
export type DetailsView = ChannelView & {
  mine: { lead: boolean; reporter: boolean; coordinator: boolean }
  reporter: PersonView
  full: null | {
    content: Content
    consent: Consent
    factors: readonly { id: FactorId; answer: codes.FactorAnswer }[]
    notes: readonly { by: PersonView; at: Instant; text: string }[]
    thinkingAlong: readonly PersonView[]
    declined: readonly { by: PersonView; reason: string; whoElse: string | null }[]
  }
}

/** How the reporter sees it: whose turn it is, never what was said. */
export type ReporterView = Pick<
  ChannelView,
  'signal' | 'reference' | 'networkName' | 'timeZone' | 'kind' | 'status' | 'takeUpBy' | 'lead'
> & { posted: boolean; raisedAt: Instant }

export function toChannel(signal: Signal, network: Network, restrictedReader: boolean): ChannelView {
  const { content } = signal
  return {
    signal: signal.id,
    reference: signal.reference,
    networkName: network.name,
    audience: content.audience,
    timeZone: network.calendar.timeZone,
    kind: signal.kind,
    kindcheck: signal.kindcheck,
    status: signal.status,
    urgency: signal.urgency,
    takeUpBy: signal.takeUpBy,
    reasons: signal.rules,
    ageBand: content.ageBand,
    themes: content.themes,
    context: signal.kind === 'consult' ? null : content.context,
    narrow: restrictedReader,
    observation: content.observation,
    consultQuestion: content.consultQuestion,
    strengths: content.strengths,
    goodAt: content.goodAt,
    concerns: concernsIn(content),
    consent: consentIcon(signal.consent.state),
    childSeen: content.childSeen,
    chairs: content.audience === 'child' && !signal.kindcheck ? chairsOf(signal, network) : null,
    asked: content.asked,
    askedExpertise: content.askedExpertise,
    goal: signal.goal,
    lead: signal.lead && person(network, signal.lead),
    actions: inChannel(signal).map((action) => ({ ...toAction(signal, action, network), doneWhen: null })),
    ...(restrictedReader ? notForRestricted : {}),
    ...(signal.status === 'closed' ? goneWhenClosed : {}),
  }
}

/** Null: a restricted member reads no details, but of an own signal. */
export function toDetails(signal: Signal, network: Network, reader: Member): DetailsView | null {
  const reporter = signal.reporter.member === reader.id
  const restricted = isRestricted(network, reader)
  if (restricted && !reporter) return null
  const mine = { lead: signal.lead === reader.id, reporter, coordinator: isCoordinator(reader) }
  const inTeam = mine.coordinator || isInvolved(signal, reader.id)
  const readable = restricted ? ownPart(signal) : signal
  return {
    ...toChannel(readable, network, false),
    mine,
    reporter: reporterOf(signal, network),
    ...(inTeam && signal.status !== 'closed' ? team(readable, network) : { full: null }),
  }
}

/** A task about consent is the reporter's own: in a channel it would say who that is. */
const inChannel = ({ actions }: Signal): Action[] => actions.filter(({ what }) => 'text' in what)

const team = (signal: Signal, network: Network): Pick<DetailsView, 'full' | 'actions'> => ({
  full: toTeam(signal, network),
  actions: signal.actions.map((action) => toAction(signal, action, network)),
})

const toTeam = (signal: Signal, network: Network): NonNullable<DetailsView['full']> => ({
  content: signal.content,
  consent: signal.consent,
  factors: factorsOf(signal.content),
  notes: signal.notes.map((note) => ({ ...note, by: person(network, note.by) })),
  thinkingAlong: signal.thinkingAlong.map((id) => person(network, id)),
  declined: signal.declined.map((one) => ({ ...one, by: person(network, one.by) })),
})

export const toReporter = (signal: Signal, network: Network): ReporterView => ({
  signal: signal.id,
  reference: signal.reference,
  networkName: network.name,
  timeZone: network.calendar.timeZone,
  kind: signal.kind,
  status: signal.status,
  takeUpBy: signal.takeUpBy,
  lead: signal.lead && person(network, signal.lead),
  posted: signal.postedAt !== null,
  raisedAt: signal.raisedAt,
})

export const toAction = (signal: Signal, action: Action, network: Network): ActionView => ({
  id: action.id,
  what: action.what,
  owner: whoever(signal, network, action.owner),
  proposedBy: whoever(signal, network, action.proposedBy),
  dueOn: action.dueOn,
  state: action.done ? 'done' : action.accepted ? 'open' : 'waits-for-yes',
  doneWhen: action.doneWhen,
  moved: action.moved,
})

/** A member as colleagues see them; who left the network's file keeps no name. */
export function person(network: Network, id: MemberId): PersonView {
  const member = memberOf(network, id)
  if (!member) return { id, name: '', function: '', partner: '', account: null }
  const partner = partnerOf(network, member)?.name ?? ''
  return { id, name: member.name, function: member.function, partner, account: member.account }
}

/** In the second network of a pair the reporter is no member: then the signal says who it was. */
export function reporterOf(signal: Signal, network: Network): PersonView {
  const known = person(network, signal.reporter.member)
  if (known.name) return known
  const { member, name, function: role, partner } = signal.reporter
  return { id: member, name, function: role, partner, account: null }
}

const whoever = (signal: Signal, network: Network, id: MemberId): PersonView =>
  id === signal.reporter.member ? reporterOf(signal, network) : person(network, id)

const factorsOf = (content: Content): { id: FactorId; answer: codes.FactorAnswer }[] =>
  Object.entries(content.factors).map(([id, answer]) => ({ id: id as FactorId, answer }))
