import { describe, expect, it } from 'vitest'
import type { Member, Network } from '#domain/network/network.ts'
import { type Absence, noSchedule, onDay } from '#domain/network/schedule.ts'
import { Reminders } from '#domain/network/reminders.ts'
import { type Duty, policy } from '#domain/signal/policy.ts'
import { type Due, next, type Step, stepsOf } from '#domain/signal/steps.ts'
import { localDateTime } from '#domain/time/instant.ts'
import { anna, at, bram, carla, daan, els, gerda, nameOf, network, stranger } from '#support/given.ts'
import { amsterdam, day } from '#support/time.ts'

const due = <D extends Duty>(
  duty: D,
  on = '2026-12-02',
  changes: Partial<Pick<Due, 'owner' | 'lead'>> = {},
): Due<D> => ({
  duty,
  on: day(on),
  owner: bram.id,
  lead: duty === 'action' ? els.id : bram.id,
  ...changes,
})
const shown = ({ rung, to, at: when }: Step): string =>
  `${rung} ${nameOf(to)} ${localDateTime(when, amsterdam).slice(0, 16).replace('T', ' ')}`
const steps = (what: Due, where: Network = network): string[] => stepsOf(what, where).map(shown)

/** The network with somebody away, as it is on a day. */
const away = (
  who: Member,
  from: string,
  until: string,
  { cover = null, today = from }: { cover?: Absence['cover']; today?: string } = {},
): Network => {
  const absences = [{ from: day(from), until: day(until), cover }]
  return onDay(network, new Map([[who.id, { ...noSchedule, absences }]]), day(today))
}

describe('who is reminded of what', () => {
  it('of an action: the ladder of the specification', () => {
    expect(steps(due('action'))).toEqual([
      'T-2 bram 2026-11-30 08:30',
      'T0 bram 2026-12-01 08:30',
      'T+1 bram 2026-12-03 08:30',
      'T+3 bram 2026-12-07 08:30',
      'T+3-lead els 2026-12-07 08:30',
      'T+5 carla 2026-12-09 08:30',
      'T+7 gerda 2026-12-11 08:30',
    ])
  })

  it('of a promise: the lead before it, when late, and then the coordinator', () => {
    for (const duty of ['first-contact', 'feedback'] as const)
      expect(steps(due(duty))).toEqual([
        'lead bram 2026-12-01 08:30',
        'late bram 2026-12-03 08:30',
        'coordinator carla 2026-12-04 08:30',
      ])
  })

  it('of the first step and of looking back: the lead on the day or after it, then the coordinator', () => {
    expect(steps(due('begin'))).toEqual(['lead bram 2026-12-03 08:30', 'coordinator carla 2026-12-04 08:30'])
    expect(steps(due('evaluation'))).toEqual([
      'lead bram 2026-12-03 08:30',
      'coordinator carla 2026-12-07 08:30',
    ])
  })

  it('each at the moment that they chose', () => {
    const ofAnna = due('action', '2026-12-02', { owner: anna.id, lead: daan.id })
    expect(steps(ofAnna).filter((step) => step.includes('anna'))).toEqual([
      'T-2 anna 2026-11-30 15:30',
      'T0 anna 2026-12-02 15:30',
      'T+1 anna 2026-12-03 15:30',
      'T+3 anna 2026-12-07 15:30',
    ])
  })
})

describe('while the owner is away', () => {
  it('whoever does their work hears it, on their own days', () => {
    const covered = away(bram, '2026-11-30', '2026-12-03', { cover: gerda.id })
    expect(steps(due('action'), covered).slice(0, 4)).toEqual([
      'T-2 gerda 2026-11-30 08:30',
      'T0 gerda 2026-12-02 08:30',
      'T+1 gerda 2026-12-03 08:30',
      'T+3 bram 2026-12-07 08:30',
    ])
  })

  it('with nobody in their place it is said before they go, and nobody else hears before they are back', () => {
    expect(steps(due('action'), away(bram, '2026-11-30', '2026-12-09'))).toEqual([
      'T0 bram 2026-11-26 08:30',
      'T+3 bram 2026-12-10 08:30',
      'T+3-lead els 2026-12-11 08:30',
      'T+5 carla 2026-12-14 08:30',
      'T+7 gerda 2026-12-16 08:30',
    ])
  })

  it('the school holidays of the lead move it too', () => {
    const winter = onDay(network, new Map(), day('2026-12-14'))
    const ofBram = due('action', '2026-12-16', { lead: daan.id })
    expect(steps(ofBram, winter).slice(-3)).toEqual([
      'T+3-lead daan 2027-01-04 08:30',
      'T+5 carla 2027-01-05 08:30',
      'T+7 gerda 2027-01-06 08:30',
    ])
  })
})

