import { keyOf, kinds, load } from '#app/records.ts'
import { run } from '#app/run.ts'
import { networkOf } from '#app/world.ts'
import { SignalId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { House } from '#support/house.ts'

/** The signal behind a reference, as it is kept now. */
export async function storedSignal({ bot }: House, reference: string): Promise<Signal> {
  const claim = await load(bot.world.store, kinds.claim, keyOf.reference(reference))
  const id = SignalId.parse(claim?.value.by)
  const found = await load(bot.world.store, kinds.signal, keyOf.signal(id))
  if (!found) throw new Error(`${reference} is not kept`)
  return found.value
}

/** The coordinator closes it, because it was there already; whatever the form asks for. */
export async function closesIt(house: House, reference: string): Promise<void> {
  const { world } = house.bot
  const signal = await storedSignal(house, reference)
  const [actor] = coordinators(networkOf(world, signal.network))
  if (!actor) throw new Error(`${signal.network} has no coordinator`)
  const command = {
    type: 'close',
    reason: 'duplicate',
    details: {},
    level: '1',
    noFeedback: null,
    wentWell: null,
    couldBeBetter: null,
    knownBefore: null,
  } as const
  const ran = await run(world, { id: world.ids.fresh('c'), signal: signal.id, command, actor })
  if (!('done' in ran)) throw new Error(`${reference} cannot be closed: ${JSON.stringify(ran)}`)
  await house.beat()
}
