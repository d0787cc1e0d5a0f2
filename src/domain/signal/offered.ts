import type { Member, Network } from '#domain/network/network.ts'
import { mayTakeInventory } from '#domain/signal/inventory.ts'
import { type Action, openActions } from '#domain/signal/action.ts'
import { mayWithdraw } from '#domain/signal/givers.ts'
import { sharesMore } from '#domain/signal/not-here.ts'
import { canDo } from '#domain/signal/may.ts'
import { leads } from '#domain/signal/roles.ts'
import type { Signal, Status } from '#domain/signal/signal.ts'
import { type Deed, transitions } from '#domain/signal/transitions.ts'
import type { DetailsView } from '#domain/signal/views.ts'

/** What is offered with buttons. All of it comes from the table. */

/** What any unrestricted member can do who has nothing to do with it: so what a channel offers. */
export const offeredToAnyone = ({ status, held }: { status: Status; held: boolean }): Deed[] =>
  all.filter(
    (deed) =>
      transitions[deed].who.includes('member') &&
      transitions[deed].from.includes(status) &&
      !(held && sharesMore.has(deed)),
  )

/** Everything this person can do with the signal now; what can be done with an action stands with the action. */
export const deedsFor = (signal: Signal, network: Network, actor: Member): Deed[] =>
  deeds.filter((deed) => canDo(signal, deed, { actor, network }) && !isInVain(signal, deed, actor))

const onAction: readonly Deed[] = [
  'accept-action',
  'decline-action',
  'complete-action',
  'reschedule-action',
  'need-help',
  'hand-over-action',
]
/** Meant for one of its actions, or for the signal itself. */
const alsoOnAction: readonly Deed[] = ['nudge']

/** With each open action, the own ones first. */
export function doingFor(signal: Signal, network: Network, actor: Member): DetailsView['doing'] {
  const isOwn = ({ owner }: Action): number => (owner === actor.id ? 0 : 1)
  return openActions(signal)
    .toSorted((one, other) => isOwn(one) - isOwn(other))
    .map((action) => ({
      action: action.id,
      can: [...onAction, ...alsoOnAction].filter((deed) => canDo(signal, deed, { actor, network }, action)),
    }))
    .filter(({ can }) => can.length > 0)
}

const all = Object.keys(transitions) as Deed[]
const deeds = all.filter((deed) => !onAction.includes(deed))

/** What the rules allow and still makes no sense for this person: that is not offered. */
export const isInVain = (signal: Signal, deed: Deed, actor: Member): boolean =>
  vain[deed]?.(signal, actor) ?? false

const isReporter = ({ reporter }: Signal, { id }: Member): boolean => reporter.member === id

const vain: Readonly<Partial<Record<Deed, (signal: Signal, actor: Member) => boolean>>> = {
  'think-along': isReporter,
  'not-for-me': isReporter,
  'add-information': leads,
  'still-worried': leads,
  'ask-reporter': isReporter,
  feedback: isReporter,
  'check-k3': ({ content }) => content.audience === 'adult',
  'take-inventory': (signal) => !mayTakeInventory(signal),
  'mark-answer': ({ answers }) => answers.length === 0,
  'withdraw-consent': (signal) => mayWithdraw(signal).length === 0,
}
