import { beforeEach, describe, expect, it, vi, onTestFinished } from 'vitest'
import type { Incoming, Reply } from '#app/ports.ts'
import { type Limits, turns } from '#app/turns.ts'
import { counting, keeping, type Line } from '#support/platform-ports.ts'
import { say } from '#text/words.ts'

const { chat } = say('nl').words
const within: Limits = { atOnce: 2, forDanger: 1, inQueue: 1, queueMs: 4_000, answerMs: 8_000 }

let log: Line[]
let counted: string[]
beforeEach(() => {
  log = []
  counted = []
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

const said = (text: string): Incoming => ({
  id: text,
  kind: 'said',
  text,
  attachments: false,
  sender: { tenant: 't', objectId: 'o', user: 'u' },
  where: { tenant: 't', serviceUrl: 'http://127.0.0.1:9/', conversation: 'a', personal: true },
  channel: null,
})
const press = (verb: string, data: object): Incoming => ({
  ...said(''),
  kind: 'pressed',
  verb,
  data: { intake: 'i_01j0000000000000000000000', rev: 1, ...data },
  message: null,
})
const atSafety = press('answer', { step: 'safety', redFlags: 'rf_weapon_or_threat' })

/** A bot whose turns end when the test says so. */
function aBot(limits: Limits = within) {
  const ends = new Map<Incoming, (reply: Reply) => void>()
  const handle = (incoming: Incoming): Promise<Reply> =>
    new Promise((resolve) => {
      ends.set(incoming, resolve)
    })
  const people = turns({ log: keeping(log), meter: counting(counted) }, handle, limits)
  const begun = (): string[] => [...ends.keys()].map((one) => ('text' in one ? one.text : ''))
  const end = async (incoming: Incoming): Promise<void> => {
    ends.get(incoming)?.({ messages: [{ summary: 's', text: 'answered' }] })
    await settled()
  }
  return { people, begun, end }
}

/** What can go on without time passing has gone on. */
const settled = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0))

const read = async (reply: Promise<Reply>): Promise<string> => JSON.stringify(await reply)

describe('turns of people', () => {
  it('are begun so many at a time, and who waits is next', async () => {
    const { people, begun, end } = aBot()
    const [one, two, three] = [said('one'), said('two'), said('three')]
    const answers = [one, two, three].map((incoming) => people.take(incoming))
    await settled()
    expect(begun()).toEqual(['one', 'two'])
    await end(two)
    expect(begun()).toEqual(['one', 'two', 'three'])
    await end(one)
    await end(three)
    for (const answer of answers) expect(await read(answer)).toContain('answered')
    expect(people.underWay()).toBe(0)
  })

  it('that find no place to wait hear at once that it is busy and that nothing was stored', async () => {
    const { people, begun } = aBot()
    for (const text of ['one', 'two', 'three']) void people.take(said(text))
    await settled()
    expect(await read(people.take(said('four')))).toContain(chat.busy)
    expect(begun()).not.toContain('four')
    expect(counted).toEqual(['answers kind=said outcome=busy'])
  })

  it('that nobody asked for take no place, and are carried out without a word, also while it stops', async () => {
    const { people, begun } = aBot()
    for (const text of ['one', 'two', 'three']) void people.take(said(text))
    people.close()
    const changed = { ...said('somebody came'), kind: 'members-changed' as const }
    void people.take(changed)
    await settled()
    expect(begun().toSorted()).toEqual(['one', 'somebody came', 'two'])
    expect(people.underWay()).toBe(4)
    expect(counted).toEqual([])
  })

  it('whose time to wait is over hear the same, and are never begun after that', async () => {
    const { people, begun, end } = aBot()
    const [one, three] = [said('one'), said('three')]
    void people.take(one)
    void people.take(said('two'))
    const late = read(people.take(three))
    await vi.advanceTimersByTimeAsync(within.queueMs)
    expect(await late).toContain(chat.busy)
    await end(one)
    expect(begun()).toEqual(['one', 'two'])
  })

  it('that gave up waiting keep no place from who came after them', async () => {
    const { people, begun, end } = aBot({ ...within, inQueue: 2 })
    const one = said('one')
    for (const incoming of [one, said('two'), said('three')]) void people.take(incoming)
    await vi.advanceTimersByTimeAsync(within.queueMs - 1_000)
    void people.take(said('four'))
    await vi.advanceTimersByTimeAsync(1_000)
    await end(one)
    expect(begun()).toEqual(['one', 'two', 'four'])
  })

  it('that were begun and get no answer in time hear that it is not certain', async () => {
    const { people } = aBot()
    const answer = read(people.take(said('one')))
    await vi.advanceTimersByTimeAsync(within.answerMs)
    expect(await answer).toContain(chat.unsure)
    expect(counted).toEqual(['answers kind=said outcome=unsure'])
  })

  it('are answered in time after their arrival, however long they waited before they were begun', async () => {
    const { people, end } = aBot()
    const one = said('one')
    void people.take(one)
    void people.take(said('two'))
    const answer = read(people.take(said('three')))
    await vi.advanceTimersByTimeAsync(3_000)
    await end(one)
    await vi.advanceTimersByTimeAsync(within.answerMs - 3_000)
    expect(await answer).toContain(chat.unsure)
  })

  it('that come after it was asked to stop hear that it is busy; what was begun goes on', async () => {
    const { people, end } = aBot()
    const one = said('one')
    const answer = read(people.take(one))
    await settled()
    people.close()
    expect(await read(people.take(said('two')))).toContain(chat.busy)
    await end(one)
    expect(await answer).toContain('answered')
  })
})

