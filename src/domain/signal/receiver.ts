import type { ActionId, MemberId } from '#domain/ids.ts'
import { coordinators, isCoordinator, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { doerNow } from '#domain/network/schedule.ts'
import { actionOf, responsibleFor } from '#domain/signal/action.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { leads, worksFor } from '#domain/signal/roles.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** `about`: an action. `by`: who did it. */
type Telling = { to: MemberId; notice: Notice; about?: string | undefined; by?: string | undefined }

/**
 * Who is told: what somebody would do reaches whoever does their work today (specification 7.2, K7). News for the reporter
 * waits for the reporter; and nobody is told what they did themselves.
 */
export function receiverOf(signal: Signal, telling: Telling, network: Network): MemberId {
  const { to, notice, by } = telling
  const doer = doerNow(network, to)
  const theirWork = !inPerson.includes(notice) && hasPart(signal, telling, network)
  return theirWork && doer !== by ? doer : to
}

/** Leads it, answers for the action, or coordinates. */
function hasPart(signal: Signal, { to, about }: Telling, network: Network): boolean {
  const action = about === undefined ? undefined : actionOf(signal, about as ActionId)
  const member = memberOf(network, to)
  return (
    signal.lead === to ||
    (action !== undefined && responsibleFor(action) === to) ||
    (member !== undefined && isCoordinator(member))
  )
}

/** News for the reporter, and what only they can say yes to. */
const inPerson: readonly Notice[] = [
  'hand-over-offered',
  'action-offered',
  'taken-up',
  'still-waiting',
  'feedback',
  'reporter-asked',
  'consult-answered',
  'identity-asked',
  'identity-given',
  'closed',
  'answer-helped',
]

/** Leads it today: themselves, or for a colleague who is away. */
export function leadsToday(signal: Signal, network: Network, who: MemberId): boolean {
  const member = memberOf(network, who)
  return member ? leads(signal, member) : signal.lead === who
}

/** The colleague for whom somebody gets this; null when it is their own. */
export function onBehalfOf(
  signal: Signal,
  { to, about, notice }: Pick<Telling, 'to' | 'about' | 'notice'>,
  network: Network,
): MemberId | null {
  const member = memberOf(network, to)
  const action = about === undefined ? undefined : actionOf(signal, about as ActionId)
  const forCoordinator = forCoordinators.includes(notice) && !(member && isCoordinator(member))
  const all = forCoordinator ? coordinators(network).map(({ id }) => id) : []
  const whose = action ? [responsibleFor(action)] : forCoordinator ? all : [signal.lead]
  return whose.find((one) => one !== to && member && one && worksFor(member).includes(one)) ?? null
}

const forCoordinators: readonly Notice[] = [
  'not-taken-up',
  'assign-now',
  'not-begun',
  'contact-late',
  'feedback-late',
  'evaluate-late',
]
