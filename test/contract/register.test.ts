import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryRegister } from '#adapters/memory/memory-register.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { redisRegister } from '#adapters/redis/redis-register.ts'
import { sqliteRegister } from '#adapters/sqlite/sqlite-register.ts'
import type { JournalLine, SealedPut } from '#app/ports.ts'
import type { Erased, Register } from '#app/ports/register.ts'
import { sealed } from '#app/sealed.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { at, bytes, commit, line } from './store-words.ts'
import { temporaryFolder } from './stores.ts'

const [first, second]: [Erased, Erased] = [
  { document: 'signal:s_1', seal: 'k1', at: at('10:00'), why: 'erased' },
  { document: 'identity:s_1', seal: 'k2', at: at('09:00'), why: 'identity-forgotten' },
]

const registers = (make: () => Register | Promise<Register>): void => {
  it('tells in order of time what was erased, each once and as it was told first', async () => {
    const register = await make()
    await register.add([first])
    await register.add([second, { ...first, at: at('11:00') }])
    await register.add([])
    expect(await register.all()).toEqual([second, first])
    await register.close()
  })

  it('forgets what is older than a moment, and nothing else', async () => {
    const register = await make()
    await register.add([first, second])
    await register.forget(at('10:00'))
    expect(await register.all()).toEqual([first])
    await register.close()
  })
}

describe('a register of erasures in memory', () => {
  registers(memoryRegister)
})

describe('a register of erasures in a file', () => {
  const file = (): string => {
    const folder = temporaryFolder()
    onTestFinished(() => folder.remove())
    return join(folder.path, 'register.db')
  }
  registers(() => sqliteRegister(file()))

  it('is known to the next process', async () => {
    const path = file()
    const register = sqliteRegister(path)
    await register.add([first])
    await register.close()
    const other = sqliteRegister(path)
    expect(await other.all()).toEqual([first])
    await other.close()
  })
})

const { missing, how } = needs('redis')
describe.skipIf(missing)(`a register of erasures in Redis${how}`, () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.end())
  registers(async () => {
    await server.says('FLUSHALL')
    return redisRegister(server.address)
  })
})

describe('what is erased in a sealed store', () => {
  const inPeople = { scope: 'people' }
  const raised: SealedPut = { key: 'signal:s_1', expect: null, body: bytes('told'), tags: [], seal: inPeople }
  const because = (verb: string): JournalLine => line(verb)

  async function erases(journal: JournalLine[]) {
    const [bare, keys, register] = [memoryStore(), memoryKeys(), memoryRegister()]
    const store = sealed(bare, keys, register)
    await store.commit(commit('c1', { puts: [raised] }) as Parameters<typeof store.commit>[0])
    const seal = (await store.get('signal:s_1'))?.seal ?? ''
    const gone: SealedPut = { ...raised, expect: 1, body: null, seal }
    return { bare, keys, register, store, seal, erase: { ...commit('c2', { journal }), puts: [gone] } }
  }

  it('is in the register, with why and when, before its key is destroyed', async () => {
    const { store, register, seal, erase, keys } = await erases([because('erased')])
    await store.commit(erase)
    expect(await register.all()).toEqual([{ document: 'signal:s_1', seal, at: at('10:00'), why: 'erased' }])
    expect(await keys.open(seal)).toBeNull()
  })

  it('keeps its key as long as the register cannot be written, and the next process finishes it', async () => {
    const { bare, keys, seal, erase, register } = await erases([because('erased')])
    const lost = async () => {
      throw new Error('the disk of the register is full')
    }
    await expect(sealed(bare, keys, { ...register, add: lost }).commit(erase)).rejects.toMatchObject({
      code: 'unsure',
    })
    expect(await keys.open(seal)).not.toBeNull()
    const lease = await bare.claim(at('10:00'), 'w', 30)
    await sealed(bare, keys, register).destroyKey(lease?.item.ref ?? {})
    expect((await register.all()).map((one) => one.seal)).toEqual([seal])
    expect(await keys.open(seal)).toBeNull()
  })

  it('is not what only moves or is tidied up', async () => {
    for (const journal of [[], [because('draft-saved')], [because('dialogue-sent')]]) {
      const { store, register, erase } = await erases(journal)
      await store.commit(erase)
      expect(await register.all()).toEqual([])
    }
  })
})
