import { describe, expect, it } from 'vitest'
import type { Reply } from '#app/ports.ts'
import type { Card } from '#cards/blocks.ts'
import type { Absence } from '#domain/network/schedule.ts'
import { at, els, ledByBram, visit } from '#support/given.ts'
import { mornings, type Name } from '#support/mornings.ts'
import { channelNamed, someone } from '#support/platform.ts'
import { readable } from '#support/readable.ts'

/** Bram leads, and has promised a visit for Wednesday 2 December; it is the Friday before. */
const promised = ledByBram({
  status: 'in-action',
  goal: 'rust',
  beginBy: null,
  contactAt: at('2026-11-24T10:00'),
  feedback: [{ level: '1', by: els.id, at: at('2026-11-24T10:00') }],
  actions: [visit],
})
const week = { from: '2026-11-30', until: '2026-12-06' }
const accounts: Record<'anna' | 'bram' | 'els', string> = {
  anna: 'anna@carmel.example',
  bram: 'bram@wijkracht.example',
  els: 'els@ggd.example',
}

async function onFriday(now = '2026-11-27T10:00') {
  const scene = await mornings(now, promised)
  const { platform } = scene
  const presses = async (who: keyof typeof accounts, verb: string, data: object, id?: string) =>
    textOf(await platform.presses(someone(accounts[who]), verb, data, id ? { id } : {}))
  return {
    ...scene,
    presses,
    absences: (who: Name): readonly Absence[] => platform.world.timetable.of(scene.member(who)).absences,
    journal: async (): Promise<string[]> => (await platform.journal()).map(({ verb }) => verb),
    now: () => scene.at(now),
  }
}

const textOf = (reply: Reply): string => {
  const cards = 'card' in reply ? [reply.card] : reply.messages.flatMap(({ card }) => (card ? [card] : []))
  return cards.map((card) => readable(card as Card)).join('\n')
}

/** What the button of whoever stands in carries. */
const inPlaceOf = (whose: string) => ({ whose, first: week.from, last: week.until })

describe('a press that Teams delivers again', () => {
  it('is one absence, one line in the journal, and one message to whoever stands in', async () => {
    const { presses, absences, journal, news, now } = await onFriday()
    for (let time = 0; time < 3; time++)
      expect(await presses('bram', 'set-away', { ...week, cover: accounts.anna }, 'press-1')).toContain(
        'Anna neemt waar',
      )
    await now()
    expect(absences('bram')).toHaveLength(1)
    expect((await journal()).filter((verb) => verb === 'away-set')).toHaveLength(1)
    expect(news('anna')).toEqual([expect.stringContaining('Jij neemt waar voor Bram')])
  })

  it('does not undo what was said after it', async () => {
    const { presses, absences } = await onFriday()
    await presses('bram', 'set-away', { ...week, cover: accounts.anna }, 'press-1')
    await presses('bram', 'set-away', { ...week, cover: accounts.els }, 'press-2')
    const kept = absences('bram')
    await presses('bram', 'set-away', { ...week, cover: accounts.anna }, 'press-1')
    expect(absences('bram')).toEqual(kept)
  })

  it('is one week of working days, and one line', async () => {
    const { presses, journal, platform, member } = await onFriday()
    const form = { works: '3,5', from: '09:00', until: '15:00', remindAt: '09:30' }
    for (let time = 0; time < 2; time++)
      expect(await presses('bram', 'set-working-days', form, 'press-1')).toContain('Je werkt op wo en vr')
    await presses('bram', 'set-working-days', { ...form, works: '1' }, 'press-2')
    await presses('bram', 'set-working-days', form, 'press-1')
    expect(platform.world.timetable.of(member('bram')).pattern?.works).toEqual([1])
    expect((await journal()).filter((verb) => verb === 'working-days')).toHaveLength(2)
  })
})

describe('another process on the same store', () => {
  it('sends what is due as somebody said here', async () => {
    const { presses, platform, news, rings, now, at: moveTo } = await onFriday()
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    await now()
    news('anna')
    platform.restart()
    await rings('bram')
    await moveTo('2026-11-30T15:30')
    expect(news('bram')).toEqual([])
    expect(news('anna')).toEqual([expect.stringMatching(/Dit is voor Bram, die afwezig is\.[^]*langsgaan/)])
  })
})

describe('whoever stands in', () => {
  it('hears it in their own hours: in the weekend it waits for Monday', async () => {
    const { presses, news, at: moveTo } = await onFriday('2026-11-28T11:00')
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    await moveTo('2026-11-29T12:00')
    expect(news('anna')).toEqual([])
    await moveTo('2026-11-30T08:30')
    expect(news('anna')).toContainEqual(expect.stringContaining('Jij neemt waar voor Bram'))
  })

  it('also when Teams asked to wait until the evening', async () => {
    const { presses, news, fails, at: moveTo } = await onFriday('2026-11-27T17:30')
    fails({ failed: 'later', afterMs: 3_600_000 })
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    await moveTo('2026-11-27T17:30')
    expect(news('anna')).toHaveLength(1)
    await moveTo('2026-11-27T19:00')
    expect(news('anna')).toEqual([])
    await moveTo('2026-11-30T08:30')
    expect(news('anna')).toContainEqual(expect.stringContaining('Jij neemt waar voor Bram'))
  })

  it('is not asked any more when somebody else was chosen meanwhile, or nobody is away any more', async () => {
    const { presses, news, at: moveTo } = await onFriday('2026-11-28T11:00')
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    await presses('bram', 'set-away', { ...week, cover: accounts.els })
    await presses('bram', 'end-away', { first: week.from, last: week.until })
    await moveTo('2026-11-30T12:00')
    expect([...news('anna'), ...news('els')].join()).not.toContain('Jij neemt waar')
  })

  it('hears nothing when the days are over before they are there', async () => {
    const { presses, news, at: moveTo } = await onFriday('2026-11-24T18:30')
    // Els does not work on Wednesdays.
    await presses('bram', 'set-away', { from: '2026-11-25', until: '2026-11-25', cover: accounts.els })
    await moveTo('2026-11-26T12:00')
    expect(news('els').join()).not.toContain('Jij neemt waar')
  })

  it('says no once: the colleague hears it once, and nobody stands in any more', async () => {
    const { presses, absences, journal, news, member, now, at: moveTo } = await onFriday()
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    await now()
    for (let time = 0; time < 2; time++)
      await presses('anna', 'decline-cover', inPlaceOf(member('bram')), 'press-9')
    expect(await presses('anna', 'decline-cover', inPlaceOf(member('bram')))).toContain(
      'Dit is niet meer zo.',
    )
    expect(absences('bram')).toMatchObject([{ cover: null }])
    expect((await journal()).filter((verb) => verb === 'cover-declined')).toHaveLength(1)
    await moveTo('2026-12-07T12:00')
    expect(news('bram').filter((text) => text.includes('kan niet voor je waarnemen'))).toHaveLength(1)
  })

  it('can say no again when they are asked again for the same days', async () => {
    const { presses, absences, member } = await onFriday()
    for (let time = 0; time < 2; time++) {
      await presses('bram', 'set-away', { ...week, cover: accounts.anna })
      expect(absences('bram')).toMatchObject([{ cover: member('anna') }])
      await presses('anna', 'decline-cover', inPlaceOf(member('bram')))
      expect(absences('bram')).toMatchObject([{ cover: null }])
    }
  })

  it('says no only for themselves', async () => {
    const { presses, absences, member } = await onFriday()
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    expect(await presses('els', 'decline-cover', inPlaceOf(member('bram')))).toContain('Dit is niet meer zo.')
    expect(absences('bram')).toMatchObject([{ cover: member('anna') }])
  })

  it('and cannot be reached counts as nobody: the coordinator hears it', async () => {
    const { presses, absences, fails, news, now } = await onFriday()
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    fails({ failed: 'unreachable' })
    await now()
    expect(absences('bram')).toMatchObject([{ cover: null }])
    expect(news('carla')).toContainEqual(expect.stringContaining('Anna kan niet waarnemen voor Bram'))
  })
})

describe('who is back', () => {
  it('before the last day: an absence that is not there is answered with what is', async () => {
    const { presses, absences } = await onFriday()
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    expect(await presses('bram', 'end-away', { first: '2026-11-30', last: '2026-12-05' })).toContain(
      'Die afwezigheid is er niet meer.',
    )
    expect(absences('bram')).toHaveLength(1)
    expect(await presses('bram', 'end-away', { first: week.from, last: week.until })).toContain(
      'je bent er weer',
    )
    expect(absences('bram')).toEqual([])
  })

  it('cannot end the absence of somebody else', async () => {
    const { presses, absences, member } = await onFriday()
    await presses('bram', 'set-away', { ...week, cover: accounts.anna })
    await presses('els', 'end-away', { whose: member('bram'), first: week.from, last: week.until })
    expect(absences('bram')).toHaveLength(1)
  })
})

it('is spoken of in a chat of one’s own, never in a channel', async () => {
  const { platform, absences } = await onFriday()
  const channel = channelNamed('youth')
  const reply = await platform.presses(
    someone(accounts.bram),
    'set-away',
    { ...week, cover: accounts.anna },
    { channel },
  )
  expect(textOf(reply)).not.toContain('neemt waar')
  expect(absences('bram')).toEqual([])
})

it.each([
  ['nothing', {}],
  ['half a day', { from: '2026-11', until: '2026-12-06', cover: 'nobody' }],
  ['a script for a colleague', { ...week, cover: '<script>' }],
  ['a name of JavaScript', { ...week, cover: 'constructor' }],
])('made up by a client, with %s, it keeps nothing and answers with the form', async (_, data) => {
  const { presses, absences } = await onFriday()
  expect(await presses('bram', 'set-away', data)).toContain('Wanneer ben je er niet?')
  expect(absences('bram')).toEqual([])
})

it('who said on which days they work is not asked whether that is right', async () => {
  const { presses, rings, news, at: moveTo } = await onFriday()
  const answer = await presses('bram', 'working-days-right', {})
  // It comes in the place of the reminder that asked: what was to be done is still there.
  expect(answer).toMatch(
    /Goed, zo laat ik het\.\n[^]*«Bij het gezin langsgaan»\n[^]*\[Klaar: complete-action\]/,
  )
  await rings('bram')
  await moveTo('2026-11-30T08:30')
  expect(news('bram')).toEqual([expect.not.stringContaining('Klopt dit?')])
})
