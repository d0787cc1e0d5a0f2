import type { Due } from '#app/due.ts'
import { inTime } from '#app/in-time.ts'

/** `fit`: whether activities should come here. The parts are codes and numbers, for whoever watches over it. */
export type Readiness = { fit: boolean; parts: Readonly<Record<string, boolean | number>> }

type Needs = {
  /** Throws, or never answers, when nothing can be written. */
  store: () => Promise<void>
  keys: () => Promise<void>
  due: () => Promise<readonly Due[]>
  /** How many networks there are, and how many of them have a channel. */
  networks: () => Promise<{ all: number; linked: number }>
  beating: () => boolean
  /** False from the moment at which it was asked to stop. */
  taking: () => boolean
}

/** What is asked for more often is answered from the last look: a look writes on the disk. */
const keptMs = 1_000
const patienceMs = 1_500
/** What has been due for so long while the clock beats is late: somebody should look. */
const lateAfterMs = 5 * 60_000

/**
 * Without its store, its keys or its clock a process can do nothing, and another one should be asked. That work is late
 * is shown, and takes nobody away from anybody: when Teams is away, it is away for every process.
 */
export function readiness(needs: Needs): () => Promise<Readiness> {
  let last = { at: Number.NEGATIVE_INFINITY, seen: Promise.resolve(nothingSeen) }
  return async () => {
    if (performance.now() - last.at > keptMs) last = { at: performance.now(), seen: look(needs) }
    const seen = await last.seen
    const [clock, taking] = [needs.beating(), needs.taking()]
    const fit = seen.store && seen.keys && clock && taking && seen.networks > 0
    return {
      fit,
      parts: { ...seen, clock, taking, late: clock && seen.oldestDueSeconds * 1_000 > lateAfterMs },
    }
  }
}

type Seen = typeof nothingSeen
const nothingSeen = { store: false, keys: false, networks: 0, linked: 0, oldestDueSeconds: 0 }

async function look({ store, keys, due, networks }: Needs): Promise<Seen> {
  const [canWrite, canOpen, waiting, { all, linked }] = await Promise.all([
    seenOr(
      store().then(() => true),
      false,
    ),
    seenOr(
      keys().then(() => true),
      false,
    ),
    seenOr<readonly Due[]>(due(), []),
    seenOr(networks(), { all: 0, linked: 0 }),
  ])
  const oldest = Math.max(0, ...waiting.map(({ dueForMs }) => dueForMs))
  return {
    store: canWrite,
    keys: canOpen,
    networks: all,
    linked,
    oldestDueSeconds: Math.round(oldest / 1_000),
  }
}

/** A store that hangs is as bad as one that is away, and must not keep whoever asks. */
const seenOr = <Value>(asked: Promise<Value>, otherwise: Value): Promise<Value> =>
  inTime(
    asked.catch(() => otherwise),
    patienceMs,
    otherwise,
  )
