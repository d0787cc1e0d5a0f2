import { clockIdsOf } from '#app/breach/clock.ts'
import { isGone } from '#app/breach/gone.ts'
import { forgetBreachItem } from '#app/breach/forget.ts'
import type { Membership } from '#app/directory.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { barredFrom } from '#app/press/refused.ts'
import { keyOf, kinds, load, type Loaded, put } from '#app/records.ts'
import { type Beside, run, whyNotErased } from '#app/run.ts'
import type { World } from '#app/world.ts'
import type { BreachPress } from '#cards/press.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import { handleForm } from '#cards/breach/handle-form.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import {
  type Breach,
  BreachCause,
  BreachInformed,
  BreachOutcome,
  type Handling,
} from '#domain/breach/breach.ts'
import type { BreachId } from '#domain/ids.ts'
import { isCoordinator } from '#domain/network/members.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { say } from '#text/words.ts'

/** The coordinator writes down what was done, and then the signal is open again, or erased. */
export async function handle(
  presser: Presser,
  by: Membership,
  { inputs }: BreachPress,
  found: Loaded<Breach>,
): Promise<Pressed> {
  const words = say(presser.known.language)
  const { breach, access } = words.words
  if (!isCoordinator(by.member)) return refused(access.notCoordinator)
  const barred = await barredFrom(presser, by)
  if (barred) return refused(barred.sentence)
  if (found.value.handled !== null) return { card: sentenceCard(breach.handledAlready) }
  const gone = await isGone(presser.world, found.value)
  const read = handlingOf(gone ? { ...inputs, after: 'open' } : inputs)
  if (!read) {
    const refusal = Object.keys(inputs).length > 0 ? { refusal: breach.handle.incomplete } : {}
    return { card: handleForm({ ...found.value, gone }, { values: inputs, ...refusal }, words) }
  }
  const handling = { ...read, at: presser.world.clock.now(), by: by.member.id }
  const why = await store(presser, by, found.value, handling)
  if (why) return refused(refusalSentence(why, [], words))
  const done = gone ? 'gone' : handling.erased ? 'erased' : 'open'
  return { card: sentenceCard(breach.handle[done]) }
}

const refused = (sentence: string): Pressed => ({ card: sentenceCard(sentence), ended: 'refused' })

function handlingOf(inputs: Readonly<Record<string, string>>): Omit<Handling, 'at' | 'by'> | null {
  const cause = BreachCause.safeParse(inputs['cause']).data
  const outcome = BreachOutcome.safeParse(inputs['outcome']).data
  const informed = BreachInformed.safeParse(inputs['informed']).data
  const after = inputs['after']
  if (!cause || !outcome || !informed || (after !== 'open' && after !== 'erase')) return null
  return { cause, outcome, informed, erased: after === 'erase' }
}

/**
 * Erased first, then open: nobody reads in between what should be gone. Pressed again after a crash it goes on.
 * What may not be erased stays as it is.
 */
async function store(
  { world, press }: Presser,
  by: Membership,
  { signal, id: breach }: Breach,
  handling: Handling,
): Promise<Refusal | null> {
  const actor = by.member
  if (handling.erased) {
    const why = whyNotErased(
      await run(world, { id: `breach-erase:${press}`, signal, command: { type: 'erase' }, actor }),
    )
    if (why) return why
  }
  const id = `breach-handled:${press}`
  const beside = () => written(world, breach, handling)
  const ran = await run(world, { id, signal, command: { type: 'unfreeze' }, actor, beside })
  if ('done' in ran && ran.events.length > 0) return null
  // Its signal is forgotten meanwhile, or was open already: the line in the register is still to be written.
  const left = await written(world, breach, handling)
  if (left.puts.length > 0) await world.store.commit({ id: `${id}:register`, ...left })
  return null
}

/** As the register has it now: somebody may have set the moment right meanwhile, or was first. */
async function written(world: World, id: BreachId, handling: Handling): Promise<Required<Beside>> {
  const key = keyOf.breach(id)
  const found = await load(world.store, kinds.breach, key)
  if (!found || found.value.handled !== null) return { puts: [], work: [], cancel: [], journal: [] }
  const { value } = found
  const line = { at: handling.at, verb: 'breach-handled', actor: handling.by, network: value.network }
  return {
    puts: [put(kinds.breach, key, { ...value, handled: handling }, found)],
    work: [forgetBreachItem(value, handling)],
    cancel: clockIdsOf(value),
    journal: [{ ...line, about: value.signal, result: 'done', detail: handling.outcome }],
  }
}
