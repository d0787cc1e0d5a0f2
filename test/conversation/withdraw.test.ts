import { describe, expect, it } from 'vitest'
import { keyOf } from '#app/records.ts'
import { startHouse } from '#support/house.ts'
import { pressVerb, signalsIn, theSignal } from '#support/press-verb.ts'
import { raise } from '#support/raise.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

/** AC-18: a resident of 52 whom the GGD shared with the network; there is an action of a colleague. */
const resident = {
  audience: 'adult',
  origin: 'client',
  themes: 'money_housing,together',
  childrenOrPregnancy: 'false',
  factsOwn: 'Kanarie komt het huis niet meer uit en opent geen post.',
  'factor.a_debts_arrears': 'yes',
  'factor.a_isolation': 'yes',
  current: 'true',
  trend: 'same',
  strengths: 'p_a_professional_contact',
  talked: 'yes',
  consentBy: 'subject',
  asked: 'take-up',
} as const
const canaries = ['Kanarie komt het huis', 'Kanarie zoekt', 'Kanarie bellen', 'Kanarie zegt']

async function inAction() {
  const house = await startHouse({ now: '2026-11-19T10:00' })
  const { adult } = await house.linked()
  const { els, bram, gerda } = house.rehearsal
  const { reference } = await raise(els, resident)
  await house.beat()
  await bram.presses('Ik pak dit op', { in: adult })
  await house.beat()
  const dueOn = '2026-11-26'
  await pressVerb(house, bram, 'begin', { goal: 'Kanarie zoekt rust', what: 'Gesprek thuis', dueOn })
  const action = { what: 'Kanarie bellen', type: 'conversation', owner: 'gerda@impuls.example', dueOn }
  await pressVerb(house, bram, 'add-action', action)
  await pressVerb(house, bram, 'note', { text: 'Kanarie zegt dat het even kan.' })
  await house.beat()
  expect(cardsIn(adult)).toContain('Kanarie zoekt rust')
  return { house, adult, reference, ...house.rehearsal, els, bram, gerda }
}

const cardsIn = (channel: Channel): string =>
  channel
    .messages()
    .map(({ text }) => text)
    .join('\n')
const said = (person: Person): string => person.sees().at(-1) ?? ''

describe('the resident no longer wants to be shared (AC-18)', () => {
  it('the card becomes a tombstone within the beat, and never says why', async () => {
    const { house, adult, els, reference } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.beat()
    expect(cardsIn(adult)).toContain(`Signaal ${reference} is afgesloten. Bedankt.`)
    expect(cardsIn(adult)).not.toContain('Kanarie')
    expect(cardsIn(adult)).not.toContain('ingetrokken')
  })

  it('also while somebody reads along who may not, and it is never placed again', async () => {
    const { house, adult, els, hugo } = await inAction()
    adult.joins(hugo)
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.beat()
    expect(cardsIn(adult)).not.toContain('Kanarie')
    expect(cardsIn(adult)).toContain('is afgesloten.')
    const before = adult.messages().length
    for (const moment of ['2026-11-26T16:00', '2026-12-03T16:00']) await house.at(moment)
    expect(adult.messages()).toHaveLength(before)
  })

  it('who raised it and who leads read it with the day and the question whether everybody is safe', async () => {
    const { house, els, bram } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.beat()
    for (const person of [els, bram]) {
      expect(said(person)).toContain('uiterlijk vr 20 nov')
      expect(said(person)).toContain(
        'Is iedereen veilig? Zo niet: bel Veilig Thuis voor advies, [0800-2000](tel:08002000).',
      )
      expect(said(person)).toContain('Nee, of ik twijfel')
    }
  })

  it('who doubts reads whom to call, and the coordinator hears it at once', async () => {
    const { house, els, carla } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.beat()
    const answer = await els.presses('Nee, of ik twijfel')
    expect(JSON.stringify(answer.value)).toContain('tel:112')
    expect(JSON.stringify(answer.value)).toContain('tel:08002000')
    await house.beat()
    expect(said(carla)).toContain('twijfelt of iedereen veilig is')
  })

  it('nobody is called when everybody is safe', async () => {
    const { house, els, carla } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.beat()
    const before = said(carla)
    await els.presses('Ja, iedereen is veilig')
    await house.beat()
    expect(said(carla)).toBe(before)
  })

  it('actions stop: their owners are told, and are never reminded again', async () => {
    const { house, els, gerda, bram } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.beat()
    await house.at('2026-11-20T08:30')
    expect(said(gerda)).toContain('mag niets meer gebeuren')
    const before = [gerda, bram].map((person) => person.sees().length)
    for (const moment of ['2026-11-26T16:00', '2026-12-01T16:00', '2026-12-08T16:00']) await house.at(moment)
    expect([gerda, bram].map((person) => person.sees().length)).toEqual(before)
    await gerda.says('mijn acties')
    expect(said(gerda)).toContain('Je hebt nu geen open acties.')
  })

  it('its words are in no document, no file and no key; what was stored of them opens no more', async () => {
    const { house, els } = await inAction()
    const { value } = await theSignal(house)
    const { store } = house.bot.world
    const seal = (await store.get(keyOf.signal(value.id)))?.seal ?? 'none'
    const sealedBefore = sealedIn(house.bytes(/^seinhuis/), seal)
    expect(sealedBefore).toBeGreaterThan(0)
    expect(canaries.filter((one) => JSON.stringify(value).includes(one))).toEqual(canaries)
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.beat()
    const after = JSON.stringify((await theSignal(house)).value)
    for (const one of canaries) {
      expect(after).not.toContain(one)
      expect(house.bytes().includes(one)).toBe(false)
      expect(JSON.stringify(house.log)).not.toContain(one)
    }
    expect(house.bytes(/^keys/).includes(seal)).toBe(false)
    expect(sealedIn(house.bytes(/^seinhuis/), seal), 'not even sealed, in the journal of the database').toBe(
      0,
    )
  })

  it('the journal tells that it happened and by which role, without content', async () => {
    const { house, els } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    const journal = await house.journal()
    expect(journal.at(-1)).toMatchObject({ verb: 'consent-withdrawn', result: 'done', detail: 'subject' })
    expect(JSON.stringify(journal)).not.toContain('Kanarie')
  })

  it('nothing can be done with it any more, and Details says nothing', async () => {
    const { house, els, bram } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    expect(await pressVerb(house, bram, 'note', { text: 'Toch nog iets.' })).toContain(
      'De toestemming is ingetrokken.',
    )
    expect(await pressVerb(house, bram, 'details')).not.toContain('Kanarie')
  })

  it('after ten working days nothing is left but one figure', async () => {
    const { house, els } = await inAction()
    await pressVerb(house, els, 'withdraw-consent', { by: 'subject' })
    await house.at('2026-12-03T23:59')
    expect(await signalsIn(house)).toHaveLength(1)
    await house.at('2026-12-04T00:00')
    await house.at('2026-12-05T00:00')
    expect(await signalsIn(house)).toEqual([])
    expect(await house.bot.world.store.find('figures:oldenzaal-18plus')).toHaveLength(1)
  })
})

/** How many bodies sealed with this key stand in these bytes: each begins with its format, and the length and name of its key. */
const sealedIn = (bytes: Buffer, seal: string): number =>
  bytes.toString('latin1').split(`\u0001${String.fromCharCode(seal.length)}${seal}`).length - 1
