import { beginOnce } from '#app/begin-once.ts'
import { forgetting } from '#app/journal/forgetting.ts'
import { isCheckpoint } from '#app/journal/sign.ts'
import { type JournalEntry, type JournalLine, type Store, type WorkItem } from '#app/ports.ts'
import { forgetLeavers } from '#app/rules/forget.ts'
import type { Handler } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { standardRetention } from '#domain/retention.ts'
import { ago, Instant, minutes } from '#domain/time/instant.ts'

/**
 * Every night, once for the whole installation: what the journal kept long enough is removed, and what stands in its
 * place says no more than that something was forgotten there.
 */
export const forgetJournal: Handler = async (world, lease) => {
  const { store, clock, ids, log } = world
  const now = clock.now()
  const stops = ago(now, standardRetention.safetyStop)
  const all = ago(now, standardRetention.journal)
  const isOld = ({ at, verb }: JournalLine): boolean =>
    at < all || (at < stops && aboutSafetyStops.includes(verb))
  const { rewrites, forgotten } = await forgetting(linesBefore(store, stops), {
    isOld,
    now,
    mac: store.witness.journalMac,
    since: (await store.witness.journalHead())?.since ?? 0,
  })
  await forgetLeavers(world)
  await store.forgetErasures(all)
  // Counted from now alone, a clock that is behind would bring the same night again at once.
  const work = [nightAfter(Math.max(now, lease.item.dueAt))]
  await store.commit({ id: ids.fresh('c'), puts: [], journal: [], rewrites, work, cancel: [], lease })
  const safetyStops = forgotten.filter(({ at }) => at >= all).length
  log.info('journal-forgotten', { safetyStops, lines: forgotten.length - safetyStops })
  return 'settled'
}

/** In order of number, up to the first that is younger than this. */
async function* linesBefore(store: Pick<Store, 'journal'>, before: Instant): AsyncGenerator<JournalEntry> {
  for (let last = 0; ;) {
    const some = await store.journal(last, pageLength)
    for (const entry of some) {
      if (!isCheckpoint(entry) && entry.at >= before) return
      yield entry
      last = entry.number
    }
    if (some.length < pageLength) return
  }
}

const pageLength = 1_000

/**
 * The first start plans the first night; each night plans the next. A later start plans nothing: that would put off a
 * night which is due already, and with a start each day there would never be one.
 */
export const beginForgetting = (world: World): Promise<void> =>
  beginOnce(world, 'forgetting', nightAfter(world.clock.now()))

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
