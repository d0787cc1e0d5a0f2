import { describe } from 'vitest'
import { figure } from './row.ts'
import { simulation } from './simulation.ts'

describe('two bots of which everything can be taken away, in as many ways more', () => {
  figure(simulation, { nth: 1, of: 2 })
})
