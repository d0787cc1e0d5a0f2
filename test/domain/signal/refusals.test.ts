import { describe, expect, it } from 'vitest'
import type { EscalateTo, Urgency } from '#domain/codes.ts'
import { decide } from '#domain/signal/decide.ts'
import type { Command, Refusal } from '#domain/signal/commands.ts'
import { whyNot } from '#domain/signal/may.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Inventory } from '#domain/signal/together.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  closedSignal,
  closing,
  closingOf,
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
const complete: Command = { type: 'complete-action', action, outcome: 'done', reason: null, spokenWith: [] }
const to = (date: string): Command => ({ type: 'reschedule-action', action, dueOn: day(date), reason: null })
const begin = (goal: string): Command => ({
  type: 'begin',
  goal,
  what: 'bellen',
  dueOn: day('2026-11-24'),
  action,
})
const withVisit = (moved = 0): Signal => ledByBram({ lead: els.id, actions: [{ ...visit, moved }] })
const begun = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({
    status: 'in-action',
    goal: 'rust',
    beginBy: null,
    evaluateOn: day('2027-01-04'),
    ...changes,
  })
const lower = (urgency: Urgency, reason: string | null = 'rustiger'): Command => ({
  type: 'reassess',
  urgency,
  reason,
})
const up = (to: EscalateTo, on: string): Command => ({
  type: 'scale-up',
  to,
  on: day(on),
  accepted: false,
  reason: null,
})
const handOver: Command = { type: 'hand-over', to: els.id, reason: 'verlof' }
const offer = { to: els.id, by: bram.id, reason: 'verlof', lapsesAt: friday }
const askIdentity: Command = { type: 'ask-identity', reason: 'langsgaan' }
const named: Network = { ...network, identity: true }
const seen = (on: string | null): Command => ({
  type: 'child-seen',
  on: on === null ? null : day(on),
  reason: null,
})
const inventory = (factors: Inventory['factors']): Command => ({
  type: 'take-inventory',
  on: day('2026-11-19'),
  factors,
  strengths: [],
})
const adult = { ...aSignal().content, audience: 'adult' } as const
const withdrawn = aSignal({ status: 'withdrawn' })

/** No command: sharing without consent and asking another network ask their own questions first, and who it is about is only looked at. */
type Decided = Exclude<Refusal, 'criteria-missing' | 'case-team-only' | 'no-other-network'>

