import { describe, expect, it } from 'vitest'
import { keyOf, kinds, load } from '#app/records.ts'
import type { House } from '#support/house.ts'
import { ledBy } from '#support/known-identity.ts'
import { pressVerb, sendPress, signalsIn, theSignal } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import type { Person } from '#support/teams/person.ts'
import { startHouse } from '#support/house.ts'

const ending = { closingReason: 'no-help-needed', reason: 'Het gaat goed.', level: '1', knownBefore: 'no' }
const said = (person: Person): string => person.sees().at(-1) ?? ''

/** Bram closed the signal on this day, at ten in the morning. */
async function closedOn(date: string) {
  const scene = await ledBy()
  await scene.house.at(`${date}T10:00`)
  expect(await pressVerb(scene.house, scene.bram, 'close', ending)).toContain('is afgesloten.')
  await scene.house.beat()
  const { value, seal } = await theSignal(scene.house)
  return { ...scene, id: value.id, seal }
}

const isThere = async (house: House): Promise<boolean> => (await signalsIn(house)).length > 0
const figures = async (house: House): Promise<unknown[]> => {
  const { store } = house.bot.world
  const keys = await store.find('figures:oldenzaal-18min')
  return Promise.all(keys.map(async (key) => (await load(store, kinds.figure, key))?.value))
}

describe('a closed signal', () => {
  it('is kept for six months to the end of the day, and erased then', async () => {
    const { house } = await closedOn('2026-12-01')
    await house.at('2027-06-01T23:59')
    expect((await theSignal(house)).value.content.observation).toBe(pupil.factsOwn)
    await house.at('2027-06-02T00:00')
    const { status, content, actions } = (await theSignal(house)).value
    expect([status, content.observation, actions]).toEqual(['erased', null, []])
  })

  it('is forgotten a day later: its document, message, reference and key', async () => {
    const { house, id, seal, reference } = await closedOn('2026-12-01')
    const { store } = house.bot.world
    const keys = [keyOf.signal(id), keyOf.post(id), keyOf.reference(reference)]
    for (const key of keys) expect(await store.get(key)).not.toBeNull()
    await house.at('2027-06-02T00:00')
    await house.at('2027-06-03T00:00')
    for (const key of keys) expect(await store.get(key)).toBeNull()
    expect(house.bytes(/^keys/).includes(seal)).toBe(false)
    expect(house.bytes(/^seinhuis\.db$/).includes(reference)).toBe(false)
  })

  it('leaves one figure, and a line in the journal', async () => {
    const { house } = await closedOn('2026-12-01')
    expect(await figures(house)).toEqual([])
    await house.at('2027-06-02T00:00')
    await house.at('2027-06-03T00:00')
    expect(await figures(house)).toEqual([
      {
        network: 'oldenzaal-18min',
        kind: 'signal',
        raisedIn: '2026-11',
        ending: 'closed',
        audience: 'child',
        ageBand: '0_11',
        themes: ['school', 'parenting_family'],
        urgency: expect.any(String),
        hoursToTakeUp: 0,
        daysToClosing: 8,
        closingReason: 'no-help-needed',
        knownBefore: 'no',
      },
    ])
    expect((await house.journal()).at(-1)).toMatchObject({ verb: 'signal-forgotten', detail: 'closed' })
  })

  it('is erased at the same hour on the wall when the clock has moved meanwhile', async () => {
    const { house } = await closedOn('2027-01-28')
    await house.at('2027-07-28T23:59')
    expect((await theSignal(house)).value.status).toBe('closed')
    await house.at('2027-07-29T00:00')
    expect((await theSignal(house)).value.status).toBe('erased')
  })

  it('is erased once after a week of silence, at the first beat', async () => {
    const { house } = await closedOn('2026-12-01')
    await house.restart({ now: '2027-06-10T10:00' })
    await house.beat()
    expect((await theSignal(house)).value.status).toBe('erased')
    expect((await house.journal()).filter(({ verb }) => verb === 'erased')).toHaveLength(1)
  })

  it('can be pressed on long after: one sentence, and nothing happens', async () => {
    const { house, id, bram } = await closedOn('2026-12-01')
    for (const moment of ['2027-06-02T00:00', '2027-06-03T00:00']) await house.at(moment)
    const answer = await sendPress(bram, 'details', { signal: id, rev: 1 })
    expect(JSON.stringify(answer)).toContain('Dit signaal is er niet meer.')
  })

  it('what rings for it after that stays quiet', async () => {
    const { house } = await closedOn('2026-12-01')
    for (const moment of ['2027-06-02T00:00', '2027-06-03T00:00']) await house.at(moment)
    const before = house.log.length
    const sent = house.teams.calls.length
    for (const moment of ['2028-01-01T10:00', '2031-11-24T10:00', '2032-01-01T10:00']) await house.at(moment)
    expect(house.log.slice(before).filter(({ event }) => !event.startsWith('journal-'))).toEqual([])
    expect(house.teams.calls).toHaveLength(sent)
  })
})

