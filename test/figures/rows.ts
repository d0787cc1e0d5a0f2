import { model } from './model.ts'
import type { Row } from './row.ts'
import { simulation } from './simulation.ts'

/** Every row of the promised figures. */
export const rows: readonly Row[] = [simulation, model]
