import { describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { entryIn } from '#adapters/journal-line.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { chained } from '#app/journal/chain.ts'
import { checkpoint } from '#app/journal/checkpoint.ts'
import { forgetting } from '#app/journal/forgetting.ts'
import { signed } from '#app/journal/sign.ts'
import { type Finding, verifying } from '#app/journal/verify.ts'
import type { Head, JournalEntry, JournalLine, Witness } from '#app/ports.ts'
import { sealed } from '#app/sealed.ts'
import { MemberId } from '#domain/ids.ts'
import { Instant } from '#domain/time/instant.ts'

const line = (verb: string, at = 10): JournalLine => ({
  at: Instant.parse(at),
  verb,
  actor: 'system',
  about: 's_1',
  result: 'done',
  request: 'r_1',
})

/** A journal of these verbs in one commit each; what is chained last is left to the test. */
async function written(...verbs: string[]) {
  const keys = memoryKeys()
  const store = sealed(memoryStore(), keys)
  let count = 0
  const write = async (verb: string, at?: number): Promise<void> => {
    count += 1
    await store.commit({ id: `c${count}`, puts: [], journal: [line(verb, at)], work: [], cancel: [] })
  }
  const chain = async (): Promise<void> => {
    const before = await keys.journalHead()
    const { rewrites, head } = chained(await store.journal(before?.number ?? 0, 100), before, keys.journalMac)
    await store.commit({ id: `chain${count}`, puts: [], journal: [], rewrites, work: [], cancel: [] })
    await keys.keepJournalHead(head)
  }
  const forget = async (before: number, now = 99): Promise<number> => {
    const { rewrites, forgotten } = await forgetting(each(await store.journal(0, 100)), {
      isOld: ({ at }) => at < before,
      now: Instant.parse(now),
      mac: keys.journalMac,
      since: (await keys.journalHead())?.since ?? 0,
    })
    await store.commit({ id: `forget${before}`, puts: [], journal: [], rewrites, work: [], cancel: [] })
    return forgotten.length
  }
  for (const verb of verbs) await write(verb)
  await chain()
  const entries = () => store.journal(0, 100)
  const findings = async (tamper: (entries: JournalEntry[]) => JournalEntry[] = (all) => all) =>
    verified(tamper(await entries()), await keys.journalHead(), keys).findings
  return { keys, write, chain, forget, entries, findings }
}

async function* each(entries: readonly JournalEntry[]) {
  yield* entries
}

function verified(entries: readonly JournalEntry[], head: Head | null, { journalMac }: Witness) {
  const { add, end } = verifying(head, journalMac)
  entries.forEach(add)
  return end()
}

const five = ['raise', 'take-up', 'begin', 'note', 'close']

describe('an untouched journal', () => {
  it('is found whole, with what came after it was chained last', async () => {
    const { write, findings, chain, entries, keys } = await written(...five)
    await write('reopen')
    expect(await findings()).toEqual([])
    expect(verified(await entries(), await keys.journalHead(), keys).waiting).toBe(1)
    await chain()
    expect(await findings()).toEqual([])
    expect(verified(await entries(), await keys.journalHead(), keys).waiting).toBe(0)
  })

  it('is found whole while it is chained on during the look', async () => {
    const { write, chain, entries, keys } = await written(...five)
    await write('reopen')
    const [head, before] = [await keys.journalHead(), await entries()]
    await write('close')
    await chain()
    const after = await entries()
    expect(verified([...before, ...after.slice(before.length)], head, keys).findings).toEqual([])
  })

  it('is found whole while lines are forgotten during the look', async () => {
    const { entries, forget, keys, write, chain } = await written('raise', 'take-up', 'begin')
    await write('close', 20)
    await chain()
    const before = await entries()
    await forget(15)
    const looked = [...before.slice(0, 2), ...(await entries())]
    expect(verified(looked, await keys.journalHead(), keys).findings).toEqual([])
  })

  it('of before there was a chain begins with the first line that has a mac', async () => {
    const { keys, entries } = await written(...five)
    const old = { ...line('raise'), number: 1 }
    const fresh = (await entries()).slice(1).map(unlinked)
    const { head, rewrites } = chained([old, ...fresh], null, keys.journalMac)
    expect(head).toMatchObject({ since: 1, number: 5 })
    const kept = [old, ...rewrites.map(({ to, line: one }) => ({ ...one, number: to }))]
    expect(verified(kept, head, keys).findings).toEqual([])
  })

  it.each([
    ['all of it', []],
    ['the last of it', [{ ...line('raise'), number: 1 }]],
  ])('of which an older version forgot %s begins after that', async (_what, before: JournalEntry[]) => {
    const { keys, entries } = await written(...five)
    const fresh = (await entries()).slice(3).map(unlinked)
    const { head, rewrites } = chained([...before, ...fresh], null, keys.journalMac)
    expect(head).toMatchObject({ since: 3, number: 5 })
    const kept = [...before, ...rewrites.map(({ to, line: one }) => ({ ...one, number: to }))]
    expect(verified(kept, head, keys).findings).toEqual([])
  })

  it('of before there was a chain is no finding either while nothing is chained yet', async () => {
    const { entries, keys } = await written(...five)
    const fresh = (await entries()).slice(3).map(unlinked)
    const old = [7, 8].map((number) => ({ ...line('raise'), number }))
    const all = [...old, ...fresh.map((entry) => ({ ...entry, number: entry.number + 5 }))]
    expect(verified(all, null, keys)).toMatchObject({ before: 8, waiting: 2, findings: [] })
    const putIn = { ...line('note'), number: 11 }
    expect(verified([...all, putIn], null, keys).findings).toEqual([{ what: 'unsigned', number: 11 }])
  })

  it('is found whole after the same press was refused again when its id was forgotten', async () => {
    const keys = memoryKeys()
    let passed = 0
    const store = sealed(
      memoryStore(() => passed),
      keys,
    )
    const press = (at: number) =>
      store.commit({ id: 'press', puts: [], journal: [line('take-up', at)], work: [], cancel: [] })
    expect([await press(10), await press(11)]).toEqual(['done', 'repeat'])
    passed = 31 * 24 * 3_600_000
    await store.commit({ id: 'other', puts: [], journal: [], work: [], cancel: [] })
    expect(await press(passed)).toBe('done')
    expect(verified(await store.journal(0, 9), null, keys)).toMatchObject({ count: 2, findings: [] })
  })
})

const changed = (number: number, change: Partial<JournalEntry>) => (all: JournalEntry[]) =>
  all.map((entry) => (entry.number === number ? { ...entry, ...change } : entry))
const without = (number: number) => (all: JournalEntry[]) => all.filter((entry) => entry.number !== number)
const swapped = (all: JournalEntry[]): JournalEntry[] => {
  const [first, second, third, fourth, ...rest] = all
  if (!first || !second || !third || !fourth) throw new Error('too short')
  return [first, { ...third, number: 2 }, { ...second, number: 3 }, fourth, ...rest]
}

const unlinked = ({ link: _link, previous: _previous, ...rest }: JournalEntry): JournalEntry => rest

describe('what was done to a journal by somebody without the key is found, under its number', () => {
  const cases: [string, (all: JournalEntry[]) => JournalEntry[], Finding[]][] = [
    ['another actor', changed(3, { actor: MemberId.parse('m_bram') }), [{ what: 'altered', number: 3 }]],
    ['another moment', changed(3, { at: Instant.parse(11) }), [{ what: 'altered', number: 3 }]],
    ['another request', changed(3, { request: 'r_2' }), [{ what: 'altered', number: 3 }]],
    ['a field more', changed(3, { detail: 'acute' }), [{ what: 'altered', number: 3 }]],
    ['another mac', changed(3, { mac: 'A'.repeat(43) }), [{ what: 'altered', number: 3 }]],
    ['another link', changed(3, { link: 'A'.repeat(43) }), [{ what: 'misplaced', number: 3 }]],
    ['a line taken out', without(3), [{ what: 'removed', number: 3, to: 3 }]],
    ['the first taken out', without(1), [{ what: 'removed', number: 1, to: 1 }]],
    ['the last taken away', without(5), [{ what: 'truncated', number: 5, to: 5 }]],
    ['all of it taken away', () => [], [{ what: 'truncated', number: 1, to: 5 }]],
    [
      'two in each other’s place',
      swapped,
      [
        { what: 'misplaced', number: 2 },
        { what: 'misplaced', number: 3 },
      ],
    ],
    [
      'one put in at the end',
      (all) => [...all, { ...line('note'), number: 6 }],
      [{ what: 'unsigned', number: 6 }],
    ],
    [
      'a copy put in at the end',
      (all) => [...all, ...all.slice(1, 2).map((entry) => ({ ...entry, number: 6 }))],
      [{ what: 'copied', number: 6, of: 2 }],
    ],
    [
      'one put in the place of another',
      (all) => changed(3, { ...line('note') })(all),
      [{ what: 'altered', number: 3 }],
    ],
    [
      'the chain taken off the end',
      (all) => [...all.slice(0, 4), ...all.slice(4).map(unlinked)],
      [{ what: 'unchained', number: 5 }],
    ],
    [
      'a hole that says it was forgotten',
      (all) => [
        { ...line('journal-forgotten'), from: 1, previous: '', link: all[1]?.link ?? '', number: 2 },
        ...all.slice(2),
      ],
      [{ what: 'altered', number: 2 }],
    ],
  ]
  it.each(cases)('%s', async (_what, tamper, expected) => {
    const { findings } = await written(...five)
    expect(await findings(tamper)).toEqual(expected)
  })

  it('a line of another course of events, each whole in itself', async () => {
    const { keys, entries } = await written(...five)
    const [fourth] = (await entries()).slice(3)
    const head = { number: 4, link: fourth?.link ?? '', since: 0 }
    const course = (verb: string): JournalEntry[] => {
      const lines = signed({ id: verb, journal: [line(verb), line('close')] }, keys.journalMac)
      const fresh = lines.map((one, index) => ({ ...one, number: 5 + index }))
      return chained(fresh, head, keys.journalMac).rewrites.map(({ to, line: one }) => ({
        ...one,
        number: to,
      }))
    }
    const [[mine], [, other]] = [course('note'), course('nudge')]
    const mixed = [...(await entries()).slice(0, 4), ...[mine, other].filter((one) => one !== undefined)]
    const known = { number: 6, link: other?.link ?? '', since: 0 }
    expect(verified(mixed, known, keys).findings).toEqual([{ what: 'broken', number: 6 }])
  })

  it('another journal in its place, of another installation and of this one', async () => {
    const [mine, other] = [await written(...five), await written(...five)]
    const theirs = await other.entries()
    expect((await mine.findings(() => theirs)).map(({ what }) => what)).toEqual(five.map(() => 'altered'))
    const head = { ...((await mine.keys.journalHead()) as Head), link: 'A'.repeat(43) }
    expect(verified(await mine.entries(), head, mine.keys).findings).toEqual([
      { what: 'other-head', number: 5 },
    ])
    expect(verified(await mine.entries(), null, mine.keys).findings).toHaveLength(5)
  })
})

describe('what was forgotten', () => {
  it('leaves one line that vouches for all of it, also when its neighbours follow', async () => {
    const { write, chain, forget, entries, findings } = await written('raise', 'take-up')
    await write('close', 20)
    await chain()
    expect(await forget(15)).toBe(2)
    expect(await findings()).toEqual([])
    expect((await entries()).map(({ number, from }) => [from, number])).toEqual([
      [1, 2],
      [undefined, 3],
    ])
    await write('note', 30)
    await chain()
    expect(await forget(25)).toBe(1)
    expect((await entries()).map(({ number, from }) => [from, number])).toEqual([
      [1, 3],
      [undefined, 4],
    ])
    expect(await findings()).toEqual([])
    expect(await forget(25)).toBe(0)
  })

  it('says nothing of it but that it was there', async () => {
    const { forget, entries } = await written('details-read')
    await forget(15)
    const [left] = await entries()
    expect(left).toMatchObject({ verb: 'journal-forgotten', at: 99, from: 1, number: 1 })
    expect(JSON.stringify(left)).not.toMatch(/details-read|s_1|r_1/)
  })

  it('does not hide another hole, nor is it made wider or put elsewhere', async () => {
    const { forget, write, chain, findings } = await written('raise', 'take-up', 'begin')
    for (const at of [20, 21, 22]) await write('note', at)
    await chain()
    await forget(15)
    expect(await findings(without(4))).toEqual([{ what: 'removed', number: 4, to: 4 }])
    expect(await findings((all) => changed(3, { from: 2 })(all))).toEqual([
      { what: 'removed', number: 1, to: 1 },
      { what: 'altered', number: 3 },
    ])
    expect(
      await findings(([made, , , ...rest]) => [{ ...(made as JournalEntry), number: 5 }, ...rest]),
    ).toEqual([{ what: 'altered', number: 5 }])
  })
})

describe('what is no line of the journal', () => {
  const rubbish = (number: number) => (all: JournalEntry[]) =>
    all.map((entry) => (entry.number === number ? entryIn(number, 'rubbish') : entry))

  it.each(['rubbish', '7', '{}', '{"at":"x","verb":"a","actor":"system","result":"done"}'])(
    '%s is told as that',
    async (text) => {
      const { findings } = await written(...five)
      expect(
        await findings((all) => all.map((entry) => (entry.number === 3 ? entryIn(3, text) : entry))),
      ).toEqual([{ what: 'no-line', number: 3 }])
    },
  )

  it('is a hole that the others are chained around', async () => {
    const { keys, entries, write } = await written('raise')
    for (const verb of ['note', 'close', 'reopen']) await write(verb)
    const before = await keys.journalHead()
    const all = rubbish(3)(await entries())
    const { head, rewrites } = chained(all.slice(1), before, keys.journalMac)
    expect(rewrites.map(({ to }) => to)).toEqual([2, 4])
    const kept = all.map((entry) => ({ ...entry, ...rewrites.find(({ to }) => to === entry.number)?.line }))
    expect(verified(kept, head, keys).findings).toEqual([{ what: 'no-line', number: 3 }])
  })

  it('does not keep what is old beside it from being forgotten', async () => {
    const { keys, entries } = await written(...five)
    const how = { isOld: () => true, now: Instant.parse(99), mac: keys.journalMac, since: 0 }
    const { rewrites, forgotten } = await forgetting(each(rubbish(3)(await entries())), how)
    expect(rewrites.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [4, 5],
    ])
    expect(forgotten).toHaveLength(4)
  })
})

