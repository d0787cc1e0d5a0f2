import { describe } from 'vitest'
import { figure } from './row.ts'
import { fuzz } from './fuzz.ts'

describe('whatever comes in is read, refused or answered', () => {
  figure(fuzz)
})
