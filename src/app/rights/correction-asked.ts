import { aboutOf } from '#app/press/parts.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { type Handler, instead, putBack, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { correctionAskedCard } from '#cards/rights/correct-form.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import { later } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Whoever wrote it hears that something is not right. */
export async function asksCorrection(world: World, signal: SignalId, to: MemberId): Promise<void> {
  const item = {
    id: `ask-correction:${signal}`,
    lane: `person:${to}`,
    dueAt: world.clock.now(),
    kind: 'ask-correction',
    ref: { signal, to },
  }
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work: [item], cancel: [] })
  world.wake()
}

/** A message without content; what was asked stands in the answer to a press. */
export const askCorrection: Handler = async (world, lease) => {
  const { ref } = lease.item
  const [id, to] = [SignalId.parse(ref['signal']), MemberId.parse(ref['to'])]
  const found = await load(world.store, kinds.signal, keyOf.signal(id))
  if (!found?.value.correction) return settle(world, lease)
  if (isFrozen(found.value))
    return instead(world, lease, { ...lease.item, dueAt: later(world.clock.now(), anHour) })
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  await settle(world, lease)
  const card = correctionAskedCard(aboutOf(found), found.version, words)
  const sent = await world.postbox.tell(to, { summary: words.words.requests.correct.summary, card }, [id])
  return 'failed' in sent && sent.failed === 'later' ? putBack(world, lease, sent) : 'settled'
}

/** There is nothing to look at while it is frozen. */
const anHour = 60 * 60_000
