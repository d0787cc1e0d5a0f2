import { describe } from 'vitest'
import { needs } from '#support/needs.ts'
import { killRedis } from './kill-redis.ts'
import { figure } from './row.ts'

const { missing, how } = needs('redis')

describe.skipIf(missing)(`kill -9 on Redis${how}`, () => {
  figure(killRedis)
})
