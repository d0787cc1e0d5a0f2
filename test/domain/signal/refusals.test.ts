import { describe, expect, it } from 'vitest'
import { decide } from '#domain/signal/decide.ts'
import type { Command, Refusal } from '#domain/signal/commands.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Member } from '#domain/network/network.ts'
import {
  aConsult,
  anna,
  aSignal,
  bram,
  carla,
  closedSignal,
  daan,
  doneBy,
  els,
  fatih,
  friday,
  ledByBram,
  network,
  stranger,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const { id: action } = visit
const takeUp: Command = { type: 'take-up' }
const complete: Command = { type: 'complete-action', action, outcome: 'done', reason: null }
const close: Command = { type: 'close', reason: 'duplicate', details: {} }
const to = (date: string): Command => ({ type: 'reschedule-action', action, dueOn: day(date), reason: null })
const begin = (goal: string): Command => ({
  type: 'begin',
  goal,
  what: 'bellen',
  dueOn: day('2026-11-24'),
  action,
})
const withVisit = (moved = 0): Signal => ledByBram({ lead: els.id, actions: [{ ...visit, moved }] })

/** The compiler asks for a way to every refusal that has a sentence; this page says that the way is there. */
const ways: Record<Refusal, [Signal, Command, Member]> = {
  'already-taken-up': [ledByBram(), takeUp, els],
  'you-lead-already': [ledByBram(), takeUp, bram],
  'not-taken-up': [aSignal(), begin('rust'), bram],
  'already-begun': [ledByBram({ goal: 'rust' }), begin('rust'), bram],
  closed: [closedSignal, takeUp, bram],
  'is-consult': [aConsult(), takeUp, bram],
  restricted: [aSignal(), takeUp, fatih],
  'lead-only': [ledByBram(), close, els],
  'coordinator-only': [aSignal(), { type: 'assign', to: bram.id }, els],
  'owner-only': [withVisit(), complete, daan],
  'proposer-asked': [aConsult(), { type: 'think-along' }, anna],
  'involved-only': [aSignal(), { type: 'note', text: 'gebeld' }, daan],
  'said-already': [aSignal({ thinkingAlong: [els.id] }), { type: 'think-along' }, els],
  'no-such-action': [ledByBram(), complete, bram],
  'action-done': [ledByBram({ actions: [{ ...visit, done: doneBy(bram) }] }), complete, bram],
  'already-accepted': [withVisit(), { type: 'accept-action', action }, bram],
  'unknown-person': [aSignal(), { type: 'assign', to: stranger }, carla],
  'restricted-person': [aSignal(), { type: 'assign', to: fatih.id }, carla],
  'text-missing': [ledByBram(), begin(' '), bram],
  'reason-missing': [aSignal(), { type: 'not-for-me', reason: '', whoElse: null }, els],
  'date-past': [withVisit(), to('2026-11-19'), bram],
  'date-too-far': [withVisit(), to('2027-12-02'), bram],
  'day-off': [withVisit(), to('2026-12-04'), bram],
  'same-date': [withVisit(), to('2026-12-02'), bram],
  'lead-decides-date': [withVisit(2), to('2026-12-03'), bram],
  'open-actions': [withVisit(), close, els],
  'detail-missing': [ledByBram(), { type: 'close', reason: 'moved', details: {} }, bram],
}

describe('every refusal', () => {
  it.each(Object.entries(ways))('can be met: %s', (reason, [signal, command, actor]) => {
    expect(decide(signal, command, { now: friday, network, actor })).toMatchObject({ refused: reason })
  })
})
