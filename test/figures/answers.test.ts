import { describe } from 'vitest'
import { answers } from './answers.ts'
import { figure } from './row.ts'

describe('people are answered at once, also when many come', () => {
  figure(answers)
})
