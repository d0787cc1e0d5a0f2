import { describe, expect, it } from 'vitest'
import { isTelling, partnerNews } from '#domain/network/agreement-ends.ts'
import { apartNow, colleagueOf, colleagues, coordinators } from '#domain/network/members.ts'
import type { Network, Partner } from '#domain/network/network.ts'
import { whyApart } from '#domain/network/participation.ts'
import { doerOn, onDay } from '#domain/network/schedule.ts'
import type { MemberId } from '#domain/ids.ts'
import { at, bram, carla, els, gerda, given, ledByBram, network, visit } from '#support/given.ts'
import { day } from '#support/time.ts'

/** Wijkracht is Bram's, and nobody else's. */
const withWijkracht = (change: Partial<Partner>): Network => {
  const partner = network.partners['wijkracht']
  if (!partner) throw new Error('the sample lost a partner')
  return { ...network, partners: { ...network.partners, wijkracht: { ...partner, ...change } } }
}
const until = (validUntil: string, signedOn = '2026-01-10'): Network =>
  withWijkracht({ agreement: { signedOn: day(signedOn), validUntil: day(validUntil) } })
const onThat = (of: Network, date: string): Network => onDay(of, new Map(), day(date))

describe('whether the people of a partner may do something', () => {
  it.each([
    ['2026-11-19', 'no-agreement'],
    ['2026-11-20', null],
    ['2026-12-31', null],
    ['2027-01-01', 'no-agreement'],
  ] as const)('an agreement from 20 November until 31 December: on %s %s', (date, expected) => {
    const { partners } = until('2026-12-31', '2026-11-20')
    expect(whyApart(partners['wijkracht'], day(date))).toBe(expected)
  })

  it.each([
    ['2026-11-30', null],
    ['2026-12-01', 'suspended'],
  ] as const)('suspended from 1 December: on %s %s', (date, expected) => {
    const { partners } = withWijkracht({ suspendedFrom: day('2026-12-01') })
    expect(whyApart(partners['wijkracht'], day(date))).toBe(expected)
  })

  it('suspended without a day: from now on; a partner that nobody knows never', () => {
    expect(whyApart(withWijkracht({ suspended: true }).partners['wijkracht'], day('2026-11-20'))).toBe(
      'suspended',
    )
    expect(whyApart(undefined, day('2026-11-20'))).toBe('no-agreement')
  })

  it('the day is that of the network: at half past midnight in Amsterdam the old one is over', () => {
    const over = until('2026-11-20')
    expect(apartNow(over, bram, at('2026-11-20T23:59'))).toBeNull()
    expect(apartNow(over, bram, at('2026-11-21T00:30'))).toBe('no-agreement')
  })
})

describe('what is asked of people of a partner that does not take part', () => {
  const without = onThat(until('2026-11-19'), '2026-11-20')

  it('nothing: they are nobody’s colleague today, and still in the file', () => {
    expect(colleagues(without).map(({ name }) => name)).not.toContain('Bram')
    expect(colleagueOf(without, bram.id)).toBeUndefined()
    expect(colleagueOf(without, els.id)?.name).toBe('Els')
    expect(without.members).toHaveLength(network.members.length)
  })

  it('nobody assigns to them, hands over to them, or gives them an action', () => {
    const led = ledByBram({ lead: els.id })
    given(led).when({ type: 'assign', to: bram.id }, carla, undefined, without).refuses('unknown-person')
    given(led)
      .when({ type: 'hand-over', to: bram.id, reason: 'hij kent de buurt' }, els, undefined, without)
      .refuses('unknown-person')
    given(led)
      .when({ type: 'case-team', members: [bram.id] }, els, undefined, { ...without, identity: true })
      .refuses('unknown-person')
    given({ ...led, status: 'in-action', goal: 'rust thuis', actions: [{ ...visit, owner: els.id }] })
      .when({ type: 'hand-over-action', action: visit.id, to: bram.id }, els, undefined, without)
      .refuses('unknown-person')
    const { id: action, kind, dueOn, doneWhen, layer } = visit
    const add = { type: 'add-action', action, what: 'bellen', kind, dueOn, doneWhen, layer } as const
    given({ ...led, status: 'in-action', goal: 'rust thuis' })
      .when({ ...add, owner: bram.id }, els, undefined, without)
      .refuses('unknown-person')
  })

  it('who stands in for the coordinator comes first when the coordinator’s partner is apart', () => {
    const gemeente = network.partners['gemeente']
    if (!gemeente) throw new Error('the sample lost a partner')
    const apart = {
      ...network,
      partners: { ...network.partners, gemeente: { ...gemeente, suspended: true } },
    }
    expect(coordinators(onThat(apart, '2026-11-20')).map(({ id }) => id)).toEqual([gerda.id, carla.id])
    expect(coordinators(onThat(network, '2026-11-20')).map(({ id }) => id)).toEqual([carla.id, gerda.id])
  })

  it('they stand in for nobody', () => {
    const away = { from: day('2026-11-20'), until: day('2026-11-27'), cover: bram.id }
    const schedule = {
      pattern: null,
      worksInHolidays: false,
      anyHour: false,
      absences: [away],
      askedAt: null,
      vouched: null,
    }
    const schedules = new Map<MemberId, typeof schedule>([[els.id, schedule]])
    const doer = (of: Network) => doerOn(onDay(of, schedules, day('2026-11-20')), els.id, day('2026-11-20'))
    expect(doer(network)).toBe(bram.id)
    expect(doer(until('2026-11-19'))).toBeNull()
  })
})

describe('what the coordinator hears of an agreement that ends', () => {
  const ends = until('2026-12-31')
  const told = (of: Network, date: string) => isTelling(of, carla, day(date))

  it.each([
    ['2026-11-30', false, []],
    ['2026-12-01', true, ['ends']],
    ['2026-12-02', false, ['ends']],
    ['2026-12-23', true, ['ends']],
    ['2026-12-24', false, ['ends']],
    ['2026-12-31', true, ['ends']],
    ['2027-01-04', true, ['over']],
    ['2027-01-05', false, ['over']],
  ] as const)('until Thursday 31 December: on %s told %s, in the list %j', (date, tells, what) => {
    expect(told(ends, date)).toBe(tells)
    expect(partnerNews(ends, day(date)).map((one) => one.what)).toEqual(what)
  })

  it('on the first own day of a coordinator who did not work on the day itself', () => {
    const mondays = { ...carla, works: [1] }
    expect(isTelling(ends, mondays, day('2026-12-01'))).toBe(false)
    expect(isTelling(ends, mondays, day('2026-12-07'))).toBe(true)
  })

  it('a suspension is told on its day, and stands in the list before and after', () => {
    const suspends = withWijkracht({ suspendedFrom: day('2026-12-08') })
    expect(['2026-12-07', '2026-12-08', '2026-12-09'].map((date) => told(suspends, date))).toEqual([
      false,
      true,
      false,
    ])
    expect(partnerNews(suspends, day('2026-12-07'))).toEqual([
      { partner: 'Wijkracht', what: 'suspends', on: '2026-12-08' },
    ])
    expect(partnerNews(suspends, day('2026-12-08'))[0]?.what).toBe('suspended')
  })

  it('nothing of a partner without people', () => {
    const nobody = { ...ends, members: ends.members.filter(({ id }) => id !== bram.id) }
    expect(partnerNews(nobody, day('2026-12-15'))).toEqual([])
    expect(told(nobody, '2026-12-01')).toBe(false)
  })
})
