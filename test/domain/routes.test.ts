import { describe, expect, it } from 'vitest'
import { elsewhere, neighbourhoodsIn, residencesIn, Route, routeOf } from '#domain/network/routes.ts'

const routes = [
  Route.parse({ residence: ['Hengelo', 'Borne'], to: 'hengelo-18min' }),
  Route.parse({ residence: ['Enschede'], neighbourhood: ['Noord'], to: 'noord-18min' }),
  Route.parse({ residence: ['Enschede'], ages: ['16_17'], themes: ['school'], to: 'mbo-18min' }),
]
const enschede = { municipality: 'Enschede', routes }
const lives = (residence: string | undefined, more = {}) => ({
  residence,
  neighbourhood: undefined,
  ageBand: '16_17' as const,
  themes: ['school' as const],
  ...more,
})

describe('a signal goes to another network', () => {
  it('by the first route of which everything holds', () => {
    expect(routeOf(enschede, lives('Borne'))).toBe('hengelo-18min')
    expect(routeOf(enschede, lives('Enschede', { neighbourhood: 'Noord' }))).toBe('noord-18min')
    expect(routeOf(enschede, lives('Enschede', { neighbourhood: elsewhere }))).toBe('mbo-18min')
  })

  it('not when one of them does not hold, or is not known', () => {
    expect(routeOf(enschede, lives('Enschede', { ageBand: '0_11' }))).toBeNull()
    expect(routeOf(enschede, lives('Enschede', { themes: ['safety_home'] }))).toBeNull()
    expect(routeOf(enschede, lives(elsewhere))).toBeNull()
    expect(routeOf(enschede, lives(undefined))).toBeNull()
  })

  it('when one of the chosen themes is enough', () => {
    expect(routeOf(enschede, lives('Enschede', { themes: ['safety_home', 'school'] }))).toBe('mbo-18min')
  })
})

describe('where somebody lives is asked', () => {
  it('with the own municipality first, and always with somewhere else', () => {
    expect(residencesIn(enschede)).toEqual(['Enschede', 'Hengelo', 'Borne', elsewhere])
  })

  it('not when no route asks for it', () => {
    expect(residencesIn({ municipality: 'Enschede', routes: [] })).toEqual([])
    expect(
      residencesIn({
        municipality: 'Enschede',
        routes: [Route.parse({ themes: ['school'], to: 'mbo-18min' })],
      }),
    ).toEqual([])
  })

  it('with the neighbourhoods of that municipality, and none where it makes no difference', () => {
    expect(neighbourhoodsIn(enschede, undefined)).toEqual(['Noord', elsewhere])
    expect(neighbourhoodsIn(enschede, 'Enschede')).toEqual(['Noord', elsewhere])
    expect(neighbourhoodsIn(enschede, 'Hengelo')).toEqual([])
  })

  it('by one name each, that is not what stands for all others', () => {
    expect(Route.safeParse({ residence: ['Hengelo, Borne'], to: 'hengelo-18min' }).success).toBe(false)
    expect(Route.safeParse({ residence: [elsewhere], to: 'hengelo-18min' }).success).toBe(false)
  })
})
