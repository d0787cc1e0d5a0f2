import type { Change, Turn } from '#app/dialogue/turn.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import { changeOf } from '#app/run.ts'
import type { Mistake } from '#domain/intake/check.ts'
import type { Intake } from '#domain/intake/intake.ts'
import type { Network } from '#domain/network/network.ts'
import type { Link } from '#domain/signal/course.ts'
import { decide } from '#domain/signal/decide.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'

/** The signal that a dialogue belongs to, as it is now. */
export type Partner = { found: SignalRecord; network: Network; why: Link['why'] }

/** Null when it is over or gone by now: then what is raised stands by itself. */
export async function partnerOf({ world, known }: Turn, { link }: Intake): Promise<Partner | null> {
  const found = link && (await load(world.store, kinds.signal, keyOf.signal(link.signal)))
  if (!found || isOver(found.value) || found.value.reporter.member !== known.id) return null
  const network = world.networks.find(({ id }) => id === found.value.network)
  return network ? { found, network, why: link.why } : null
}

/** What is made of a question waits as long as nobody may read that. */
export async function whyWait({ world }: Turn, { link }: Intake): Promise<Mistake | null> {
  if (link?.why !== 'consult') return null
  const found = await load(world.store, kinds.signal, keyOf.signal(link.signal))
  if (!found) return null
  if (isFrozen(found.value)) return { question: 'checkedNoNames', kind: 'question-frozen' }
  return found.value.heldSince === null ? null : { question: 'checkedNoNames', kind: 'question-on-hold' }
}

export const linkTo = ({ found: { value }, why }: Partner): Link => ({
  signal: value.id,
  network: value.network,
  why,
})

/** The other side hears that there is a link, and nothing of what is in it. At its expected version: who was first wins. */
export function linkBack(
  { now, known }: Pick<Turn, 'now' | 'known'>,
  { found, network, why }: Partner,
  signal: Pick<Signal, 'id' | 'network'>,
): Change {
  const link = { signal: signal.id, network: signal.network, why }
  const decision = decide(found.value, { type: 'add-link', link }, { now, network, actor: 'clock' })
  const events = 'events' in decision ? decision.events : []
  const { puts, planned, journal } = changeOf(found, events, { now, network, actor: known.id })
  return { puts, ...planned, journal }
}
