import { beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { keyOf, kinds, load, signalsIn } from '#app/records.ts'
import { beginForgetting } from '#app/forget-journal.ts'
import { NetworkId } from '#domain/ids.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { aliveStatuses } from '#domain/signal/signal.ts'
import { nodesOf } from '#support/adaptive.ts'
import { places } from '#support/placed.ts'
import { onMemory, type Platform, someone, startPlatform } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

/** The rules of a network are read before the first signal, and once more when they change. */

const files = await sampleNetworks()
const youth = NetworkId.parse('oldenzaal-18min')
const [anna, bram, carla, els] = ['anna@carmel', 'bram@wijkracht', 'carla@oldenzaal', 'els@ggd'].map((name) =>
  someone(`${name}.example`),
) as [
  ReturnType<typeof someone>,
  ReturnType<typeof someone>,
  ReturnType<typeof someone>,
  ReturnType<typeof someone>,
]
const { rules, chat } = say('nl').words
const title = rules.title('S.O.K.O. 18-')

let platform: Platform
let ground: ReturnType<typeof onMemory>
const startWith = async (networks: readonly NetworkFile[], now = '2026-11-23 10:00'): Promise<void> => {
  platform = startPlatform(networks, moment(now), { ...ground, unread: true })
  await platform.link(youth, carla, [anna, bram, els])
}
beforeEach(async () => {
  ground = onMemory()
  await startWith(files)
})

const cardOf = (reply: Reply) => ('card' in reply ? reply.card : reply.messages.at(-1)?.card)
const read = (reply: Reply): string => textOf(cardOf(reply) ?? {})
const yesIn = (reply: Reply): unknown =>
  nodesOf(cardOf(reply) ?? {}).find(({ verb }) => verb === 'accept-rules')?.['data']
const saysYes = (who: typeof anna, asked: Reply): Promise<Reply> =>
  platform.presses(who, 'accept-rules', yesIn(asked))
const journalOf = async (verb: string) => (await platform.journal()).filter((line) => line.verb === verb)

/** Placed by Anna, who said yes; what others press on. */
async function aSignal(): Promise<{ signal: string; rev: number }> {
  await saysYes(anna, await placing())
  const [id] = await signalsIn(platform.world.store, youth, aliveStatuses)
  const found = id && (await load(platform.world.store, kinds.signal, keyOf.signal(id)))
  if (!found) throw new Error('nothing was placed')
  return { signal: id, rev: found.version }
}
/** Anna presses what places the dialogue that she came to the end of. */
async function placing(): Promise<Reply> {
  const { world, memberOf } = platform
  await places(platform, anna, youth, pupil)
  const intake = await load(world.store, kinds.intake, keyOf.current(memberOf(anna)))
  const { id, rev } = intake?.value ?? {}
  return platform.presses(anna, 'raise', { intake: id, rev, step: 'check', checkedNoNames: 'true' })
}
const placed = () => signalsIn(platform.world.store, youth, aliveStatuses)

describe('who has not read the rules', () => {
  it('reads them instead of the signal; with one press they say yes, and what they pressed happens', async () => {
    const on = await aSignal()
    const asked = await platform.presses(bram, 'details', on)
    expect(read(asked)).toContain(title)
    expect(read(asked)).not.toContain(pupil.factsOwn)
    expect(await journalOf('details-read')).toEqual([])
    expect(read(await saysYes(bram, asked))).toContain(pupil.factsOwn)
    expect(await journalOf('rules-accepted')).toMatchObject([
      { actor: platform.memberOf(anna), network: youth },
      {
        actor: platform.memberOf(bram),
        network: youth,
        result: 'done',
        detail: expect.stringMatching(/^[\w-]{12}$/),
      },
    ])
    expect(read(await platform.presses(bram, 'details', on))).toContain(pupil.factsOwn)
    expect(await journalOf('rules-accepted')).toHaveLength(2)
  })

  it('leads with the same yes, and what was typed in a form is not typed twice', async () => {
    const on = await aSignal()
    await saysYes(bram, await platform.presses(bram, 'take-up', on))
    expect(await journalOf('taken-up')).toMatchObject([{ actor: platform.memberOf(bram) }])
    const text = 'Gebeld met de intern begeleider'
    const asked = await platform.presses(els, 'think-along', { ...on, text })
    expect(read(asked)).toContain(title)
    expect(yesIn(asked)).toMatchObject({ next: { verb: 'think-along', data: { ...on, text } } })
  })

  it.each([
    'details',
    'take-up',
    'think-along',
    'not-for-me',
    'accept-action',
    'identity',
    'find-card',
    'note',
  ])('reads them before %s', async (verb) => {
    expect(read(await platform.presses(bram, verb, await aSignal()))).toContain(title)
  })

  it('reads them before the list of a network', async () => {
    const asked = await platform.says(carla, 'overzicht netwerk')
    const texts = 'messages' in asked ? asked.messages.map(({ card }) => textOf(card ?? {})) : []
    expect(texts[0]).toContain(title)
    const first = 'messages' in asked ? { messages: asked.messages.slice(0, 1) } : asked
    expect(read(await saysYes(carla, first))).toContain('Overzicht S.O.K.O. 18-')
  })

  it('places a signal with the same yes, once; until then it reads that it is not there yet', async () => {
    const asked = await placing()
    expect(read(asked)).toContain(rules.waits.place)
    expect(await placed()).toEqual([])
    expect(read(await saysYes(anna, asked))).toMatch(/18M-\w{4}/)
    expect(read(await saysYes(anna, asked))).toMatch(/18M-\w{4}/)
    expect(await placed()).toHaveLength(1)
  })

  it('places it also when the last answer was typed', async () => {
    const { world, memberOf } = platform
    await places(platform, anna, youth, pupil)
    await platform.says(anna, 'ja')
    const asked = await platform.says(anna, '1')
    const over = await load(world.store, kinds.intake, keyOf.current(memberOf(anna)))
    expect(over).not.toBeNull()
    expect(read(asked)).toContain(rules.waits.place)
    expect(read(await saysYes(anna, asked))).toMatch(/18M-\w{4}/)
    expect(await placed()).toHaveLength(1)
  })

  it('practises without them: nothing real is there', async () => {
    const begun = await platform.says(bram, 'oefenen')
    expect(read(begun)).not.toContain(title)
  })
})

describe('danger waits for no rules', () => {
  it('who begins is asked for danger, and reads whom to call', async () => {
    await platform.says(anna, 'signaal')
    const intake = await load(platform.world.store, kinds.intake, keyOf.current(platform.memberOf(anna)))
    const { id, rev } = intake?.value ?? {}
    const started = await platform.presses(anna, 'start', {
      intake: id,
      rev,
      step: 'start',
      audience: 'child',
    })
    expect(read(started)).toContain('Is er nu gevaar?')
    const stop = await platform.presses(anna, 'answer', {
      intake: id,
      rev: (rev ?? 0) + 1,
      step: 'safety',
      redFlags: 'rf_weapon_or_threat',
    })
    expect(read(stop)).toContain('112')
    expect(read(stop)).not.toContain(title)
  })

  it('whether everybody is safe is answered at once', async () => {
    const on = await aSignal()
    const answer = await platform.presses(bram, 'safety-answer', { ...on, safe: 'no' })
    expect(read(answer)).not.toContain(title)
  })

  it('and the rules themselves say whom to call first', async () => {
    expect(read(await platform.presses(bram, 'details', await aSignal()))).toContain('112')
    expect(chat.callFirst).toContain('112')
  })
})

describe('when the rules change', () => {
  const withRules = (text: string): NetworkFile[] => files.map((file) => ({ ...file, rules: text }))

  it('everybody is asked again, and reads what the network added', async () => {
    const on = await aSignal()
    await saysYes(bram, await platform.presses(bram, 'details', on))
    await startWith(withRules('Wie meeleest, belt ook.\nOp vrijdag staat de telefoon uit.'))
    const asked = await platform.presses(bram, 'details', on)
    expect(read(asked)).toContain(rules.changed('S.O.K.O. 18-'))
    expect(read(asked)).toContain('Op vrijdag staat de telefoon uit.')
    expect(read(await saysYes(bram, asked))).toContain(pupil.factsOwn)
    expect(read(await platform.presses(bram, 'details', on))).toContain(pupil.factsOwn)
  })

  it('a yes to what they were before is none', async () => {
    const on = await aSignal()
    const before = await platform.presses(bram, 'details', on)
    await startWith(withRules('Wie meeleest, belt ook.'))
    const answer = await saysYes(bram, before)
    expect(read(answer)).toContain('Wie meeleest, belt ook.')
    expect(await journalOf('rules-accepted')).toHaveLength(1)
    expect(read(await saysYes(bram, answer))).toContain(pupil.factsOwn)
  })
})

describe('a yes that is not theirs to give', () => {
  it('in a network that somebody is not in, or a partner that takes no part, is not written down', async () => {
    const asked = await platform.presses(bram, 'details', await aSignal())
    const other = { ...(yesIn(asked) as object), network: 'oldenzaal-18plus' }
    expect(read(await platform.presses(anna, 'accept-rules', other))).toBe(chat.notYours)
    const apart = files.map((file) => ({
      ...file,
      partners: Object.fromEntries(
        Object.entries(file.partners).map(([key, one]) => [key, { ...one, suspended: key === 'wijkracht' }]),
      ),
    }))
    await startWith(apart)
    expect(read(await saysYes(bram, asked))).toContain('Wijkracht doet nu niet mee')
    expect(await journalOf('rules-accepted')).toHaveLength(1)
  })

  it('is refused when it carries another yes, or no press', async () => {
    const asked = await platform.presses(bram, 'details', await aSignal())
    const yes = yesIn(asked) as Record<string, unknown>
    const nested = { ...yes, next: { verb: 'accept-rules', data: yes } }
    for (const wrong of [nested, { ...yes, next: undefined }, { ...yes, version: '<b>' }])
      expect(read(await platform.presses(bram, 'accept-rules', wrong))).toBe(chat.oldCard)
  })

  it('two who say yes at the same moment both did', async () => {
    const on = await aSignal()
    const asked = await Promise.all([bram, els].map((who) => platform.presses(who, 'details', on)))
    await Promise.all([bram, els].map((who, index) => saysYes(who, asked[index] as Reply)))
    for (const who of [bram, els])
      expect(read(await platform.presses(who, 'details', on))).toContain(pupil.factsOwn)
  })
})

describe('of who left the file', () => {
  const accepted = async () =>
    Object.keys(
      (await load(platform.world.store, kinds.accepted, keyOf.accepted(youth)))?.value.members ?? {},
    )
  /** Three o’clock by UTC: the work of the night is due. */
  const night = async () => {
    await beginForgetting(platform.world)
    await platform.drain()
  }
  const without = files.map((file) => ({
    ...file,
    members: file.members.filter(({ account }) => account !== bram.account),
  }))

  it('what they said yes to goes after thirty days; who is back before is asked nothing again', async () => {
    await saysYes(bram, await platform.presses(bram, 'details', await aSignal()))
    await night()
    await startWith(without, '2026-12-01 04:00')
    await night()
    await startWith(files, '2026-12-10 04:00')
    await night()
    await startWith(without, '2026-12-20 04:00')
    await night()
    platform.wait(29 * 24 * 3_600_000)
    await night()
    expect(await accepted()).toHaveLength(2)
    platform.wait(24 * 3_600_000)
    await night()
    expect(await accepted()).toEqual([platform.memberOf(anna)])
  })
})
