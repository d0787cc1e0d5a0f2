import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { type Handler, notYet, settle } from '#app/work.ts'
import { networkOf, type World } from '#app/world.ts'
import { transferToldCard } from '#cards/transfer/told-card.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { person } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { type Transfer, type TransferState, transferState } from '#domain/transfer/transfer.ts'
import type { Instant } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Who decides hears that it is asked; whoever asked, leads or raised it hears what became of it. */
export function tellingsOf(
  transfer: Transfer,
  signal: Signal,
  networks: { from: Network; to: Network },
  now: Instant,
): WorkItem[] {
  const state = transferState(transfer, now)
  const { by } = transfer
  const ours = [by, ...(signal.lead ? [signal.lead] : [])]
  const told: Record<TransferState, readonly MemberId[]> = {
    asked: coordinators(networks.to).map(({ id }) => id),
    accepted: [...ours, signal.reporter.member],
    declined: ours,
    lapsed: ours,
  }
  const network = state === 'asked' ? networks.to : networks.from
  return [...new Set(told[state])].map((to) => ({
    id: ['transfer', transfer.signal, transfer.askedAt, state, to].join(':'),
    lane: `person:${to}`,
    dueAt: sendAt(now, network, to),
    kind: 'transfer',
    ref: { signal: transfer.signal, to, asked: String(transfer.askedAt), state },
  }))
}

/** Nobody said yes or no in time: it is where it was, and whoever asked hears that. */
export const lapseItem = ({ signal, lapsesAt }: Transfer): WorkItem => ({
  id: `transfer-lapsed:${signal}`,
  lane: `transfer:${signal}`,
  dueAt: lapsesAt,
  kind: 'transfer-lapsed',
  ref: { signal },
})

export const transferLapsed: Handler = async (world, lease) => {
  const id = SignalId.parse(lease.item.ref['signal'])
  const found = await load(world.store, kinds.transfer, keyOf.transfer(id))
  const signal = await load(world.store, kinds.signal, keyOf.signal(id))
  const now = world.clock.now()
  if (!found || !signal || transferState(found.value, now) !== 'lapsed') return settle(world, lease)
  const work = tellingsOf(found.value, signal.value, networksOf(world, found.value), now)
  const journal = [
    {
      at: now,
      verb: 'transfer-lapsed',
      actor: 'system' as const,
      network: found.value.network,
      about: id,
      result: 'done',
    },
  ]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal, work, cancel: [], lease })
  world.wake()
  return 'settled'
}

export const networksOf = (world: World, { network, to }: Transfer): { from: Network; to: Network } => ({
  from: networkOf(world, network),
  to: networkOf(world, to),
})

/** As it stands when it is sent; of what was overtaken meanwhile nothing is told. */
export const transferTold: Handler = async (world, lease) => {
  const { ref } = lease.item
  const [id, to] = [SignalId.parse(ref['signal']), MemberId.parse(ref['to'])]
  const found = await load(world.store, kinds.transfer, keyOf.transfer(id))
  const signal = await load(world.store, kinds.signal, keyOf.signal(id))
  if (!found || !signal || String(found.value.askedAt) !== ref['asked']) return settle(world, lease)
  const { value } = found
  const state = transferState(value, world.clock.now())
  if (state !== ref['state']) return settle(world, lease)
  const networks = networksOf(world, value)
  const decides = state === 'asked'
  if (!memberOf(decides ? networks.to : networks.from, to)) return settle(world, lease)
  const call = decides
    ? person(networks.from, value.by)
    : value.decided && person(networks.to, value.decided.by)
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const view = {
    signal: id,
    reference: decides ? null : signal.value.reference,
    from: networks.from.name,
    to: networks.to.name,
    state,
    became: value.decided?.became ?? null,
    call,
    decides,
  }
  const { summary } = words.words.transfer
  const sent = await world.postbox.tell(to, { summary, card: transferToldCard(view, words), first: true })
  const again = notYet(sent)
  if (again) return again
  if ('failed' in sent) world.log.warn('not-reached', { about: id, member: to })
  return settle(world, lease)
}