describe('a signal that was opened again', () => {
  it('is kept no longer for that, and who leads and coordinates hear it ten working days before', async () => {
    const { house, bram, carla } = await closedOn('2026-12-01')
    await house.at('2026-12-15T10:00')
    await pressVerb(house, bram, 'reopen', { reason: 'Er is toch iets.' })
    await house.at('2027-05-17T16:00')
    expect(said(carla)).not.toContain('straks gewist')
    await house.at('2027-05-18T16:00')
    for (const person of [carla, bram]) expect(person.sees().join()).toMatch(/straks gewist\n.*di 1 jun/)
    await house.at('2027-06-02T00:00')
    expect((await theSignal(house)).value.status).toBe('erased')
  })

  it('is kept longer when the coordinator says why', async () => {
    const { house, bram, carla } = await closedOn('2026-12-01')
    await pressVerb(house, bram, 'reopen', { reason: 'Er is toch iets.' })
    await house.at('2027-05-20T10:00')
    await pressVerb(house, carla, 'keep-longer', { reason: 'Er loopt nog een actie.' })
    await house.at('2027-06-02T00:00')
    expect((await theSignal(house)).value.status).not.toBe('erased')
    await house.at('2027-12-02T00:00')
    expect((await theSignal(house)).value.status).toBe('erased')
  })
})

describe('a signal that is never closed', () => {
  it('is there for five years, and not a day longer', async () => {
    const { house } = await ledBy()
    await house.at('2031-11-23T23:59')
    expect((await theSignal(house)).value.content.observation).toBe(pupil.factsOwn)
    await house.at('2031-11-24T00:00')
    await house.at('2031-11-25T00:00')
    expect(await isThere(house)).toBe(false)
    expect(await figures(house)).toMatchObject([{ ending: 'never-closed', closingReason: null }])
  })
})

describe('two signals that belong together', () => {
  /** Somebody of 17, in both networks; the one for children is closed on 1 December. */
  async function both() {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    const { youth, adult } = await house.linked()
    const { bram, els } = house.rehearsal
    const nearly = { ageBand: '16_17', nearly18: 'true', consentBy: 'youth' }
    const { authority: _authority, ...rest } = pupil
    await raise(els, { ...rest, ...nearly, origin: 'client' })
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    await bram.presses('Ik pak dit op', { in: adult })
    await house.beat()
    const [young, old] = await signalsIn(house)
    if (!young || !old) throw new Error('there are two')
    const close = (id: string) => sendPress(bram, 'close', { signal: id, rev: 1, ...ending })
    await house.at('2026-12-01T10:00')
    await close(young.value.id)
    await house.beat()
    return { house, young: young.value.id, old: old.value.id, close }
  }
  const statuses = async (house: House) => (await signalsIn(house)).map(({ value }) => value.status)

  it('closing one leaves the other open, also when the first is erased', async () => {
    const { house } = await both()
    await house.at('2027-06-02T00:00')
    expect(await statuses(house)).toEqual(['erased', 'taken-up'])
  })

  it('the one that is closed later goes with the first: the earliest end counts for both', async () => {
    const { house, old, close } = await both()
    await house.at('2027-03-01T10:00')
    await close(old)
    await house.at('2027-06-01T23:59')
    expect(await statuses(house)).toEqual(['closed', 'closed'])
    await house.at('2027-06-02T00:00')
    expect(await statuses(house)).toEqual(['erased', 'erased'])
  })
})

describe('a consult', () => {
  it('is forgotten thirty days after its last answer', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    await house.linked()
    const { anna, els } = house.rehearsal
    const { authority: _authority, consentBy: _by, asked: _asked, childSeen: _seen, ...rest } = pupil
    const asking = { ...rest, talked: 'unreachable', consultQuestion: 'Wat is een goede eerste stap?' }
    await raise(anna, asking, 'sparren')
    await house.beat()
    await pressVerb(house, els, 'answer-consult', { text: 'Bel de ouders samen met een collega.' })
    for (const moment of ['2026-11-30T17:00', '2026-12-23T23:59']) await house.at(moment)
    expect((await theSignal(house)).value.status).toBe('closed')
    for (const moment of ['2026-12-24T00:00', '2026-12-25T00:00']) await house.at(moment)
    expect(await isThere(house)).toBe(false)
    expect(await figures(house)).toMatchObject([{ kind: 'consult', ending: 'closed' }])
  })
})
