import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

/** Raised on Friday 20 November at ten, and nobody takes it up. */
async function nobodyTakes(
  answers: Readonly<Record<string, string>>,
  { word, store = 'memory:' }: { word?: 'sparren'; store?: 'memory:' | 'sqlite' } = {},
) {
  const house = await startHouse({ store })
  const { anna, carla, gerda } = house.rehearsal
  const { youth } = await house.linked()
  const { reference } = await raise(anna, answers, word)
  await house.beat()
  const heard = newsOf(anna, carla, gerda)
  const news = (person: Person): string[] => heard(person).filter((text) => !isMorningList(text))
  return { house, youth, news, reference, ...house.rehearsal }
}

/** The list that a coordinator gets on every working morning has a test of its own. */
const isMorningList = (text: string): boolean => text.startsWith('Overzicht ')

const high = {
  ...pupil,
  ageBand: '16_17',
  themes: 'wellbeing_behaviour',
  'factor.y_self_harm_suicidal': 'yes',
  'factor.y_emotional_problems': 'yes',
  advisedBy: 'general-practitioner',
  advisedOn: '2026-11-20',
  consentBy: 'youth',
} as const
const {
  authority: _,
  'factor.y_school_absence': _absence,
  'factor.y_conflict_separation_event': _event,
  ...urgent
} = high
const {
  trend: _trend,
  'factor.y_school_absence': _absent,
  'factor.y_conflict_separation_event': _conflict,
  ...small
} = pupil
const threadOf = (youth: Channel): number =>
  youth.messages().filter(({ text }) => text.includes('wacht nog op iemand. Wie weet wie dit kan?')).length

