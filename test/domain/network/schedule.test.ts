import { describe, expect, it } from 'vitest'
import type { Member, Network } from '#domain/network/network.ts'
import {
  type Absence,
  absenceOn,
  doerNow,
  doerOn,
  missedOn,
  noSchedule,
  onDay,
  type Schedule,
} from '#domain/network/schedule.ts'
import { WorkPattern } from '#domain/time/person.ts'
import { anna, bram, carla, daan, els, fatih, gerda, nameOf, network, stranger } from '#support/given.ts'
import { day } from '#support/time.ts'

/** A Monday to the Friday of the week after it: ten working days. */
const away = (from = '2026-11-23', until = '2026-12-04', cover: Absence['cover'] = null): Absence => ({
  from: day(from),
  until: day(until),
  cover,
})
const inWeek = day('2026-11-25')
const covered = (by: Member): Absence => away('2026-11-23', '2026-12-04', by.id)

/** The network on a day, with what these people said of when they work. */
function on(
  date: string,
  said: readonly [Member, Partial<Schedule> | readonly Absence[]][],
  where: Network = network,
): Network {
  const schedules = said.map(([{ id }, one]): [Member['id'], Schedule] => [
    id,
    'length' in one ? { ...noSchedule, absences: [...one] } : { ...noSchedule, ...one },
  ])
  return onDay(where, new Map(schedules), day(date))
}
const find = ({ members }: Network, { id }: Member): Member | undefined =>
  members.find((member) => member.id === id)
const isAway = (date: string, who: Member, ...said: Parameters<typeof on>[1]) =>
  find(on(date, said), who)?.awayUntil !== null

describe('the network on a day', () => {
  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-12-04', true],
    ['2026-12-05', false],
  ])('somebody is away from the first day to the last: on %s %s', (date, isIt) => {
    expect(isAway(date, bram, [bram, [away()]])).toBe(isIt)
  })

  it('names whose work somebody does, and nobody does the work of who is there', () => {
    const during = on('2026-11-25', [[bram, [covered(els)]]])
    expect(during.members.filter(({ covers }) => covers.length > 0).map(({ id }) => nameOf(id))).toEqual([
      'els',
    ])
    expect(find(during, els)?.covers).toEqual([bram.id])
    expect(doerNow(during, bram.id)).toBe(els.id)
    const before = on('2026-11-20', [[bram, [covered(els)]]])
    expect(before.members.flatMap(({ covers }) => covers)).toEqual([])
    expect(doerNow(before, bram.id)).toBe(bram.id)
  })

  it('has the days and the moment that somebody chose, else those of the file', () => {
    const pattern = WorkPattern.parse({ works: [5], remindAt: '10:00' })
    const chosen = on('2026-11-25', [[bram, { pattern, anyHour: true }]])
    expect(find(chosen, bram)).toMatchObject({ works: [5], remindAt: '10:00', anyHour: true })
    expect(find(on('2026-11-25', []), bram)).toMatchObject({
      works: [1, 2, 4],
      remindAt: '08:30',
      anyHour: false,
    })
  })
})

describe('who does somebody’s work on a day', () => {
  const doer = (who: Member, ...said: Parameters<typeof on>[1]) => {
    const found = doerOn(on('2026-11-25', said), who.id, inWeek)
    return found && nameOf(found)
  }

  it('is the person who is there, and whoever was named while they are away', () => {
    expect(doer(bram)).toBe('bram')
    expect(doer(bram, [bram, [covered(els)]])).toBe('els')
  })

  it('is nobody when nobody was named, or when it goes back to the network', () => {
    expect(doer(bram, [bram, [away()]])).toBeNull()
    expect(doer(bram, [bram, [{ ...away(), cover: 'network' }]])).toBeNull()
  })

  it('is whoever stands in for who stands in', () => {
    expect(doer(bram, [bram, [covered(els)]], [els, [covered(gerda)]])).toBe('gerda')
    const both = on('2026-11-25', [
      [bram, [covered(els)]],
      [els, [covered(gerda)]],
    ])
    expect(find(both, gerda)?.covers).toEqual([bram.id, els.id])
  })

  it('is nobody when who stands in is away too', () => {
    expect(doer(bram, [bram, [covered(els)]], [els, [away()]])).toBeNull()
    expect(doer(bram, [bram, [covered(els)]], [els, [away('2026-11-26', '2026-11-27')]])).toBe('els')
  })

  it('is nobody when two stand in for each other, or somebody for themselves', () => {
    expect(doer(bram, [bram, [covered(els)]], [els, [covered(bram)]])).toBeNull()
    expect(doer(bram, [bram, [covered(els)]], [els, [covered(gerda)]], [gerda, [covered(els)]])).toBeNull()
    expect(doer(bram, [bram, [covered(bram)]])).toBeNull()
  })

  it('is nobody of a restricted partner, unless for somebody who is restricted too', () => {
    expect(doer(bram, [bram, [covered(fatih)]])).toBeNull()
    expect(doer(fatih, [fatih, [covered(bram)]])).toBe('bram')
    expect(doer(bram, [bram, [covered(els)]], [els, [covered(fatih)]])).toBeNull()
  })

  it('is nobody who left the network; of who left, themselves', () => {
    expect(doer(bram, [bram, [{ ...away(), cover: stranger }]])).toBeNull()
    expect(doerOn(network, stranger, inWeek)).toBe(stranger)
  })

  it('is whoever was named for that day, when several periods lie over each other', () => {
    expect(doer(bram, [bram, [away(), away('2026-11-24', '2026-11-25', els.id)]])).toBe('els')
    expect(doer(bram, [bram, [away(), away('2026-11-26', '2026-11-27', els.id)]])).toBeNull()
  })
})

