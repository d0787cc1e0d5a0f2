import type { MemberId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type PickUpReceiver, pickUpTells } from '#domain/signal/policy.ts'
import type { PickUpRung } from '#domain/signal/rungs.ts'
import type { Signal } from '#domain/signal/signal.ts'

type Waiting = Pick<Signal, 'kind' | 'urgency'>

/** Who hears that this waits for somebody. A consult is never high. */
export const pickUpTold = ({ kind, urgency }: Waiting, rung: PickUpRung): readonly PickUpReceiver[] =>
  pickUpTells[kind === 'signal' && urgency === 'high' ? 'high' : 'other'][rung]

/** Whoever raised it hears once that its day has passed; who can choose somebody hears it again and again. */
export const comesAgain = (signal: Waiting, rung: PickUpRung): boolean =>
  !pickUpTold(signal, rung).includes('reporter')

/** The coordinator of those, and who stands in where both hear it. */
export function coordinatorsTold(signal: Waiting, rung: PickUpRung, network: Network): MemberId[] {
  const told = pickUpTold(signal, rung)
  const all = coordinators(network).map(({ id }) => id)
  if (told.includes('coordinators')) return all
  return told.includes('coordinator') ? all.slice(0, 1) : []
}
