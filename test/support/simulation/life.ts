import type { Chance } from '#support/simulation/chance.ts'
import type { Timeline } from '#support/simulation/timeline.ts'

/** How a process comes to its end or to a standstill, at so many calls from when it began. */
export type Blow = {
  after: number
  does: 'dies' | 'stands still'
  /** Before the call goes out, or while it waits for the answer. */
  when: 'before' | 'meanwhile'
  milliseconds: number
}

/** What strikes this process, unless it is spared, and who hears that it ended. */
type Fate = { blow: Blow | null; isSpared: () => boolean; ends: () => void }

/** One run of one process. What it asked for is answered while it lives, and not while it stands still. */
export type Life = ReturnType<typeof lifeOf>
export type Delays = { there: number; back: number }

const never = new Promise<never>(() => undefined)

export function lifeOf(name: string, line: Timeline, fate: Fate) {
  const { blow } = fate
  let ended = false
  let stillUntil = 0
  let calls = 0

  /** What this process does with an answer, as soon as it can; nothing when it is dead. */
  const whenAwake = (does: () => void): void => {
    if (ended) return
    if (line.now() < stillUntil) line.after(stillUntil - line.now(), () => whenAwake(does))
    else does()
  }
  const end = (): void => {
    ended = true
    line.trace.note(`${name} dies`)
    fate.ends()
  }
  /** Whether this very call still goes out, and how much later. */
  const struck = (what: string): number | 'never' => {
    calls += 1
    if (blow?.after !== calls || fate.isSpared()) return 0
    const before = blow.when === 'before'
    line.trace.note(`${name} ${blow.does} ${blow.when} ${what}`)
    line.trace.count(blow.does === 'dies' ? 'crashes' : 'pauses')
    if (blow.does === 'dies') {
      end()
      return before ? 'never' : 0
    }
    stillUntil = line.now() + blow.milliseconds
    return before ? blow.milliseconds : 0
  }

  return {
    name,
    hasEnded: () => ended,
    stillUntil: () => stillUntil,
    whenAwake,
    end,
    /** One call out of this process: it arrives, does something there, and the answer comes back. */
    call: <Value>(what: string, does: () => Promise<Value>, { there, back }: Delays): Promise<Value> => {
      if (ended) return never
      const hold = struck(what)
      if (hold === 'never') return never
      return new Promise((resolve, reject) => {
        const answer = (settle: () => void): void => line.after(back, () => whenAwake(settle))
        line.after(hold + there, () => {
          line.trace.note(`${name} ${what}`)
          does().then(
            (value) => answer(() => resolve(value)),
            (error: unknown) => answer(() => reject(error)),
          )
        })
      })
    },
  }
}

/** Most calls are quick; one of many takes its time, so that others come in between. */
export const someDelays = (chance: Chance): Delays => ({ there: delay(chance), back: delay(chance) })

const delay = (chance: Chance): number =>
  chance.happens(0.06) ? chance.between(50, 1_500) : chance.between(0, 12)
