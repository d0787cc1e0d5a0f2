import { describe } from 'vitest'
import { needs } from '#support/needs.ts'
import { erasure } from './erasure.ts'
import { figure } from './row.ts'

const { missing, how } = needs('redis')

describe.skipIf(missing)(`what is erased is in no live copy within a minute${how}`, () => {
  figure(erasure)
})
