import type { MemberId } from '#domain/ids.ts'
import { isCoordinator, isRestricted, memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Action, responsibleFor } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What somebody is to a signal, or to one of its actions. One person can be several things. */
export type Role =
  | 'lead'
  | 'coordinator'
  | 'reporter'
  /** The reporter, while nobody leads. */
  | 'reporter-alone'
  /** Asked to take over the lead. */
  | 'offered'
  | 'case-team'
  /** Thinks along or owns an action. */
  | 'involved'
  /** Of a partner that is not restricted, and somehow in it: raised it, leads, coordinates, knows the name, thinks along, acts. */
  | 'colleague'
  /** Any member who is not restricted. */
  | 'member'
  /** Asked to do an action, and has not said yes. */
  | 'asked'
  /** Answers for an action: owner, who offered it, lead, coordinator. */
  | 'answers-for-it'

/** Leads it, or does today what a colleague who is away leads. */
export const leads = ({ lead }: Pick<Signal, 'lead'>, actor: Doer): boolean =>
  lead !== null && worksFor(actor).includes(lead)

type Doer = Pick<Member, 'id' | 'covers'>

/** The person, and whose work they do today. */
export const worksFor = ({ id, covers }: Doer): readonly MemberId[] => [id, ...covers]

/**
 * A restricted partner raises, adds to an own signal and owns an action given to them; nothing more (specification 2.8).
 * Who is not in this network is nothing to it, whatever they are elsewhere.
 */
export function rolesOf(signal: Signal, actor: Member, network: Network, action?: Action): Set<Role> {
  if (!memberOf(network, actor.id)) return new Set()
  const roles: Role[] = []
  const is = (role: Role, holds: boolean): void => void (holds && roles.push(role))
  is('reporter', signal.reporter.member === actor.id)
  is('reporter-alone', signal.reporter.member === actor.id && signal.lead === null)
  is('asked', action !== undefined && action.owner === actor.id && !action.accepted)
  is('answers-for-it', action !== undefined && answersFor(signal, action, actor))
  if (isRestricted(network, actor)) return new Set(roles)
  is('member', true)
  is('lead', leads(signal, actor))
  is('coordinator', isCoordinator(actor))
  is('offered', signal.handOver?.to === actor.id)
  is('case-team', signal.caseTeam.includes(actor.id))
  is(
    'involved',
    worksFor(actor).some((id) => thinksOrActs(signal, id)),
  )
  is('colleague', isColleague(signal, actor))
  return new Set(roles)
}

/** Does something in it themselves, besides having raised it. */
export function takesPart(signal: Signal, network: Network, member: Member): boolean {
  const roles = rolesOf(signal, member, network)
  return (['lead', 'coordinator', 'case-team', 'offered', 'involved'] as const).some((role) =>
    roles.has(role),
  )
}
/**
 * Somebody objected, and this person had no part in it: nobody new reads it (AVG articles 18 and 21). Who does the work of a
 * colleague who had one is not new.
 */
export const isHeldFor = (signal: Signal, network: Network, actor: Member): boolean =>
  signal.heldSince !== null &&
  signal.reporter.member !== actor.id &&
  (['colleague', 'lead', 'involved'] as const).every((role) => !rolesOf(signal, actor, network).has(role))

/** The reporter, the lead, and who owns an action or thinks along. */
export const isInvolved = (signal: Signal, member: MemberId): boolean =>
  signal.reporter.member === member ||
  signal.lead === member ||
  signal.handOver?.to === member ||
  thinksOrActs(signal, member)

const isColleague = (signal: Signal, actor: Member): boolean =>
  isInvolved(signal, actor.id) || isCoordinator(actor) || signal.caseTeam.includes(actor.id)

const thinksOrActs = (signal: Signal, member: MemberId): boolean =>
  signal.thinkingAlong.includes(member) || signal.actions.some(({ owner }) => owner === member)

const answersFor = (signal: Signal, action: Action, actor: Member): boolean =>
  action.owner === actor.id ||
  worksFor(actor).includes(responsibleFor(action)) ||
  leads(signal, actor) ||
  isCoordinator(actor)
