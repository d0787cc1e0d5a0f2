import { describe } from 'vitest'
import { figure } from './row.ts'
import { tokens } from './tokens.ts'

describe('who may not come in does not come in', () => {
  figure(tokens)
})
