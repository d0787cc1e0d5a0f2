import { describe } from 'vitest'
import { door } from './door.ts'
import { figure } from './row.ts'

describe('who knocks is let in, or leaves without a word', () => {
  figure(door)
})
