import { describe } from 'vitest'
import { needs } from '#support/needs.ts'
import { figure } from './row.ts'
import { storm } from './storm.ts'

const { missing, how } = needs('redis')

describe.skipIf(missing)(`two bots on one store, and everybody presses at once${how}`, () => {
  figure(storm)
})
