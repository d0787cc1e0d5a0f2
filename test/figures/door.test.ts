import { describe } from 'vitest'
import { needs } from '#support/needs.ts'
import { door } from './door.ts'
import { figure } from './row.ts'

const { missing, how } = needs('openssl')

describe.skipIf(missing)(`who knocks is let in, or leaves without a word${how}`, () => {
  figure(door)
})