/** The compiler asks for a way to every refusal that has a sentence; this page says that the way is there. */
const ways: Record<Decided, [Signal, Command, Member, Network?]> = {
  'on-hold': [aSignal({ heldSince: friday }), takeUp, els],
  'already-taken-up': [ledByBram(), takeUp, els],
  'you-lead-already': [ledByBram(), takeUp, bram],
  'not-taken-up': [aSignal(), begin('rust'), bram],
  'not-begun': [ledByBram(), { type: 'evaluate', how: 'better', evaluateOn: day('2026-12-01') }, bram],
  'already-begun': [begun(), begin('rust'), bram],
  closed: [closedSignal, takeUp, bram],
  'not-closed': [ledByBram(), { type: 'reopen', reason: 'weer' }, bram],
  withdrawn: [withdrawn, takeUp, bram],
  frozen: [aSignal({ frozenAt: friday }), takeUp, bram],
  erased: [aSignal({ status: 'erased' }), takeUp, bram],
  'is-consult': [aConsult(), takeUp, bram],
  'is-signal': [aSignal(), { type: 'answer-consult', text: 'bel' }, bram],
  'not-escalated': [ledByBram(), { type: 'scale-down', evaluateOn: day('2026-12-01') }, bram],
  'already-escalated': [begun({ status: 'escalated' }), up('coordinator', '2026-11-20'), bram],
  restricted: [aSignal(), takeUp, fatih],
  'lead-only': [ledByBram(), closing(), els],
  'coordinator-only': [aSignal(), { type: 'assign', to: bram.id }, els],
  'owner-only': [withVisit(), complete, daan],
  'reporter-only': [aSignal(), { type: 'still-worried' }, els],
  'proposer-asked': [aConsult(), { type: 'think-along' }, anna],
  'involved-only': [aSignal(), { type: 'note', text: 'gebeld' }, daan],
  'said-already': [aSignal({ thinkingAlong: [els.id] }), { type: 'think-along' }, els],
  'own-turn': [ledByBram(), { type: 'nudge', action: null }, bram],
  'nudged-already': [
    ledByBram({ nudges: [{ action: null, by: carla.id, to: bram.id, at: friday }] }),
    { type: 'nudge', action: null },
    anna,
  ],
  'no-such-action': [ledByBram(), complete, bram],
  'action-done': [ledByBram({ actions: [{ ...visit, done: doneBy(bram) }] }), complete, bram],
  'already-accepted': [withVisit(), { type: 'accept-action', action }, bram],
  'unknown-person': [aSignal(), { type: 'assign', to: stranger }, carla],
  'restricted-person': [aSignal(), { type: 'assign', to: fatih.id }, carla],
  'text-missing': [ledByBram(), begin(' '), bram],
  'reason-missing': [aSignal(), { type: 'not-for-me', reason: '', whoElse: 'Els' }, els],
  'who-else-missing': [aSignal(), { type: 'not-for-me', reason: 'vol', whoElse: '' }, els],
  'date-missing': [ledByBram(), seen(null), bram],
  'date-past': [withVisit(), to('2026-11-19'), bram],
  'date-future': [ledByBram(), seen('2026-11-21'), bram],
  'date-long-ago': [ledByBram(), seen('2025-11-18'), bram],
  'date-too-far': [withVisit(), to('2027-12-02'), bram],
  'day-off': [withVisit(), to('2026-12-04'), bram],
  'same-date': [withVisit(), to('2026-12-02'), bram],
  'lead-decides-date': [withVisit(2), to('2026-12-03'), bram],
  'open-actions': [withVisit(), closing(), els],
  'detail-missing': [ledByBram(), closing({ reason: 'moved' }), bram],
  'child-not-seen': [ledByBram(), closing({ reason: 'care-started', details: { leadNow: 'ik' } }), bram],
  'not-offered': [ledByBram(), { type: 'accept-hand-over' }, els],
  'offered-already': [ledByBram({ handOver: offer }), handOver, bram],
  'same-urgency': [ledByBram(), lower('normal'), bram],
  'acute-by-phone': [ledByBram(), lower('acute'), bram],
  'lower-one-level': [ledByBram({ urgency: 'high' }), lower('low'), carla],
  'nothing-to-agree': [ledByBram(), { type: 'agree-reassess', agreed: true }, carla],
  'not-accepted': [begun(), up('veilig-thuis', '2026-11-20'), bram],
  'no-consent-here': [
    aSignal({ outcome: 'B_PSEUDO', consent: { ...aSignal().consent, state: 'not_asked' } }),
    { type: 'renew-consent', until: day('2027-06-01'), given: null },
    anna,
  ],
  'identity-off': [ledByBram(), askIdentity, bram],
  'inventory-needs-consent': [
    ledByBram({ outcome: 'B_PSEUDO' }),
    inventory({ y_school_absence: 'yes' }),
    bram,
  ],
  'inventory-empty': [ledByBram(), inventory({}), bram],
  'identity-needs-consent': [ledByBram({ outcome: 'B_PSEUDO' }), askIdentity, bram, named],
  'identity-needs-gates': [
    ledByBram({ consent: { ...aSignal().consent, form: null } }),
    askIdentity,
    bram,
    named,
  ],
  'feedback-not-covered': [ledByBram(), { type: 'feedback', level: '3' }, bram],
  'no-question': [ledByBram(), { type: 'give-identity' }, anna, named],
  'no-such-answer': [aConsult(), { type: 'mark-answer', answer: 0 }, anna],
  'too-long-ago': [
    { ...closedSignal, closing: closingOf({ at: at('2026-10-19T10:00') }) },
    { type: 'reopen', reason: 'weer' },
    carla,
  ],
  'not-ending': [aSignal(), { type: 'keep-longer', reason: 'loopt nog' }, carla],
  'is-about-adult': [ledByBram({ content: adult }), seen('2026-11-19'), bram],
  'not-now': [aSignal(), { type: 'safety-answer', safe: true }, anna],
}

describe('every refusal', () => {
  it.each(Object.entries(ways))('can be met: %s', (reason, [signal, command, actor, where = network]) => {
    expect(decide(signal, command, { now: friday, network: where, actor })).toMatchObject({ refused: reason })
  })

  it('of looking at who it is about can be met too, by who does not lead', () => {
    expect(whyNot(ledByBram(), 'identity', { actor: els, network })).toBe('case-team-only')
  })
})
