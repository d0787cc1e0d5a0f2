import { describe, expect, it } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Absence, noSchedule, onDay } from '#domain/network/schedule.ts'
import type { Decision } from '#domain/signal/commands.ts'
import { decide } from '#domain/signal/decide.ts'
import { toDetails } from '#domain/signal/disclose.ts'
import { ladder } from '#domain/signal/ladder.ts'
import { whyNot, whyNotOn } from '#domain/signal/may.ts'
import { receiverOf } from '#domain/signal/receiver.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { standingOf } from '#domain/signal/standing.ts'
import { at, bram, carla, els, fatih, gerda, ledByBram, network, visit } from '#support/given.ts'
import { day } from '#support/time.ts'

/** Bram is away from Monday 30 November to Friday 11 December. */
const weeks = { from: day('2026-11-30'), until: day('2026-12-11') }
const awayOn = (today: string, cover: Absence['cover'], period = weeks): Network =>
  onDay(network, new Map([[bram.id, { ...noSchedule, absences: [{ ...period, cover }] }]]), day(today))
const as = (who: Member, on: Network): Member => memberOf(on, who.id) ?? expect.unreachable()
const inAction = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({
    status: 'in-action',
    goal: 'rust',
    beginBy: null,
    evaluateOn: day('2027-01-04'),
    contactAt: at('2026-11-23T12:00'),
    actions: [visit],
    ...changes,
  })
const release = (signal: Signal, on: Network, today = '2026-11-30'): Decision =>
  decide(
    signal,
    { type: 'release', who: bram.id, why: 'away' },
    { now: at(`${today}T08:30`), network: on, actor: 'clock' },
  )
const typesOf = (decision: Decision): string[] =>
  'events' in decision ? decision.events.map(({ type }) => type) : [decision.refused]

describe('who leads is away', () => {
  it('with nobody in their place, and something due: it is offered again, and what they would do falls to who is there', () => {
    expect(typesOf(release(inAction(), awayOn('2026-11-30', null)))).toEqual(['released', 'action-fell-to'])
  })

  it('and so are all who coordinate: what they would do stays theirs, and is not passed around', () => {
    const all = onDay(
      network,
      new Map(
        [bram, carla, gerda].map(({ id }) => [id, { ...noSchedule, absences: [{ ...weeks, cover: null }] }]),
      ),
      day('2026-11-30'),
    )
    expect(typesOf(release(inAction({ lead: els.id }), all))).toEqual(['action-fell-to'])
    expect(typesOf(release(inAction({ lead: null, status: 'open' }), all))).toEqual([])
  })

  it('with a colleague who stands in: everything stays', () => {
    expect(release(inAction(), awayOn('2026-11-30', els.id))).toEqual({ events: [] })
  })

  it('with nothing due before they are back: everything waits; what is high never does', () => {
    const later = inAction({ actions: [{ ...visit, dueOn: day('2026-12-21') }] })
    expect(release(later, awayOn('2026-11-30', null))).toEqual({ events: [] })
    expect(typesOf(release({ ...later, urgency: 'high' }, awayOn('2026-11-30', null)))).toEqual([
      'released',
      'action-fell-to',
    ])
  })

  it('for three working days: everything waits; for four it does not', () => {
    const until = (date: string) => awayOn('2026-11-30', null, { from: weeks.from, until: day(date) })
    expect(release(inAction(), until('2026-12-02'))).toEqual({ events: [] })
    expect(typesOf(release(inAction(), until('2026-12-03')))).toContain('released')
  })

  it('and wanted it to go back: it does on the first day, also when nothing is due', () => {
    const later = inAction({ actions: [] })
    const oneDay = { from: weeks.from, until: weeks.from }
    expect(typesOf(release(later, awayOn('2026-11-30', 'network', oneDay)))).toEqual(['released'])
    expect(release(later, awayOn('2026-11-27', 'network', oneDay), '2026-11-27')).toEqual({ events: [] })
  })

  it('and so is whoever would stand in, or they may read less: nobody does', () => {
    const both = onDay(
      network,
      new Map<MemberId, typeof noSchedule>([
        [bram.id, { ...noSchedule, absences: [{ ...weeks, cover: els.id }] }],
        [els.id, { ...noSchedule, absences: [{ ...weeks, cover: null }] }],
      ]),
      day('2026-11-30'),
    )
    expect(typesOf(release(inAction(), both))).toContain('released')
    expect(typesOf(release(inAction(), awayOn('2026-11-30', fatih.id)))).toContain('released')
  })
})

