import { describe, expect, it } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { noSchedule, onDay, type Schedule } from '#domain/network/schedule.ts'
import { type AgendaLine, agendaOf, agendaOfGuest } from '#domain/signal/agenda.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Instant, localDate, localDateTime } from '#domain/time/instant.ts'
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
  gerda,
  ledByBram,
  nameOf,
  network,
  stranger,
  visit,
} from '#support/given.ts'
import { amsterdam, day } from '#support/time.ts'

/** `late T+1 of a_visit for 2026-12-02, since 2026-12-03 08:30`. */
const written = (line: AgendaLine): string =>
  [
    `${line.group} ${line.what === 'action' ? line.rung : line.notice}`,
    ...(line.action ? [`of ${line.action}`] : []),
    `for ${line.on ?? 'no day'}, ${line.since === null ? 'not reminded' : `since ${clock(line.since)}`}`,
    ...(line.what === 'action' && line.passedOnTo ? [`and ${nameOf(line.passedOnTo)} knows`] : []),
    ...(line.last ? ['the last'] : []),
  ].join(' ')

const clock = (moment: Instant): string => localDateTime(moment, amsterdam).slice(0, 16).replace('T', ' ')

/** What this person has in it at that moment. */
const agenda = (signal: Signal, who: Member, moment: string, people: Network = network): string[] => {
  const now = at(moment)
  const today = onDay(people, schedulesOf.get(people) ?? new Map(), localDate(now, amsterdam))
  const member = today.members.find(({ id }) => id === who.id)
  if (!member) throw new Error(`${who.name} is not in this network`)
  return agendaOf(signal, today, member, now).map(written)
}

/** The network in which this person is away from Monday 30 November until Sunday 6 December. */
const schedulesOf = new WeakMap<Network, ReadonlyMap<MemberId, Schedule>>()
function away(who: Member, cover: Member | null): Network {
  const absence = { from: day('2026-11-30'), until: day('2026-12-06'), cover: cover?.id ?? null }
  const people = { ...network }
  schedulesOf.set(people, new Map([[who.id, { ...noSchedule, absences: [absence] }]]))
  return people
}

/** Everything that was agreed is done, and nobody looks back yet. */
const goingWell = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({
    status: 'in-action',
    goal: 'rust',
    beginBy: null,
    contactAt: at('2026-11-24T10:00'),
    feedback: [{ level: '1', by: bram.id, at: at('2026-11-24T10:00') }],
    evaluateOn: null,
    ...changes,
  })
const withVisit = (changes: Partial<typeof visit> = {}): Signal =>
  goingWell({ actions: [{ ...visit, ...changes }] })

