import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { Reference } from '#domain/ids.ts'
import { later, minutes } from '#domain/time/instant.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { startTeams, type Teams } from '#support/teams-simulator.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'
import type { Death } from './kill-worker.ts'
import { type MortalBot, startMortal } from './mortal-bot.ts'

const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000)
const pressed = 'before the commit of the signal'
const points = [
  pressed,
  'after the commit of the signal',
  'before the anchor',
  'after the anchor',
  'after the commit of the anchor',
  'before the content',
  'after the content',
  'after the commit of the content',
  'before the commit of its place',
  'after the commit of its place',
  'before the receipt',
  'after the receipt',
]

/** One store and one Teams for all: what an earlier crash left behind is there at the next. */
const folder = mkdtempSync(join(tmpdir(), 'seinhuis-kill-'))
const count = { raised: 0, confirmed: 0, kills: 0, starts: 0, boundaries: 0 }
const now = () => later(moment('2026-11-23 09:00'), minutes(10) * count.starts)
let teams: Teams
let youth: Channel
let anna: Person
let bot: MortalBot

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
  await teams.close()
  rmSync(folder, { recursive: true })
})

describe('kill -9 between the press and the receipt', () => {
  it('no kill: every boundary is passed, and the names below are among them', async () => {
    const crossed = await raisesUnder([{ at: pressed, further: 1_000 }])
    count.boundaries = crossed.length
    expect(crossed).toEqual(expect.arrayContaining(points))
    expect(count.kills).toBe(0)
  })

  it.each(points)('%s: nothing is lost and nothing stands there twice', async (at) => {
    const before = count.kills
    await raisesUnder([{ at, further: 0 }])
    expect(count.kills).toBe(before + 1)
  })

  it.each([0, 1, 2, 3, 4])(`twice, wherever chance has it (${seed}, %i)`, async (turn) => {
    const first = chance(turn, count.boundaries)
    const again = chance(turn + 100, count.boundaries - first)
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
    process.stdout.write(`kill -9, seed ${seed}: ${JSON.stringify({ ...count, stubs })}\n`)
    expect(times('signal-raised')).toBe(count.raised)
    expect(times('signal-posted')).toBe(count.raised)
    expect(stubs).toBeLessThanOrEqual(count.kills)
  })
})

/** Anna raises something of which there is only one; the bot dies so often, starts again, and she presses once more. */
async function raisesUnder(deaths: readonly Death[]): Promise<string[]> {
  count.raised += 1
  const factsOwn = `Leerling is sinds zes weken stil; ${word(count.raised)} zag het ook.`
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

const { placing } = say('nl').words.signal
const isStub = (text: string): boolean => text.startsWith(placing(Reference.parse(referenceIn(text))))
const referenceIn = (text = ''): string => /18M-[0-9A-Z]{4}/.exec(text)?.[0] ?? '18M-0000'

/** The connection broke because the bot died; anything else is a failure. */
async function ifDead(error: unknown): Promise<null> {
  if (!(error instanceof Error && 'code' in error)) throw error
  await bot.gone()
  return null
}

async function start(): Promise<void> {
  count.starts += 1
  bot = await startMortal(folder, now())
  teams.botAt(bot.url)
}

/** The same number of the same seed: FAULT_SEED=12345 brings the run back. */
const chance = (turn: number, below: number): number =>
  createHash('sha256').update(`${seed}:${turn}`).digest().readUInt32LE() % Math.max(below, 1)

/** Words without a digit or a capital, so that nobody takes them for a number or a name. */
const word = (number: number): string => `${things[number % 7]} en ${things[7 + (number % 5)]}`
const things = 'tafel stoel raam deur bank boom fiets boek brug trein plein muur'.split(' ')
