import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pressVerb } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { LocalDate } from '#domain/time/instant.ts'

const day = (date: string): LocalDate => LocalDate.parse(date)
const christmas = { name: 'kerstvakantie', from: day('2026-12-19'), until: day('2027-01-03') }
const summer = { name: 'zomervakantie', from: day('2027-07-10'), until: day('2027-08-22') }
const short = { name: 'herfstvakantie', from: day('2026-11-30'), until: day('2026-12-01') }

/** Daan raised it, Anna leads (both work at a school); it is Monday 23 November. */
async function ledByAnna() {
  const files = (await sampleNetworks()).map((file) => ({
    ...file,
    schoolHolidays: { noord: [short, christmas, summer] },
  }))
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:', files })
  const { anna, bram, daan, els } = house.rehearsal
  const { youth } = await house.linked()
  const { reference } = await raise(daan, pupil)
  await house.beat()
  await anna.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await anna.presses('Begin', { inputs: { dueOn: '2026-12-17' } })
  await pressVerb(house, anna, 'child-seen', { seenOn: '2026-11-23' })
  await pressVerb(house, anna, 'feedback', { level: '1' })
  await house.beat()
  const news = newsOf(anna, bram, daan, els)
  return { house, reference, news, ...house.rehearsal }
}

const holiday = expect.stringContaining('Draag over voor de vakantie (kerstvakantie)')

describe('a long school holiday', () => {
  it('ten working days before, whoever works at a school hears what is with them, once', async () => {
    const { house, news, anna, bram, daan, els, reference } = await ledByAnna()
    await house.at('2026-12-04T15:30')
    expect(news(anna)).toEqual([])
    await house.at('2026-12-07T08:30')
    await house.at('2026-12-07T15:30')
    const [told = '', ...more] = news(anna)
    expect(told).toEqual(holiday)
    expect(told).toContain(`Jij houdt het overzicht bij ${reference}`)
    expect(told).toContain('Kies iemand buiten het onderwijs')
    expect(told).toContain('Gesprek met de ouders')
    expect(more).toEqual([])
    for (const at of ['2026-12-08T08:30', '2026-12-08T15:30', '2026-12-14T15:30']) await house.at(at)
    expect(news(anna)).not.toContainEqual(holiday)
    // Who works elsewhere, and who holds nothing, hears nothing of it.
    expect([bram, els, daan].flatMap(news)).not.toContainEqual(holiday)
  })

  it('who is away on that day hears it when they are back', async () => {
    const { house, news, anna } = await ledByAnna()
    await house.at('2026-12-07T08:30')
    await anna.says('afwezig')
    await anna.presses('Bewaar', { inputs: { from: '2026-12-07', until: '2026-12-07', cover: 'nobody' } })
    await house.beat()
    news(anna)
    await house.at('2026-12-07T15:30')
    expect(news(anna)).toEqual([])
    await house.at('2026-12-08T08:30')
    expect(news(anna)).toContainEqual(holiday)
  })

  it('one press opens the form for who stands in, with the days filled in', async () => {
    const { house, anna } = await ledByAnna()
    await house.at('2026-12-07T08:30')
    await house.at('2026-12-07T15:30')
    await anna.presses('Kies wie waarneemt')
    expect(JSON.stringify(anna.card())).toContain('"value":"2026-12-19"')
    await anna.presses('Bewaar', { inputs: { cover: 'els@ggd.example' } })
    expect(textOf(anna.card() ?? {})).toContain('Els neemt waar')
  })

  it('nothing is sent to them in it: what is due before comes before, the rest after', async () => {
    const { house, news, anna } = await ledByAnna()
    for (const at of ['2026-12-07T15:30', '2026-12-15T15:30', '2026-12-17T15:30', '2026-12-18T15:30'])
      await house.at(at)
    news(anna)
    for (const at of ['2026-12-21T15:30', '2026-12-28T15:30', '2026-12-31T15:30']) await house.at(at)
    expect(news(anna)).toEqual([])
  })

  it('before the summer everybody at a school reads what to look out for', async () => {
    const { house, news, daan } = await ledByAnna()
    await house.at('2027-06-25T08:30')
    news(daan)
    for (const at of ['2027-06-28T08:30', '2027-06-29T08:30']) await house.at(at)
    expect(news(daan).join()).toContain('huwelijksdwang')
  })
})
