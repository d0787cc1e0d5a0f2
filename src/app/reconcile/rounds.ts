import { StoreError } from '#app/ports.ts'
import type { Processes } from '#app/processes.ts'
import { reconcile } from '#app/reconcile/reconcile.ts'
import type { World } from '#app/world.ts'

const aMinute = 60_000

export type Rounds = { start(): void; stop(): Promise<void> }

/**
 * What each process does a minute after the last time: it says that it is there, and it reconciles, neither waiting for
 * the other. It carries no business time: what is due is in the store.
 */
export function rounds(world: World, { look: meet }: Pick<Processes, 'look'>): Rounds {
  const all = [again(world, meet), again(world, (goesOn) => reconcile(world, goesOn))]
  return {
    start: () => all.forEach((one) => one.start()),
    stop: async () => void (await Promise.all(all.map((one) => one.stop()))),
  }
}

/** `goesOn` is false once it was asked to stop: then what takes long breaks off. */
function again({ log }: World, does: (goesOn: () => boolean) => Promise<unknown>): Rounds {
  let timer: NodeJS.Timeout | null = null
  let doing: Promise<void> = Promise.resolve()

  const turn = (): void => {
    doing = does(() => timer !== null)
      .then(
        () => undefined,
        (error: unknown) =>
          log.error('reconcile-failed', { code: error instanceof StoreError ? error.code : 'unexpected' }),
      )
      .then(() => {
        if (timer) timer = setTimeout(turn, aMinute)
      })
  }

  return {
    start: () => {
      timer = setTimeout(turn, aMinute)
    },
    stop: async () => {
      if (timer) clearTimeout(timer)
      timer = null
      await doing
    },
  }
}
