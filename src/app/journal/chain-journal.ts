import { beginOnce } from '#app/begin-once.ts'
import { chained } from '#app/journal/chain.ts'
import type { WorkItem } from '#app/ports.ts'
import type { Handler } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { Instant, later, minutes } from '#domain/time/instant.ts'

/** So many lines are chained in one commit: nobody waits long for it. */
const some = 500

/**
 * Every ten minutes, once for the whole installation: the new lines of the journal are chained, and how far that is, is kept
 * beside the keys. Each hour the head goes into the log, which somebody else keeps.
 */
export const chainJournal: Handler = async ({ store, clock, ids, log }, lease) => {
  const now = clock.now()
  const before = await store.witness.journalHead()
  const entries = await store.journal(before?.number ?? 0, some)
  const { rewrites, head } = chained(entries, before, store.witness.journalMac)
  const hour = new Date(now).toISOString().slice(0, 13)
  const tells = hour !== lease.item.ref['told'] && head.number > 0
  const next = later(Instant.parse(Math.max(now, lease.item.dueAt)), minutes(10))
  const work = [chaining(entries.length < some ? next : now, tells ? hour : lease.item.ref['told'])]
  if (entries.length === 0 && !tells) {
    await store.release(lease, next, 'nothing-new')
    return 'settled'
  }
  await store.commit({ id: ids.fresh('c'), puts: [], journal: [], rewrites, work, cancel: [], lease })
  await store.witness.keepJournalHead(head)
  if (tells) log.info('journal-head', { number: head.number, hash: head.link })
  return 'settled'
}

/** The first start begins; from then on each time plans the next. */
export const beginChaining = (world: World): Promise<void> =>
  beginOnce(world, 'chaining', chaining(world.clock.now()))

const chaining = (dueAt: Instant, told?: string): WorkItem => ({
  id: 'chain:journal',
  lane: 'chain',
  dueAt,
  kind: 'chain-journal',
  ref: told === undefined ? {} : { told },
})
