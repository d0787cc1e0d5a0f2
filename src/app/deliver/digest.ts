import { openActionsOf, myActions } from '#app/mine.ts'
import type { Message } from '#app/ports.ts'
import { networkOf, type World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { ladder } from '#domain/signal/ladder.ts'
import { say } from '#text/words.ts'

/** Rungs for the one who must act; those for the lead and the coordinator are about a colleague. */
export const isForOwner = (notice: Notice): boolean =>
  notice.startsWith('reminder-') && notice !== 'reminder-T+3-lead' && notice !== 'reminder-T+5'

/**
 * Who must be reminded of more than one action gets one list a day (specification 7.2, K4 and K5): what is due, what is
 * late and what waits for a yes. Null when there is only one: that comes by itself.
 */
export async function digestFor(world: World, to: MemberId): Promise<Message | null> {
  const now = world.clock.now()
  const actions = await openActionsOf(world, to)
  const reached = actions.filter(({ signal: { value }, action }) =>
    ladder(value, action, networkOf(world, value.network)).some((step) => step.to === to && step.at <= now),
  )
  if (reached.length < 2) return null
  const language = (await world.directory.person(to))?.value.language ?? 'nl'
  const { summaries } = say(language).words.signal
  return { summary: summaries.digest, card: await myActions(world, to, language) }
}
