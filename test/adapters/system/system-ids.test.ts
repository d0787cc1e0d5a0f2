import { afterEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '#adapters/system/system-clock.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { ActionId, IntakeId, Reference, SignalId } from '#domain/ids.ts'

afterEach(() => {
  vi.useRealTimers()
})

const many = <Value>(make: () => Value): Value[] => Array.from({ length: 2000 }, make)

describe('a fresh id', () => {
  const ids = systemIds()

  it('is an id of the domain, of 26 characters', () => {
    expect(SignalId.parse(ids.fresh('s'))).toMatch(/^s_[a-z0-9]{26}$/)
    IntakeId.parse(ids.fresh('i'))
    ActionId.parse(ids.fresh('a'))
  })

  it('is never made twice', () => {
    expect(new Set(many(() => ids.fresh('s'))).size).toBe(2000)
  })

  it('sorts by the moment it was made', () => {
    const moments = [
      '2026-11-22T10:00:00.000Z',
      '2026-11-22T10:00:00.001Z',
      '2026-11-22T10:00:00.033Z',
      '2031-01-01',
    ]
    const made = moments.map((moment) => {
      vi.setSystemTime(moment)
      return ids.fresh('s')
    })
    expect(made.toSorted()).toEqual(made)
  })

  it('cannot be guessed from another of the same moment: its last 16 characters all vary', () => {
    vi.setSystemTime('2026-11-22T10:00:00Z')
    const made = many(() => ids.fresh('s').slice(2))
    expect(new Set(made.map((id) => id.slice(0, 10))).size).toBe(1)
    for (let place = 10; place < 26; place += 1)
      expect(new Set(made.map((id) => id.charAt(place))).size, `place ${place}`).toBe(32)
  })
})

it('four characters make a reference, and every one of the 32 occurs about as often', () => {
  const made = many(() => systemIds().fourCharacters())
  for (const four of made) Reference.parse(`18M-${four}`)
  const counts = Map.groupBy(made.join(''), (character) => character)
  expect(counts.size).toBe(32)
  // 8000 draws over 32: 250 each, standard deviation 15.6; six of those either way.
  for (const [character, found] of counts)
    expect(Math.abs(found.length - 250), character).toBeLessThan(6 * 15.6)
})

it('the clock is that of the machine', () => {
  vi.setSystemTime('2026-11-22T10:00:00Z')
  expect(systemClock().now()).toBe(Date.parse('2026-11-22T10:00:00Z'))
})
