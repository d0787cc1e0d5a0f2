import { beforeEach, describe, expect, it } from 'vitest'
import { documents } from '#app/documents.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { beginWatching } from '#app/watch.ts'
import { handlers } from '#app/handlers.ts'
import { worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { SignalId } from '#domain/ids.ts'
import { network } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { moment } from '#support/time.ts'

/** What the version before wrote, which knew nothing of consent that ends, retention, links, feedback and identity. */
const content = {
  audience: 'child',
  ageBand: '0_11',
  wholeFamily: false,
  dependent: false,
  origin: 'pupil',
  context: 'both',
  themes: ['school'],
  observation: 'Komt vaak te laat.',
  others: null,
  impression: null,
  since: null,
  factors: { y_school_absence: 'yes' },
  current: 'true',
  trend: 'same',
  safetyScore: 7,
  deadlineOn: null,
  strengths: ['p_y_school_bond'],
  goodAt: 'tekenen',
  wish: null,
  talked: 'yes',
  childSeen: 'yes',
  doneAlready: null,
  keepDoing: null,
  asked: ['think-along'],
  askedExpertise: null,
  consultQuestion: null,
}
const consent = {
  state: 'given',
  authority: 'both-parents',
  by: ['parent1', 'parent2'],
  refusedBy: [],
  parentsMayKnow: false,
  scope: 'hulp zoeken',
  form: 'oral',
  on: '2026-05-20',
  until: '2026-11-20',
  withdrawalExplained: true,
  advisedBy: null,
  advisedOn: null,
  noAdviceReason: null,
}
const action = {
  id: 'a_1',
  what: { text: 'Gesprek met de ouders' },
  kind: 'conversation',
  owner: 'm_bram',
  proposedBy: 'm_bram',
  accepted: true,
  dueOn: '2026-05-28',
  doneWhen: null,
  layer: '0',
  moved: 0,
  done: { outcome: 'done', reason: null, by: 'm_bram', at: moment('2026-05-28 10:00') },
}
const signal = {
  id: 's_1',
  reference: '18M-7F3K',
  intake: 'i_1',
  network: 'oldenzaal-18min',
  kind: 'signal',
  kindcheck: false,
  outcome: 'A_IDENT_CASE',
  reporter: { member: 'm_anna', name: 'Anna', function: 'mentor', partner: 'Twents Carmel College' },
  receipt: null,
  content,
  consent,
  urgency: 'normal',
  suggested: 'normal',
  urgencyReason: null,
  rules: ['N2'],
  raisedAt: moment('2026-05-20 10:00'),
  takeUpBy: moment('2026-05-22 17:00'),
  postedAt: moment('2026-05-20 10:01'),
  status: 'in-action',
  lead: 'm_bram',
  takenUpAt: moment('2026-05-21 10:00'),
  beginBy: null,
  goal: 'Op tijd op school',
  actions: [action],
  thinkingAlong: ['m_els'],
  declined: [{ by: 'm_daan', reason: 'Ik ken deze school niet.', whoElse: null }],
  notes: [{ by: 'm_bram', at: moment('2026-05-24 11:00'), text: 'Gebeld.' }],
  closing: null,
}
const closing = { reason: 'general-support', details: { who: 'sportclub' }, by: 'm_bram' }
const closed = {
  ...signal,
  status: 'closed',
  closing: { ...closing, at: moment('2026-06-10 10:00') },
}
const consult = { ...signal, kind: 'consult', outcome: 'C_CONSULT', status: 'asked', lead: null, goal: null }
const intake = {
  id: 'i_1',
  writer: 'm_anna',
  intent: 'signal',
  network: null,
  startedAt: moment('2026-11-20 10:00'),
  touchedAt: moment('2026-11-20 10:05'),
  answers: { audience: 'child', redFlags: 'none', factsOwn: 'Komt vaak te laat.' },
  at: 'who',
  more: false,
  rev: 3,
  cleaned: {},
  acute: null,
  notAcute: null,
  spoken: null,
  kept: 'held',
  keptUntil: moment('2026-12-04 17:00'),
  extended: false,
}
const written = (value: unknown) => new TextEncoder().encode(JSON.stringify({ schema: 1, value }))

describe('what the version before wrote', () => {
  it.each([
    ['a signal', signal],
    ['a signal that is closed', closed],
    ['a consult', consult],
  ])('is read: %s keeps what it said, and nothing has happened to it since', (_, before) => {
    const read = documents(kinds.signal.schema).decode(written(before))
    expect(read).toMatchObject(before)
    expect(read).toMatchObject({ identity: 'none', links: [], feedback: [], eraseOn: null, erasedFor: null })
  })

  it('is read: a dialogue goes on where it was, and belongs to nothing', () => {
    expect(documents(kinds.intake.schema).decode(written(intake))).toEqual({
      ...intake,
      link: null,
      asking: { leftOut: [], ownWords: {} },
      again: [],
    })
  })
})

describe('what the version before set no clock for', () => {
  let world: World
  beforeEach(() => {
    const platform = startPlatform([], moment('2026-11-23 10:00'))
    world = { ...platform.world, networks: [network] }
  })
  const id = SignalId.parse('s_1')

  /** As it is after the next start. */
  async function started(before: typeof signal | typeof closed) {
    const value = documents(kinds.signal.schema).decode(written(before))
    const one = { key: keyOf.signal(id), expect: null, body: written(before), tags: kinds.signal.tags(value) }
    const puts = [{ ...one, seal: { scope: network.id } }]
    await world.store.commit({ id: 'before', puts, journal: [], work: [], cancel: [] })
    await beginWatching(world)
    const { show: _show, ...others } = handlers
    await worker(world, { ...others, show: async () => ({ again: 60_000, note: 'no-channel' }) }, 'w').drain()
    return load(world.store, kinds.signal, keyOf.signal(id))
  }

  it('ends all the same: what was closed goes six months after that', async () => {
    expect((await started(closed))?.value).toMatchObject({ status: 'closed', eraseOn: '2026-12-10' })
  })

  it('and at once when that is longer ago', async () => {
    const long = { ...closed, closing: { ...closed.closing, at: moment('2026-05-21 10:00') } }
    expect((await started(long))?.value).toMatchObject({
      status: 'erased',
      content: { observation: null },
      actions: [],
    })
  })

  it('and consent ends on its day', async () => {
    expect((await started(signal))?.value).toMatchObject({
      lead: 'm_bram',
      outcome: 'B_PSEUDO',
      consent: { state: 'not_asked', until: null },
    })
  })
})
