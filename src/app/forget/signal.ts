import { readsAsItIs } from '#app/deliver/reads-as-it-is.ts'
import { timerId } from '#app/items.ts'
import type { SealedPut } from '#app/ports.ts'
import { keyOf, kinds, load, put, remove, type SignalRecord } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import { networkOf, type World } from '#app/world.ts'
import { SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { figureOf } from '#domain/signal/figure.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addDays, localDate } from '#domain/time/instant.ts'

/** Everything of a signal whose time is over, in one commit; one figure without an id stays. */
export const forgetSignal: Handler = async (world, lease) => {
  const id = SignalId.parse(lease.item.ref['signal'])
  const found = await load(world.store, kinds.signal, keyOf.signal(id))
  if (!found || found.value.status !== 'erased') return settle(world, lease)
  const network = networkOf(world, found.value.network)
  if (await stillShown(world, found, network)) return { again: 60 * 60_000, note: 'still-shown' }
  const figure = figureOf(found.value, network)
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [
      remove(keyOf.signal(id), found),
      ...(await belongings(world, found.value)),
      put(kinds.figure, keyOf.figure(world.ids.fresh('f')), figure, null),
    ],
    journal: [
      {
        at: world.clock.now(),
        verb: 'signal-forgotten',
        actor: 'system',
        network: network.id,
        about: id,
        result: 'done',
        detail: figure.ending,
      },
    ],
    work: [],
    cancel: [timerId({ id }, 'retention:oldest')],
    lease,
  })
  return 'settled'
}

/** What it said stands in the channel still, because Teams did not take the tombstone: without it nobody would wipe that. */
async function stillShown({ store, clock }: World, signal: SignalRecord, network: Network) {
  const { id, eraseOn } = signal.value
  const post = (await load(store, kinds.post, keyOf.post(id)))?.value
  const today = localDate(clock.now(), network.calendar.timeZone)
  const mayStillBe = eraseOn !== null && today < addDays(eraseOn, 30)
  const stands = post && (post.shown !== null || post.unsettled !== null)
  return stands && !readsAsItIs(signal, post, network) && mayStillBe
}

/** Its message in the channel, its reference, and who it was about; that somebody shared without consent stays longer. */
async function belongings({ store }: World, { id, reference }: Signal): Promise<SealedPut[]> {
  const post = await load(store, kinds.post, keyOf.post(id))
  const claim = await load(store, kinds.claim, keyOf.reference(reference))
  const identity = await load(store, kinds.identity, keyOf.identity(id))
  return [
    ...(post ? [remove(keyOf.post(id), post)] : []),
    ...(claim ? [remove(keyOf.reference(reference), claim)] : []),
    ...(identity ? [remove(keyOf.identity(id), identity)] : []),
  ]
}
