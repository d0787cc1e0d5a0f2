import { partnerOf, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { MemberId } from '#domain/ids.ts'
import { openActions } from '#domain/signal/action.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What "actie loopt" still waits for: "geen plan zonder inwoners en geen plan zonder partners" (F-002-01). */
export type Missing = 'discussed' | 'partner' | 'action'

export function missingForAction(signal: Signal, network: Network): Missing[] {
  const { together, content } = signal
  const discussed =
    content.talked === 'yes' || together.discussedOn !== null || together.notDiscussed !== null
  const accompanied = together.alone !== null || hasPartner(signal, network)
  return [
    ...(discussed ? [] : (['discussed'] as const)),
    ...(accompanied ? [] : (['partner'] as const)),
    ...(openSteps(signal) > 0 ? [] : (['action'] as const)),
  ]
}

/** With a goal, the stage follows from what is there; the event says when it changes. */
export function stageEvents(signal: Signal, network: Network): SignalEvent[] {
  const stage = stageOf(signal, network)
  return stage === null || stage === signal.status ? [] : [{ type: 'stage-reached', stage }]
}

function stageOf(signal: Signal, network: Network): 'in-consultation' | 'in-action' | 'following' | null {
  const { status } = signal
  if (status !== 'in-consultation' && status !== 'in-action' && status !== 'following') return null
  const missing = missingForAction(signal, network)
  if (missing.length === 0) return 'in-action'
  if (missing.includes('action')) return status === 'in-consultation' ? status : 'following'
  return status === 'in-action' ? status : 'in-consultation'
}

/** Asking for consent is the reporter's task, and no step with the family yet. */
const openSteps = (signal: Signal): number => openActions(signal).filter(({ what }) => 'text' in what).length

/** Somebody of another organisation than the lead takes part. */
function hasPartner({ lead, reporter, thinkingAlong, actions }: Signal, network: Network): boolean {
  const organisation = (id: MemberId): string => {
    const member = memberOf(network, id)
    return (member && partnerOf(network, member)?.name) ?? ''
  }
  const own = lead ? organisation(lead) : ''
  const owners = actions.filter(({ accepted }) => accepted).map(({ owner }) => owner)
  const others = [reporter.partner, ...[...thinkingAlong, ...owners].map(organisation)]
  return others.some((one) => one !== '' && one !== own)
}
