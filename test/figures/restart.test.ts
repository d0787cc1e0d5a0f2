import { describe } from 'vitest'
import { restart } from './restart.ts'
import { figure } from './row.ts'

describe('after a crash it is soon back', () => {
  figure(restart)
})
