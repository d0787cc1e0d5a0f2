import { describe } from 'vitest'
import { needs } from '#support/needs.ts'
import { storeContract } from './store-contract.ts'
import { memory, redis, sqlite } from './stores.ts'

const { missing, how } = needs('redis')

storeContract(memory)
storeContract(sqlite)
describe.skipIf(missing)(`on a real server${how}`, () => {
  storeContract(redis())
})