describe('an action', () => {
  it('is for nobody before its first reminder', () => {
    expect(agenda(withVisit(), bram, '2026-11-30T08:29')).toEqual([])
  })

  it('is for its owner from then on: waiting, for today when there is no own day before it, and late', () => {
    expect(agenda(withVisit({ dueOn: day('2026-12-03') }), bram, '2026-12-01T08:30')).toEqual([
      'waiting T-2 of a_visit for 2026-12-03, since 2026-12-01 08:30',
    ])
    expect(agenda(withVisit(), bram, '2026-12-01T08:30')).toEqual([
      'today T0 of a_visit for 2026-12-02, since 2026-12-01 08:30',
    ])
    expect(agenda(withVisit(), bram, '2026-12-03T08:30')).toEqual([
      'late T+1 of a_visit for 2026-12-02, since 2026-12-03 08:30',
    ])
  })

  it('is for who leads, the coordinator and who stands in for the coordinator, each from their own rung', () => {
    const signal = { ...withVisit(), lead: els.id }
    const moments = ['2026-12-07T08:29', '2026-12-07T08:30', '2026-12-09T08:30', '2026-12-11T08:30']
    const rung = (who: Member) =>
      moments.map((moment) => agenda(signal, who, moment).map((line) => line.split(' ')[1]))
    expect(rung(els)).toEqual([[], ['T+3-lead'], ['T+3-lead'], ['T+3-lead']])
    expect(rung(carla)).toEqual([[], [], ['T+5'], ['T+5']])
    expect(rung(gerda)).toEqual([[], [], [], ['T+7']])
    expect(rung(daan)).toEqual([[], [], [], []])
  })

  it('says who else knows, and whether nobody comes after', () => {
    const signal = { ...withVisit(), lead: els.id }
    expect(agenda(signal, bram, '2026-12-09T08:30')).toEqual([
      'late T+3 of a_visit for 2026-12-02, since 2026-12-09 08:30 and carla knows',
    ])
    expect(agenda(signal, carla, '2026-12-11T08:30')).toEqual([
      'late T+5 of a_visit for 2026-12-02, since 2026-12-11 08:30 and gerda knows the last',
    ])
    expect(agenda(signal, gerda, '2026-12-11T08:30')).toEqual([
      'late T+7 of a_visit for 2026-12-02, since 2026-12-11 08:30 the last',
    ])
  })

  it('is in it no more once it is done', () => {
    const done = withVisit({ done: doneBy(bram) })
    for (const who of [bram, carla, gerda]) expect(agenda(done, who, '2026-12-11T08:30')).toEqual([])
  })

  it('waits for a yes of who was asked, who is not reminded of it', () => {
    const asked = withVisit({ owner: els.id, accepted: false })
    expect(agenda(asked, els, '2026-11-24T10:00')).toEqual([
      'waiting action-offered of a_visit for 2026-12-02, not reminded',
    ])
  })

  it('is for whoever does the work of an owner who is away', () => {
    const covered = away(bram, daan)
    expect(agenda(withVisit(), daan, '2026-12-02T08:30', covered)).toEqual([
      expect.stringContaining('T0 of a_visit for 2026-12-02'),
    ])
    expect(agenda(withVisit(), bram, '2026-12-02T08:30', covered)).toEqual([])
    expect(agenda(withVisit(), daan, '2026-12-02T08:30')).toEqual([])
  })
})

describe('who leads', () => {
  it('hears that there is no goal, from the moment it should have been there', () => {
    const idle = ledByBram({ contactAt: at('2026-11-24T10:00'), feedback: goingWell().feedback })
    expect(agenda(idle, bram, '2026-11-24T16:59')).toEqual([])
    expect(agenda(idle, bram, '2026-11-26T08:30')).toEqual([
      'late begin-late for 2026-11-24, since 2026-11-24 17:00',
    ])
    expect(agenda(goingWell(), bram, '2026-11-26T08:30')).toEqual([])
  })

  it('hears once of the first contact, and of how the reporter hears, until that is done', () => {
    const nothingYet = goingWell({ contactAt: null, feedback: [] })
    const [contact, feedback] = agenda(nothingYet, bram, '2026-12-17T08:30')
    expect(agenda(nothingYet, bram, '2026-12-17T08:30')).toHaveLength(2)
    expect(contact).toMatch(/^late contact-due for 2026-/)
    expect(feedback).toMatch(/^late feedback-due for 2026-/)
    expect(agenda(goingWell({ contactAt: null }), bram, '2026-12-17T08:30')).toEqual([contact])
    expect(agenda(goingWell({ feedback: [] }), bram, '2026-12-17T08:30')).toEqual([feedback])
  })

  it('looks back on the day that was agreed, at their own moment', () => {
    const looks = goingWell({ evaluateOn: day('2026-12-03') })
    expect(agenda(looks, bram, '2026-12-03T08:29')).toEqual([])
    expect(agenda(looks, bram, '2026-12-03T08:30')).toEqual([
      'today evaluate for 2026-12-03, since 2026-12-03 08:30',
    ])
    expect(agenda(looks, bram, '2026-12-07T08:30')).toEqual([
      'late evaluate for 2026-12-03, since 2026-12-03 08:30',
    ])
  })

  it('hears ten working days before consent ends or it is erased; others hear nothing', () => {
    const ends = goingWell({
      consent: { ...aSignal().consent, until: day('2026-12-15') },
      eraseOn: day('2026-12-16'),
    })
    expect(agenda(ends, bram, '2026-11-30T08:30')).toEqual([])
    expect(agenda(ends, bram, '2026-12-02T08:30')).toEqual([
      expect.stringMatching(/^waiting consent-ends for 2026-12-15, since 2026-12-01/),
      expect.stringMatching(/^waiting retention-warned for 2026-12-16, since 2026-12-02/),
    ])
    expect(agenda(ends, els, '2026-12-02T08:30')).toEqual([])
  })

  it('of a short consent hears two working days before it ends', () => {
    const short = goingWell({ consent: { ...aSignal().consent, until: day('2026-11-27') } })
    expect(agenda(short, bram, '2026-11-25T08:30')).toEqual([
      'waiting consent-ends for 2026-11-27, since 2026-11-25 08:30',
    ])
  })

  it('who is away is looked after by whoever stands in, and by nobody else', () => {
    const looks = goingWell({ evaluateOn: day('2026-12-03') })
    expect(agenda(looks, daan, '2026-12-03T08:30', away(bram, daan))).toEqual([
      expect.stringContaining('evaluate for 2026-12-03'),
    ])
    expect(agenda(looks, daan, '2026-12-03T08:30', away(bram, null))).toEqual([])
    expect(agenda(looks, daan, '2026-12-07T08:30', away(bram, daan))).toEqual([])
  })

  it('is asked to take it over from somebody: that waits for a yes', () => {
    const handOver = {
      to: els.id,
      by: bram.id,
      reason: 'Els kent het gezin.',
      lapsesAt: at('2026-12-01T17:00'),
    }
    expect(agenda(goingWell({ handOver }), els, '2026-11-30T10:00')).toEqual([
      'waiting hand-over-offered for 2026-12-01, not reminded',
    ])
  })
})

