import { StoreError, type WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { forgetLeavers } from '#app/rules/forget.ts'
import type { Handler } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { standardRetention } from '#domain/retention.ts'
import { ago, Instant, minutes } from '#domain/time/instant.ts'

/**
 * Every night, once for the whole installation: what the journal kept long enough is removed. Removing it twice is
 * removing it once, so only the next night needs the commit.
 */
export const forgetJournal: Handler = async (world, lease) => {
  const { store, clock, ids, log } = world
  const now = clock.now()
  const safetyStops = await store.forgetJournal(ago(now, standardRetention.safetyStop), aboutSafetyStops)
  const lines = await store.forgetJournal(ago(now, standardRetention.journal))
  await forgetLeavers(world)
  await store.forgetErasures(ago(now, standardRetention.journal))
  log.info('journal-forgotten', { safetyStops, lines })
  // Counted from now alone, a clock that is behind would bring the same night again at once.
  const work = [nightAfter(Math.max(now, lease.item.dueAt))]
  await store.commit({ id: ids.fresh('c'), puts: [], journal: [], work, cancel: [], lease })
  return 'settled'
}

/**
 * The first start plans the first night; each night plans the next. A later start plans nothing: that would put off a
 * night which is due already, and with a start each day there would never be one.
 */
export async function beginForgetting({ store, clock, ids }: World): Promise<void> {
  if (await load(store, kinds.claim, keyOf.forgetting)) return
  const puts = [put(kinds.claim, keyOf.forgetting, { by: 'start' }, null)]
  const work = [nightAfter(clock.now())]
  try {
    await store.commit({ id: ids.fresh('c'), puts, journal: [], work, cancel: [] })
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'conflict')) throw error
  }
}

/** What the stop card writes down. */
const aboutSafetyStops = ['stopped-for-safety', 'help-asked-to-call', 'stop-unanswered', 'called']

const nightAfter = (at: number): WorkItem => ({
  id: 'forget:journal',
  lane: 'forget',
  dueAt: Instant.parse(Math.floor((at - three) / day) * day + day + three),
  kind: 'forget',
  ref: {},
})

const day = 24 * minutes(60)
/** At night in the Netherlands, in summer and in winter. */
const three = 3 * minutes(60)
