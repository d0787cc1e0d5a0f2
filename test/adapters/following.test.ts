import { describe, expect, it } from 'vitest'
import {
  enough,
  isClear,
  type Look,
  lookOf,
  nothingSeen,
  type Seen,
  type Server,
} from '#adapters/redis/following.ts'

const server: Server = { run: 'aa', address: '10.0.0.1:6379' }
const other: Server = { run: 'bb', address: '10.0.0.2:6379' }
const [north, south, east] = ['10.0.0.2:6379', '10.0.0.3:6379', '10.0.0.4:6379'] as const

const both: Seen = { master: server, replicas: { [north]: 'follows', [south]: 'follows' } }
const oneAway: Seen = { master: server, replicas: { [north]: 'follows', [south]: 'away' } }
const noneLeft: Seen = { master: server, replicas: { [north]: 'away', [south]: 'away' } }

/** One look a second, each what three sentinels say. */
const looks = (...heard: readonly (readonly (Seen | null)[])[]): [Look, Look] =>
  heard.reduce<[Look, Look]>(
    ([, before], all, index) => [before, lookOf(all, { at: 1000 * (index + 1), server, before })],
    [nothingSeen, nothingSeen],
  )
const all = (one: Seen | null) => [one, one, one]
const after = (seen: [Look, Look], follow: readonly string[] = [north, south], who: Server | null = server) =>
  enough(seen, { now: 2500, server: who, follow })

describe('how many replicas must acknowledge', () => {
  it('all that the sentinels know, and nothing is enough before they said anything', () => {
    expect(after([nothingSeen, nothingSeen])).toBe(Infinity)
    expect(after(looks(all(both)))).toBe(2)
  })

  it('not one that is away at two looks in a row', () => {
    expect(after(looks(all(both), all(oneAway)), [north])).toBe(2)
    expect(after(looks(all(oneAway), all(oneAway)), [north])).toBe(1)
    expect(after(looks(all(oneAway), all(both)), [north])).toBe(2)
  })

  it('also one that is away for the sentinels and follows the master already, or that they do not know yet', () => {
    expect(after(looks(all(oneAway), all(oneAway)), [north, south])).toBe(2)
    expect(after(looks(all(both), all(both)), [south, east])).toBe(3)
  })

  it('one at least', () => {
    expect(after(looks(all(noneLeft), all(noneLeft)), [])).toBe(1)
  })

  it.each([
    ['one sentinel calls another the master', [oneAway, oneAway, { ...oneAway, master: other }]],
    ['one sentinel finds the master unwell', [oneAway, oneAway, { ...oneAway, master: null }]],
    ['one sentinel still sees it', [oneAway, oneAway, both]],
    ['only one sentinel of three answers', [oneAway, null, null]],
    ['no sentinel answers any more', [null, null, null]],
  ])('all while %s', (_, heard) => {
    expect(after(looks(all(oneAway), heard), [north])).toBe(2)
  })

  it('all that were known, however long no sentinel answers', () => {
    expect(after(looks(all(both), all(null), all(null)), [])).toBe(2)
  })

  it('two sentinels of three are enough to leave one out', () => {
    const two = [oneAway, null, oneAway]
    expect(after(looks(two, two), [north])).toBe(1)
  })

  it('all again when the last look is long ago, and at another server than was looked at', () => {
    const seen = looks(all(oneAway), all(oneAway))
    expect(enough(seen, { now: 4999, server, follow: [north] })).toBe(1)
    expect(enough(seen, { now: 5000, server, follow: [north] })).toBe(2)
    expect(after(seen, [north], { ...server })).toBe(2)
    expect(after(seen, [north], null)).toBe(2)
  })

  it('a master is known by its run or by its address', () => {
    const named = (master: Server) => all({ ...oneAway, master })
    const fresh = named({ run: '', address: server.address })
    const host = named({ run: 'aa', address: 'redis-1.example:6379' })
    expect(after(looks(fresh, host), [north])).toBe(1)
  })
})

it('is clear when nobody is away, or the same ones twice, and not while the sentinels disagree', () => {
  expect(isClear(looks(all(both)))).toBe(true)
  expect(isClear(looks(all(oneAway)))).toBe(false)
  expect(isClear(looks(all(oneAway), all(oneAway)))).toBe(true)
  expect(isClear(looks(all({ ...both, master: null })))).toBe(false)
})
