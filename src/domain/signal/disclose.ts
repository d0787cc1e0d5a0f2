import type * as codes from '#domain/codes.ts'
import type { FactorId } from '#domain/intake/lists.ts'
import { isCoordinator, isRestricted, partnerOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import type { Content } from '#domain/signal/content.ts'
import { covers } from '#domain/signal/feedback.ts'
import { chairsOf, concernsIn, consentIcon } from '#domain/signal/figures.ts'
import { deedsFor, doingFor } from '#domain/signal/offered.ts'
import { person, reporterOf, whoever } from '#domain/signal/people.ts'
import { isHeldFor, isInvolved, leads, rolesOf } from '#domain/signal/roles.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { missingForAction } from '#domain/signal/stage.ts'
import type { ActionView, ChannelView, DetailsView, FullView, ReporterView } from '#domain/signal/views.ts'
import {
  forReporter,
  goneWhenOver,
  notForRestricted,
  ownPart,
  withoutPeople,
} from '#domain/signal/withheld.ts'

/** A signal for the channel of its network; while an objection waits for its answer, without a sentence of it. */
export const toChannel = (signal: Signal, network: Network, restrictedReader: boolean): ChannelView =>
  toMember(signal, network, restrictedReader || signal.heldSince !== null)

function toMember(signal: Signal, network: Network, restrictedReader: boolean): ChannelView {
  const { content, together } = signal
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
    childSeen: together.childSeenOn ? 'yes' : content.childSeen,
    chairs: content.audience === 'child' && !signal.kindcheck ? chairsOf(signal, network) : null,
    asked: content.asked,
    askedExpertise: content.askedExpertise,
    goal: signal.goal,
    lead: signal.lead && person(network, signal.lead),
    evaluateOn: signal.evaluateOn,
    answered: signal.answers.length,
    actions: inChannel(signal).map((action) => ({ ...toAction(signal, action, network), doneWhen: null })),
    ...(restrictedReader ? notForRestricted : {}),
    ...(isOver(signal) ? goneWhenOver : {}),
  }
}

/** Null: a restricted member reads no details, but of an own signal; on hold nobody does who had no part in it. */
export function toDetails(signal: Signal, network: Network, reader: Member): DetailsView | null {
  const reporter = signal.reporter.member === reader.id
  const restricted = isRestricted(network, reader)
  if ((restricted && !reporter) || isHeldFor(signal, network, reader)) return null
  const mine = { lead: leads(signal, reader), reporter, coordinator: isCoordinator(reader) }
  const readable = restricted ? ownPart(signal) : signal
  return {
    ...toMember(readable, network, false),
    mine,
    can: deedsFor(signal, network, reader),
    doing: doingFor(signal, network, reader),
    reporter: reporterOf(signal, network),
    links: readable.links.map(({ why, network: other }) => ({ why, network: other })),
    answers: isOver(signal) ? [] : readable.answers.map((one) => ({ ...one, by: person(network, one.by) })),
    ...fullFor(signal, readable, network, reader),
  }
}

/** The whole for who takes part; the safeguarding officer of the reporter's organisation reads what was shared, not what is done. */
function fullFor(
  signal: Signal,
  readable: Signal,
  network: Network,
  reader: Member,
): Pick<DetailsView, 'full'> & Partial<Pick<DetailsView, 'actions' | 'goal'>> {
  if (isOver(signal)) return { full: null }
  const inTeam = takesPart(signal, network, reader) || isInvolved(signal, reader.id)
  const full = {
    ...toFull(readable, network),
    nudges: nudgesOf(readable, network, reader),
    ...(isRestricted(network, reader) ? { missing: [] } : {}),
  }
  if (inTeam) {
    const heard = mayHear(signal, network, reader) ? full : forReporter(full, reader.id)
    return { full: heard, actions: actionsFor(readable, network, reader) }
  }
  return isOfficerOf(signal, network, reader)
    ? { full: withoutPeople(full), actions: [], goal: null }
    : { full: null }
}

/** Who does something in it themselves, besides having raised it. */
export function takesPart(signal: Signal, network: Network, reader: Member): boolean {
  const roles = rolesOf(signal, reader, network)
  return (['lead', 'coordinator', 'case-team', 'offered', 'involved'] as const).some((role) =>
    roles.has(role),
  )
}

