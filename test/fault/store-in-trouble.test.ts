import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, it, onTestFinished } from 'vitest'
import { startHouse } from '#support/house.ts'
import { needs } from '#support/needs.ts'
import { startRedis } from '#support/redis-server.ts'
import { temporaryFolder } from '../contract/stores.ts'
import { peopleInTrouble, type Trouble } from '#support/trouble.ts'

const { missing, how } = needs('redis')
/** `TROUBLE_SECONDS=120` is the whole two minutes: nothing waits for how long it lasts. */
const lasts = Number(process.env['TROUBLE_SECONDS'] ?? 1) * 1_000

async function onRedis(troubleOf: (redis: Awaited<ReturnType<typeof startRedis>>) => Trouble): Promise<void> {
  const redis = await startRedis()
  onTestFinished(() => redis.end())
  const settings = { SEINHUIS_STORE: redis.url }
  const house = await startHouse({ now: '2026-11-23T10:00', settings, beating: true })
  const { youth } = await house.linked()
  const { begins, ends, ...more } = troubleOf(redis)
  const longest = await peopleInTrouble(house, youth, {
    begins,
    ends: () => setTimeout(lasts).then(ends),
    ...more,
  })
  process.stdout.write(`the longest that anybody waited: ${Math.round(longest)} ms\n`)
}

describe.skipIf(missing)(`Redis is in trouble while people are busy${how}`, () => {
  it('killed, and started again: who answers reads that it was not kept, and then it goes on by itself', () =>
    onRedis((redis) => ({ begins: redis.kill, ends: redis.start, times: 3 })))

  it('frozen: nobody waits longer than seconds, and then it goes on by itself', () =>
    onRedis((redis) => ({ begins: redis.freeze, ends: redis.resume, times: 3 })))

  it('at its memory limit: who answers reads that it was not kept, and then it goes on by itself', () =>
    onRedis((redis) => ({
      begins: () => redis.says('CONFIG', 'SET', 'maxmemory', '1'),
      ends: () => redis.says('CONFIG', 'SET', 'maxmemory', '0'),
      times: 3,
    })))
})

describe('the file is in trouble while people are busy', () => {
  it('locked by another process: who answers reads that it was not kept, and then it goes on by itself', async () => {
    const folder = temporaryFolder()
    onTestFinished(() => folder.remove())
    const path = join(folder.path, 'seinhuis.db')
    const settings = { SEINHUIS_STORE: `sqlite:${path}` }
    const house = await startHouse({ now: '2026-11-23T10:00', settings, beating: true })
    const { youth } = await house.linked()
    const longest = await peopleInTrouble(house, youth, { ...locked(path), times: 3 })
    process.stdout.write(`the longest that anybody waited: ${Math.round(longest)} ms\n`)
  })
})

/** Another process begins to write, and does not come to an end. */
function locked(path: string): Trouble {
  const begins = async (): Promise<ChildProcess> => {
    const words = `
      const { DatabaseSync } = require('node:sqlite')
      new DatabaseSync(${JSON.stringify(path)}).exec('BEGIN IMMEDIATE')
      process.stdout.write('locked')
      setInterval(() => undefined, 60_000)`
    const child = spawn(process.execPath, ['-e', words], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    return child
  }
  let child: Promise<ChildProcess>
  return {
    begins: () => (child = begins()),
    ends: async () => {
      const other = await child
      other.kill('SIGKILL')
      await once(other, 'exit')
    },
  }
}
