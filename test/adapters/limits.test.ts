import { describe, expect, it } from 'vitest'
import { limits, pace } from '#adapters/teams/limits.ts'

const sentBy = (person: string, tenant = 'a') => ({
  from: { aadObjectId: person },
  channelData: { tenant: { id: tenant } },
})
const many = (count: number, of: (index: number) => boolean): number =>
  Array.from({ length: count }, (_, index) => of(index)).filter(Boolean).length

describe('an allowance', () => {
  it('is so many at once, and then so many a second', () => {
    const may = pace({ atOnce: 3, aSecond: 2 })
    expect(many(10, () => may('x', 0))).toBe(3)
    expect(many(10, () => may('x', 1_000))).toBe(2)
    expect(many(10, () => may('x', 60_000))).toBe(3)
    expect(may('y', 60_000)).toBe(true)
  })

  it('is not used up by what was refused', () => {
    const may = pace({ atOnce: 1, aSecond: 1 })
    expect(many(1_000, () => may('x', 0))).toBe(1)
    expect(may('x', 1_000)).toBe(true)
  })

  it('remembers no more than so many: the one that was heard of longest ago begins anew', () => {
    const may = pace({ atOnce: 1, aSecond: 1 }, 2)
    const asked = ['x', 'y', 'x', 'z', 'x', 'y'].map((who) => may(who, 0))
    expect(asked).toEqual([true, true, false, true, false, true])
  })

  it('of addresses is for ten thousand of them', () => {
    const { stranger } = limits(() => 0)
    expect(many(100, () => stranger('x'))).toBe(60)
    expect(many(9_999, (index) => stranger(`address ${index}`))).toBe(9_999)
    expect(stranger('x')).toBe(false)
    expect(many(10_000, (index) => stranger(`another ${index}`))).toBe(10_000)
    expect(stranger('x')).toBe(true)
  })
})

describe('a person', () => {
  it('who presses as quickly as a hand can is never refused', () => {
    let now = 0
    const { person } = limits(() => (now += 150))
    expect(many(400, () => person(sentBy('anna')))).toBe(400)
  })

  it('who goes on faster than any hand is', () => {
    let now = 0
    const { person } = limits(() => now)
    expect(many(1_000, () => person(sentBy('bram')))).toBe(180)
    now = 10_000
    expect(many(1_000, () => person(sentBy('bram')))).toBe(110)
  })

  it('who presses now and then gets through while everybody else goes on as fast as they can', () => {
    let now = 0
    const { person } = limits(() => now)
    for (let second = 0; second < 120; second += 1) {
      now = second * 1_000
      for (let other = 0; other < 50; other += 1) many(20, () => person(sentBy(`person ${other}`)))
      expect(person(sentBy('anna'))).toBe(true)
    }
    expect(many(20, () => person(sentBy('person 1')))).toBeLessThan(20)
  })

  it('of a busy tenant does not slow down another tenant', () => {
    const { person } = limits(() => 0)
    for (let other = 0; other < 50; other += 1) many(200, () => person(sentBy(`person ${other}`)))
    expect(many(180, () => person(sentBy('late')))).toBe(30)
    expect(many(180, () => person(sentBy('els', 'b')))).toBe(180)
  })

  it.each<unknown>([null, {}, { from: 7, channelData: [] }, { from: { aadObjectId: {} } }, 'x'])(
    'who is not said (%j) is one person',
    (activity) => {
      const { person } = limits(() => 0)
      expect(many(1_000, () => person(activity))).toBe(180)
    },
  )
})