describe('days that are too long to wait for (K8)', () => {
  const missed = (who: Member, date: string, ...said: Parameters<typeof on>[1]) =>
    missedOn(on(date, said), who.id, day(date))

  it.each([
    ['2026-11-25', '2026-11-27', null],
    ['2026-11-25', '2026-11-29', null],
    ['2026-11-25', '2026-11-30', { from: '2026-11-25', until: '2026-11-30', givenBack: false }],
    // Christmas, a Friday in 2026, is no working day.
    ['2026-12-22', '2026-12-27', null],
  ])('are more than three working days: %s to %s', (from, until, expected) => {
    expect(missed(els, from, [els, [away(from, until)]])).toEqual(expected)
  })

  it('are none when somebody stands in, or before and after', () => {
    expect(missed(bram, '2026-11-25', [bram, [covered(els)]])).toBeNull()
    expect(missed(bram, '2026-11-25', [bram, [covered(els)]], [els, [away()]])).not.toBeNull()
    expect(missed(bram, '2026-11-20', [bram, [away()]])).toBeNull()
    expect(missed(bram, '2026-12-07', [bram, [away()]])).toBeNull()
  })

  it('are also a short time, when what somebody leads was to go back to the network', () => {
    const short = away('2026-11-25', '2026-11-25', 'network')
    expect(missed(bram, '2026-11-25', [bram, [short]])).toEqual({
      from: '2026-11-25',
      until: '2026-11-25',
      givenBack: true,
    })
  })

  it('are counted through leave that borders on leave, and not over a day between', () => {
    const two = [away('2026-11-23', '2026-11-24'), away('2026-11-25', '2026-11-26')]
    expect(missed(bram, '2026-11-24', [bram, two])).toMatchObject({ from: '2026-11-23', until: '2026-11-26' })
    const apart = [away('2026-11-23', '2026-11-24'), away('2026-11-26', '2026-11-27')]
    expect(missed(carla, '2026-11-24', [carla, apart])).toBeNull()
  })

  it('are counted through leave that borders on the school holidays', () => {
    const leave = away('2026-10-08', '2026-10-09', bram.id)
    expect(missed(anna, '2026-10-12', [anna, [leave]])).toEqual({
      from: '2026-10-08',
      until: '2026-10-18',
      givenBack: false,
    })
    expect(missed(anna, '2026-10-09', [anna, [leave]])).toBeNull()
  })

  it('are one when only days on which somebody does not work lie in between', () => {
    // Thursday and Friday, and after the weekend Monday and Tuesday: four working days.
    const parts = [
      { ...away(), from: day('2026-11-26'), until: day('2026-11-27'), cover: null },
      { ...away(), from: day('2026-11-30'), until: day('2026-12-01'), cover: null },
    ]
    expect(missed(els, '2026-11-26', [els, parts])).toMatchObject({ from: '2026-11-26', until: '2026-12-01' })
    const apart = parts.map((one, index) => (index === 0 ? one : { ...one, from: day('2026-12-01') }))
    expect(missed(els, '2026-11-26', [els, apart])).toBeNull()
  })

  it('are nobody’s who is not in the network', () => {
    expect(missedOn(network, stranger, inWeek)).toBeNull()
    expect(absenceOn(bram, inWeek, network.calendar)).toBeNull()
  })
})

describe('school holidays', () => {
  const autumn = '2026-10-12'

  it('hold for who works in education, and for nobody else', () => {
    const gone = on(autumn, []).members.filter((member) => member.awayUntil !== null)
    expect(gone.map(({ name }) => name)).toEqual(['Anna', 'Daan'])
    expect(on('2026-10-19', []).members.filter((member) => member.awayUntil !== null)).toEqual([])
  })

  it('do not hold for who works on in them', () => {
    expect(isAway(autumn, anna, [anna, { worksInHolidays: true }])).toBe(false)
    expect(isAway(autumn, daan, [anna, { worksInHolidays: true }])).toBe(true)
    expect(isAway('2026-11-25', anna, [anna, { worksInHolidays: true, absences: [away()] }])).toBe(true)
  })

  it('are those of the region of the partner, else of the first', () => {
    const week = (from: string, until: string) => [{ name: 'herfst', from: day(from), until: day(until) }]
    const [carmel, ooc] = [network.partners['carmel'], network.partners['ooc']]
    const regions: Network = {
      ...network,
      schoolHolidays: {
        noord: week('2026-10-10', '2026-10-18'),
        midden: week('2026-10-17', '2026-10-25'),
      },
      partners: {
        ...network.partners,
        ...(carmel && { carmel }),
        ...(ooc && { ooc: { ...ooc, schoolRegion: 'midden' } }),
      },
    }
    const gone = (date: string) =>
      on(date, [], regions)
        .members.filter((member) => member.awayUntil !== null)
        .map(({ name }) => name)
    expect([gone('2026-10-12'), gone('2026-10-17'), gone('2026-10-20')]).toEqual([
      ['Anna'],
      ['Anna', 'Daan'],
      ['Daan'],
    ])
  })

  it('are none where the network wrote down none', () => {
    expect(
      on(autumn, [], { ...network, schoolHolidays: {} }).members.some((member) => member.awayUntil !== null),
    ).toBe(false)
  })

  it('leave the work to nobody, unless a colleague was named for it', () => {
    const date = day(autumn)
    expect(doerOn(on(autumn, []), anna.id, date)).toBeNull()
    const named = on(autumn, [[anna, [away('2026-10-10', '2026-10-18', carla.id)]]])
    expect(doerOn(named, anna.id, date)).toBe(carla.id)
  })
})
