import { createHash } from 'node:crypto'
import type { Known, Membership } from '#app/directory.ts'
import { timersOf, unsentTimers, type Writer } from '#app/draft-clock.ts'
import { type JournalLine, type SealedPut, StoreError, type WorkItem } from '#app/ports.ts'
import { keyOf, kinds, type Loaded, put, remove } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { Walk } from '#domain/intake/dialogue.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { asksNow } from '#domain/intake/renew.ts'
import { askingOf } from '#domain/network/asking.ts'
import type { Instant } from '#domain/time/instant.ts'

/**
 * One thing that one person does in a dialogue, at one moment. `message` is the card that was pressed, `said` the
 * message that was typed.
 */
export type Turn = { world: World; known: Known; now: Instant; message: string | null; said: string | null }

export type Change = {
  puts: SealedPut[]
  work: WorkItem[]
  cancel: string[]
  journal: Omit<JournalLine, 'at' | 'actor'>[]
}

/** `again`: somebody, perhaps the same person on another device, was first. */
export async function commit(turn: Turn, id: string, change: Change): Promise<'done' | 'again'> {
  const { world, now, known } = turn
  const journal = change.journal.map((line) => ({ ...line, at: now, actor: known.id }))
  try {
    const answer = await world.store.commit({ ...change, id, journal })
    if (answer === 'done' && change.work.length > 0) world.wake()
    return answer === 'done' ? 'done' : 'again'
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return 'again'
    throw error
  }
}

/** The dialogue as it is now, over the one that was loaded; its clock starts again with each answer. */
export const stored = (turn: Turn, intake: Intake, over: Loaded<Intake> | null): Change => ({
  puts: [put(kinds.intake, keyOf.current(turn.known.id), asAsked(turn, intake), over)],
  work: unsentTimers(intake, turn.now, writerOf(turn, intake)),
  cancel: [],
  journal: [],
})

/** With how the network asks it, so that a later change is seen. */
const asAsked = (turn: Turn, intake: Intake): Intake => ({ ...intake, asking: asksNow(walkOf(turn, intake)) })

/** The dialogue in progress ends here; nothing of it stays. */
export const ended = (turn: Turn, over: Loaded<Intake>): Change => ({
  puts: [remove(keyOf.current(turn.known.id), over)],
  work: [],
  cancel: timersOf(over.value),
  journal: [],
})

/** The same person doing the same on the same card is one command, however often it arrives. */
export const commandId = (turn: Turn, intake: Intake, verb: string, inputs: unknown): string =>
  digest([turn.known.id, intake.id, intake.rev, verb, inputs])

/** A typed message carries no number of the dialogue it was for: it is known by its own id. */
export const typedId = (turn: Turn, intake: Intake, verb: string, inputs: unknown): string =>
  turn.said ? saidId(turn, turn.said) : commandId(turn, intake, verb, inputs)

/** The platform brings a message again when the bot was slow: whether this one did already what it was for. */
export const cameBefore = async (turn: Turn): Promise<boolean> =>
  turn.said !== null && turn.world.store.isDone(saidId(turn, turn.said))

const saidId = ({ known }: Turn, said: string): string => digest([known.id, 'said', said])

const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

export function walkOf(turn: Turn, intake: Intake): Walk {
  const membership = membershipOf(turn, intake)
  const asking = membership ? askingOf(membership.network) : { oggzOutreach: false }
  return { intent: intake.intent, more: intake.more, again: intake.again, ...asking }
}

/** In which network this person raises it; null until it is known whom it is about. */
export const membershipOf = (turn: Pick<Turn, 'known'>, intake: Intake): Membership | null =>
  turn.known.memberships.find(({ network }) => network.id === intake.network) ?? null

/** Whose working days count: those in the network of the dialogue, and before it has one, in any. */
export function writerOf(turn: Pick<Turn, 'known'>, intake: Intake): Writer {
  const membership = membershipOf(turn, intake) ?? turn.known.memberships[0]
  if (!membership) throw new Error('no-membership: a dialogue was begun by somebody who is in no network')
  return membership
}
