import { setTimeout } from 'node:timers/promises'
import type { Keys, Store } from '#app/ports.ts'
import { sealed } from '#app/sealed.ts'
import { later } from '#domain/time/instant.ts'
import { chance } from '#support/chance.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { everyWay, faulty } from '#support/teams/weather.ts'
import { startTeams, type Teams } from '#support/teams-simulator.ts'
import { moment } from '#support/time.ts'
import { accounts, factsOf } from './crowd.ts'
import { keepDraft, nearlyDone } from './drafts.ts'
import { persists, type Raised } from './persistent.ts'
import { type Standing, standingOf } from './standing.ts'
import { type Undying, undying } from './undying.ts'

/** Where a storm is: the store, and what befalls it. */
export type Ground = {
  folder: string
  /** As the settings of the bot name it. */
  store: string
  /** To keep what people had answered before, beside the bot. */
  opens: () => Promise<{ store: Store; keys: Keys }>
  /** What befalls the store itself, one after the other. */
  strikes: Readonly<Record<string, () => Promise<void>>>
}
/** `store`: what befell it, and how often. `unread`: confirmed, and who raised it never read that it stands there. */
export type Storm = Standing & {
  raised: number
  kills: number
  calls: number
  faulty: number
  again: number
  unread: string[]
}

const crowd = 100
const atOnce = 36
/** So many begin with the first word; the others had answered everything, and only placing it is left. */
const fromTheStart = 8
const fewestKills = 5
const speed = 10
const startsAt = moment('2026-11-23 09:00')

/**
 * A hundred people raise something, some dozens at once, while the bot is killed again and again and started at once,
 * Teams fails in a third of the calls, and the store is struck as well. Then it is quiet, and all that is due is done.
 */
export async function storm(seed: number, ground: Ground): Promise<Storm> {
  const teams = await startTeams({ pageSize: 500 })
  const { folder, store } = ground
  const began = performance.now()
  const now = () => later(startsAt, Math.round((performance.now() - began) * speed))
  const bot = await undying(teams, folder, { store, now, crowd, speed, deadlineMs: 400 })
  try {
    const { reporters, youth } = await peopleIn(teams)
    await haveAnswered(ground, reporters)
    const drawn = teams.weather({ seed, odds: everyWay(35), again: 5, latestMs: 3_000 })
    const people: People = { done: false }
    const meanwhile = Promise.all([killed(seed, teams, bot, people), struck(seed, ground)])
    const raised = await raisedBy(seed, reporters, bot, people)
    const [kills, store] = await meanwhile
    teams.weather(null)
    await bot.finish()
    await teams.settled()
    const count = {
      raised: raised.length,
      kills,
      store,
      calls: faulty(drawn) + drawn.fine,
      faulty: faulty(drawn),
    }
    return {
      ...count,
      again: drawn.again,
      ...standingOf(youth, raised),
      unread: raised.filter(neverRead).map(nameOf),
    }
  } finally {
    await bot.end()
    await teams.close()
  }
}

type People = { done: boolean }

async function peopleIn(teams: Teams): Promise<{ reporters: Person[]; youth: Channel }> {
  const reporters = accounts(crowd).map((account) => teams.person(account))
  const carla = teams.person('carla@oldenzaal.example', { name: 'Carla' })
  const youth = teams.channel('18-', [...reporters, carla])
  await youth.mention(carla, 'koppel oldenzaal-18min')
  return { reporters, youth }
}

async function haveAnswered({ opens }: Ground, reporters: readonly Person[]): Promise<void> {
  const { store, keys } = await opens()
  const own = sealed(store, keys)
  for (const [index, { account }] of reporters.entries())
    if (index >= fromTheStart)
      await keepDraft(own, nearlyDone(keys.memberId(account), factsOf(index), startsAt))
  await Promise.all([store.close(), keys.close()])
}

/**
 * A moment after it made so many requests, whatever chance says, as long as somebody raises something, and a few times
 * at least.
 */
async function killed(seed: number, teams: Teams, bot: Undying, people: People): Promise<number> {
  const roll = chance(`${seed} kills`)
  const nothing = () => undefined
  let kills = 0
  for (; !people.done || kills < fewestKills; kills += 1) {
    const enough = teams.calls.length + 10 + roll() * 170
    await teams.until(() => teams.calls.length > enough, 4_000).catch(nothing)
    await setTimeout(roll() * 50)
    await bot.kill()
  }
  return kills
}

/** Each of them once; answers how often. */
async function struck(seed: number, { strikes }: Ground): Promise<Record<string, number>> {
  const roll = chance(`${seed} strikes`)
  const count: Record<string, number> = {}
  for (const [name, strike] of Object.entries(strikes)) {
    await setTimeout(500 + roll() * 1_500)
    await strike()
    count[name] = 1
  }
  return count
}

async function raisedBy(
  seed: number,
  reporters: readonly Person[],
  bot: Undying,
  people: People,
): Promise<Raised[]> {
  const waiting = [...reporters.entries()]
  const raised: Raised[] = []
  const oneByOne = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, person] = next
      const word = index < fromTheStart ? 'signaal' : 'verder'
      const roll = chance(`${seed} person ${index}`)
      raised.push(await persists({ person, facts: factsOf(index), word, roll, bot: bot.isUp }))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, oneByOne)).finally(() => {
    people.done = true
  })
  return raised
}

const neverRead = ({ person, confirmed }: Raised): boolean =>
  confirmed !== null && !person.sees().join().includes(`Je signaal ${confirmed} staat in het netwerk`)
const nameOf = ({ person }: Raised): string => person.name