describe('what was lost in a restore', () => {
  it('is vouched for by one line, and told', async () => {
    const { keys, entries } = await written(...five)
    const [first, second] = await entries()
    if (!first || !second) throw new Error('nothing was written')
    const span = { from: 3, to: 6, previous: second.link ?? '', link: 'anew' }
    const made = { ...checkpoint(line('journal-restored'), span, keys.journalMac), number: 6 }
    const told = verified([first, second, made], { number: 6, link: 'anew', since: 0 }, keys)
    expect(told).toMatchObject({ findings: [], restored: [{ from: 3, to: 5 }] })
  })

  it('is told as long as its own line is kept, also once what is before and after it was forgotten', async () => {
    const { keys } = await written()
    const mac = keys.journalMac
    const [first, second, after] = signed(
      { id: 'c', journal: [line('raise'), line('note'), line('begin')] },
      mac,
    )
    if (!first || !second || !after) throw new Error('nothing was written')
    const before = chained(
      [first, second].map((one, at) => ({ ...one, number: at + 1 })),
      null,
      mac,
    )
    const span = { from: 3, to: 6, previous: before.head.link, link: 'anew' }
    const made = { ...checkpoint(line('journal-restored', 20), span, mac), number: 6 }
    const then = chained([{ ...after, number: 7 }], { number: 6, link: 'anew', since: 0 }, mac)
    const all = [...before.rewrites, { to: 6, line: made }, ...then.rewrites].map(({ to, line: one }) => ({
      ...one,
      number: to,
    }))
    const forget = (until: number) =>
      forgetting(each(all), { isOld: ({ at }) => at < until, now: Instant.parse(99), mac, since: 0 })
    const spans = async (until: number) => (await forget(until)).rewrites.map(({ from, to }) => [from, to])
    expect(await spans(15)).toEqual([
      [1, 2],
      [7, 7],
    ])
    expect(await spans(21)).toEqual([[1, 7]])
  })
})
