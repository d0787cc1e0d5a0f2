import type { Chance } from '#support/simulation/chance.ts'

/** What can go wrong; each schedule has some of it. `late`: Teams does what was asked long after it let nobody know. */
export const allTroubles = ['teams', 'late', 'store', 'crash', 'pause', 'clock', 'unreachable'] as const
export type Trouble = (typeof allTroubles)[number]

/** What goes wrong in this schedule, until it is over. */
export type Troubles = ReturnType<typeof troublesFrom>

export function troublesFrom(chance: Chance, allowed: readonly Trouble[]) {
  const some = new Set(allowed.filter((one) => chance.happens(one === 'unreachable' ? 0.15 : 0.6)))
  let over = false
  return {
    names: [...some],
    has: (trouble: Trouble): boolean => !over && some.has(trouble),
    isOver: (): boolean => over,
    end: (): void => {
      over = true
    },
  }
}
