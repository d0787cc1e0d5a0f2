import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { backedUp, bytesIn, comesBack, recordsIn } from '#support/copies.ts'
import { knowing } from '#support/known-identity.ts'
import { needs } from '#support/needs.ts'
import { startRedis } from '#support/redis-server.ts'
import {
  closedWith,
  mayStand,
  type Place,
  spokenIn,
  spokenWords,
  unfinished,
  wholeLife,
} from '#support/spoken-life.ts'
import type { Channel } from '#support/teams/channel.ts'
import { say } from '#text/words.ts'

/**
 * A word that is nowhere else in every field that anybody can type in: after a whole life, a crash, an erasure and a
 * restore each is found where it may be, and nowhere else.
 */

const { missing, how } = needs('redis')
const all = [...mayStand.keys()]
const allowedIn = (place: Place): string[] =>
  [...mayStand].flatMap(([word, places]) => (places.includes(place) ? [word] : []))

/** What the bot sent to that channel, and what to people. */
function sentBy({ teams }: House, youth: Channel): Record<Place, string[]> {
  const toChannel = ({ path }: { path: string }) => decodeURIComponent(path).includes(youth.id)
  const textOf = (calls: readonly { text: string }[]) => calls.map(({ text }) => text).join('\n')
  return {
    channel: spokenWords(textOf(teams.calls.filter(toChannel))),
    chat: spokenWords(textOf(teams.calls.filter((call) => !toChannel(call)))),
    answer: spokenWords(teams.answers()),
  }
}

/** What is no business of the bot, with a word in it; what it answers to that, and what can be asked of it besides. */
async function fromOutside({ bot }: House): Promise<string> {
  const url = `http://127.0.0.1:${bot.port}`
  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ type: 'message', text: spokenIn('body') })
  const asked = await Promise.all([
    fetch(`${url}/api/messages`, { method: 'POST', headers: json, body }),
    fetch(`${url}/api/messages`, { method: 'POST', headers: json, body: body.slice(0, -4) }),
    fetch(`${url}/api/messages`, { method: 'POST', body }),
    fetch(`${url}/${spokenIn('path')}`),
    fetch(`${url}/metrics`),
    fetch(`${url}/health/ready`),
  ])
  const texts = await Promise.all(asked.map((one) => one.text()))
  expect(texts[4]).toContain('seinhuis_')
  return texts.join('\n')
}

async function scene(settings: Readonly<Record<string, string>>) {
  const house = await startHouse({ now: '2026-11-23T10:00', files: await knowing(), settings })
  const { youth } = await house.linked()
  await unfinished(house)
  const reference = await wholeLife(house, youth)
  return { house, youth, reference }
}

async function erased({ rehearsal: { carla }, beat }: House, reference: string): Promise<void> {
  // A store that came back is not there for everything at once.
  await expect.poll(() => carla.says(`wissen ${reference}`)).not.toContain(say('nl').words.chat.busy)
  await carla.presses(`Wis alles van ${reference}`)
  await beat()
}

describe('what anybody typed', () => {
  it('stands where it may in a life on SQLite, and is in no file, log, page, backup or restored store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-canaries-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const master = randomBytes(32)
    const path = join(folder, 'store', 'seinhuis.db')
    const { house, youth, reference } = await scene({
      SEINHUIS_STORE: `sqlite:${path}`,
      SEINHUIS_KEY: master.toString('base64'),
    })
    const outside = await fromOutside(house)

    // As a process that is killed here leaves its files: what it wrote last is only in the write-ahead log.
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    expect(spokenWords(bytesIn(folder))).toEqual([])
    const living = await backedUp(path, join(folder, 'before'), master)
    expect(spokenWords(await recordsIn(living.data, master))).toEqual([])
    const before = spokenWords(await comesBack(living, join(folder, 'again', 'seinhuis.db'), master))
    expect(before).toEqual(expect.arrayContaining([spokenIn('factsOthers'), spokenIn('name')]))

    await closedWith(house)
    expect(sentBy(house, youth)).toEqual({
      channel: allowedIn('channel').toSorted(),
      chat: expect.toSatisfy((found: string[]) => found.every((word) => allowedIn('chat').includes(word))),
      answer: expect.toSatisfy((found: string[]) =>
        found.every((word) => allowedIn('answer').includes(word)),
      ),
    })
    expect(
      spokenWords(
        youth
          .messages()
          .map(({ text }) => text)
          .join(),
      ),
    ).toEqual([])

    await erased(house, reference)
    // What was asked of colleagues goes by its own clock.
    await house.at('2027-01-05T10:00')
    const after = await backedUp(path, join(folder, 'after'), master)
    const old = { data: living.data, keys: after.keys }
    expect(spokenWords(await comesBack(old, join(folder, 'restored', 'seinhuis.db'), master))).toEqual([])
    expect(spokenWords(await comesBack(after, join(folder, 'fresh', 'seinhuis.db'), master))).toEqual([])
    expect(spokenWords(bytesIn(folder))).toEqual([])
    expect(spokenWords(`${JSON.stringify(house.log)} ${outside} ${await fromOutside(house)}`)).toEqual([])
    expect(spokenWords(JSON.stringify(await house.journal()))).toEqual([])
  })

  it.skipIf(missing)(`is in no file of Redis, alive, killed or erased${how}`, async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.end())
    const { house, youth, reference } = await scene({ SEINHUIS_STORE: redis.url })
    const kept = () => all.filter((word) => redis.holding(word) > 0)
    expect(redis.holding(`signal:`)).toBeGreaterThan(0)
    expect(kept()).toEqual([])
    await redis.kill()
    expect(kept()).toEqual([])
    await redis.start()
    await expect.poll(() => house.bot.world.store.probe().catch(() => 'away')).toBeUndefined()
    await erased(house, reference)
    expect(kept()).toEqual([])
    expect(sentBy(house, youth).channel).toEqual(allowedIn('channel').toSorted())
    expect(spokenWords(JSON.stringify(house.log))).toEqual([])
  })
})