describe('nobody takes it up', () => {
  it('high: after 4 working hours both coordinators hear, after a day they must choose, and Carla assigns Els', async () => {
    const { house, youth, news, carla, gerda, els, reference } = await nobodyTakes(urgent)
    await house.at('2026-11-20T13:59')
    expect([carla, gerda].flatMap(news)).toEqual([])
    await house.at('2026-11-20T14:00')
    const asked = expect.stringContaining(`Niemand heeft ${reference} opgepakt. Wijs je iemand aan?`)
    expect([carla, gerda].map(news)).toEqual([[asked], [asked]])
    await house.at('2026-11-23T17:00')
    const must = expect.stringContaining('Wijs nu iemand aan.')
    const list = expect.stringMatching(/Dit wacht op jou[^]*Kies wie dit oppakt/)
    expect([carla, gerda].map(news)).toEqual([[list, must], [must]])
    await carla.presses('Wijs iemand aan')
    await carla.presses('Wijs aan', { inputs: { to: 'els@ggd.example' } })
    await house.at('2026-11-24T08:30')
    expect(els.sees()).toContainEqual(
      expect.stringContaining(`Carla (Gemeente Oldenzaal) wijst jou aan voor ${reference}.`),
    )
    expect(youth.messages().some(({ text }) => text.includes('Els, GGD'))).toBe(true)
    await els.presses('Doel en eerste stap')
    expect(els.sees().join()).toContain('Waar werk je naartoe?')
  })

  it('high, after a week without the bot: one urgent message for each coordinator', async () => {
    const { house, news, carla, gerda } = await nobodyTakes(urgent, { store: 'sqlite' })
    await house.restart({ now: '2026-11-30T10:00' })
    await house.beat()
    const must = (person: Person) => news(person).filter((text) => text.includes('Wijs nu iemand aan.'))
    expect([carla, gerda].map((one) => must(one).length)).toEqual([1, 1])
  })

  it('whoever shared it was told a day, and hears once when that has passed', async () => {
    const { house, news, anna, reference } = await nobodyTakes(pupil)
    await house.at('2026-11-24T16:59')
    expect(news(anna)).toEqual([])
    await house.at('2026-11-24T17:00')
    const late = expect.stringContaining(
      `Niemand heeft ${reference} nog opgepakt. Ik vraag opnieuw wie dit kan.`,
    )
    expect(news(anna)).toEqual([late])
    await house.at('2026-12-04T10:00')
    expect(news(anna)).toEqual([])
  })

  it('normal: the network is asked again in the thread after 2 working days, the coordinator after 3', async () => {
    const { house, youth, news, carla, gerda } = await nobodyTakes(pupil)
    await house.at('2026-11-24T17:00')
    await house.at('2026-11-25T08:29')
    expect(threadOf(youth)).toBe(0)
    await house.at('2026-11-25T08:30')
    expect(threadOf(youth)).toBe(1)
    expect(news(carla)).toEqual([])
    await house.at('2026-11-25T17:00')
    expect(news(carla)).toEqual([])
    await house.at('2026-11-26T08:30')
    expect(news(carla)).toEqual([expect.stringContaining('Nog niemand pakt dit op')])
    expect(news(gerda)).toEqual([])
  })

  it('asks in the thread once, also when Teams asks to wait', async () => {
    const { house, youth } = await nobodyTakes(pupil)
    await house.at('2026-11-24T17:00')
    house.teams.fail({ method: 'POST', status: 429, retryAfter: 30 })
    await house.at('2026-11-25T08:30')
    expect(threadOf(youth)).toBe(0)
    await house.at('2026-11-25T08:31')
    await house.at('2026-11-25T08:35')
    expect(threadOf(youth)).toBe(1)
  })

  it('low: 5 and 7 working days', async () => {
    const { house, youth, news, carla } = await nobodyTakes(small)
    await house.at('2026-11-27T17:00')
    await house.at('2026-11-30T08:30')
    expect(threadOf(youth)).toBe(1)
    await house.at('2026-12-01T08:30')
    await house.at('2026-12-01T16:59')
    expect(news(carla)).toEqual([])
    await house.at('2026-12-01T17:00')
    await house.at('2026-12-02T08:30')
    expect(news(carla)).toEqual([expect.stringContaining('Nog niemand pakt dit op')])
  })

  it('a question: after 2 working days the network, after 3 the coordinator; an answer ends it', async () => {
    const { house, youth, news, carla, bram } = await nobodyTakes(pupil, { word: 'sparren' })
    await house.at('2026-11-24T17:00')
    await house.at('2026-11-25T08:30')
    expect(threadOf(youth)).toBe(1)
    await bram.presses('Ik denk mee', { in: youth })
    await house.at('2026-11-26T08:30')
    expect(news(carla)).toEqual([])
  })

  it('who takes it up in the night before ends it too', async () => {
    const { house, youth, bram } = await nobodyTakes(pupil)
    await house.at('2026-11-24T17:00')
    await house.at('2026-11-24T19:00')
    await bram.presses('Ik pak dit op', { in: youth })
    await house.at('2026-11-25T08:30')
    expect(threadOf(youth)).toBe(0)
  })
})

describe('taken up but not begun', () => {
  it('the lead is asked when the next working day is over, a day later the coordinator hears', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
    const { anna, bram, carla } = house.rehearsal
    const { youth } = await house.linked()
    await raise(anna, pupil)
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const heard = newsOf(anna, bram, carla)
    const news = (person: Person): string[] => heard(person).filter((text) => !isMorningList(text))
    await house.at('2026-11-24T16:59')
    expect(news(bram)).toEqual([])
    await house.at('2026-11-24T17:00')
    await house.at('2026-11-26T08:30')
    expect(news(bram)).toEqual([expect.stringContaining('Wat is de eerste stap?')])
    expect(news(carla)).toEqual([])
    await house.at('2026-11-27T08:30')
    expect(news(carla)).toEqual([expect.stringContaining('Er is nog geen eerste stap')])
    await bram.presses('Doel en eerste stap')
    await bram.presses('Begin')
    expect(textOf(shownTo(bram))).toContain('ACTIE LOOPT')
  })

  it('high: within 4 working hours', async () => {
    const { house, youth, els } = await nobodyTakes(urgent)
    await house.at('2026-11-20T11:00')
    await els.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const news = newsOf(els)
    await house.at('2026-11-20T14:59')
    expect(news(els)).toEqual([])
    await house.at('2026-11-20T15:00')
    expect(news(els)).toEqual([expect.stringContaining('Wat is de eerste stap?')])
  })
})
