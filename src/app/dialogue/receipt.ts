import { channelOf } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import { networkOf, type World } from '#app/world.ts'
import { receiptCard } from '#cards/dialogue/finished-card.ts'
import { goneCard } from '#cards/dialogue/gone-card.ts'
import type { ReceiptView } from '#cards/dialogue-views.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { canDo } from '#domain/signal/may.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'
import type { Language } from '#text/dates.ts'
import { say } from '#text/words.ts'

/** How it stands with what somebody raised in one dialogue: one signal, or one in each of two networks. */
export async function receiptFor(
  language: Language,
  world: World,
  signals: readonly Signal[],
): Promise<Card> {
  const [first, second] = signals.toSorted(
    (one, other) => Number(isOwn(other, world)) - Number(isOwn(one, world)),
  )
  if (!first) return goneCard('old', say(language))
  const network = networkOf(world, first.network)
  const view = {
    reference: first.reference,
    networkName: network.name,
    kind: first.kind,
    state: await stateOf(first, network, world),
    hearsBy: localDate(first.takeUpBy, network.calendar.timeZone),
    second: second
      ? { reference: second.reference, networkName: networkOf(world, second.network).name }
      : null,
    household: mayAddHousehold(first, network, signals) ? first.id : null,
  }
  return receiptCard(view, say(language))
}

/** Only once nothing replaces this card any more: the next dialogue takes its place. */
function mayAddHousehold(signal: Signal, network: Network, signals: readonly Signal[]): boolean {
  const actor = memberOf(network, signal.reporter.member)
  const settled = signals.every(({ postedAt }) => postedAt !== null)
  return settled && actor !== undefined && canDo(signal, 'same-household', { actor, network })
}

/** The one in the reporter's own network; the other one follows from it. */
function isOwn(signal: Signal, world: World): boolean {
  const network = networkOf(world, signal.network)
  const { audience, kindcheck } = toChannel(signal, network, true)
  return !kindcheck && (audience === 'child') === (network.audience === 'youth18min')
}

async function stateOf({ postedAt }: Signal, network: Network, world: World): Promise<ReceiptView['state']> {
  if (postedAt !== null) return 'placed'
  return (await mustWait(network, world)) ? 'waiting' : 'placing'
}

/**
 * Somebody reads along who is no member. When nobody can say who is there, the worker will find out: what was placed is
 * never answered as if it were not.
 */
async function mustWait(network: Network, { directory }: World): Promise<boolean> {
  try {
    const link = await directory.link(network.id)
    return link !== null && (await directory.readers(network, channelOf(link.value))).audience === 'blocked'
  } catch {
    return false
  }
}
