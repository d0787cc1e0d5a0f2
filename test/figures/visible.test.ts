import { describe } from 'vitest'
import { visible } from './visible.ts'
import { figure } from './row.ts'

describe('what is confirmed can soon be read in the channel', () => {
  figure(visible)
})
