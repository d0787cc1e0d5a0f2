import { storeContract } from './store-contract.ts'
import { memory, sqlite } from './stores.ts'

storeContract(memory)
storeContract(sqlite)
