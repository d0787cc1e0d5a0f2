import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Log, Store } from '#app/ports.ts'
import { compose } from '#compose'
import { acceptAll } from '#support/accepted.ts'
import { startMortal } from '#support/kill/mortal-bot.ts'
import { needs } from '#support/needs.ts'
import { pupil, raise } from '#support/raise.ts'
import { startRedis } from '#support/redis-server.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'
import { startTeams } from '#support/teams-simulator.ts'
import { moment } from '#support/time.ts'
import { unhurried } from '#support/unhurried.ts'
import { say } from '#text/words.ts'
import { readSettings } from '../../src/settings.ts'

const { missing, how } = needs('redis')
const { busy, unsure, rosterUnknown } = say('nl').words.chat
const troubles = [busy, unsure, rosterUnknown]
const things = ['stil', 'moe', 'boos', 'alleen', 'afwezig', 'bang']
const places = ['de les', 'de gang', 'de kring', 'de gymzaal', 'de aula']

const twoBotsOnOneStore = (open: () => Promise<Place>): void => {
  it('thirty signals stand there once, and of five who press at once on each of them one leads', async () => {
    const { bots, teams, youth, people, drainBoth, journal } = await twoBots(await open())
    const { anna, bram, carla, daan, els, gerda } = people
    const reporters = [anna, bram, carla, els, gerda]
    const facts = (index: number) => things.map((thing) => `Leerling is vaak ${thing} in ${places[index]}.`)
    let next = 0
    const other = () => teams.botAt(bots[(next += 1) % 2]?.url ?? '')
    const raisedBy = reporters.map(async (reporter, index) => {
      for (const factsOwn of facts(index)) {
        other()
        await raise(reporter, { ...pupil, factsOwn })
        await drainBoth()
      }
    })
    await Promise.all(raisedBy)
    await drainBoth()
    const all = reporters.flatMap((_, index) => facts(index))
    const wrote = youth.messages().map(({ said }) => JSON.stringify(said.history))
    expect(all.map((fact) => wrote.filter((text) => text.includes(fact)).length)).toEqual(all.map(() => 1))
    expect(youth.cards()).toHaveLength(30)

    // Who reads that it did not work presses again: so many at once may be too many for a store.
    const pressed = async (person: Person, card: Json): Promise<string> => {
      other()
      const { value } = await person.presses('Ik pak dit op', { in: youth, on: card })
      const text = textOf(value)
      return troubles.some((sentence) => text.includes(sentence)) ? pressed(person, card) : text
    }
    const press = (card: Json) => [bram, carla, daan, els, gerda].map((person) => pressed(person, card))
    const answers = await Promise.all(youth.cards().map((card) => Promise.all(press(card))))
    await drainBoth()
    for (const five of answers) {
      const late = five.filter((text) => text.includes('Een collega was net iets eerder.'))
      expect(late).toHaveLength(4)
    }
    const leads = (await journal()).filter(({ verb }) => verb === 'taken-up').map(({ about }) => about)
    expect(leads).toHaveLength(30)
    expect(new Set(leads).size).toBe(30)
    expect(youth.cards().filter((card) => textOf(card).includes('OPGEPAKT'))).toHaveLength(30)
  })

  it('who says yes and no to an action at once said one of them', async () => {
    const { bots, teams, youth, people, drainBoth, journal } = await twoBots(await open())
    const { anna, bram, els } = people
    const at = (bot: number) => teams.botAt(bots[bot]?.url ?? '')
    await raise(anna, pupil)
    await drainBoth()
    await bram.presses('Ik pak dit op', { in: youth })
    await drainBoth()
    await bram.presses('Begin')
    await drainBoth()
    const rounds = [0, 1, 2, 3, 4, 5]
    for (const round of rounds) {
      await bram.presses('Actie erbij', { in: youth })
      const what = `Meekijken in ${places[round % 5]}`
      await bram.presses('Zet erbij', { inputs: { what, owner: 'els@ggd.example', dueOn: '2026-12-01' } })
      await drainBoth()
      const offer = els.card() ?? {}
      at(round % 2)
      const yes = els.presses('Ja, ik doe dit', { on: offer })
      at((round + 1) % 2)
      const no = els.presses('Nee, dit lukt niet', { on: offer })
      await Promise.all([yes, no, els.pressesAgain()])
      await drainBoth()
    }
    const said = (await journal()).filter(
      ({ verb, result }) => ['action-accepted', 'action-declined'].includes(verb) && result === 'done',
    )
    expect(said).toHaveLength(rounds.length)
    const taken = said.filter(({ verb }) => verb === 'action-accepted').length
    expect(textOf(youth.card()).match(/Els · di 1 dec/g) ?? []).toHaveLength(taken)
    expect(textOf(youth.card()).match(/Bram · di 1 dec/g) ?? []).toHaveLength(rounds.length - taken)
  })
}

