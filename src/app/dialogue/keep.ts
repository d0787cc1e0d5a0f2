import { currentOf } from '#app/dialogue/current.ts'
import { feelingEnded } from '#app/dialogue/feeling.ts'
import { commandId, commit, ended, type Turn, walkOf, writerOf } from '#app/dialogue/turn.ts'
import { keptTimers, keptUntil, talkTimer, timersOf, unsentTimers } from '#app/draft-clock.ts'
import type { Card } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, put, remove } from '#app/records.ts'
import { goneCard } from '#cards/dialogue/gone-card.ts'
import { keptListCard } from '#cards/dialogue/list-card.ts'
import { savedCard } from '#cards/dialogue/saved-card.ts'
import type { KeptView } from '#cards/dialogue-views.ts'
import { IntakeId } from '#domain/ids.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { changed, type Intake } from '#domain/intake/intake.ts'
import { renew } from '#domain/intake/renew.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Put aside: saved to go on later, or held because talking comes first. The card keeps no content. */
export async function keep(turn: Turn, over: Loaded<Intake>, how: 'saved' | 'held'): Promise<Card | null> {
  const writer = writerOf(turn, over.value)
  const until = keptUntil(turn.now, writer)
  const kept: Intake = { ...changed(over.value, turn.now), kept: how, keptUntil: until, at: null }
  const talkOn = readAnswers(kept.answers).talkOn
  const change = ended(turn, over)
  const done = await commit(turn, commandId(turn, over.value, how, null), {
    ...change,
    puts: [...change.puts, put(kinds.intake, keyOf.kept(kept.id), kept, null)],
    work: [
      ...keptTimers(kept, turn.now, writer),
      ...(how === 'held' && talkOn ? talkTimer(kept, talkOn, writer) : []),
    ],
    journal: [
      { verb: how === 'held' ? 'draft-held' : 'draft-saved', about: kept.id, result: 'done' },
      ...feelingEnded(over.value, kept),
    ],
  })
  return done === 'done' ? savedCard(savedView(turn, kept), say(turn.known.language)) : null
}

/**
 * Takes a kept dialogue up again, as it was or on another course; the one in progress, if any, is put aside for it.
 */
export async function resume(
  turn: Turn,
  kept: Loaded<Intake>,
  current: Loaded<Intake> | null,
  value: Intake = kept.value,
): Promise<Intake | null> {
  const { intake } = renew(value, walkOf(turn, value))
  const resumed: Intake = { ...changed(intake, turn.now), kept: 'no', keptUntil: null }
  const slot = keyOf.current(turn.known.id)
  const aside = current && setAside(turn, current.value)
  const work = unsentTimers(resumed, turn.now, writerOf(turn, resumed))
  const done = await commit(turn, commandId(turn, value, 'resume', null), {
    puts: [
      remove(keyOf.kept(kept.value.id), kept),
      put(kinds.intake, slot, resumed, current),
      ...(aside ? [put(kinds.intake, keyOf.kept(aside.value.id), aside.value, null)] : []),
    ],
    work: [...work, ...(aside?.work ?? [])],
    cancel: [...timersOf(kept.value), ...(current ? timersOf(current.value) : [])],
    journal: [
      { verb: 'draft-resumed', about: resumed.id, result: 'done' },
      ...feelingEnded(kept.value, resumed),
    ],
  })
  return done === 'done' ? resumed : null
}

/** Kept like what somebody saved, because something else comes first. */
export function setAside(turn: Turn, current: Intake) {
  const writer = writerOf(turn, current)
  const value: Intake = {
    ...changed(current, turn.now),
    kept: 'saved',
    keptUntil: keptUntil(turn.now, writer),
    at: null,
  }
  return { value, work: keptTimers(value, turn.now, writer) }
}

/** Ten working days longer, once. */
export async function extend(turn: Turn, kept: Loaded<Intake>): Promise<Card | null> {
  const writer = writerOf(turn, kept.value)
  if (kept.value.extended) {
    return savedCard(savedView(turn, kept.value), say(turn.known.language))
  }
  const until = keptUntil(turn.now, writer)
  const longer: Intake = { ...changed(kept.value, turn.now), extended: true, keptUntil: until }
  const done = await commit(turn, commandId(turn, kept.value, 'extend', null), {
    puts: [put(kinds.intake, keyOf.kept(longer.id), longer, kept)],
    work: keptTimers(longer, turn.now, writer),
    cancel: timersOf(kept.value),
    journal: [{ verb: 'draft-extended', about: longer.id, result: 'done' }],
  })
  return done === 'done' ? savedCard(savedView(turn, longer), say(turn.known.language)) : null
}

/** Gone at once; only that it was discarded stays. */
export async function discard(
  turn: Turn,
  over: Loaded<Intake>,
  where: 'current' | 'kept',
): Promise<Card | null> {
  const key = where === 'current' ? keyOf.current(turn.known.id) : keyOf.kept(over.value.id)
  const done = await commit(turn, commandId(turn, over.value, 'discard', null), {
    puts: [remove(key, over)],
    work: [],
    cancel: timersOf(over.value),
    journal: [{ verb: 'draft-discarded', about: over.value.id, result: 'done', detail: over.value.kept }],
  })
  return done === 'done' ? goneCard('discarded', say(turn.known.language)) : null
}

/** Everything this person has not finished: the one in progress first. */
export async function unfinished(turn: Turn): Promise<Loaded<Intake>[]> {
  const { store } = turn.world
  const current = await currentOf(turn)
  const keys = await store.find(`writer:${turn.known.id}`)
  const kept = await Promise.all(
    keys.filter((key) => key.startsWith('kept:')).map((key) => load(store, kinds.intake, key)),
  )
  return [current?.over ?? null, ...kept].filter((one) => one !== null)
}

export const listOf = (turn: Turn, dialogues: readonly Loaded<Intake>[]): Card =>
  keptListCard(
    dialogues.map(({ value }) => keptView(turn, value)),
    say(turn.known.language),
  )

export const savedView = (turn: Turn, kept: Intake) => ({
  intake: kept.id,
  rev: kept.rev,
  step: 'check' as const,
  until: localDate(kept.keptUntil ?? turn.now, writerOf(turn, kept).network.calendar.timeZone),
  held: kept.kept === 'held',
  lookAgainOn: null,
})

function keptView(turn: Turn, intake: Intake): KeptView {
  const { ageBand, audience, themes } = readAnswers(intake.answers)
  const zone = writerOf(turn, intake).network.calendar.timeZone
  return {
    intake: IntakeId.parse(intake.id),
    rev: intake.rev,
    kept: intake.kept,
    intent: intake.intent,
    extended: intake.extended,
    startedAt: intake.startedAt,
    audience: audience ?? null,
    ageBand: ageBand ?? null,
    themes,
    keptUntil: intake.keptUntil === null ? null : localDate(intake.keptUntil, zone),
    timeZone: zone,
  }
}
