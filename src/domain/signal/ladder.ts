import type { Network } from '#domain/network/network.ts'
import { type Action, responsibleFor } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Step, stepsOf } from '#domain/signal/steps.ts'
import type { RungOf } from '#domain/signal/policy.ts'

/**
 * When who hears of an open action (specification 7.2, K2 and K4). Two that fall on one day of one person are one
 * message: the later rung.
 */
export const ladder = (signal: Signal, action: Action, network: Network): Step<RungOf<'action'>>[] =>
  stepsOf({ duty: 'action', on: action.dueOn, owner: responsibleFor(action), lead: signal.lead }, network)
