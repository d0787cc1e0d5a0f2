import { isCoordinator } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import { factorsIn } from '#domain/signal/content.ts'
import { chairsOf, concernsIn, consentIcon } from '#domain/signal/figures.ts'
import { deedsFor, doingFor } from '#domain/signal/offered.ts'
import { isFrozen, isHeld } from '#domain/signal/frozen.ts'
import { person, reporterOf, whoever } from '#domain/signal/people.ts'
import { channelReaders, isTheirs, readersOf, reads } from '#domain/signal/readers.ts'
import type { Reader } from '#domain/signal/rights.ts'
import { leads } from '#domain/signal/roles.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { missingForAction } from '#domain/signal/stage.ts'
import type {
  ActionView,
  ChannelView,
  DetailsView,
  FullView,
  ReporterView,
  Undisclosed,
} from '#domain/signal/views.ts'
import { inAction, inChannel, inCourse, inDetails, inFull, withheld } from '#domain/signal/withheld.ts'

/** A signal for the channel of its network; while an objection waits for its answer, without a sentence of it. */
export function toChannel(signal: Signal, network: Network, narrow: boolean): ChannelView {
  const readers = channelReaders(narrow || signal.heldSince !== null)
  const actions = actionsFor(signal, network, readers, null)
  return withheld({ ...outline(signal, network), narrow, actions }, inChannel, readers, signal)
}

/** Null: a restricted member reads no details, but of an own signal; who is no member reads nothing. */
export function toDetails(signal: Signal, network: Network, reader: Member): DetailsView | null {
  const readers = readersOf(signal, network, reader)
  if (!reads(readers, 'details', signal)) return null
  const whole: Undisclosed<DetailsView> = {
    ...outline(signal, network),
    actions: actionsFor(signal, network, readers, reader),
    mine: {
      lead: leads(signal, reader),
      reporter: signal.reporter.member === reader.id,
      coordinator: isCoordinator(reader),
    },
    can: deedsFor(signal, network, reader),
    doing: doingFor(signal, network, reader),
    reporter: reporterOf(signal, network),
    links: signal.links.map(({ why, network: other }) => ({ why, network: other })),
    meantFor: signal.meantFor?.name ?? null,
    answers: signal.answers.map((one) => ({ ...one, by: person(network, one.by) })),
    full: fullFor(signal, network, readers, reader),
  }
  return withheld(whole, inDetails, readers, signal)
}

/** Null when this person may not read it: of somebody else's action, of what they know nothing of. */
export const actionFor = (
  signal: Signal,
  action: Action,
  network: Network,
  reader: Member | undefined,
): ActionView | null =>
  reader ? toAction(signal, action, network, readersOf(signal, network, reader), reader) : null

/** How the reporter sees it, also who is no member of that network (`reader` is null). */
export function toReporter(signal: Signal, network: Network, reader: Member | null): ReporterView | null {
  const readers: ReadonlySet<Reader> = reader ? readersOf(signal, network, reader) : new Set(['reporter'])
  if (!reads(readers, 'course', signal)) return null
  const whole: Undisclosed<ReporterView> = {
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
  }
  return withheld(whole, inCourse, readers, signal)
}

const outline = (signal: Signal, network: Network): Undisclosed<Omit<ChannelView, 'actions'>> => {
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
    frozen: isFrozen(signal),
    held: isHeld(signal),
    urgency: signal.urgency,
    takeUpBy: signal.takeUpBy,
    narrow: false,
    reasons: signal.rules,
    ageBand: content.ageBand,
    themes: content.themes,
    context: signal.kind === 'consult' ? null : content.context,
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
  }
}

/** A task about consent is the reporter's own: in a channel it would say who that is. */
function actionsFor(
  signal: Signal,
  network: Network,
  readers: ReadonlySet<Reader>,
  reader: Member | null,
): ActionView[] {
  return signal.actions.flatMap((action) => toAction(signal, action, network, readers, reader) ?? [])
}

function toAction(
  signal: Signal,
  action: Action,
  network: Network,
  readers: ReadonlySet<Reader>,
  reader: Member | null,
): ActionView | null {
  const own = reader !== null && isTheirs(action, reader)
  const part = own ? 'own-action' : 'text' in action.what ? 'actions' : 'tasks'
  if (!reads(readers, part, signal)) return null
  const whole: Undisclosed<ActionView> = {
    id: action.id,
    what: isFrozen(signal) ? null : action.what,
    kind: action.kind,
    owner: whoever(signal, network, action.owner),
    proposedBy: whoever(signal, network, action.proposedBy),
    dueOn: action.dueOn,
    state: action.done ? 'done' : action.accepted ? 'open' : 'waits-for-yes',
    doneWhen: action.doneWhen,
    layer: action.layer,
    moved: action.moved,
  }
  const view = withheld(whole, inAction, readers, signal)
  return own && !isFrozen(signal) ? { ...view, doneWhen: whole.doneWhen } : view
}

/** What somebody asked themselves they read, whatever they are. */
function fullFor(signal: Signal, network: Network, readers: ReadonlySet<Reader>, reader: Member): FullView {
  const whole = { ...toFull(signal, network), nudges: nudgesOf(signal, network, reader) }
  const view = withheld<FullView>(whole, inFull, readers, signal)
  return signal.lowering?.by === reader.id ? { ...view, lowering: whole.lowering } : view
}

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

const toFull = (signal: Signal, network: Network): Omit<Undisclosed<FullView>, 'nudges'> => ({
  content: signal.content,
  consent: signal.consent,
  factors: factorsIn(signal.content),
  together: signal.together,
  missing: signal.status === 'in-consultation' ? missingForAction(signal, network) : [],
  handOver: signal.handOver && {
    ...signal.handOver,
    to: person(network, signal.handOver.to),
    by: person(network, signal.handOver.by),
  },
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
