import { dirname, join } from 'node:path'
import { memoryRegister } from '#adapters/memory/memory-register.ts'
import { redisRegister } from '#adapters/redis/redis-register.ts'
import { sqliteRegister } from '#adapters/sqlite/sqlite-register.ts'
import type { Register } from '#app/ports/register.ts'
import type { Settings } from './settings.ts'

/** The register of erasures where the settings say, else beside the store. */
export async function openRegister({
  store,
  register,
}: Pick<Settings, 'store' | 'register'>): Promise<Register> {
  if (register) return opened(register)
  return opened(store.kind === 'sqlite' ? { ...store, path: besideStore(store.path) } : store)
}

const besideStore = (path: string): string => join(dirname(path), 'register.db')

async function opened(where: Settings['store']): Promise<Register> {
  switch (where.kind) {
    case 'memory':
      return memoryRegister()
    case 'sqlite':
      return sqliteRegister(where.path)
    case 'redis':
      return redisRegister(where.address)
  }
}
