import { readsAsItIs } from '#app/deliver/reads-as-it-is.ts'
import { issued } from '#app/certificate/block.ts'
import type { Lease, WorkItem } from '#app/ports.ts'
import {
  type Certified,
  keyOf,
  kinds,
  load,
  type Loaded,
  put,
  type SignalRecord,
  tagOf,
} from '#app/records.ts'
import { answeredByErasing } from '#app/rights/requests.ts'
import { type Handler, instead, settle } from '#app/work.ts'
import { networkOf, type World } from '#app/world.ts'
import { ErasureReason } from '#domain/codes.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import { type Certificate, destroyedWith } from '#domain/signal/certificate.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { Instant, later, type LocalDate, minutes } from '#domain/time/instant.ts'

/** What is to be certified once all of it is gone: counted before, because afterwards nobody can. */
export function certifyItem(
  { value: before, seal }: Loaded<Signal>,
  ground: ErasureReason,
  { now, by }: { now: Instant; by: MemberId | null },
): WorkItem {
  const { id, network } = before
  return {
    id: `certify:${id}`,
    lane: `certificate:${id}`,
    dueAt: later(now, afterItsCard),
    kind: 'certify',
    ref: {
      signal: id,
      network,
      ground,
      key: seal,
      at: String(now),
      ...(by ? { by } : {}),
      ...Object.fromEntries(
        Object.entries(destroyedWith(before)).map(([kind, many]) => [`gone-${kind}`, `${many}`]),
      ),
    },
  }
}

/**
 * Once its key is destroyed, who it is about is gone and its card is one line, and not before: the certificate says so.
 * It is kept, for whoever asks for it later, and whoever erased it on request gets it.
 */
export const certify: Handler = async (world, lease) => {
  const { ref } = lease.item
  const id = SignalId.parse(ref['signal'])
  const signal = await load(world.store, kinds.signal, keyOf.signal(id))
  if (!signal) return settle(world, lease)
  const { reference, network } = signal.value
  const card = await whatIsGone(world, signal, ref['key'] ?? '')
  const now = world.clock.now()
  if (card === 'not-yet') return instead(world, lease, { ...lease.item, dueAt: lookAgainAt(now, lease) })
  const shared = (await world.store.find(tagOf.overrides(id), undefined, 1)).length > 0
  const askedOn = await answeredByErasing(world, id, networkOf(world, network))
  const text = await issued(
    { ...factsOf(ref), reference, network, ...howItStands({ card, shared, askedOn, now }) },
    world.signer,
  )
  const by = MemberId.nullable().parse(ref['by'] ?? null)
  const value: Certified = { network, reference, by, text }
  const key = keyOf.certificate(id)
  const before = await load(world.store, kinds.certificate, key)
  if (before) return settle(world, lease)
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [put(kinds.certificate, key, value, null)],
    journal: [{ at: now, verb: 'erasure-certified', actor: 'system', network, about: id, result: 'done' }],
    work: [forgetItem(id, now), ...(by && ref['ground'] === 'request' ? [handItem(id, by, now)] : [])],
    cancel: [],
    lease,
  })
  world.wake()
  return 'settled'
}

/** Counted from now alone, a clock that is behind the other one's would bring it again at once. */
const lookAgainAt = (now: Instant, { item }: Lease): Instant =>
  later(Instant.parse(Math.max(now, item.dueAt)), minutes(5))

/** How it stands in the channel, once everything is gone that must be. */
async function whatIsGone(
  world: World,
  signal: SignalRecord,
  key: string,
): Promise<Certificate['card'] | 'not-yet'> {
  const { store } = world
  const { id, network } = signal.value
  if ((await store.whenDue(`destroy-key:${key}`)) !== null) return 'not-yet'
  if (await load(store, kinds.identity, keyOf.identity(id))) return 'not-yet'
  if (await load(store, kinds.emergency, keyOf.emergency(id))) return 'not-yet'
  const post = await load(store, kinds.post, keyOf.post(id))
  if (!post) return 'none'
  return readsAsItIs(signal, post.value, networkOf(world, network)) ? 'one-line' : 'not-yet'
}

type Standing = { card: Certificate['card']; shared: boolean; askedOn: LocalDate | null; now: Instant }

const howItStands = ({ card, shared, askedOn, now }: Standing) => ({
  askedOn,
  issuedAt: inUtc(now),
  keyDestroyed: true as const,
  card,
  stays: [
    'journal-2-years' as const,
    'register-2-years' as const,
    ...(askedOn ? ['request-2-years' as const] : []),
    ...(shared ? ['record-of-sharing-without-consent' as const] : []),
  ],
  outside: [
    'backups-of-keys-7-days' as const,
    'what-teams-keeps' as const,
    'cards-read-1-to-1' as const,
    'files-of-organisations' as const,
  ],
})

/** What was written down when it was erased. */
const factsOf = (ref: WorkItem['ref']) => {
  const count = (kind: keyof Certificate['destroyed']): number => Number(ref[`gone-${kind}`] ?? 0)
  return {
    certificate: 1 as const,
    ground: ErasureReason.parse(ref['ground']),
    erasedAt: inUtc(Number(ref['at'])),
    destroyed: {
      signal: count('signal'),
      consent: count('consent'),
      identity: count('identity'),
      actions: count('actions'),
      notes: count('notes'),
      messages: count('messages'),
    },
  }
}

/** So that the card in the channel is usually one line by then. */
const afterItsCard = 2_000

/** As long as the journal. */
const twoYears = 731 * 24 * minutes(60)

const inUtc = (at: number): string => new Date(at).toISOString()

const handItem = (signal: SignalId, to: MemberId, dueAt: Instant): WorkItem => ({
  id: `hand-certificate:${signal}`,
  lane: `person:${to}`,
  dueAt,
  kind: 'hand-certificate',
  ref: { certificate: signal, to },
})

const forgetItem = (signal: SignalId, now: Instant): WorkItem => ({
  id: `forget-certificate:${signal}`,
  lane: `certificate:${signal}`,
  dueAt: later(now, twoYears),
  kind: 'forget-certificate',
  ref: { certificate: signal },
})
