import type { JournalLine } from '#app/ports.ts'
import type { World } from '#app/world.ts'

/** What every line has that is written in one turn, or by one timer. */
export type Circumstances = Pick<JournalLine, 'request' | 'tenant' | 'behalf'>

/** The same world, in which every line of the journal tells in which turn it was written, and from where. */
export function within(world: World, circumstances: Circumstances): World {
  const commit: World['store']['commit'] = (change) =>
    world.store.commit({
      ...change,
      journal: change.journal.map((line) => ({ ...circumstances, ...line })),
    })
  return withStore(world, { ...world.store, commit })
}

/** With its getters: networks are those of the moment at which they are asked for. */
export function withStore(world: World, store: World['store']): World {
  const whole = Object.getOwnPropertyDescriptors(world)
  return Object.defineProperties({}, { ...whole, store: { value: store, enumerable: true } }) as World
}
