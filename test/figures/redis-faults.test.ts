import { describe } from 'vitest'
import { needs } from '#support/needs.ts'
import { redisFaults } from './redis-faults.ts'
import { figure } from './row.ts'

const { missing, how } = needs('redis')

describe.skipIf(missing)(`a Redis that is killed, frozen and promoted in the middle of commits${how}`, () => {
  figure(redisFaults)
})
