import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startProcess, storeFolder } from '#support/bot-process.ts'
import { needs } from '#support/needs.ts'
import { shownTo } from '#support/raise.ts'
import { startRedis } from '#support/redis-server.ts'
import type { Person } from '#support/teams/person.ts'
import { startTeams } from '#support/teams-simulator.ts'
import { say } from '#text/words.ts'

const { missing, how } = needs('redis')
const { chat, dialogue, labels } = say('nl').words
const weapon = labels.redFlags.rf_weapon_or_threat

/** How it is made to hang, and how that ends. */
type Hanging = { settings: Record<string, string>; hang: (folder: string) => () => void }

const locked = (): Hanging => ({
  settings: {},
  hang: (folder) => {
    const other = new DatabaseSync(`${folder}/seinhuis.db`)
    other.exec('BEGIN IMMEDIATE')
    return () => other.close()
  },
})

const frozen = async (): Promise<Hanging> => {
  const redis = await startRedis()
  onTestFinished(() => redis.end())
  const hang = () => {
    redis.freeze()
    return redis.resume
  }
  return { settings: { SEINHUIS_STORE: redis.url }, hang }
}

async function everybodyIsAnswered({ settings, hang }: Hanging): Promise<void> {
  const folder = storeFolder()
  const [bot, teams] = await Promise.all([startProcess(folder.path, settings), startTeams()])
  onTestFinished(async () => {
    await bot.kill()
    await teams.close()
    folder.remove()
  })
  teams.botAt(bot.url)
  const [anna, carla, daan] = ['anna@carmel.example', 'carla@oldenzaal.example', 'daan@ooc.example'].map(
    (account) => teams.person(account),
  ) as [Person, Person, Person]
  await teams.channel('18-', [anna, carla, daan]).mention(carla, 'koppel oldenzaal-18min')
  await daan.says('help')
  await anna.says('signaal')
  await anna.presses(dialogue.starts.child)
  const card = shownTo(anna)
  const goesOn = hang(folder.path)
  await bot.says(/"event":"store-away"/)

  const from = performance.now()
  const ready = fetch(`http://127.0.0.1:${bot.port}/health/ready`)
  const [said, pressed] = await Promise.all([daan.says('signaal'), anna.presses(weapon)])
  expect(performance.now() - from).toBeLessThan(10_000)
  expect((await ready).status).toBe(503)
  expect(said).toEqual([chat.busy])
  const numbers = JSON.stringify(pressed.value)
  expect(numbers, 'whom to call comes first').toMatch(/112.*0800-2000.*Er is niets bewaard/)

  goesOn()
  await bot.says(/"event":"store-back"/)
  const stopCard = async () => JSON.stringify((await anna.presses(weapon, { on: card })).value)
  await expect.poll(stopCard, { interval: 250 }).toContain(dialogue.stop.title)
}

describe('while the store hangs, everybody is answered within ten seconds, and who is in danger knows whom to call', () => {
  it('a file that somebody else holds', async () => {
    await everybodyIsAnswered(locked())
  })

  it.skipIf(missing)(`a Redis that answers nothing${how}`, async () => {
    await everybodyIsAnswered(await frozen())
  })
})
