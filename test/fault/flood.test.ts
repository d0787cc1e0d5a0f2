import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Store, WorkItem } from '#app/ports.ts'
import { type Arrival, cardIn, feedback, helpCallTo, reminder, startFlood } from '#support/flood.ts'
import { moment } from '#support/time.ts'
import { temporaryFolder } from '../contract/stores.ts'

const morning = moment('2026-11-23 08:30')
const seconds = (count: number) => count * 1_000
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

type Size = { people: number; items: number; hot: number; ofHot: number; cards: number }

/** One morning in two tenants: many reminders, a few people with hundreds of them, and cards in four channels. */
function aMorning({ people, items, hot, ofHot, cards }: Size): WorkItem[] {
  const person = (index: number) => ({ name: `p${index}`, tenant: `tenant-${index % 2}`, dueAt: morning })
  const whom = (index: number) =>
    index < hot * ofHot ? index % hot : hot + ((index - hot * ofHot) % (people - hot))
  const told = Array.from({ length: items }, (_, index) => {
    const make = index % 10 === 0 ? feedback : reminder
    return make({ ...person(whom(index)), id: `tell:${digest(`tell ${index}`)}` })
  })
  const shown = Array.from({ length: cards }, (_, index) =>
    cardIn({ ...person(index), name: `channel-${index % 4}`, id: `card:${digest(`card ${index}`)}` }),
  )
  return [...told, ...shown]
}

const stores: [string, Size, (time: () => number) => Store][] = [
  ['in memory', { people: 400, items: 10_000, hot: 10, ofHot: 300, cards: 40 }, (time) => memoryStore(time)],
  ['in a file', { people: 60, items: 700, hot: 4, ofHot: 60, cards: 12 }, inFile],
]

function inFile(time: () => number): Store {
  const folder = temporaryFolder()
  onTestFinished(() => folder.remove())
  return sqliteStore(join(folder.path, 'flood.db'), time)
}

describe.each(stores)('thousands of messages due at one moment, kept %s,', (_name, size, makeStore) => {
  it('go out in a pace that Teams allows, each once, in order, and nobody waits long for the first', async () => {
    const items = aMorning(size)
    const flood = startFlood(morning, makeStore)
    onTestFinished(flood.stop)
    await flood.due(items)
    await flood.passes(seconds(10))
    const helped = ['p0', 'p1', 'p41'].map((name, index) =>
      helpCallTo({ id: `help-call:${name}`, name, tenant: `tenant-${index % 2}` }),
    )
    await flood.due(helped)
    const anchors = items.flatMap(({ id, kind }) => (kind === 'card' ? [`anchor of ${id}`] : []))
    const wanted = [...items, ...helped].map(({ id }) => id)
    await flood.passes(seconds(400), anchors.length + wanted.length)
    await flood.passes(seconds(5))

    const { arrivals } = flood
    expect(arrivals.map(({ said }) => said).toSorted()).toEqual([...wanted, ...anchors].toSorted())
    keepsThePace(arrivals)
    for (const help of arrivals.filter(({ said }) => said.startsWith('help-call')))
      expect(help.at).toBeLessThanOrEqual(seconds(11))
    for (const sent of grouped(arrivals, ({ conversation }) => conversation)) {
      expect(sent[0]?.at).toBeLessThan(seconds(12))
      expect(longestSilence(sent)).toBeLessThan(seconds(31))
      const reminders = sent.map(({ said }) => said).filter((said) => said.startsWith('tell'))
      expect(reminders).toEqual(reminders.toSorted())
    }
    expect(flood.triedAgain()).toBe(0)
  })
})

function keepsThePace(arrivals: readonly Arrival[]): void {
  for (const sent of grouped(arrivals, ({ conversation }) => conversation)) {
    expect(mostWithin(sent, seconds(1))).toBeLessThanOrEqual(7)
    expect(mostWithin(sent, seconds(30))).toBeLessThanOrEqual(60)
  }
  for (const sent of grouped(arrivals, ({ tenant }) => tenant))
    expect(mostWithin(sent, seconds(1))).toBeLessThanOrEqual(30)
}

const grouped = (arrivals: readonly Arrival[], by: (arrival: Arrival) => string): Arrival[][] => [
  ...Map.groupBy(arrivals, by).values(),
]

/** The most in any window of this length. */
function mostWithin(sent: readonly Arrival[], length: number): number {
  let from = 0
  return Math.max(
    ...sent.map(({ at }, index) => {
      while ((sent[from]?.at ?? at) <= at - length) from += 1
      return index - from + 1
    }),
  )
}

const longestSilence = (sent: readonly Arrival[]): number =>
  Math.max(0, ...sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? at)))
