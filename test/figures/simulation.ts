import { schedule } from '#support/simulation/schedule.ts'
import type { Row } from './row.ts'

/** Two bots, some people and what goes wrong, in a time that a seed decides; at rest every promise is looked at. */
export const simulation: Row = {
  name: 'simulation',
  unit: 'fault schedules',
  inTests: 20_000,
  goal: 10_000_000,
  batch: async (seed) => ({ reached: 1, seen: (await schedule(seed)).seen }),
}
