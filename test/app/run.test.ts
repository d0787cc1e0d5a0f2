import { describe, expect, it } from 'vitest'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { type Ran, run } from '#app/run.ts'
import type { World } from '#app/world.ts'
import { ActionId } from '#domain/ids.ts'
import type { Member } from '#domain/network/network.ts'
import type { Command } from '#domain/signal/commands.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { closing } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { anna, bram, closed, els, inAction, network, open } from '#support/signals.ts'
import { moment } from '#support/time.ts'

/** A world in which this signal is stored. */
async function withSignal(signal: Signal) {
  const platform = startPlatform([], moment('2026-11-20 10:00'))
  const world: World = { ...platform.world, networks: [network] }
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  await world.store.commit({ id: 'first', puts, journal: [], work: [], cancel: [] })
  const by = (actor: Member, command: Command, id: string): Promise<Ran> =>
    run(world, { id, signal: signal.id, command, actor })
  const stored = async () => {
    const found = await load(world.store, kinds.signal, keyOf.signal(signal.id))
    if (!found) throw new Error('the signal is gone')
    return found
  }
  return { world, by, stored, journal: platform.journal }
}

const takeUp = { type: 'take-up' } as const
const [own, offered] = [ActionId.parse('a_1'), ActionId.parse('a_2')]
const verbs = (lines: readonly { verb: string; result: string }[]) =>
  lines.map((one) => `${one.verb} ${one.result}`)

describe('a press that comes again', () => {
  it('has one effect and one line in the journal, and is answered as if it came once', async () => {
    const { by, stored, journal } = await withSignal(open)
    const note = { type: 'note', text: 'Gebeld, geen gehoor.' } as const
    await by(bram, takeUp, 'press-1')
    const before = await stored()
    for (let time = 0; time < 3; time++) expect(await by(bram, note, 'press-2')).toHaveProperty('done')
    expect((await stored()).version).toBe(before.version + 1)
    expect((await stored()).value.notes).toHaveLength(1)
    expect(verbs(await journal()).filter((line) => line.startsWith('note'))).toEqual(['note-added done'])
  })

  it('after it worked is not refused', async () => {
    const { by } = await withSignal(open)
    expect(await by(bram, takeUp, 'press-1')).toHaveProperty('done')
    expect(await by(bram, takeUp, 'press-1')).toHaveProperty('done')
    expect(await by(bram, takeUp, 'press-2')).toMatchObject({ refused: 'you-lead-already' })
  })

  it.each<[string, Signal, Member, Command]>([
    ['giving back the lead', inAction, bram, { type: 'hand-over', to: null, reason: 'Het lukt niet.' }],
    ['saying no to an action', inAction, els, { type: 'decline-action', action: offered }],
    ['handing over an action', inAction, bram, { type: 'hand-over-action', action: own, to: anna.id }],
  ])('%s again is not refused either', async (_, signal, actor, command) => {
    const { by, stored } = await withSignal(signal)
    expect(await by(actor, command, 'press-1')).toHaveProperty('done')
    const { version } = await stored()
    expect(await by(actor, command, 'press-1')).toHaveProperty('done')
    expect((await stored()).version).toBe(version)
  })

  it('after a colleague was first does what it says once that colleague is gone', async () => {
    const { by, stored } = await withSignal(open)
    await by(els, takeUp, 'press-1')
    expect(await by(bram, takeUp, 'press-2')).toMatchObject({ refused: 'already-taken-up' })
    await by(els, { type: 'hand-over', to: null, reason: 'Ik ben er niet.' }, 'press-3')
    expect(await by(bram, takeUp, 'press-2')).toHaveProperty('done')
    expect((await stored()).value.lead).toBe(bram.id)
  })

  it('after it was refused may be right meanwhile', async () => {
    const { by, stored } = await withSignal(inAction)
    if (!inAction.lead) throw new Error('the example has a lead')
    const lead = network.members.find(({ id }) => id === inAction.lead) ?? bram
    const close = closing({ reason: 'no-help-needed', details: { reason: 'Het gaat goed.' } })
    expect(await by(lead, close, 'press-1')).toMatchObject({ refused: 'open-actions' })
    const done = { type: 'complete-action', outcome: 'done', reason: null, spokenWith: [] } as const
    for (const { id } of inAction.actions) await by(lead, { ...done, action: id }, `done-${id}`)
    expect(await by(lead, close, 'press-1')).not.toMatchObject({ refused: 'open-actions' })
    expect((await stored()).value.status).toBe('closed')
  })
})

describe('a press that was refused and comes again', () => {
  it('is refused again, not answered as if it worked', async () => {
    const { by } = await withSignal(open)
    await by(bram, takeUp, 'press-1')
    for (let time = 0; time < 2; time++)
      expect(await by(els, takeUp, 'press-2')).toMatchObject({ refused: 'already-taken-up' })
  })
})

describe('two at once', () => {
  it('take it up: one leads, the other hears that a colleague was first', async () => {
    const { by, stored } = await withSignal(open)
    const ran = await Promise.all([by(bram, takeUp, 'press-1'), by(els, takeUp, 'press-2')])
    expect(ran.filter((one) => 'done' in one)).toHaveLength(1)
    expect(ran.filter((one) => 'refused' in one)).toMatchObject([{ refused: 'already-taken-up' }])
    expect([bram.id, els.id]).toContain((await stored()).value.lead)
  })

  it('think along: both are kept, because the second decides on what the first left', async () => {
    const { by, stored } = await withSignal(open)
    const think = { type: 'think-along' } as const
    await Promise.all([by(bram, think, 'press-1'), by(els, think, 'press-2')])
    expect((await stored()).value.thinkingAlong.toSorted()).toEqual([bram.id, els.id].toSorted())
  })
})

describe('a timer', () => {
  it('settles itself in the commit of what it decided', async () => {
    const { world, stored } = await withSignal({ ...open, postedAt: null })
    const item = { id: 't', lane: 't', dueAt: world.clock.now(), kind: 'timer', ref: {} }
    await world.store.commit({ id: 'item', puts: [], journal: [], work: [item], cancel: [] })
    const lease = await world.store.claim(world.clock.now(), 'w', 30)
    if (!lease) throw new Error('nothing is due')
    const posted = { type: 'record-posted' } as const
    await run(world, { id: 'clock', signal: open.id, command: posted, actor: 'clock', lease })
    expect((await stored()).value.postedAt).toBe(world.clock.now())
    await expect(
      world.store.commit({ id: 'again', puts: [], journal: [], work: [], cancel: [], lease }),
    ).rejects.toMatchObject({ code: 'fenced' })
  })
})

it('a refusal is written down: who asked what, and why not', async () => {
  const { by, journal } = await withSignal(closed)
  await by(anna, takeUp, 'press-1')
  expect(await journal()).toMatchObject([
    { verb: 'take-up', actor: anna.id, about: closed.id, result: 'closed' },
  ])
})

it('of what is erased nothing can be asked', async () => {
  const { world, stored } = await withSignal(open)
  const found = await stored()
  const gone = { key: keyOf.signal(open.id), expect: found.version, body: null, tags: [], seal: found.seal }
  await world.store.commit({ id: 'erased', puts: [gone], journal: [], work: [], cancel: [] })
  expect(await run(world, { id: 'press', signal: open.id, command: takeUp, actor: bram })).toEqual({
    gone: true,
  })
})
