import * as fc from 'fast-check'
import {
  StoreError,
  type Commit,
  type JournalLine,
  type Lease,
  type Rewrite,
  type WorkItem,
} from '#app/ports.ts'
import { MemberId } from '#domain/ids.ts'
import { Instant } from '#domain/time/instant.ts'
import { storeModel } from './store-model.ts'
import type { StoreUnderTest } from './stores.ts'

/** What can happen to a store. `claimed` picks one of the claims made so far, `stale` decides on a wrong version. */
export type Step = { other: boolean } & (
  | { do: 'commit'; id: string; puts: readonly AnyPut[]; claimed: number | null; rest: Rest }
  | { do: 'claim'; now: Instant; seconds: number }
  | { do: 'release'; claimed: number; dueAt: Instant }
  | { do: 'pass'; milliseconds: number }
  | { do: 'look'; tag: string; after: string; limit: number; entry: number }
)
type AnyPut = { key: string; stale: boolean; body: string | null; tags: readonly string[] }
type Rest = Pick<Commit, 'journal' | 'rewrites' | 'work' | 'cancel'>

/** What was played so far: it goes on when the store was moved. */
type Played = { model: ReturnType<typeof storeModel>; leases: Lease[] }
export const nothingPlayed = (): Played => ({ model: storeModel(), leases: [] })

/** Each step on the model and on the store. */
export async function* outcomes(
  subject: StoreUnderTest,
  steps: readonly Step[],
  { model, leases }: Played = nothingPlayed(),
) {
  for (const step of [...steps, ...lookAround]) {
    yield { step, ...(await both(model, subject, step, leases)) }
  }
}

const both = async (
  model: ReturnType<typeof storeModel>,
  subject: StoreUnderTest,
  step: Step,
  leases: Lease[],
): Promise<{ expected: unknown; actual: unknown }> => {
  const store = step.other ? subject.other : subject.store
  switch (step.do) {
    case 'commit': {
      const claimed = step.claimed === null || leases.length === 0 ? null : step.claimed % leases.length
      const commit = { id: step.id, puts: step.puts.map((put) => putOf(model, put)), ...step.rest }
      const lease = claimed === null ? undefined : leases[claimed]
      const expected = model.commit(commit, claimed)
      return { expected, actual: await answer(store.commit(lease ? { ...commit, lease } : commit)) }
    }
    case 'claim': {
      const expected = model.claim(step.now, step.seconds)
      const lease = await store.claim(step.now, 'w', step.seconds)
      const before = leases.at(-1)?.token ?? 0
      if (lease) leases.push(lease)
      const newer = lease === null || lease.token > before
      return { expected: { item: expected, newer: true }, actual: { item: lease?.item ?? null, newer } }
    }
    case 'release': {
      const lease = leases[step.claimed % leases.length]
      if (lease === undefined) return { expected: null, actual: null }
      const expected = model.release(step.claimed % leases.length, step.dueAt)
      return { expected, actual: await store.release(lease, step.dueAt, 'n') }
    }
    case 'pass':
      return { expected: model.pass(step.milliseconds), actual: await subject.pass(step.milliseconds) }
    case 'look': {
      const { tag, after, limit, entry } = step
      const actual = {
        due: await store.nextDueAt(),
        found: await store.find(tag, after, limit),
        journal: await store.journal(entry, limit),
        documents: await Promise.all(keys.map(async (key) => readable(await store.get(key)))),
      }
      const expected = {
        due: model.nextDueAt(),
        found: model.find(tag, after, limit),
        journal: model.journal(entry, limit),
        documents: keys.map(model.get),
      }
      return { expected, actual }
    }
  }
}

const putOf = (model: ReturnType<typeof storeModel>, { key, stale, body, tags }: AnyPut) => {
  const version = model.versionOf(key)
  const wrong = version === null ? 1 : null
  return { key, expect: stale ? wrong : version, body: body === null ? null : Buffer.from(body), tags }
}

const answer = async (commit: Promise<string>): Promise<string> => {
  try {
    return await commit
  } catch (error) {
    if (error instanceof StoreError) return error.code
    throw error
  }
}

const readable = (found: { version: number; body: Uint8Array } | null) =>
  found && { version: found.version, body: Buffer.from(found.body).toString() }

const keys = ['intake:1', 'signal:1', 'signal:2', 'signal:3']
const tags = ['lead:anna', 'owner:bram', 'state:open']

const lookAround: readonly Step[] = tags.map((tag) => ({
  do: 'look',
  other: false,
  tag,
  after: '',
  limit: 100,
  entry: 0,
}))

const moment = fc.integer({ min: 0, max: 20 }).map((at) => Instant.parse(at))
const anyWork: fc.Arbitrary<WorkItem> = fc.record({
  id: fc.constantFrom('w1', 'w2', 'w3', 'w4'),
  lane: fc.constantFrom('card:1', 'card:2', 'member:1'),
  dueAt: moment,
  kind: fc.constantFrom('show', 'remind'),
  ref: fc.constantFrom({}, { signal: 's_1' }),
})
const anyLine: fc.Arbitrary<JournalLine> = fc.record({
  at: moment,
  verb: fc.constantFrom('raise', 'take-up'),
  actor: fc.constantFrom('system' as const, MemberId.parse('m_anna')),
  result: fc.constant('done'),
})
/** Often of a line that is not there, or stands for others already. */
const anyRewrite: fc.Arbitrary<Rewrite> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(4), anyLine)
  .map(([to, more, line]) => {
    const from = Math.max(1, to - more)
    return { from, to, line: { ...line, from } }
  })
const anyPut: fc.Arbitrary<AnyPut> = fc.record({
  key: fc.constantFrom(...keys),
  stale: fc.nat(9).map((die) => die === 0),
  body: fc.option(fc.string(), { freq: 4 }),
  tags: fc.array(fc.constantFrom(...tags), { maxLength: 3 }),
})
const other = fc.boolean()
const look = fc.record({
  do: fc.constant('look' as const),
  other,
  tag: fc.constantFrom(...tags),
  after: fc.constantFrom('', ...keys),
  limit: fc.integer({ min: 1, max: 5 }),
  entry: fc.nat(5),
})
const commit = fc.record({
  do: fc.constant('commit' as const),
  other,
  id: fc.nat(60).map((number) => `c${number}`),
  puts: fc.uniqueArray(anyPut, { maxLength: 3, selector: ({ key }) => key }),
  claimed: fc.option(fc.nat(50)),
  rest: fc.record({
    journal: fc.array(anyLine, { maxLength: 2 }),
    rewrites: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(anyRewrite, { maxLength: 1 })),
    work: fc.array(anyWork, { maxLength: 2 }),
    cancel: fc.array(fc.constantFrom('w1', 'w2', 'w3', 'w4'), { maxLength: 1 }),
  }),
})
const claim = fc.record({
  do: fc.constant('claim' as const),
  other,
  now: moment,
  seconds: fc.integer({ min: 5, max: 30 }),
})
const release = fc.record({ do: fc.constant('release' as const), other, claimed: fc.nat(50), dueAt: moment })
const pass = fc.record({ do: fc.constant('pass' as const), other, milliseconds: fc.nat(12_000) })
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: commit },
  { weight: 3, arbitrary: claim },
  { weight: 1, arbitrary: release },
  { weight: 1, arbitrary: pass },
  { weight: 1, arbitrary: look },
)
