import { isCoordinator, isRestricted, partnerOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import { covers } from '#domain/signal/feedback.ts'
import { afterTheEnd, mayRead, whileFrozen, type Part, type Reader } from '#domain/signal/rights.ts'
import { isHeldFor, leads, worksFor } from '#domain/signal/roles.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'

/** Who somebody is to this signal, as a reader of it; nobody when they are not in the network, or had no part in what is on hold. */
export function readersOf(signal: Signal, network: Network, member: Member): ReadonlySet<Reader> {
  if (!network.members.some(({ id }) => id === member.id)) return new Set()
  if (isHeldFor(signal, network, member)) return new Set()
  return new Set(isRestricted(network, member) ? restricted(signal, member) : free(signal, network, member))
}

/** A channel is read by everyone in it, so it counts as its least entitled reader. */
export const channelReaders = (narrow: boolean): ReadonlySet<Reader> =>
  new Set([narrow ? 'narrow-channel' : 'channel'])

type Openness = Pick<Signal, 'status' | 'frozenAt'>

/** What the table does not grant is refused; what is over is read by nobody, but for the account of it. */
export const reads = (readers: ReadonlySet<Reader>, part: Part, signal: Openness): boolean =>
  mayRead[part].some((reader) => readers.has(reader)) && isOpen(part, signal)

function isOpen(part: Part, signal: Openness): boolean {
  if (isOver(signal)) return afterTheEnd.includes(part)
  return !isFrozen(signal) || whileFrozen.includes(part)
}

/** The same, of one person. */
export const mayReadIt = (part: Part, signal: Signal, network: Network, member: Member): boolean =>
  reads(readersOf(signal, network, member), part, signal)

/** Why not, for who asks to read it: somebody objected, or the table does not grant it. Null: they may. */
export function whyNotRead(part: Part, signal: Signal, network: Network, member: Member): Refusal | null {
  if (mayReadIt(part, signal, network, member)) return null
  return isHeldFor(signal, network, member) ? 'on-hold' : 'restricted'
}

/** A consult does not stand where somebody reads along who may read none. */
export const mayStandIn = ({ kind }: Pick<Signal, 'kind'>, channel: ReadonlySet<Reader>): boolean =>
  kind !== 'consult' || mayRead.consult.some((reader) => channel.has(reader))

/** They do it, or asked somebody to; or they stand in today for who does. */
export const isTheirs = ({ owner, proposedBy }: Action, member: Member): boolean =>
  worksFor(member).some((id) => id === owner || id === proposedBy)

const restricted = (signal: Signal, member: Member): Reader[] => [
  ...only('restricted-reporter', signal.reporter.member === member.id),
  ...only(
    'restricted-owner',
    signal.actions.some((action) => isTheirs(action, member)),
  ),
]

function free(signal: Signal, network: Network, member: Member): Reader[] {
  const { id } = member
  const reporter = signal.reporter.member === id
  return [
    isOfficerOf(signal, network, member) ? 'officer' : 'member',
    ...only('reporter', reporter),
    ...only('reporter-told', reporter && (signal.kind === 'consult' || covers(signal, '3'))),
    ...only('thinks-along', signal.thinkingAlong.includes(id)),
    ...only('given-action', wasGiven(signal, member)),
    ...only('offered', signal.handOver?.to === id),
    ...only('case-team', signal.caseTeam.includes(id)),
    ...only('lead', leads(signal, member)),
    ...only('coordinator', isCoordinator(member)),
  ]
}

const only = (reader: Reader, holds: boolean): Reader[] => (holds ? [reader] : [])

/**
 * Somebody else gave it, or they led when they took it on: nobody lets themselves in. Who stands in for a colleague does
 * what was given to them.
 */
const wasGiven = ({ actions, formerLeads }: Signal, member: Member): boolean =>
  actions.some(
    ({ owner, proposedBy }) =>
      worksFor(member).includes(owner) && (proposedBy !== owner || formerLeads.includes(owner)),
  )

/** The safeguarding officer of the organisation of whoever raised it; a consult they read as everyone does. */
export const isOfficerOf = (signal: Signal, network: Network, member: Member): boolean =>
  signal.kind === 'signal' &&
  member.roles.includes('safeguarding-officer') &&
  partnerOf(network, member)?.name === signal.reporter.partner