describe('whoever stands in', () => {
  const now = awayOn('2026-11-30', els.id)
  const before = awayOn('2026-11-27', els.id)
  const mayDo = (on: Network, who: Member) => ({
    evaluate: whyNot(inAction(), 'evaluate', { actor: as(who, on), network: on }),
    complete: whyNotOn(inAction(), 'complete-action', { actor: as(who, on), network: on }, visit.id),
  })

  it('does what the lead and the owner do, only in these days', () => {
    expect(mayDo(now, els)).toEqual({ evaluate: null, complete: null })
    expect(mayDo(before, els)).toEqual({ evaluate: 'lead-only', complete: 'owner-only' })
    expect(mayDo(now, bram)).toEqual({ evaluate: null, complete: null })
  })

  it('reads the details as the lead does, and nobody else does because of it', () => {
    expect(toDetails(inAction(), now, as(els, now))?.full).not.toBeNull()
    expect(toDetails(inAction(), before, as(els, before))?.full).toBeNull()
  })

  it('does not read who it is about: that is for whom the lead named', () => {
    const known = { ...now, identity: true }
    const signal = inAction({
      outcome: 'A_IDENT_CASE',
      consent: {
        ...inAction().consent,
        state: 'given',
        scope: 'network',
        until: day('2027-01-20'),
        form: 'oral',
        on: day('2026-11-20'),
        withdrawalExplained: true,
      },
    })
    const reads = (who: Member, caseTeam: MemberId[] = []) =>
      whyNot({ ...signal, caseTeam }, 'identity', { actor: as(who, known), network: known })
    expect(reads(els)).toBe('case-team-only')
    expect(reads(els, [els.id])).toBeNull()
    expect(reads(bram)).toBeNull()
  })

  it('is whose turn it is, and who is told; news for the reporter waits for the reporter', () => {
    expect(standingOf(inAction(), now)?.who).toBe(els.id)
    expect(standingOf(inAction(), before)?.who).toBe(bram.id)
    const to = (notice: Parameters<typeof receiverOf>[1]['notice'], by?: MemberId) =>
      receiverOf(inAction(), { to: bram.id, notice, by }, now)
    expect(to('information-added', carla.id)).toBe(els.id)
    expect(to('information-added', els.id)).toBe(bram.id)
    // What they are asked in person nobody can say yes to for them.
    for (const notice of ['hand-over-offered', 'action-offered'] as const) expect(to(notice)).toBe(bram.id)
    expect(
      receiverOf(
        inAction({ reporter: { ...inAction().reporter, member: bram.id } }),
        { to: bram.id, notice: 'feedback' },
        now,
      ),
    ).toBe(bram.id)
  })

  it('gets the reminders that fall in these days, each on own days of their own', () => {
    const steps = ladder(inAction({ lead: gerda.id }), visit, now).map(({ rung, to }) => [rung, to])
    // Due on Wednesday 2 December; Els works Monday, Tuesday, Thursday and Friday.
    expect(steps.filter(([, to]) => to === els.id).map(([rung]) => rung)).toEqual(['T-2', 'T0', 'T+1', 'T+3'])
    expect(steps.filter(([, to]) => to === bram.id)).toEqual([])
  })

  it('hears nothing for who is back before they work again: then it is said to who is back', () => {
    // Bram is away on Tuesday; Gerda does not work on Tuesdays, and Bram is back on Thursday.
    const tuesday = { from: day('2026-12-01'), until: day('2026-12-01') }
    const monday = { ...visit, dueOn: day('2026-11-30') }
    const steps = ladder(inAction({ lead: els.id }), monday, awayOn('2026-11-30', gerda.id, tuesday))
    const late = steps.filter(({ rung }) => rung === 'T+1' || rung === 'T+3')
    expect(late).toEqual([{ rung: 'T+3', to: bram.id, at: at('2026-12-03T08:30') }])
  })
})

describe('the coordinator is away', () => {
  it('then who stands in for the coordinator is asked', () => {
    const without = onDay(
      network,
      new Map([[carla.id, { ...noSchedule, absences: [{ ...weeks, cover: null }] }]]),
      day('2026-11-30'),
    )
    expect(standingOf(ledByBram({ status: 'open', lead: null }), without)?.who).toBe(gerda.id)
  })
})
