import { describe, expect, it } from 'vitest'
import { askedAbout, isAskable } from '#app/who-knows.ts'
import type { Network } from '#domain/network/network.ts'
import { helpFor } from '#domain/network/help-for.ts'
import { type Knower, whoKnows } from '#domain/network/who-knows.ts'
import { Service } from '#domain/network/service.ts'
import { adults, at, bram, network } from '#support/given.ts'
import { day } from '#support/time.ts'

const monday = at('2026-11-23T10:00')
const wednesday = at('2026-11-25T10:00')

const asked = (typed: string, now = monday, networks: readonly Network[] = [network]): Knower[] =>
  whoKnows(networks, askedAbout(typed, networks), now)
const names = (typed: string, now = monday, networks?: readonly Network[]): string[] =>
  asked(typed, now, networks).map(({ person }) => person.name)

describe('who knows what', () => {
  it('is answered by a theme, in whatever words the cards use for it', () => {
    expect(names('school')).toEqual(['Anna', 'Daan'])
    expect(names('vrienden')).toEqual(['Bram'])
    expect(names('Friends')).toEqual(['Bram'])
  })

  it('names a theme as people of these ages do', () => {
    expect(askedAbout('wonen', [network]).themes).toEqual(['money_housing'])
    expect(askedAbout('wonen', [adults]).themes).toEqual(['living'])
    expect(askedAbout('wonen', [network, adults]).themes.toSorted()).toEqual(['living', 'money_housing'])
  })

  it('is answered by the words of the network for a theme', () => {
    const themes = { friends_street_online: { nl: 'laat op het plein', en: 'out late in the square' } }
    const own = { ...network, texts: { ...network.texts, themes } }
    expect(names('plein')).toEqual([])
    expect(names('plein', monday, [own])).toEqual(['Bram'])
    expect(names('the square', monday, [own])).toEqual(['Bram'])
  })

  it('is answered by what somebody wrote down, their profession and their organisation', () => {
    expect(names('meldcode')).toEqual(['Daan'])
    expect(names('een verpleegkundige')).toEqual(['Els'])
    expect(asked('ggd').map(({ person, by }) => [person.name, by])).toEqual([['Els', 'partner']])
    expect(names('vissen')).toEqual([])
    expect(names('')).toEqual([])
  })

  it('names the day on which somebody works next, and who works soonest first', () => {
    expect(asked('jongeren', wednesday)[0]?.works).toBe('2026-11-26')
    const both = { ...network, members: network.members.map((one) => ({ ...one, expertise: ['jongeren'] })) }
    const order = asked('jongeren', wednesday, [both]).map(({ works }) => works)
    expect(order).toEqual(order.toSorted())
    expect(order[0]).toBe('2026-11-25')
  })

  it('names somebody of two networks once', () => {
    expect(names('wijkracht', monday, [network, adults])).toEqual(['Bram'])
  })

  it('names nobody whose organisation has no agreement any more', () => {
    const { wijkracht } = network.partners
    if (!wijkracht) throw new Error('the sample has no wijkracht')
    const over = { ...wijkracht, agreement: { ...wijkracht.agreement, validUntil: day('2026-11-22') } }
    const without = { ...network, partners: { ...network.partners, wijkracht: over } }
    expect(names('vrienden', monday, [without])).not.toContain(bram.name)
  })
})

describe('what help there is', () => {
  const service = (name: string, more: Record<string, unknown> = {}) =>
    Service.parse({
      name,
      what: 'hulp',
      themes: ['school'],
      layer: '2',
      checkedOn: '2026-11-01',
      ...more,
    })
  const found = (services: Service[], typed = 'school', now = monday) =>
    helpFor([{ ...network, services }], askedAbout(typed, [network]), now)

  it('is the lightest first, then where one waits shortest', () => {
    const services = [
      service('Maatwerk', { layer: '4' }),
      service('Groep met wachttijd', { waitingWeeks: 6 }),
      service('Groep', { waitingWeeks: 1 }),
      service('Advies', { layer: '1', waitingWeeks: 9 }),
    ]
    expect(found(services).map(({ name }) => name)).toEqual([
      'Advies',
      'Groep',
      'Groep met wachttijd',
      'Maatwerk',
    ])
  })

  it('is found by its theme, its name, what it does and where it is; and nothing else is', () => {
    const services = [service('Huiswerkklas', { neighbourhood: 'Zuid', themes: ['school'] })]
    for (const typed of ['school', 'huiswerkklas', 'zuid'])
      expect(found(services, typed), typed).toHaveLength(1)
    expect(found(services, 'geld')).toEqual([])
  })

  it('says that nobody looked for more than ninety days', () => {
    const services = [
      service('Oud', { checkedOn: '2026-08-25' }),
      service('Ouder', { checkedOn: '2026-08-24' }),
    ]
    expect(found(services).map(({ name, old }) => [name, old])).toEqual([
      ['Oud', false],
      ['Ouder', true],
    ])
  })

  it('stands once when two networks have it', () => {
    const one = { ...network, services: [service('Huiswerkklas')] }
    expect(
      helpFor([one, { ...adults, services: one.services }], askedAbout('school', [network]), monday),
    ).toHaveLength(1)
  })
})

describe('in the middle of a dialogue', () => {
  it.each(['school', 'geld', 'jongeren', 'vrije tijd'])('"%s" can be asked about', (typed) => {
    expect(isAskable(typed, [network])).toBe(true)
  })

  it.each(['', 'het deed weet ik niet', 'van de school dit zag', 'jan'])('"%s" is an answer', (typed) => {
    expect(isAskable(typed, [network])).toBe(false)
  })
})
