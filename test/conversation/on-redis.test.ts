import { describe, expect, it, onTestFinished } from 'vitest'
import { SignalId } from '#domain/ids.ts'
import { type House, startHouse } from '#support/house.ts'
import { needs } from '#support/needs.ts'
import { goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { storedSignal } from '#support/stored.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { theRest, writes } from '#support/writing.ts'

const { missing, how } = needs('redis')

async function house() {
  const redis = await startRedis()
  onTestFinished(() => redis.end())
  const started = await startHouse({ now: '2026-11-23T10:00', settings: { SEINHUIS_STORE: redis.url } })
  const { youth } = await started.linked()
  return { redis, house: started, youth, ...started.rehearsal }
}

const last = (person: Person): string => person.sees().at(-1) ?? ''

/** Started again, and the bot has found it. */
async function back(redis: RedisServer, { bot }: House): Promise<void> {
  await redis.start()
  await expect.poll(() => bot.world.store.probe().catch(() => 'away')).toBeUndefined()
}

describe.skipIf(missing)(`on Redis${how}`, () => {
  it('a signal is raised over a restart, stands in the channel and is taken up', async () => {
    const { house: bot, anna, bram, youth } = await house()
    await writes(anna)
    await bot.restart()
    await goOn(anna, theRest)
    await bot.beat()
    expect(textOf(youth.card())).toContain(pupil.factsOwn)
    await bram.presses('Ik pak dit op', { in: youth })
    await bot.beat()
    expect(textOf(youth.card())).toContain('OPGEPAKT')
    expect((await bot.journal()).map(({ verb }) => verb)).toContain('taken-up')
  })

  it('who answers while it is away reads that nothing is kept, and goes on when it is back', async () => {
    const { redis, house: bot, anna, youth } = await house()
    await writes(anna)
    const before = textOf(shownTo(anna))
    await redis.kill()
    await anna.says('verder')
    expect(last(anna)).toBe(
      'Het lukt nu even niet. Er is niets bewaard. Probeer het over een minuut nog eens. Is er nu gevaar? Bel 112.',
    )
    await back(redis, bot)
    await anna.says('verder')
    expect(textOf(shownTo(anna))).toBe(before)
    await goOn(anna, theRest)
    await bot.beat()
    expect(youth.cards()).toHaveLength(1)
  })

  it('of what is erased the key is in no file of it', async () => {
    const { redis, house: bot, anna, carla } = await house()
    const { reference } = await raise(anna, pupil)
    await bot.beat()
    const id = SignalId.parse((await storedSignal(bot, reference)).id)
    const seal = (await bot.bot.world.store.get(`signal:${id}`))?.seal ?? 'none'
    const key = `seinhuis-keys:data:${seal}`
    expect(redis.holding(key)).toBeGreaterThan(0)
    expect(redis.holding(pupil.factsOwn), 'it is sealed').toBe(0)
    await carla.says(`wissen ${reference}`)
    await carla.presses(`Wis alles van ${reference}`)
    await bot.beat()
    await expect.poll(() => redis.holding(key)).toBe(0)
  })
})
