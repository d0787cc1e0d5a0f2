import type { WorkItem } from '#app/ports.ts'
import { startPlatform } from '#support/platform.ts'
import { moment } from '#support/time.ts'

export const start = moment('2026-11-20 10:00')

/** A world of which only the work counts, with a clock that a test moves. */
export function aWorld() {
  const platform = startPlatform([], start)
  const { world } = platform
  const puts = (...items: Partial<WorkItem>[]) =>
    world.store.commit({
      id: world.ids.fresh('c'),
      puts: [],
      journal: [],
      work: items.map(anItem),
      cancel: [],
    })
  const notes = () => platform.log.filter(({ event }) => event === 'work-again').map(({ fields }) => fields)
  return { ...platform, world, puts, notes }
}

export const anItem = (more: Partial<WorkItem>): WorkItem => ({
  id: 'one',
  lane: more.id ?? 'one',
  dueAt: start,
  kind: 'good',
  ref: {},
  ...more,
})
