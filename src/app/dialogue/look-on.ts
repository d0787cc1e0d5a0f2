import { feelingEnded } from '#app/dialogue/feeling.ts'
import { savedView } from '#app/dialogue/keep.ts'
import { commandId, commit, type Turn, writerOf } from '#app/dialogue/turn.ts'
import { lookAgainOn, lookingTimers, lookingUntil, timersOf } from '#app/draft-clock.ts'
import type { Card } from '#app/ports.ts'
import { keyOf, kinds, type Loaded, put, remove } from '#app/records.ts'
import { savedCard } from '#cards/dialogue/saved-card.ts'
import { changed, type Intake } from '#domain/intake/intake.ts'
import { LookAgainIn } from '#domain/intake/ways.ts'
import { say } from '#text/words.ts'

type Chosen = Readonly<Record<string, string>>

/** Put aside to look on: nothing more is asked, and the four ways come back after so many own working days. */
export const lookOn = (turn: Turn, over: Loaded<Intake>, chosen: Chosen): Promise<Card | null> => {
  const slot = keyOf.current(turn.known.id)
  return look(turn, over, chosen, { extended: over.value.extended, from: slot })
}

/** Asked again, and looking on once more; longer than that it is not kept (specification 2.9). */
export const lookOnOnceMore = (turn: Turn, kept: Loaded<Intake>, chosen: Chosen): Promise<Card | null> =>
  look(turn, kept, chosen, { extended: true, from: keyOf.kept(kept.value.id) })

async function look(
  turn: Turn,
  over: Loaded<Intake>,
  chosen: Chosen,
  { extended, from }: { extended: boolean; from: string },
): Promise<Card | null> {
  const days = Number(LookAgainIn.safeParse(chosen['lookAgainIn']).data ?? '5')
  const writer = writerOf(turn, over.value)
  const until = lookingUntil(turn.now, days, writer)
  const at = { kept: 'looking', keptUntil: until, extended, at: null } as const
  const looking: Intake = { ...changed(over.value, turn.now), ...at }
  const key = keyOf.kept(looking.id)
  const moved = key !== from
  const done = await commit(turn, commandId(turn, over.value, 'look-on', days), {
    puts: [...(moved ? [remove(from, over)] : []), put(kinds.intake, key, looking, moved ? null : over)],
    work: lookingTimers(looking, turn.now, days, writer),
    cancel: timersOf(looking),
    journal: feelingEnded(over.value, looking),
  })
  const view = { ...savedView(turn, looking), lookAgainOn: lookAgainOn(turn.now, days, writer) }
  return done === 'done' ? savedCard(view, say(turn.known.language)) : null
}