describe('two bots on one file', () => {
  twoBotsOnOneStore(file)
})
describe.skipIf(missing)(`two bots on one Redis, each a process${how}`, () => {
  twoBotsOnOneStore(server)
})

type Bot = { url: string; drain: () => Promise<number>; stop: () => Promise<void> }
type Place = { start: () => Promise<Bot>; store: () => Promise<Store> }

/** Each with caches and a worker of its own. */
async function twoBots({ start, store }: Place) {
  const teams = await startTeams()
  const bots = [await start(), await start()] as const
  const beside = await store()
  onTestFinished(async () => {
    for (const bot of bots) await bot.stop()
    await beside.close()
    await teams.close()
  })
  teams.botAt(bots[0].url)
  const person = (name: string, at: string) => teams.person(`${name.toLowerCase()}@${at}.example`, { name })
  const people = {
    anna: person('Anna', 'carmel'),
    bram: person('Bram', 'wijkracht'),
    carla: person('Carla', 'oldenzaal'),
    daan: person('Daan', 'ooc'),
    els: person('Els', 'ggd'),
    gerda: person('Gerda', 'impuls'),
  }
  const youth = teams.channel('18-', Object.values(people))
  await youth.mention(people.carla, 'koppel oldenzaal-18min')
  return {
    bots,
    teams,
    youth,
    people,
    drainBoth: async () => {
      while ((await Promise.all(bots.flatMap((bot) => [bot.drain(), bot.drain()]))).some((done) => done > 0));
    },
    journal: () => beside.journal(0, 10_000),
  }
}

const startsAt = moment('2026-11-23 10:00')

/** Two processes' worth of bot in this one. */
async function file(): Promise<Place> {
  const folder = temporaryFolder()
  const path = join(folder, 'seinhuis.db')
  return { start: () => startHere(`sqlite:${path}`), store: async () => sqliteStore(path) }
}

/** Real processes. What one was told to do it finishes before the next. */
async function server(): Promise<Place> {
  const [folder, redis] = [temporaryFolder(), await startRedis()]
  onTestFinished(() => redis.end())
  const start = async (): Promise<Bot> => {
    const bot = await startMortal(folder, { now: startsAt, store: redis.url })
    let works: Promise<unknown> = Promise.resolve()
    const drain = async (): Promise<number> => {
      works = works.then(() => bot.works())
      await works
      return 0
    }
    return { url: bot.url, drain, stop: bot.kill }
  }
  return { start, store: () => redisStore(redis.address) }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-two-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function startHere(store: string): Promise<Bot> {
  const read = readSettings({ PORT: '0', SEINHUIS_STORE: store })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { port, drain, stop, world } = await compose(read.settings, {
    files: await sampleNetworks(),
    clock: { now: () => startsAt },
    log: quiet,
    beating: false,
    elapsed: unhurried(),
    around: (messenger, bare) => ({ messenger, store: distant(bare) }),
  })
  await acceptAll(world.store, world.networks)
  return { url: `http://127.0.0.1:${port}/api/messages`, drain, stop }
}

/** What was read is old news by the time it is used: in one process nothing would come in between. */
const distant = (store: Store): Store => ({
  ...store,
  get: async (key) => {
    const found = await store.get(key)
    await setImmediate()
    return found
  },
})

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }
