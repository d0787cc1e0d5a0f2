import { describe, expect, it } from 'vitest'
import { ActionId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { at, bram, doneBy, els, ledByBram, stranger, visit } from '#support/given.ts'
import { someone } from '#support/platform.ts'
import { mornings } from '#support/mornings.ts'
import { day } from '#support/time.ts'
import { digest, digestItem } from '#app/deliver/digest.ts'
import type { World } from '#app/world.ts'

/** Els leads, and all that she agreed is done; Bram (Monday, Tuesday, Thursday) promised a visit for Wednesday 2 December. */
const promised = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({
    status: 'in-action',
    lead: els.id,
    goal: 'rust',
    beginBy: null,
    contactAt: at('2026-11-24T10:00'),
    feedback: [{ level: '1', by: els.id, at: at('2026-11-24T10:00') }],
    actions: [visit],
    ...changes,
  })
const call = {
  ...visit,
  id: ActionId.parse('a_call'),
  what: { text: 'Bellen met school' },
  dueOn: day('2026-12-03'),
}
const visited = promised({ actions: [{ ...visit, done: doneBy(bram) }] })
/** Bram leads, and has no goal. */
const idle: Partial<Signal> = { status: 'taken-up', lead: bram.id, goal: null, actions: [] }
const aVisit = expect.stringContaining('Bij het gezin langsgaan')

describe('the one message a day', () => {
  it('comes at somebody’s own moment of a day of their own, also when it was due in the evening', async () => {
    const scene = await mornings('2026-11-30T20:00', promised())
    await scene.rings('bram')
    await scene.at('2026-11-30T20:00')
    await scene.at('2026-12-01T08:29')
    expect(scene.news('bram')).toEqual([])
    await scene.at('2026-12-01T08:30')
    expect(scene.news('bram')).toEqual([aVisit])
  })

  it('of which it is written down who received what an action is', async () => {
    const scene = await mornings('2026-12-01T08:30', promised())
    await scene.rings('bram')
    await scene.at('2026-12-01T08:30')
    const lines = (await scene.platform.journal()).filter(({ verb }) => verb === 'told')
    expect(lines).toEqual([
      expect.objectContaining({
        actor: 'system',
        behalf: scene.member('bram'),
        about: promised().id,
        basis: 'owner',
        detail: 'reminder-T0',
      }),
    ])
  })

  it('waits for that moment where hours have begun before it', async () => {
    const scene = await mornings('2026-12-01T08:05', promised())
    await scene.rings('bram')
    await scene.at('2026-12-01T08:05')
    expect(scene.news('bram')).toEqual([])
    await scene.at('2026-12-01T08:30')
    expect(scene.news('bram')).toEqual([aVisit])
  })

  it('comes on Monday when it was due on a day off', async () => {
    const scene = await mornings('2026-12-04T09:00', promised())
    await scene.rings('bram')
    await scene.at('2026-12-06T12:00')
    expect(scene.news('bram')).toEqual([])
    await scene.at('2026-12-07T08:30')
    expect(scene.news('bram')).toEqual([aVisit])
  })

  it('is one, with everything in it, however many reminders ring', async () => {
    const scene = await mornings('2026-12-03T08:30', promised({ actions: [visit, call] }))
    for (let count = 0; count < 3; count++) await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toEqual([
      expect.stringMatching(/Over tijd \(1\)[^]*Bij het gezin langsgaan[^]*Bellen met school/),
    ])
  })

  it('is one a day: what comes up later that day is for the next own morning', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toHaveLength(1)
    await scene.becomes(promised({ ...idle, beginBy: at('2026-12-03T10:00') }))
    await scene.at('2026-12-03T10:00')
    await scene.rings('bram')
    await scene.at('2026-12-03T17:00')
    await scene.at('2026-12-04T10:00')
    expect(scene.news('bram')).toEqual([])
    await scene.at('2026-12-07T08:30')
    expect(scene.news('bram')).toEqual([expect.stringContaining('Wat is de eerste stap?')])
  })

  it('does not say the same again: it comes when something came up', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    for (const [moment, count] of [
      ['2026-12-03T08:30', 1],
      ['2026-12-03T12:00', 0],
      ['2026-12-07T08:30', 1],
      ['2026-12-08T08:30', 0],
    ] as const) {
      await scene.rings('bram')
      await scene.at(moment)
      expect(scene.news('bram')).toHaveLength(count)
    }
  })

  it('what came up after this morning’s moment is for the next', async () => {
    const scene = await mornings('2026-12-01T09:00', promised({ ...idle, beginBy: at('2026-12-01T09:00') }))
    await scene.rings('bram')
    await scene.at('2026-12-01T09:00')
    await scene.at('2026-12-02T17:00')
    expect(scene.news('bram')).toEqual([])
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toEqual([expect.stringContaining('Wat is de eerste stap?')])
  })

  it('is none when there is nothing to say, and nothing is left to do', async () => {
    const scene = await mornings('2026-12-03T08:30', visited)
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toEqual([])
    expect(await scene.waiting('2026-12-31T12:00')).toEqual([])
  })

  it('is made as it stands when it goes: what is done meanwhile is not in it', async () => {
    const scene = await mornings('2026-12-03T08:00', promised({ actions: [visit, call] }))
    await scene.rings('bram')
    await scene.becomes(promised({ actions: [{ ...visit, done: doneBy(bram) }, call] }))
    await scene.at('2026-12-03T08:30')
    const [message] = scene.news('bram')
    expect(message).toContain('Bellen met school')
    expect(message).not.toContain('Bij het gezin langsgaan')
  })

  it.each([
    ['spring, over Easter', '2027-03-25', '2027-03-30'],
    ['autumn', '2027-10-28', '2027-11-01'],
  ])('keeps to the clock on the wall in %s', async (_, thursday, next) => {
    const consent = { ...promised().consent, until: null }
    const scene = await mornings(
      `${thursday}T10:00`,
      promised({ ...idle, consent, beginBy: at(`${thursday}T10:00`) }),
    )
    await scene.rings('bram')
    await scene.at(`${thursday}T10:00`)
    await scene.at(`${next}T08:29`)
    expect(scene.news('bram')).toEqual([])
    await scene.at(`${next}T08:30`)
    expect(scene.news('bram')).toEqual([expect.stringContaining('Wat is de eerste stap?')])
  })
})

it('a worker that stood still while another took over says nothing', async () => {
  const scene = await mornings('2026-12-03T08:30', promised())
  await scene.rings('bram')
  const { world } = scene.platform
  const { store } = world
  const lease = await store.claim(world.clock.now(), 'stands-still', 30)
  const takenOver: World['store'] = {
    ...store,
    commit: async (commit) => {
      const { lease: _, ...asOther } = commit
      if (commit.id.startsWith('digest:')) await store.commit(asOther)
      return store.commit(commit)
    },
  }
  if (!lease) throw new Error('nothing is due')
  await digest({ ...world, store: takenOver }, lease)
  expect(scene.news('bram')).toEqual([])
})

describe('when Teams', () => {
  it('asks to wait, it comes after that, and once', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    scene.fails({ failed: 'later', afterMs: 30_000 })
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toHaveLength(1)
    await scene.at('2026-12-03T08:31')
    expect(scene.news('bram')).toEqual([aVisit])
    await scene.rings('bram')
    await scene.at('2026-12-03T17:00')
    expect(scene.news('bram')).toEqual([])
  })

  it('asks to wait past the end of the day, it comes on the next own day', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    scene.fails({ failed: 'later', afterMs: 10 * 3_600_000 })
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toHaveLength(1)
    await scene.at('2026-12-03T18:30')
    expect(scene.news('bram')).toEqual([])
    await scene.at('2026-12-07T08:30')
    expect(scene.news('bram')).toEqual([aVisit])
  })

  it('asks to wait, and it was done meanwhile, nothing comes', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    scene.fails({ failed: 'later', afterMs: 30_000 })
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    scene.news('bram')
    await scene.becomes(visited)
    await scene.at('2026-12-03T08:31')
    expect(scene.news('bram')).toEqual([])
  })

  it('does not say whether it arrived, it is not sent again that day', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    scene.fails({ failed: 'unsure' })
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toHaveLength(1)
    await scene.at('2026-12-03T17:00')
    expect(scene.news('bram')).toEqual([])
  })

  it('does not say so of the last who are asked, it is sent until that is certain', async () => {
    const scene = await mornings('2026-12-09T08:30', promised())
    scene.fails({ failed: 'unsure' }, { failed: 'unsure' })
    await scene.rings('carla')
    await scene.at('2026-12-09T08:30')
    await scene.at('2026-12-09T08:31')
    await scene.at('2026-12-09T08:32')
    await scene.at('2026-12-09T17:00')
    expect(scene.news('carla')).toEqual([aVisit, aVisit, aVisit])
  })

  it('cannot reach somebody, who leads and who coordinates hear who it is', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    scene.fails({ failed: 'unreachable' })
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    scene.news('bram')
    expect((await scene.notReached()).map(({ actor }) => actor)).toEqual([scene.member('bram')])
    for (const name of ['els', 'carla'] as const)
      expect(scene.news(name)).toEqual([expect.stringContaining('Ik kan Bram')])
  })
})

