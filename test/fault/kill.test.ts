import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { later, minutes } from '#domain/time/instant.ts'
import { chance } from '#support/chance.ts'
import { factsOf } from '#support/kill/crowd.ts'
import { boundaries, type Death } from '#support/kill/mortal.ts'
import { type MortalBot, spareBot } from '#support/kill/mortal-bot.ts'
import { isStub, referenceIn } from '#support/kill/standing.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { startTeams, type Teams } from '#support/teams-simulator.ts'
import { moment } from '#support/time.ts'
import { seedOfTests } from '#support/seed.ts'

const [pressed] = boundaries

/** One store and one Teams for all: what an earlier crash left behind is there at the next. */
const folder = mkdtempSync(join(tmpdir(), 'seinhuis-kill-'))
const count = { raised: 0, confirmed: 0, kills: 0, starts: 0, boundaries: 0 }
const now = () => later(moment('2026-11-23 09:00'), minutes(10) * count.starts)
let teams: Teams
let youth: Channel
let anna: Person
let bot: MortalBot
let spare = spareBot(folder)

beforeAll(async () => {
  teams = await startTeams()
  const person = (name: string, account: string) => teams.person(account, { name })
  anna = person('Anna', 'anna@carmel.example')
  const carla = person('Carla', 'carla@oldenzaal.example')
  youth = teams.channel('18-', [anna, carla, person('Bram', 'bram@wijkracht.example')])
  await start()
  await youth.mention(carla, 'koppel oldenzaal-18min')
  // What a first start leaves to do is no part of raising: later starts do not pass those boundaries.
  await bot.works()
})

afterAll(async () => {
  if (!bot.isDead()) await bot.kill()
  await (await spare).kill()
  await teams.close()
  rmSync(folder, { recursive: true })
})

describe('kill -9 between the press and the receipt', () => {
  it('no kill: every boundary is passed, and the names below are among them', async () => {
    const crossed = await raisesUnder([{ at: pressed, further: 1_000 }])
    count.boundaries = crossed.length
    expect(crossed).toEqual(expect.arrayContaining([...boundaries]))
    expect(count.kills).toBe(0)
  })

  it.each(boundaries)('%s: nothing is lost and nothing stands there twice', async (at) => {
    const before = count.kills
    await raisesUnder([{ at, further: 0 }])
    expect(count.kills).toBe(before + 1)
  })

  it.each([0, 1, 2, 3, 4])(`twice, wherever chance has it (${seedOfTests}, %i)`, async (turn) => {
    const roll = chance(`${seedOfTests} ${turn}`)
    const first = Math.floor(roll() * count.boundaries)
    const again = Math.floor(roll() * (count.boundaries - first))
    const before = count.kills
    await raisesUnder([
      { at: pressed, further: first },
      { at: null, further: again },
    ])
    expect(count.kills).toBeGreaterThan(before)
  })

  it('what was confirmed is in the store, once, and so is that it was placed', async () => {
    await bot.kill()
    const store = sqliteStore(join(folder, 'seinhuis.db'))
    const journal = await store.journal(0, 10_000)
    await store.close()
    const times = (verb: string) => journal.filter((line) => line.verb === verb).length
    const stubs = youth.messages().filter(({ text }) => isStub(text)).length
    process.stdout.write(`kill -9, seed ${seedOfTests}: ${JSON.stringify({ ...count, stubs })}\n`)
    expect(times('signal-raised')).toBe(count.raised)
    expect(times('signal-posted')).toBe(count.raised)
    expect(stubs).toBeLessThanOrEqual(count.kills)
  })
})

/** Anna raises something of which there is only one; the bot dies so often, starts again, and she presses once more. */
async function raisesUnder(deaths: readonly Death[]): Promise<readonly string[]> {
  count.raised += 1
  const factsOwn = factsOf(count.raised)
  const [first, ...others] = deaths
  if (first) bot.diesAt(first)
  const reference = await raise(anna, { ...pupil, factsOwn }).then((walked) => walked.reference, ifDead)
  if (reference) count.confirmed += 1
  let crossed = reference ? await bot.works() : null
  for (const death of [...others, null]) {
    if (crossed) continue
    await bot.gone()
    count.kills += 1
    await start()
    if (death) bot.diesAt(death)
    await anna.pressesAgain().catch(ifDead)
    crossed = bot.isDead() ? null : await bot.works()
  }
  standsOnce(factsOwn, reference)
  return crossed ?? []
}

/** Its content was ever in one message only, and the reporter reads that it stands there. */
function standsOnce(factsOwn: string, confirmed: string | null): void {
  const withContent = youth.messages().filter(({ said }) => JSON.stringify(said.history).includes(factsOwn))
  const reference = referenceIn(withContent[0]?.text)
  expect(withContent).toHaveLength(1)
  if (confirmed) expect(reference).toBe(confirmed)
  expect(textOf(shownTo(anna))).toContain(`Je signaal ${reference} staat in het netwerk.`)
}

/** The connection broke because the bot died; anything else is a failure. */
async function ifDead(error: unknown): Promise<null> {
  if (!(error instanceof Error && 'code' in error)) throw error
  await bot.gone()
  return null
}

async function start(): Promise<void> {
  count.starts += 1
  const loaded = await spare
  spare = spareBot(folder)
  bot = await loaded.starts({ now: now() })
  teams.botAt(bot.url)
}
