import { describe, expect, it } from 'vitest'
import { type Emergency, emergencyState, secondPeople, whyNotEmergency } from '#domain/emergency/emergency.ts'
import { later } from '#domain/time/instant.ts'
import { friday } from '#support/given.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { fatih, ida, life, network } from '#support/life.ts'
import { anna, bram, carla } from '#support/signals.ts'

const signal = { ...life['in action'], identity: 'given' as const }
const request: Emergency = {
  signal: signal.id,
  network: network.id,
  by: carla.id,
  reason: 'danger-now',
  why: 'Het kan niet anders.',
  askedAt: friday,
  decided: null,
  seen: null,
}
const after = (hours: number, minutes = 0) => later(friday, hours * 3_600_000 + minutes * 60_000)
const decided = (agreed: boolean) => ({ ...request, decided: { by: ida.id, at: after(2), agreed } })

describe('a request to see a name', () => {
  it.each([
    ['waits a day for a yes', request, after(24), 'asked'],
    ['and no longer', request, after(24, 1), 'expired'],
    ['holds an hour after the yes', decided(true), after(3), 'agreed'],
    ['and no longer', decided(true), after(3, 1), 'expired'],
    ['ends with a no', decided(false), after(2), 'declined'],
    ['is used once', { ...decided(true), seen: { press: 'p', at: after(2) } }, after(2), 'seen'],
  ] satisfies [string, Emergency, typeof friday, string][])('%s', (_, one, now, state) => {
    expect(emergencyState(one, now)).toBe(state)
  })
})

describe('a second person', () => {
  it('coordinates or guards safety here, is not restricted, and is never the one who asks', () => {
    const restricted = { ...fatih, roles: ['safeguarding-officer' as const] }
    const crowded = { ...network, members: [anna, bram, carla, ida, restricted] }
    expect(secondPeople(crowded, carla.id)).toEqual([ida])
    expect(secondPeople(crowded, ida.id)).toEqual([carla])
    const apart = { ...crowded, members: [carla, { ...ida, apart: 'suspended' as const }] }
    expect(secondPeople(apart, carla.id)).toEqual([])
  })
})

describe('an emergency look', () => {
  const withIda = { ...network, members: [...network.members.filter(({ id }) => id !== ida.id), ida] }
  const alone = { ...network, members: [anna, bram, carla] }
  it.each([
    ['may be asked by the coordinator', signal, withIda, carla, null],
    ['is not for who leads', signal, withIda, bram, 'not-coordinator'],
    ['is not for the reporter', signal, withIda, anna, 'not-coordinator'],
    ['needs a name', { ...signal, identity: 'asked' as const }, withIda, carla, 'no-name'],
    ['needs consent still', { ...signal, outcome: 'B_PSEUDO' as const }, withIda, carla, 'no-name'],
    ['is in vain for a coordinator who leads', { ...signal, lead: carla.id }, withIda, carla, 'own-way'],
    ['and for one of the case team', { ...signal, caseTeam: [carla.id] }, withIda, carla, 'own-way'],
    [
      'is the way for a coordinator who stands in for the lead',
      signal,
      withIda,
      { ...carla, covers: [bram.id] },
      null,
    ],
    ['ends with the signal', { ...signal, status: 'closed' as const }, withIda, carla, 'no-name'],
    ['needs somebody else', signal, alone, carla, 'nobody-else'],
  ] satisfies [string, Signal, Network, Member, string | null][])('%s', (_, one, where, who, why) => {
    expect(whyNotEmergency(one, where, who)).toBe(why)
  })
})