describe('while the coordinator is away', () => {
  it('who stands in hears it first, and the coordinator when back', () => {
    const gone = away(carla, '2026-12-07', '2026-12-18', { today: '2026-12-07' })
    expect(steps(due('action'), gone).slice(-2)).toEqual([
      'T+5 gerda 2026-12-09 08:30',
      'T+7 carla 2026-12-21 08:30',
    ])
    expect(steps(due('first-contact', '2026-12-08'), gone).at(-1)).toBe('coordinator gerda 2026-12-11 08:30')
  })

  it('a colleague who stands in for the coordinator hears it in their place', () => {
    const gone = away(carla, '2026-12-07', '2026-12-18', { cover: els.id, today: '2026-12-04' })
    expect(steps(due('action'), gone).at(-2)).toBe('T+5 els 2026-12-10 08:30')
  })
})

describe('in a network that agreed when the coordinator hears it', () => {
  const sooner = {
    ...network,
    reminders: Reminders.parse({ coordinator: { action: 4, contact: 4, evaluation: 1 } }),
  }
  const ends = (duty: Duty, file = sooner) => steps(due(duty, '2026-12-02'), file).slice(-2)

  it('that day counts, and who stands in hears it two working days later', () => {
    expect(ends('action')).toEqual(['T+5 carla 2026-12-08 08:30', 'T+7 gerda 2026-12-10 08:30'])
    expect(ends('first-contact').at(-1)).toBe('coordinator carla 2026-12-08 08:30')
    expect(ends('evaluation').at(-1)).toBe('coordinator carla 2026-12-04 08:30')
  })

  it('what it did not write is as everywhere', () => {
    for (const duty of ['begin', 'feedback'] as const) expect(ends(duty)).toEqual(ends(duty, network))
  })
})

describe('of somebody who is not in the network', () => {
  it('the standard week counts for an owner, and a lead is left out', () => {
    expect(steps(due('action', '2026-12-02', { owner: stranger, lead: stranger }))).toEqual([
      'T-2 hugo 2026-11-30 08:30',
      'T0 hugo 2026-12-02 08:30',
      'T+1 hugo 2026-12-03 08:30',
      'T+3 hugo 2026-12-07 08:30',
      'T+5 carla 2026-12-09 08:30',
      'T+7 gerda 2026-12-11 08:30',
    ])
  })

  it('nobody leads: then no lead hears it', () => {
    expect(steps(due('begin', '2026-12-02', { lead: null }))).toEqual(['coordinator carla 2026-12-03 08:30'])
  })
})

describe('the next', () => {
  const after = (now: string) => {
    const step = next(due('action'), network, at(now))
    return step && shown(step)
  }

  it('is the first that is still to come', () => {
    expect(after('2026-11-20T10:00')).toBe('T-2 bram 2026-11-30 08:30')
    expect(after('2026-11-30T08:29')).toBe('T-2 bram 2026-11-30 08:30')
    expect(after('2026-11-30T08:30')).toBe('T0 bram 2026-12-01 08:30')
    expect(after('2026-12-09T08:30')).toBe('T+7 gerda 2026-12-11 08:30')
  })

  it('is none when all have heard', () => {
    expect(after('2026-12-11T08:30')).toBeNull()
  })
})

it('every duty ends with a coordinator', () => {
  for (const rungs of Object.values(policy)) expect(rungs.at(-1)?.to).toMatch(/coordinator$/)
})
