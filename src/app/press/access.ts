import type { Membership } from '#app/directory.ts'
import { aboutOf, sentenceOn, writeDown } from '#app/press/parts.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { receivedIn } from '#app/rights/received.ts'
import { accessGiven, recordRequest } from '#app/rights/requests.ts'
import { kinds, loadAll, type SignalRecord, tagOf } from '#app/records.ts'
import type { SignalPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { accessCard, askAccessCard } from '#cards/signal/access-cards.ts'
import { toAccess } from '#domain/signal/access.ts'
import { mayReadIt } from '#domain/signal/readers.ts'
import { say } from '#text/words.ts'

/** Everything that is kept about somebody, for the coordinator to give: only as the answer to a press, 1:1. */
export async function showAccess(
  presser: Presser,
  by: Membership,
  { inputs }: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const barred = await unlessReader(presser, by, found, 'access-shown')
  if (barred) return barred
  const { world, known } = presser
  const words = say(known.language)
  const now = world.clock.now()
  const overrides = await loadAll(world.store, kinds.override, tagOf.overrides(found.value.id))
  const protectReporter = inputs['protectReporter'] !== 'false'
  const told = overrides.map(({ value }) => value)
  const view = toAccess(found.value, told, { now, network: by.network, protectReporter })
  if (!view) return { card: sentenceCard(words.words.access.nothing(found.value.reference)) }
  const came = receivedIn(presser, by, inputs)
  if ('mistake' in came) {
    const filled = { values: inputs, refusal: came.mistake }
    return { card: askAccessCard(aboutOf(found), found.version, filled, words) }
  }
  const part = Number(/^\d{1,2}$/.exec(inputs['part'] ?? '')?.[0] ?? 0)
  const line = { verb: 'access-shown', result: 'done' }
  await writeDown(presser, by, found, line, `access-shown:${presser.press}`)
  if (part === 0) await recordRequest(world, by, found, { right: 'access', receivedOn: came.on })
  const about = { view: aboutOf(found), rev: found.version, part, protectReporter }
  return { card: accessCard(view, about, words) }
}

/** The coordinator gave it. */
export async function releaseAccess(
  presser: Presser,
  by: Membership,
  _pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const barred = await unlessReader(presser, by, found, 'access-released')
  if (barred) return barred
  const line = { verb: 'access-released', result: 'done' }
  await writeDown(presser, by, found, line, `access-released:${presser.press}`)
  await accessGiven(presser.world, by, found.value.id)
  return { card: sentenceOn(presser, say(presser.known.language).words.access.released, found) }
}

/** Null for who may read it: the table says who. */
async function unlessReader(
  presser: Presser,
  by: Membership,
  found: SignalRecord,
  verb: string,
): Promise<Pressed | null> {
  const { access } = say(presser.known.language).words
  if (presser.inChannel) return { card: sentenceCard(access.onlyInChat) }
  if (mayReadIt('access', found.value, by.network, by.member)) return null
  const line = { verb, result: 'coordinator-only' }
  await writeDown(presser, by, found, line, presser.world.ids.fresh('c'))
  return { card: sentenceCard(access.notCoordinator) }
}
