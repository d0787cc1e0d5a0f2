import { StoreError } from '#app/ports.ts'
import type { Processes } from '#app/processes.ts'
import { reconcile } from '#app/reconcile/reconcile.ts'
import type { World } from '#app/world.ts'

const aMinute = 60_000

export type Rounds = { start(): void; stop(): Promise<void> }

/** Says that it is there, and reconciles, a minute after the last time. It carries no business time: what is due is in the store. */
export function rounds(world: World, { look: meet }: Pick<Processes, 'look'>): Rounds {
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()

  const look = (): void => {
    looking = meet()
      .then(() => reconcile(world))
      .then(() => undefined, failed(world))
      .then(() => {
        if (timer) timer = setTimeout(look, aMinute)
      })
  }

  return {
    start: () => {
      timer = setTimeout(look, aMinute)
    },
    stop: async () => {
      if (timer) clearTimeout(timer)
      timer = null
      await looking
    },
  }
}

const failed =
  ({ log }: World) =>
  (error: unknown): void =>
    log.error('reconcile-failed', { code: error instanceof StoreError ? error.code : 'unexpected' })
