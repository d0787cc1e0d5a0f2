import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { inputsOf, textOf } from '#support/teams/card.ts'

/** About the health of a child; raised by Anna, of a school, on a Friday at ten. */
const health = {
  ...pupil,
  ageBand: '16_17',
  themes: 'health_development',
  consentBy: 'youth',
} as const
const {
  authority: _authority,
  'factor.y_behaviour_change': _change,
  'factor.y_school_absence': _absence,
  'factor.y_conflict_separation_event': _event,
  ...aboutHealth
} = health

async function aboutTheHealthOfAChild() {
  const house = await startHouse({ now: '2026-11-20T10:00', store: 'memory:' })
  const { youth } = await house.linked()
  await raise(house.rehearsal.anna, { ...aboutHealth, askedExpertise: 'Iemand die weet van groei.' })
  await house.beat()
  return { house, youth, ...house.rehearsal }
}

describe('while nobody leads', () => {
  it('the coordinator reads who could, with what they know and when they work', async () => {
    const { house, carla } = await aboutTheHealthOfAChild()
    const news = newsOf(carla)
    await house.at('2026-12-14T10:00')
    const [told = ''] = news(carla).filter((text) => text.includes('Nog niemand pakt dit op'))
    expect(told).toContain('Wie zou dit kunnen: Els (GGD), kent gezondheid, werkt vandaag, ander werkveld.')
    expect(told).not.toContain('groei')
  })

  it('who fits stands first in the list to choose from, with the reason; the others follow', async () => {
    const { youth, carla } = await aboutTheHealthOfAChild()
    await carla.presses('Details', { in: youth })
    await carla.presses('Wijs iemand aan', { in: youth })
    const [people] = inputsOf(shownTo(carla))
    const titles = (people?.choices ?? []).map(({ title }) => title)
    expect(titles[0]).toBe('Els, jeugdverpleegkundige, GGD · kent gezondheid, werkt vandaag, ander werkveld')
    expect(titles.slice(1)).toContain('Bram, jongerenwerker, Wijkracht')
    expect(titles.filter((title) => title.startsWith('Els'))).toHaveLength(1)
  })

  it('Details says it in one line, until somebody leads', async () => {
    const { house, youth, daan, els } = await aboutTheHealthOfAChild()
    const before = await daan.presses('Details', { in: youth })
    expect(textOf(before.value)).toContain('Wie zou dit kunnen: Els (GGD)')
    await els.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const after = await daan.presses('Details', { in: youth })
    expect(textOf(after.value)).not.toContain('Wie zou dit kunnen')
  })
})
