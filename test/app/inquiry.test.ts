import { describe, expect, it } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { nodesOf } from '#support/adaptive.ts'
import { onMemory, type Platform, someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

/** A question to colleagues under what Teams and people do at one moment: together, twice, or not at all. */

const youth = 'oldenzaal-18min'
const anna = someone('anna@carmel.example')
const bram = someone('bram@wijkracht.example')
const carla = someone('carla@oldenzaal.example')
const daan = someone('daan@ooc.example')
const { inquiry, rules } = say('nl').words
const question = 'Wie kent een rustige plek op school?'
const about = { network: youth, expertise: 'school' }

const read = (reply: Reply): string => ('card' in reply ? textOf(reply.card) : '')
const asks = (platform: Platform, more: object = {}) =>
  platform.presses(bram, 'ask-knowers', { ...about, question, ...more })
const lines = async (platform: Platform, verb: string) =>
  (await platform.journal()).filter((line) => line.verb === verb)
const idOf = async (platform: Platform): Promise<string> =>
  (await lines(platform, 'inquiry-asked'))[0]?.about ?? expect.unreachable()
const toldTo = ({ sent }: Platform, who: typeof anna): string[] =>
  sent.flatMap(({ to, message }) =>
    to === who.user.replace('29:', 'a:') && message?.card ? [textOf(message.card)] : [],
  )

/** A Monday on which Anna, Bram and Daan work, and spoke to the bot before. */
async function linked(ground = onMemory()): Promise<Platform> {
  const platform = startPlatform(await sampleNetworks(), moment('2026-11-23 10:00'), ground)
  await platform.link(youth, carla, [anna, bram, daan])
  for (const one of [anna, bram, daan]) await platform.says(one, 'help')
  platform.sent.splice(0)
  return platform
}

describe('who asks', () => {
  it('twice at one moment, or once that Teams brings twice, asks once', async () => {
    const platform = await linked()
    const replies = await Promise.all([asks(platform), asks(platform)])
    expect(replies.map(read).toSorted()).toEqual(
      [
        inquiry.ask.asked(['Anna (Twents Carmel College)', 'Daan (OOC)']),
        inquiry.ask.askedAlready('school'),
      ].toSorted(),
    )
    const other = { ...about, expertise: 'meldcode', question }
    const twice = [1, 2].map(() => platform.presses(bram, 'ask-knowers', other, { id: 'one-press' }))
    for (const reply of await Promise.all(twice)) expect(read(reply)).toBe(inquiry.ask.asked(['Daan (OOC)']))
    expect((await lines(platform, 'inquiry-asked')).map(({ result }) => result)).toEqual(['done', 'done'])
    await platform.drain()
    expect(toldTo(platform, anna)).toHaveLength(1)
    expect(toldTo(platform, daan)).toHaveLength(2)
  })

  it('reads the rules of the network first, and no card carries what was typed', async () => {
    const platform = await linked({ ...onMemory(), unread: true })
    const reply = await asks(platform)
    expect(read(reply)).toContain(rules.title('S.O.K.O. 18-'))
    expect(JSON.stringify(reply)).not.toContain('rustige')
    const yes = nodesOf('card' in reply ? reply.card : {}).find(({ verb }) => verb === 'accept-rules')
    expect(read(await platform.presses(bram, 'accept-rules', yes?.['data']))).toContain(
      inquiry.ask.title('school'),
    )
    expect(await lines(platform, 'inquiry-asked')).toEqual([])
  })
})

describe('who can help', () => {
  it('at one moment with a colleague is heard as well, each once', async () => {
    const platform = await linked()
    await asks(platform)
    const on = { inquiry: await idOf(platform) }
    const presses = [anna, daan].flatMap((one) => [
      platform.presses(one, 'can-help', on, { id: `press-of-${one.name}` }),
      platform.presses(one, 'can-help', on, { id: `press-of-${one.name}` }),
    ])
    for (const reply of await Promise.all(presses)) expect(read(reply)).toContain(inquiry.heard('Bram'))
    expect(await lines(platform, 'help-offered')).toHaveLength(2)
    await platform.drain()
    expect(toldTo(platform, bram).toSorted()).toEqual([
      expect.stringContaining('Anna (Twents Carmel College) kan je helpen'),
      expect.stringContaining('Daan (OOC) kan je helpen'),
    ])
  })
})

describe('a message that cannot be brought', () => {
  it('keeps it from nobody else, and stands in the journal without a word of it', async () => {
    const platform = await linked()
    await asks(platform)
    platform.failing.push({ failed: 'unreachable' })
    await platform.drain()
    expect(toldTo(platform, anna).length + toldTo(platform, daan).length, 'tried for both').toBe(2)
    expect(await lines(platform, 'not-reached')).toMatchObject([{ about: await idOf(platform) }])
    expect(JSON.stringify([platform.log, await platform.journal()])).not.toContain('rustige')
  })

  it('is tried again when Teams asks to wait', async () => {
    const platform = await linked()
    await asks(platform)
    platform.failing.push({ failed: 'later' }, { failed: 'unsure' })
    await platform.drain()
    platform.wait(10_000)
    await platform.drain()
    expect(new Set(toldTo(platform, anna)).size + new Set(toldTo(platform, daan)).size).toBe(2)
  })
})