describe('somebody who', () => {
  const week = { from: day('2026-11-30'), until: day('2026-12-06') }

  it('is away: whoever stands in gets it at their own moment, and they themselves nothing', async () => {
    const scene = await mornings('2026-12-02T08:00', promised())
    await scene.away('bram', { ...week, cover: 'daan' })
    await scene.rings('bram')
    await scene.at('2026-12-02T08:29')
    expect(scene.news('daan')).toEqual([])
    await scene.at('2026-12-02T08:30')
    expect(scene.news('daan')).toEqual([
      expect.stringMatching(/Dit is voor Bram, die afwezig is\.[^]*langsgaan/),
    ])
    await scene.at('2026-12-06T17:00')
    expect(scene.news('bram')).toEqual([])
  })

  it('is away with nobody in their place hears it on their first own day back', async () => {
    const scene = await mornings('2026-12-02T08:00', promised())
    await scene.away('bram', { ...week, cover: null })
    await scene.rings('bram')
    await scene.at('2026-12-07T08:29')
    expect(scene.news('bram')).toEqual([])
    await scene.at('2026-12-07T08:30')
    expect(scene.news('bram')).toEqual([aVisit])
  })

  it('left the networks hears nothing', async () => {
    const scene = await mornings(
      '2026-12-03T08:30',
      promised({ actions: [{ ...visit, owner: stranger, proposedBy: stranger }] }),
    )
    const work = [digestItem(stranger, at('2026-12-03T08:30'))]
    await scene.platform.world.store.commit({ id: 'left', puts: [], journal: [], work, cancel: [] })
    await scene.at('2026-12-03T08:30')
    expect(scene.platform.sent).toEqual([])
    expect(await scene.waiting('2026-12-31T12:00')).toEqual([])
  })

  it('coordinates gets the list of what must be looked at with it', async () => {
    const scene = await mornings('2026-12-09T08:30', promised())
    await scene.rings('carla')
    await scene.at('2026-12-09T08:30')
    expect(scene.news('carla')).toEqual([
      expect.stringMatching(/Dit wacht op jou\n.*Kijk vandaag even bij S\.O\.K\.O\. 18-\.[^]*langsgaan/),
    ])
  })

  it('coordinates reads who leads what is late, and who stands in when they are away', async () => {
    const scene = await mornings('2026-12-09T08:30', promised({ contactAt: null }))
    await scene.rings('carla')
    await scene.at('2026-12-09T08:30')
    const late = /Er is nog geen contact geweest\n.*Els houdt het overzicht/
    expect(scene.news('carla')).toEqual([expect.stringMatching(late)])
    await scene.away('els', { from: day('2026-12-10'), until: day('2026-12-11'), cover: 'daan' })
    await scene.rings('carla')
    await scene.at('2026-12-10T08:30')
    expect(scene.news('carla').join()).toMatch(
      /Els houdt het overzicht · afwezig tot en met vr 11 dec, Daan neemt waar/,
    )
  })

  it('coordinates gets that list alone when that is all, and nothing when there is nothing to look at', async () => {
    const noDate = promised({ actions: [], evaluateOn: null })
    const scene = await mornings('2026-12-09T08:30', noDate)
    await scene.rings('carla')
    await scene.at('2026-12-09T08:30')
    expect(scene.news('carla')).toEqual([expect.stringContaining('# Overzicht S.O.K.O. 18-')])
    // It is one a day, however often it is asked for.
    await scene.rings('carla')
    await scene.at('2026-12-09T12:00')
    expect(scene.news('carla')).toEqual([])
    await scene.becomes({ ...noDate, evaluateOn: day('2027-01-04') })
    await scene.rings('carla')
    await scene.at('2026-12-10T08:30')
    expect(scene.news('carla')).toEqual([])
  })

  it('stands in gets that list while the coordinator cannot be reached, the same morning and from then on', async () => {
    const scene = await mornings('2026-12-09T08:30', promised({ actions: [], evaluateOn: null }))
    scene.fails({ failed: 'unreachable' })
    await scene.rings('carla')
    await scene.at('2026-12-09T08:30')
    scene.news('carla')
    await scene.at('2026-12-09T09:00')
    expect(scene.news('gerda')).toEqual([expect.stringContaining('# Overzicht S.O.K.O. 18-')])
    await scene.platform.says(someone('carla@oldenzaal.example'), 'help')
    await scene.rings('carla')
    await scene.rings('gerda')
    await scene.at('2026-12-10T09:00')
    expect(scene.news('carla').at(-1)).toContain('# Overzicht S.O.K.O. 18-')
    expect(scene.news('gerda')).toEqual([])
  })

  it('stands in for the coordinator gets no list while the coordinator is there', async () => {
    const scene = await mornings('2026-12-09T08:30', promised({ actions: [], evaluateOn: null }))
    await scene.rings('gerda')
    await scene.at('2026-12-09T08:30')
    expect(scene.news('gerda')).toEqual([])
    await scene.away('carla', { from: day('2026-12-10'), until: day('2026-12-10'), cover: null })
    await scene.rings('gerda')
    await scene.at('2026-12-10T08:30')
    expect(scene.news('gerda')).toEqual([expect.stringContaining('# Overzicht S.O.K.O. 18-')])
  })
})

describe('the first message', () => {
  it('asks whether somebody’s days are right, until one certainly arrived, and then no more', async () => {
    const scene = await mornings('2026-12-03T08:30', promised())
    scene.fails({ failed: 'unsure' })
    await scene.rings('bram')
    await scene.at('2026-12-03T08:30')
    expect(scene.news('bram')).toEqual([expect.stringContaining('Klopt dit? Je werkt op ma, di en do')])
    await scene.rings('bram')
    await scene.at('2026-12-07T08:30')
    expect(scene.news('bram')).toEqual([expect.stringContaining('Klopt dit?')])
    await scene.rings('bram')
    await scene.at('2026-12-10T08:30')
    const [third] = scene.news('bram')
    expect(third).toContain('Bij het gezin langsgaan')
    expect(third).not.toContain('Klopt dit?')
  })
})
