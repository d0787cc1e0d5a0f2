import { describe, expect, it } from 'vitest'
import { lessonsFrom } from '#domain/signal/lessons.ts'
import { MemberId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { aSignal, at, bram, carla, friday, gerda, network } from '#support/given.ts'

const writers = ['m_1', 'm_2', 'm_3', 'm_4', 'm_5'].map((id) => MemberId.parse(id))

const closed = (
  number: number,
  { wentWell = null, couldBeBetter = null }: { wentWell?: string | null; couldBeBetter?: string | null },
  changes: Partial<Signal> = {},
): Signal =>
  aSignal({
    status: 'closed',
    closing: {
      reason: 'concern-gone',
      details: {},
      by: writers[number % 5] ?? bram.id,
      at: at(`2026-11-${String(number).padStart(2, '0')}T10:00`),
      level: '1',
      noFeedback: null,
      wentWell,
      couldBeBetter,
      knownBefore: null,
    },
    ...changes,
  })
const days = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index)
const five = days(1, 5).map((number) => closed(number, { wentWell: `goed ${9 - number}` }))

describe('what people wrote at closing', () => {
  it('is read by whoever coordinates, in an order that says nothing of when', () => {
    const read = { wentWell: ['goed 4', 'goed 5', 'goed 6', 'goed 7', 'goed 8'], couldBeBetter: [] }
    expect(lessonsFrom(five, network, carla)).toEqual(read)
    expect(lessonsFrom(five, network, gerda)).toEqual(read)
    expect(lessonsFrom(five, network, bram)).toBeNull()
  })

  it('is not told of fewer than five; who wrote nothing does not count', () => {
    const four = five.slice(1)
    expect(lessonsFrom([...four, closed(6, {}), closed(7, {})], network, carla)).toBeNull()
    expect(lessonsFrom([...four, closed(6, { couldBeBetter: 'eerder bellen' })], network, carla)).toEqual({
      wentWell: ['goed 4', 'goed 5', 'goed 6', 'goed 7'],
      couldBeBetter: ['eerder bellen'],
    })
  })

  it('is not told of five that fewer people wrote', () => {
    const alone = five.map((one) => ({ ...one, closing: one.closing && { ...one.closing, by: bram.id } }))
    expect(lessonsFrom(alone, network, carla)).toBeNull()
    const [first, ...others] = five
    expect(lessonsFrom([...alone, ...others, first as Signal], network, carla)).not.toBeNull()
  })

  it('is of the newest twenty', () => {
    const many = days(1, 25).map((number) => closed(number, { wentWell: `van de ${number + 10}e` }))
    expect(lessonsFrom(many, network, carla)?.wentWell).toEqual(days(16, 35).map((one) => `van de ${one}e`))
  })

  it('of what is looked into after a breach is not there', () => {
    const [first, ...others] = five
    expect(lessonsFrom([{ ...(first as Signal), frozenAt: friday }, ...others], network, carla)).toBeNull()
  })
})