/** What was said and done is for whoever only raised it when consent covers that (specification 5.5); a consult is their own. */
const mayHear = (signal: Signal, network: Network, reader: Member): boolean =>
  takesPart(signal, network, reader) || signal.kind === 'consult' || covers(signal, '3')

/** Whoever only raised it reads what will be done, and of their own actions when those are done (specification 2.8). */
function actionsFor(signal: Signal, network: Network, reader: Member): ActionView[] {
  const all = takesPart(signal, network, reader)
  return signal.actions.map((action) => {
    const view = toAction(signal, action, network)
    return all || action.owner === reader.id ? view : { ...view, doneWhen: null }
  })
}

/** The safeguarding officer of the organisation of whoever raised it; a consult they read as everyone does (specification 2.8). */
export const isOfficerOf = (signal: Signal, network: Network, reader: Member): boolean =>
  signal.kind === 'signal' &&
  reader.roles.includes('safeguarding-officer') &&
  partnerOf(network, reader)?.name === signal.reporter.partner

/** Who asked and who was asked: nobody else reads it. */
const nudgesOf = (signal: Signal, network: Network, { id }: Member): FullView['nudges'] =>
  signal.nudges
    .filter(({ by, to }) => by === id || to === id)
    .map(({ action, by, to, at }) => ({
      by: person(network, by),
      to: person(network, to),
      at,
      what: (action && actionOf(signal, action)?.what) ?? null,
    }))

const toFull = (signal: Signal, network: Network): Omit<FullView, 'nudges'> => ({
  content: signal.content,
  consent: signal.consent,
  factors: factorsOf(signal.content),
  together: signal.together,
  missing: signal.status === 'in-consultation' ? missingForAction(signal, network) : [],
  handOver: signal.handOver && { ...signal.handOver, to: person(network, signal.handOver.to) },
  lowering: signal.lowering && { ...signal.lowering, by: whoever(signal, network, signal.lowering.by) },
  escalation: signal.escalation,
  caseTeam: signal.caseTeam.map((id) => person(network, id)),
  feedback: signal.feedback.map((one) => ({ ...one, by: person(network, one.by) })),
  questions: signal.questions.map((one) => ({ ...one, by: person(network, one.by) })),
  additions: signal.additions,
  notes: signal.notes.map((note) => ({ ...note, by: person(network, note.by) })),
  thinkingAlong: signal.thinkingAlong.map((id) => person(network, id)),
  declined: signal.declined.map((one) => ({ ...one, by: person(network, one.by) })),
  identity: signal.identity,
})

/** A task about consent is the reporter's own: in a channel it would say who that is. */
const inChannel = ({ actions }: Signal): Action[] => actions.filter(({ what }) => 'text' in what)

/** `reader` is null when who raised it is no member of that network. */
export const toReporter = (signal: Signal, network: Network, reader: Member | null): ReporterView => ({
  signal: signal.id,
  reference: signal.reference,
  networkName: network.name,
  timeZone: network.calendar.timeZone,
  kind: signal.kind,
  status: signal.status,
  takeUpBy: signal.takeUpBy,
  lead: signal.lead && person(network, signal.lead),
  evaluateOn: signal.evaluateOn,
  posted: signal.postedAt !== null,
  raisedAt: signal.raisedAt,
  can: reader ? deedsFor(signal, network, reader) : [],
  asked: signal.questions.some(({ answered }) => !answered),
})

export const toAction = (signal: Signal, action: Action, network: Network): ActionView => ({
  id: action.id,
  what: action.what,
  kind: action.kind,
  owner: whoever(signal, network, action.owner),
  proposedBy: whoever(signal, network, action.proposedBy),
  dueOn: action.dueOn,
  state: action.done ? 'done' : action.accepted ? 'open' : 'waits-for-yes',
  doneWhen: action.doneWhen,
  layer: action.layer,
  moved: action.moved,
})

const factorsOf = (content: Content): { id: FactorId; answer: codes.FactorAnswer }[] =>
  Object.entries(content.factors).map(([id, answer]) => ({ id: id as FactorId, answer }))
