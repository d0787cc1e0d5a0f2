import { beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { formFor } from '#app/press/forms.ts'
import { keyOf, kinds, load, put, signalsIn } from '#app/records.ts'
import { beginWatching } from '#app/watch.ts'
import { signalVerbs } from '#cards/press.ts'
import { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { type Network, type Partner, withIds } from '#domain/network/network.ts'
import { onDay } from '#domain/network/schedule.ts'
import { aliveStatuses } from '#domain/signal/signal.ts'
import * as given from '#support/given.ts'
import { friday, ledByBram, network } from '#support/given.ts'
import { anIntake, until } from '#support/intakes.ts'
import { places } from '#support/placed.ts'
import { onMemory, type Platform, someone, startPlatform } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import { sampleNetworks, withSuspended } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { bramAt } from '#support/walker.ts'
import { day, moment } from '#support/time.ts'
import { say } from '#text/words.ts'

/** A partner that takes no part, and one that nobody confirmed: what its people may still do. */

const files = await sampleNetworks()
const youth = NetworkId.parse('oldenzaal-18min')
const anna = someone('anna@carmel.example')
const bram = someone('bram@wijkracht.example')
const carla = someone('carla@oldenzaal.example')
const els = someone('els@ggd.example')
const { agreements, networkOverview } = say('nl').words

let platform: Platform
let on: { signal: string; rev: number }
let store: ReturnType<typeof onMemory>
const startOn = async (networks: typeof files, now: string): Promise<void> => {
  platform = startPlatform(networks, moment(now), store)
  await platform.link(youth, carla, [anna, bram, els])
}
beforeEach(async () => {
  store = onMemory()
  await startOn(files, '2026-11-23 10:00')
  await beginWatching(platform.world)
  await platform.drain()
  await places(platform, anna, youth, pupil)
  const [signal = ''] = await signalsIn(platform.world.store, youth, aliveStatuses)
  on = { signal, rev: 1 }
})
const read = (reply: Reply): string =>
  'card' in reply
    ? textOf(reply.card)
    : reply.messages.map(({ text, card }) => text ?? textOf(card ?? {})).join()

/** What protects people: whoever has a part in it says so, whatever their organisation agreed. */
const protecting: readonly string[] = ['safety-answer', 'still-worried', 'withdraw-consent']

/** Of Bram's partner alone. */
const suspended = withSuspended(files, 'wijkracht')

describe('who is of a partner that takes no part', () => {
  it.each(signalVerbs.filter((verb) => !protecting.includes(verb)))(
    'reads one sentence instead of %s, and that is written down',
    async (verb) => {
      await startOn(suspended, '2026-11-23 10:00')
      expect(read(await platform.presses(bram, verb, on))).toBe(agreements.suspended('Wijkracht'))
      expect((await platform.journal()).at(-1)).toMatchObject({ verb, result: 'suspended' })
    },
  )

  it('and instead of raising anything, and of what is theirs', async () => {
    await startOn(suspended, '2026-11-23 10:00')
    for (const text of ['signaal', 'sparren', 'niet pluis', 'mijn signalen', 'mijn acties'])
      expect(read(await platform.says(bram, text)), text).toBe(agreements.suspended('Wijkracht'))
    expect(read(await platform.presses(bram, 'my-actions', {}))).toBe(agreements.suspended('Wijkracht'))
  })

  it('in one of two networks: what is in the other is on their lists, and nothing of this one', async () => {
    await platform.presses(bram, 'take-up', on)
    await platform.presses(bram, 'begin', { ...on, goal: 'rust', what: 'Langsgaan', dueOn: '2026-11-26' })
    await places(platform, bram, youth, pupil)
    const before = read(await platform.says(bram, 'mijn signalen'))
    expect(before).toMatch(/18M-\w{4}/)
    expect(read(await platform.says(bram, 'mijn acties'))).toContain('Langsgaan')
    await startOn(
      suspended.map((file, index) => (file.id === youth ? file : (files[index] ?? file))),
      '2026-11-23 10:00',
    )
    for (const text of ['mijn signalen', 'mijn acties'])
      expect(read(await platform.says(bram, text)), text).not.toMatch(/18M-\w{4}/)
  })

  it('while the others go on', async () => {
    await startOn(suspended, '2026-11-23 10:00')
    expect(read(await platform.presses(els, 'details', on))).toContain(pupil.factsOwn)
  })
})

describe('that somebody may be in danger', () => {
  const stored = async () => {
    const found = await load(platform.world.store, kinds.signal, keyOf.signal(SignalId.parse(on.signal)))
    return found?.value ?? expect.unreachable()
  }
  const own = async (): Promise<void> => {
    await places(platform, bram, youth, { ...pupil, ageBand: '12_15' })
    const all = await signalsIn(platform.world.store, youth, aliveStatuses)
    on = { signal: all.find((one) => one !== on.signal) ?? expect.unreachable(), rev: 1 }
  }
  /** Every way in which Bram may do nothing more here. */
  const shut: Record<string, () => Promise<void>> = {
    'of a partner that takes no part': () => startOn(suspended, '2026-11-23 11:00'),
    'who left the channel': async () => {
      platform.rosters.set(`19:${youth}`, [carla, anna, els])
      platform.wait(6 * 60_000)
    },
    'while Teams does not say who is there': async () => {
      platform.wait(6 * 60_000)
      await platform.says(bram, 'help')
      platform.answering.rosters = false
    },
    'who did not read the rules yet': async () => {
      store = { ...store, unread: true }
      await startOn(files, '2026-11-23 11:00')
    },
    'whom nobody confirmed': () => startOn(files, '2027-02-03 10:00'),
  }

  it.each(Object.keys(shut))('is heard of somebody %s', async (why) => {
    await own()
    await shut[why]?.()
    const worried = read(await platform.presses(bram, 'still-worried', on))
    expect(worried).toContain(say('nl').words.signal.passedOn['still-worried'])
    expect(worried).toContain('112')
    expect(worried, 'and nothing more is read').not.toContain(pupil.factsOwn)
    expect((await stored()).stillWorriedAt).not.toBeNull()
    await platform.presses(bram, 'withdraw-consent', { ...on, by: 'parent1' })
    expect((await stored()).status).toBe('withdrawn')
    const answer = await platform.presses(bram, 'safety-answer', { ...on, safe: 'false' })
    expect(read(answer)).toContain('112')
    expect((await platform.journal()).at(-1)).toMatchObject({ verb: 'safety-answered', result: 'done' })
  })

  it('is not for who has no part in it', async () => {
    await startOn(suspended, '2026-11-23 11:00')
    for (const verb of ['still-worried', 'withdraw-consent'])
      expect(read(await platform.presses(bram, verb, { ...on, by: 'parent1' })), verb).not.toContain(
        pupil.factsOwn,
      )
    expect(await stored()).toMatchObject({ status: 'open', stillWorriedAt: null })
  })

  it('has a number to call wherever else somebody reads that they may do nothing here', () => {
    for (const language of ['nl', 'en'] as const) {
      const { agreements: words, chat, guests } = say(language).words
      const ends = [words.suspended('x'), words.unconfirmed('x'), chat.noAgreement('x')]
      for (const sentence of [...ends, chat.notInChannel('x'), guests.notAgreed]) {
        expect(sentence).toContain('112')
        expect(sentence).toContain('0800-2000')
      }
    }
  })
})

describe('who is of a partner that nobody confirmed for thirty days', () => {
  beforeEach(() => startOn(files, '2027-02-03 10:00'))
  const closed = agreements.unconfirmed('Wijkracht')

  it.each(['details', 'take-up', 'think-along', 'not-for-me', 'find-card'])(
    'does nothing with what is not theirs: %s',
    async (verb) => {
      expect(read(await platform.presses(bram, verb, on))).toBe(closed)
    },
  )

  it('goes on with what they raised, and with what they were given', async () => {
    expect(read(await platform.presses(anna, 'details', on))).toContain(pupil.factsOwn)
    await platform.presses(carla, 'assign', { ...on, to: bram.account })
    expect(read(await platform.presses(bram, 'details', on))).toContain(pupil.factsOwn)
  })

  it('reads everything again as soon as the coordinator says so', async () => {
    const press = { network: youth, partner: 'wijkracht' }
    expect(read(await platform.presses(carla, 'confirm-members', press))).toContain(agreements.stillHere)
    expect(read(await platform.presses(bram, 'details', on))).toContain(pupil.factsOwn)
    expect(read(await platform.presses(els, 'details', on))).toBe(agreements.unconfirmed('GGD'))
  })
})

describe('a question where a restricted partner reads along', () => {
  /** Who reads it in a chat of their own. */
  const asksOneByOne = async (networks: typeof files, now: string): Promise<string[]> => {
    await startOn(networks, now)
    platform.rosters.get(`19:${youth}`)?.push(someone('fatih@wbo.example'))
    for (const who of [anna, bram, carla, els]) await platform.says(who, 'help')
    await places(platform, anna, youth, { ...pupil, consultQuestion: 'Wie kent dit?' }, 'consult')
    await platform.drain()
    const told = platform.sent.filter(({ message }) =>
      JSON.stringify(message ?? {}).includes('Wie kent dit?'),
    )
    return told.map(({ to }) => to).toSorted()
  }

  it('is not told to who is of a partner that takes no part', async () => {
    expect(await asksOneByOne(files, '2026-11-23 10:00')).toEqual(['a:bram', 'a:carla', 'a:els'])
    store = onMemory()
    expect(await asksOneByOne(suspended, '2026-11-23 10:00')).toEqual(['a:carla', 'a:els'])
  })

  it('nor to who nobody confirmed; the coordinator always hears it', async () => {
    expect(await asksOneByOne(files, '2027-02-04 10:00')).toEqual(['a:carla'])
  })
})

describe('why an organisation may share', () => {
  it('is read where consent is asked: what the network wrote, or what is usual', async () => {
    const withWijkracht = (more: Partial<Partner>) =>
      files.map((file) => ({
        ...file,
        partners: Object.fromEntries(
          Object.entries(file.partners).map(([key, one]) => [
            key,
            key === 'wijkracht' ? { ...one, ...more } : one,
          ]),
        ),
      }))
    const written = withWijkracht({ legalBasis: { signal: 'artikel 3 van het convenant' } }).map((file) => ({
      ...file,
      legalBasis: { wams: { applies: true, on: day('2027-07-01') } },
    }))
    const atConsent = async (networks: typeof files): Promise<string> => {
      const walker = await bramAt(networks, moment('2026-11-23 10:00'))
      const { consentBy: _, authority: __, asked: ___, ...told } = pupil
      const value = { ...until('consent', anIntake(), told), writer: walker.member, network: youth }
      const puts = [put(kinds.intake, keyOf.current(walker.member), value, null)]
      const { store: own, ids } = walker.platform.world
      await own.commit({ id: ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
      return read(await walker.platform.says(bram, 'signaal'))
    }
    const usual = await atConsent(files)
    expect(usual).toContain('Waarom Wijkracht mag delen: delen mag met toestemming (AVG).')
    expect(usual).not.toContain('Wams')
    const care = await atConsent(withWijkracht({ secrecy: 'care' }))
    expect(care).toContain('Waarom Wijkracht mag delen: je hebt een beroepsgeheim (Wgbo, Jeugdwet)')
    const own = await atConsent(written)
    expect(own).toContain('Waarom Wijkracht mag delen: artikel 3 van het convenant')
    expect(own).toContain('Wams, sinds do 1 jul 2027')
  })
})

describe('a form that asks for a colleague', () => {
  it.each(['add-action', 'hand-over', 'assign', 'case-team'] as const)(
    'offers nobody of a partner that takes no part: %s',
    (verb) => {
      const form = (of: Network): string => {
        const asker = { world: { clock: { now: () => friday } }, known: { language: 'nl' } } as const
        const by = { network: of, member: verb === 'assign' ? given.carla : given.els }
        const value = ledByBram({ lead: given.els.id })
        return JSON.stringify(formFor(asker, by, { verb }, { value, version: 1 }, { values: {} }))
      }
      const apart = onDay(
        withIds(suspended.find(({ id }) => id === youth) ?? expect.unreachable(), (account) =>
          MemberId.parse(`m_${account.split('@')[0]}`),
        ),
        new Map(),
        day('2026-11-20'),
      )
      expect(form(network)).toContain('Bram')
      expect(form(apart)).not.toContain('Bram')
      expect(form(apart)).toContain('Gerda')
    },
  )
})

describe('that they still work there', () => {
  const press = { network: youth, partner: 'wijkracht' }
  const kept = async () =>
    (await load(platform.world.store, kinds.confirmations, keyOf.confirmations(youth)))?.value.partners

  it('is said by who coordinates the network, and by nobody else', async () => {
    for (const who of [bram, anna, someone('hugo@elders.example')])
      await platform.presses(who, 'confirm-members', press)
    expect(read(await platform.presses(bram, 'confirm-members', press))).toBe(networkOverview.notCoordinator)
    expect(await kept()).toEqual({})
    await platform.presses(carla, 'confirm-members', press)
    expect(await kept()).toEqual({ wijkracht: { on: '2026-11-23', by: platform.memberOf(carla) } })
  })

  it('is said of a partner of the file, and what a client makes up is written nowhere', async () => {
    await platform.presses(carla, 'confirm-members', { network: youth, partner: 'jan-jansen' })
    expect(await kept()).toEqual({})
    expect(JSON.stringify(await platform.journal())).not.toContain('jan-jansen')
  })

  it('two coordinators who confirm two partners at once both did', async () => {
    const gerda = someone('gerda@impuls.example')
    platform.rosters.get(`19:${youth}`)?.push(gerda)
    for (const who of [carla, gerda])
      await platform.presses(who, 'network-overview', { network: youth, from: 0 })
    await Promise.all([
      platform.presses(carla, 'confirm-members', press),
      platform.presses(gerda, 'confirm-members', { ...press, partner: 'ggd' }),
    ])
    expect(Object.keys((await kept()) ?? {}).toSorted()).toEqual(['ggd', 'wijkracht'])
  })
})

describe('a coordinator whose partner takes no part', () => {
  const refused = agreements.suspended('Gemeente Oldenzaal')
  const suspendedNow = () => startOn(withSuspended(files, 'gemeente'), '2026-11-23 11:00')
  const last = async () => {
    const lines = (await platform.journal()).filter((line) => line.verb !== 'signal-seen')
    const { verb, result } = lines.at(-1) ?? {}
    return { verb, result }
  }

  it.each([
    ['verzoeken', 'requests'],
    ['datalekken', 'breaches-read'],
    ['dokter', 'checked-up'],
  ])('reads one sentence instead of %s, and that is written down', async (word, verb) => {
    await suspendedNow()
    expect(read(await platform.says(carla, word))).toContain(refused)
    expect(await last()).toEqual({ verb, result: 'suspended' })
  })

  it('nor presses for what people asked', async () => {
    await suspendedNow()
    expect(read(await platform.presses(carla, 'requests', {}))).toBe(refused)
  })

  it('nor sees the proof that something was erased', async () => {
    const key = keyOf.signal(SignalId.parse(on.signal))
    const { reference = '' } = (await load(platform.world.store, kinds.signal, key))?.value ?? {}
    await platform.presses(carla, 'erase', on)
    for (const hours of [0, 2, 24 * 15]) {
      platform.wait(hours * 3_600_000)
      await platform.drain()
    }
    expect(read(await platform.says(carla, `wissen ${reference}`))).toContain(reference)
    expect(await last()).toEqual({ verb: 'certificate-shown', result: 'done' })
    await suspendedNow()
    expect(read(await platform.says(carla, `wissen ${reference}`))).toBe(say('nl').words.access.unknown)
    expect(await platform.journal()).toContainEqual(
      expect.objectContaining({ verb: 'certificate-shown', result: 'suspended' }),
    )
  })
})