describe('what is about danger', () => {
  it('has a place of its own, and goes before whoever waits', async () => {
    const { people, begun, end } = aBot({ ...within, inQueue: 5 })
    const one = said('one')
    for (const incoming of [one, said('two'), said('three')]) void people.take(incoming)
    await settled()
    void people.take(said('hij heeft een wapen'))
    void people.take(said('ze ligt bewusteloos'))
    await settled()
    expect(begun()).toEqual(['one', 'two', 'hij heeft een wapen'])
    await end(one)
    expect(begun()).toEqual(['one', 'two', 'hij heeft een wapen', 'ze ligt bewusteloos'])
  })

  it('leaves its place to what is about danger as well, and to nobody else', async () => {
    const { people, begun, end } = aBot()
    const [one, weapon] = [said('one'), said('hij heeft een wapen')]
    for (const incoming of [one, said('two'), weapon, said('three')]) void people.take(incoming)
    await settled()
    await end(weapon)
    expect(begun()).toEqual(['one', 'two', 'hij heeft een wapen'])
    await end(one)
    expect(begun().at(-1)).toBe('three')
  })

  it.each<[string, Incoming]>([
    ['a red flag', atSafety],
    ['that somebody called', press('called', { step: 'safety' })],
    ['a request to help with the call', press('help-me-call', { step: 'who' })],
    ['a word of danger', said('hij heeft een mes')],
    ['the number itself', said('moet ik 112 bellen?')],
  ])('reads first whom to call, when it cannot be answered: %s', async (_, incoming) => {
    const { people } = aBot()
    people.close()
    const text = await read(people.take(incoming))
    expect(text).toMatch(/112.*0800-2000.*Er is niets bewaard/s)
  })

  it.each<[string, Incoming]>([
    ['a number that has those digits in it', said('Haar nummer is 111222333')],
    ['another step', press('answer', { step: 'who' })],
    ['a press that cannot be read', press('answer', { step: 'nowhere' })],
  ])('is not read into %s; also then 112 is named', async (_, incoming) => {
    const { people } = aBot()
    people.close()
    const text = await read(people.take(incoming))
    expect(text).not.toContain('0800-2000')
    expect(text).toContain('112')
  })
})

describe('of every turn the log says', () => {
  it('the kind, how it ended and how long it took, and nothing else', async () => {
    const { people, end } = aBot()
    const one = said('Haar BSN is 111222333')
    void people.take(one)
    await vi.advanceTimersByTimeAsync(40)
    await end(one)
    expect(log).toEqual([
      { level: 'info', event: 'turn', fields: { kind: 'said', outcome: 'done', ms: expect.any(Number) } },
    ])
  })

  it('that it was slow, after a second', async () => {
    const { people, end } = aBot()
    const one = said('one')
    void people.take(one)
    await vi.advanceTimersByTimeAsync(1_500)
    await end(one)
    expect(log).toMatchObject([{ level: 'warn', event: 'slow-turn', fields: { outcome: 'done' } }])
  })
})
