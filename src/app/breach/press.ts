import { clocksOfBreach } from '#app/breach/clock.ts'
import { handle } from '#app/breach/handle.ts'
import { stepsFor } from '#app/breach/steps.ts'
import type { Membership } from '#app/directory.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { keyOf, kinds, load, type Loaded, put } from '#app/records.ts'
import type { BreachPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { type Breach, mayBeDiscovered } from '#domain/breach/breach.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { instantAt, LocalDate, LocalTime } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Something is pressed on a card about a breach: when it was discovered, or what was done. */
export async function pressBreach(presser: Presser, pressed: BreachPress): Promise<Pressed> {
  const { world, known } = presser
  const { access, breach: words, chat } = say(known.language).words
  if (presser.inChannel) return { card: sentenceCard(access.onlyInChat) }
  const found = await load(world.store, kinds.breach, keyOf.breach(pressed.breach))
  const by = known.memberships.find(({ network }) => network.id === found?.value.network)
  if (!found || !by) return { card: sentenceCard(chat.gone), ended: 'refused' }
  if (pressed.verb === 'handle-breach') return handle(presser, by, pressed, found)
  if (found.value.by !== by.member.id && !isCoordinator(by.member)) {
    return { card: sentenceCard(words.notYours), ended: 'refused' }
  }
  return discovered(presser, by, pressed, found)
}

/** The 72 hours run from the moment that somebody knew of it; the clocks are set anew. */
async function discovered(
  presser: Presser,
  by: Membership,
  { inputs }: BreachPress,
  found: Loaded<Breach>,
): Promise<Pressed> {
  const { world, known } = presser
  const { breach: words } = say(known.language).words
  const [now, { timeZone }] = [world.clock.now(), by.network.calendar]
  const day = LocalDate.safeParse(inputs['day']).data
  const time = LocalTime.safeParse(inputs['time']).data
  const at = day && time ? instantAt(day, time, timeZone) : null
  const answer = async (value: Breach, line: string): Promise<Pressed> => ({
    card: await stepsFor(presser, by, value, line),
  })
  if (found.value.handled !== null) return answer(found.value, words.handledAlready)
  if (at === null || !mayBeDiscovered(at, now)) return answer(found.value, words.whenWrong)
  const value = { ...found.value, discoveredAt: at }
  const line = { at: now, verb: 'breach-discovered', actor: by.member.id, network: by.network.id }
  await world.store.commit({
    id: `breach-discovered:${presser.press}`,
    puts: [put(kinds.breach, keyOf.breach(value.id), value, found)],
    journal: [{ ...line, about: value.id, result: 'done' }],
    // Those that are past were heard already.
    work: clocksOfBreach(value).filter(({ dueAt }) => dueAt > now),
    cancel: [],
  })
  return answer(value, words.whenKept)
}