describe('who raised it', () => {
  const ends = goingWell({ consent: { ...aSignal().consent, until: day('2026-12-15') } })

  it('asks again whether sharing is all right, also in a network of which they are no member', () => {
    expect(agenda(ends, anna, '2026-12-02T08:30')).toEqual([expect.stringContaining('consent-ends')])
    const guest = (id: MemberId) => agendaOfGuest(ends, network, id, at('2026-12-02T08:30')).map(written)
    expect(guest(anna.id)).toEqual([expect.stringContaining('consent-ends')])
    expect(guest(stranger)).toEqual([])
    expect(agendaOfGuest({ ...ends, status: 'closed' }, network, anna.id, at('2026-12-02T08:30'))).toEqual([])
  })

  it('and leads it has that line once', () => {
    expect(agenda({ ...ends, lead: anna.id }, anna, '2026-12-02T08:30')).toHaveLength(1)
  })
})

describe('nobody takes it up', () => {
  const waits = aSignal({ takeUpBy: at('2026-11-24T17:00') })
  const notices = (signal: Signal, who: Member, moment: string) =>
    agenda(signal, who, moment).map((line) => line.split(' ')[1])

  const high = { ...waits, urgency: 'high' as const }

  it('the coordinator hears it when it has waited too long', () => {
    expect(notices(waits, carla, '2026-11-25T10:00')).toEqual([])
    expect(agenda(waits, carla, '2026-12-02T10:00')).toEqual([
      expect.stringMatching(/^late not-taken-up for 2026-11-24, since 2026-/),
    ])
  })

  it('and of what is high must choose somebody: then nobody comes after', () => {
    expect(notices(high, carla, '2026-11-20T10:30')).toEqual([])
    expect(notices(high, carla, '2026-11-20T17:00')).toEqual(['not-taken-up'])
    expect(agenda(high, carla, '2026-12-02T10:00')).toEqual([
      expect.stringMatching(/^late assign-now for 2026-11-24, since .* the last$/),
    ])
  })

  it('whoever stands in for the coordinator hears only of what is high', () => {
    expect(notices(waits, gerda, '2026-12-02T10:00')).toEqual([])
    expect(notices(high, gerda, '2026-12-02T10:00')).toEqual(['assign-now'])
    expect(notices(high, bram, '2026-12-02T10:00')).toEqual([])
  })

  it('is over when somebody leads', () => {
    expect(notices(goingWell(), carla, '2026-12-02T10:00')).toEqual([])
  })

  it('a consult waits too, and nobody has to be chosen for it', () => {
    expect(notices(aConsult(), carla, '2026-12-09T10:00')).toEqual(['not-taken-up'])
  })
})

