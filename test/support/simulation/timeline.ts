import { fingerprint } from '#support/simulation/trace.ts'

/** The one time line of a simulation: nothing happens but what was put on it, one step after another, in no real time. */
export type Timeline = ReturnType<typeof timeline>

type Step = { at: number; number: number; does: () => void }

/** Who wakes by themselves, when there is something to wake for. */
export type Alarm = { at: () => number; rings: () => void }

/** So many steps mean that one always leads to another. */
const mostSteps = 30_000

export function timeline(begins: number) {
  const steps: Step[] = []
  let now = begins
  let count = 0

  const first = (): Step | undefined => {
    let found = steps[0]
    for (const step of steps)
      if (found && (step.at < found.at || (step.at === found.at && step.number < found.number))) found = step
    return found
  }
  const take = (step: Step): void => void steps.splice(steps.indexOf(step), 1)

  const after = (milliseconds: number, does: () => void): void => {
    count += 1
    steps.push({ at: now + milliseconds, number: count, does })
  }

  return {
    /** In milliseconds since it began. */
    now: () => now,
    trace: fingerprint(() => now),
    /** So many milliseconds from now this happens. */
    after,
    wait: (milliseconds: number): Promise<void> => new Promise((resolve) => after(milliseconds, resolve)),
    /** Step after step, as long as it is not over and something happens before this moment. */
    run: async (end: number, alarm: Alarm, isOver: () => boolean): Promise<void> => {
      await whatFollows()
      while (!isOver()) {
        const step = first()
        const wakes = Math.max(now, alarm.at())
        if (Math.min(step?.at ?? Infinity, wakes) > end) break
        if (count > mostSteps) throw new Error('it never comes to rest')
        if (step && step.at <= wakes) {
          take(step)
          now = Math.max(now, step.at)
          step.does()
        } else {
          now = wakes
          alarm.rings()
        }
        await whatFollows()
      }
    },
  }
}

/** Everything that follows at once, up to what is on the time line again: a tick comes when all promises had their turn. */
const whatFollows = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))
