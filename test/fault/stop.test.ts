import { expect, it, onTestFinished } from 'vitest'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { type Instant } from '#domain/time/instant.ts'
import { type BotProcess, startProcess, storeFolder } from '#support/bot-process.ts'
import { pupil, raise } from '#support/raise.ts'
import { knock } from '#support/knock.ts'
import type { Person } from '#support/teams/person.ts'
import { startTeams } from '#support/teams-simulator.ts'

/** The real process with a channel, in front of a Teams that keeps it waiting for as long as the test wants. */
async function running() {
  const folder = storeFolder()
  const [bot, teams] = await Promise.all([startProcess(folder.path), startTeams()])
  const store = sqliteStore(`${folder.path}/seinhuis.db`)
  onTestFinished(async () => {
    await bot.kill()
    await store.close()
    await teams.close()
    folder.remove()
  })
  teams.botAt(bot.url)
  const [anna, bram, carla, daan] = (
    ['anna@carmel', 'bram@wijkracht', 'carla@oldenzaal', 'daan@ooc'] as const
  ).map((name) => teams.person(`${name}.example`)) as [Person, Person, Person, Person]
  const youth = teams.channel('18-', [anna, bram, carla, daan])
  await youth.mention(carla, 'koppel oldenzaal-18min')
  /** From now on such a call is not answered, until what this gives is called. */
  const hold = (fault: { path: RegExp; method: string }): (() => void) => {
    const slow = Promise.withResolvers<void>()
    teams.fail({ ...fault, status: 'held', until: slow.promise })
    return slow.resolve
  }
  const held = (count: number) =>
    teams.until(() => teams.calls.filter(({ status }) => status === 'held').length === count)
  return { bot, teams, store, youth, anna, carla, daan, hold, held }
}

const ready = async ({ port }: BotProcess) => {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`)
  return { status: response.status, taking: ((await response.json()) as { taking: boolean }).taking }
}

it('asked to stop, it finishes the turn and the work that are under way, and leaves no lease behind', async () => {
  const { bot, store, youth, anna, carla, daan, hold, held } = await running()
  const workGoesOn = hold({ method: 'PUT', path: new RegExp(`^/v3/conversations/${youth.id}`) })
  await raise(anna, pupil)
  await held(1)
  const turnGoesOn = hold({
    method: 'POST',
    path: new RegExp(`^/v3/conversations/${daan.chat}/activities`),
  })
  const answer = daan.says('help')
  await held(2)
  bot.child.kill('SIGTERM')
  await bot.says(/"event":"stopping"/)
  expect(await ready(bot)).toEqual({ status: 503, taking: false })
  expect(await carla.says('help')).toEqual([expect.stringContaining('Er is niets bewaard')])

  const [first] = await store.find('state:oldenzaal-18min:open')
  const lane = `card:${first?.replace('signal:', '')}`
  const now = Date.parse('2026-11-20T12:00:00Z') as Instant // the tests know the clock of the process
  const item = { id: 'after-it', lane, dueAt: now, kind: 'show', ref: {} }
  await store.commit({ id: 'c', puts: [], journal: [], work: [item], cancel: [] })
  const next = async (): Promise<boolean> => {
    for (let lease; (lease = await store.claim(now, 'another', 30));)
      if (lease.item.lane === lane) return true
    return false
  }
  expect(await next(), 'the card is still being worked at').toBe(false)

  workGoesOn()
  await expect.poll(next, { interval: 50 }).toBe(true)
  expect(youth.messages().map(({ text }) => text.includes(pupil.factsOwn))).toEqual([false, true])
  await carla.says('help')
  expect(bot.log(), 'a turn is still under way').not.toMatch(/"event":"stopped"/)

  turnGoesOn()
  expect(await answer).toEqual([expect.stringContaining('mijn signalen')])
  expect(await bot.ended).toBe(0)
  expect(bot.log()).toMatch(/"event":"stopped","finished":true/)
  await expect(knock(bot.port, '{}')).rejects.toThrow('ECONNREFUSED')
})

it('asked twice, it ends at once', async () => {
  const { bot, daan, hold, held } = await running()
  hold({ method: 'POST', path: new RegExp(`^/v3/conversations/${daan.chat}/activities`) })
  const answer = daan.says('help').catch(() => 'cut off')
  await held(1)
  bot.child.kill('SIGTERM')
  await bot.says(/"event":"stopping"/)
  const from = performance.now()
  bot.child.kill('SIGINT')
  expect(await bot.ended).toBe(1)
  expect(performance.now() - from).toBeLessThan(2_000)
  expect(await answer).toBe('cut off')
})
