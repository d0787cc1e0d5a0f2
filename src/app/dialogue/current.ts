import { commandId, commit, stored, type Turn, walkOf } from '#app/dialogue/turn.ts'
import { keyOf, kinds, load, type Loaded } from '#app/records.ts'
import { changed as withNextRev, type Intake } from '#domain/intake/intake.ts'
import { renew } from '#domain/intake/renew.ts'

/** `before`: the revision of the card that people saw before the network changed its questions, and what changed. */
export type Current = { over: Loaded<Intake>; before: Before | null }
export type Before = { rev: number; changed: ReadonlySet<string> }

/**
 * The dialogue in progress, as the network asks it now. When a question changed since somebody last did something, that is
 * stored at once: a card of before is known by its revision.
 */
export async function currentOf(turn: Turn): Promise<Current | null> {
  const over = await load(turn.world.store, kinds.intake, keyOf.current(turn.known.id))
  if (!over) return null
  const { intake, changed } = renew(over.value, walkOf(turn, over.value))
  if (changed.size === 0) return { over: { ...over, value: intake }, before: null }
  const next = withNextRev(intake, turn.now)
  await commit(turn, commandId(turn, over.value, 'renew', null), stored(turn, next, over))
  const now = await currentOf(turn)
  return now && { ...now, before: now.before ?? { rev: over.value.rev, changed } }
}
