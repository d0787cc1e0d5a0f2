import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { ActionId, MemberId } from '#domain/ids.ts'
import { Instant, LocalDate } from '#domain/time/instant.ts'

/**
 * Something that the bot puts on the list by itself: because the consent is not complete (specification 2.6), or because
 * somebody asked to correct what is kept about them.
 */
export const Task = z.enum(['ask-other-parent', 'speak-with-youth', 'ask-consent', 'correct-record'])
export type Task = z.infer<typeof Task>

export const Action = z.object({
  id: ActionId,
  what: z.union([z.object({ text: z.string() }), z.object({ task: Task })]),
  kind: codes.ActionType,
  owner: MemberId,
  proposedBy: MemberId,
  /** A colleague's action is theirs once they said yes; until then it stays with whoever proposed it. */
  accepted: z.boolean(),
  dueOn: LocalDate,
  doneWhen: z.string().nullable(),
  layer: codes.SupportLayer.nullable(),
  /** How often the owner chose another date (K10). */
  moved: z.number().int(),
  done: z
    .object({ outcome: codes.ActionOutcome, reason: z.string().nullable(), by: MemberId, at: Instant })
    .nullable(),
})
export type Action = z.infer<typeof Action>

/** What must be open, or asked, for an action to be looked at: the signal it belongs to has them all. */
type WithActions = { actions: readonly Action[] }

export const actionOf = (signal: WithActions, id: ActionId): Action | undefined =>
  signal.actions.find((action) => action.id === id)

export const openActions = (signal: WithActions): Action[] =>
  signal.actions.filter((action) => action.done === null)

/** Who must act now: the owner, or the proposer while the owner has not said yes. */
export const responsibleFor = (action: Action): MemberId =>
  action.accepted ? action.owner : action.proposedBy
