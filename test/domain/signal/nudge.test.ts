import { describe, expect, it } from 'vitest'
import { ActionId } from '#domain/ids.ts'
import type { NudgeCommand } from '#domain/signal/commands.ts'
import { toDetails } from '#domain/signal/disclose.ts'
import { evolve } from '#domain/signal/evolve.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  closedSignal,
  daan,
  doneBy,
  els,
  fatih,
  follows,
  friday,
  gerda,
  given,
  ledByBram,
  network,
  stranger,
  told,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const ofEls = { ...visit, id: ActionId.parse('a_els'), owner: els.id, proposedBy: bram.id, accepted: true }
const begun = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({
    status: 'in-action',
    goal: 'rust',
    beginBy: null,
    evaluateOn: day('2027-01-04'),
    actions: [visit, ofEls],
    ...changes,
  })
const nudge: NudgeCommand = { type: 'nudge', action: null }
const about = (action: ActionId): NudgeCommand => ({ type: 'nudge', action })

describe('a nudge', () => {
  it('about an action is for its owner, also while they have not said yes', () => {
    const event = { type: 'nudged', action: ofEls.id, by: bram.id, to: els.id, at: friday } as const
    given(begun()).when(about(ofEls.id), bram).leadsTo(event)
    const waits = begun({ actions: [{ ...ofEls, accepted: false }] })
    given(waits).when(about(ofEls.id), bram).leadsTo(event)
  })

  it('about an action of who left is for whose turn it is', () => {
    const left = begun({ actions: [{ ...ofEls, owner: stranger }] })
    given(left)
      .when(about(ofEls.id), anna)
      .leadsTo({ type: 'nudged', action: ofEls.id, by: anna.id, to: bram.id, at: friday })
  })

  it('about the signal is for whoever must take the next step', () => {
    const to = (signal: Signal) => {
      const { decision } = given(signal).when(nudge, gerda)
      const [event] = 'events' in decision ? decision.events : []
      return event?.type === 'nudged' ? event.to : null
    }
    expect(to(aSignal())).toBe(carla.id)
    expect(to(begun())).toBe(bram.id)
    expect(to(aConsult())).toBe(carla.id)
    expect(to(aConsult({ status: 'answered', answeredAt: friday }))).toBe(anna.id)
  })

  it('is heard by them alone, with who asks and about what', () => {
    const one = { type: 'nudged', action: ofEls.id, by: bram.id, to: els.id, at: friday } as const
    expect(follows(begun(), one)).toEqual([
      { effect: 'tell', to: els.id, notice: 'nudged', about: ofEls.id, by: bram.id },
    ])
    expect(told(follows(begun(), { ...one, action: null, to: bram.id, by: anna.id }))).toEqual([
      'bram: nudged',
    ])
  })
})

describe('nobody', () => {
  it('nudges themselves', () => {
    given(begun()).when(about(visit.id), bram).refuses('own-turn')
    given(begun()).when(nudge, bram).refuses('own-turn')
    given(aSignal()).when(nudge, carla).refuses('own-turn')
  })

  it('nudges who has nothing to do with it, or is of a restricted partner', () => {
    given(begun()).when(about(ofEls.id), daan).refuses('involved-only')
    given(begun()).when(nudge, fatih).refuses('restricted')
    const byFatih = begun({ reporter: { ...begun().reporter, member: fatih.id } })
    given(byFatih).when(about(ofEls.id), fatih).refuses('restricted')
  })

  it('is nudged about what is done, gone or over', () => {
    const done = begun({ actions: [{ ...ofEls, done: doneBy(els) }] })
    given(done).when(about(ofEls.id), bram).refuses('action-done')
    given(begun({ actions: [] }))
      .when(about(ofEls.id), bram)
      .refuses('no-such-action')
    given(closedSignal).when(nudge, anna).refuses('closed')
  })
})

describe('once in two working days', () => {
  const first = given(begun()).when(about(ofEls.id), bram).after

  it('is all, whoever asks; then it can be done again', () => {
    for (const who of [bram, carla, anna])
      given(first).when(about(ofEls.id), who, friday).refuses('nudged-already', '2026-11-24')
    given(first).when(about(ofEls.id), carla, at('2026-11-23T23:59')).refuses('nudged-already', '2026-11-24')
    const again = at('2026-11-24T08:00')
    given(first)
      .when(about(ofEls.id), carla, again)
      .leadsTo({ type: 'nudged', action: ofEls.id, by: carla.id, to: els.id, at: again })
  })

  it('counts anew from the last time, also when the owner is another', () => {
    const again = given(first).when(about(ofEls.id), carla, at('2026-11-24T08:00')).after
    given(again).when(about(ofEls.id), bram, at('2026-11-25T08:00')).refuses('nudged-already', '2026-11-26')
    const handedOver = evolve(first, {
      type: 'action-handed-over',
      action: ofEls.id,
      by: els.id,
      to: gerda.id,
    })
    given(handedOver).when(about(ofEls.id), bram).refuses('nudged-already', '2026-11-24')
  })

  it('holds for each action, and for the signal, by itself', () => {
    expect(given(first).when(about(visit.id), carla).decision).toHaveProperty('events')
    expect(given(first).when(nudge, carla).decision).toHaveProperty('events')
  })

  it('changes nothing else in the signal', () => {
    expect({ ...first, nudges: [] }).toEqual(begun())
  })
})

describe('that somebody was nudged', () => {
  const { after } = given(begun()).when(about(ofEls.id), bram)

  it('is read by the two of them, and by nobody else', () => {
    const read = (reader: typeof anna) => toDetails(after, network, reader)?.full?.nudges
    const line = { by: { name: 'Bram' }, to: { name: 'Els' }, what: visit.what, at: friday }
    expect(read(bram)).toMatchObject([line])
    expect(read(els)).toMatchObject([line])
    for (const other of [anna, carla]) expect(read(other)).toEqual([])
  })
})