describe('the coordinator', () => {
  const stands = ledByBram({ evaluateOn: day('2026-11-26') })

  it('hears of what a lead has not begun, of contact and feedback that are late, and of looking back', () => {
    expect(agenda(stands, carla, '2026-12-17T10:00')).toEqual([
      expect.stringMatching(/^late not-begun for 2026-11-24/),
      expect.stringMatching(/^late contact-late for 2026-/),
      expect.stringMatching(/^late feedback-late for 2026-/),
      expect.stringMatching(/^late evaluate-late for 2026-11-26/),
    ])
    expect(agenda(stands, gerda, '2026-12-17T10:00')).toEqual([])
  })

  it('hears it anew every five working days, while nothing happens', () => {
    const late = { ...stands, status: 'in-action' as const, goal: 'rust', evaluateOn: null }
    const contact = (moment: string) =>
      agenda(late, carla, moment)
        .find((line) => line.includes('contact-late'))
        ?.split('since ')[1]
    const first = contact('2026-12-02T10:00') ?? ''
    expect(first).toMatch(/^2026-12-0[12] 08:30$/)
    expect(contact('2026-12-08T10:00')).toBe(first)
    const again = contact('2026-12-09T10:00') ?? ''
    expect(again).toMatch(/^2026-12-08 17:00$/)
    expect(contact('2026-12-16T10:00')).toBe('2026-12-15 17:00')
  })

  it('who leads it is not asked to look at it: that is for who stands in', () => {
    const own = { ...stands, lead: carla.id }
    expect(agenda(own, carla, '2026-12-17T10:00').join()).not.toMatch(/contact-late|evaluate-late|not-begun/)
    expect(agenda(own, gerda, '2026-12-17T10:00').join()).toMatch(/not-begun.*contact-late.*evaluate-late/)
  })
})

describe('a coordinator who is away', () => {
  const lateLead = ledByBram({ evaluateOn: day('2026-11-26') })
  const high = aSignal({ urgency: 'high', takeUpBy: at('2026-11-24T17:00') })
  /** The only coordinator of this network, until Sunday. */
  const alone = (cover: Member): Network => {
    const people = away(carla, cover)
    const members = people.members.map((one) => (one.id === gerda.id ? { ...one, roles: [] } : one))
    const changed = { ...people, members }
    schedulesOf.set(changed, schedulesOf.get(people) ?? new Map())
    return changed
  }

  it('makes room for whoever is next to them', () => {
    expect(agenda(lateLead, gerda, '2026-12-02T10:00', away(carla, null)).join()).toContain('not-begun')
  })

  it('and is alone: whoever does their work has what they had, for these days', () => {
    expect(agenda(high, els, '2026-12-02T10:00', alone(els))).toEqual([expect.stringContaining('assign-now')])
    expect(agenda(lateLead, els, '2026-12-02T10:00', alone(els)).join()).toContain('not-begun')
    expect(agenda(high, daan, '2026-12-02T10:00', alone(els))).toEqual([])
    expect(agenda(high, els, '2026-12-07T10:00', alone(els))).toEqual([])
  })

  it('is not replaced by somebody who would look at themselves', () => {
    const own = agenda(lateLead, bram, '2026-12-02T10:00', alone(bram)).join()
    expect(own).toContain('begin-late')
    expect(own).not.toContain('not-begun')
  })
})

it('what is over is in nobody’s day', () => {
  for (const who of [anna, bram, carla, daan, els, gerda])
    expect(agenda({ ...closedSignal, actions: [visit] }, who, '2026-12-17T10:00')).toEqual([])
})
