import { describe, expect, it } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { rightOf } from '#domain/signal/right.ts'
import {
  anna,
  aSignal,
  bram,
  carla,
  daan,
  els,
  fatih,
  friday,
  ledByBram,
  network,
  stranger,
  visit,
} from '#support/given.ts'

/** The network on a day on which Els does the work of this person. */
const coveredByEls = (whose: MemberId): Network => ({
  ...network,
  members: network.members.map((one) => (one.id === els.id ? { ...one, covers: [whose] } : one)),
})

const offer = { to: daan.id, by: bram.id, reason: 'verlof', lapsesAt: friday }

describe('by which right somebody is in a signal', () => {
  it.each([
    ['who leads it', ledByBram(), bram.id, 'lead'],
    ['who leads it, also when they may know the name', ledByBram({ caseTeam: [bram.id] }), bram.id, 'lead'],
    ['of the named case team', ledByBram({ caseTeam: [daan.id] }), daan.id, 'case-team'],
    ['who raised it', ledByBram(), anna.id, 'reporter'],
    ['who thinks along', ledByBram({ thinkingAlong: [daan.id] }), daan.id, 'involved'],
    ['who was asked to take over', ledByBram({ handOver: offer }), daan.id, 'offered'],
    ['who owes an action', aSignal({ actions: [visit] }), bram.id, 'owner'],
    ['a coordinator', ledByBram(), carla.id, 'coordinator'],
    ['anybody else of the network', aSignal(), daan.id, 'member'],
    ['of a restricted partner', aSignal(), fatih.id, 'restricted'],
    ['who is in no network', aSignal(), stranger, 'none'],
    ['nobody: it was time', aSignal(), null, 'clock'],
  ] as const)('%s', (_who, signal, id, basis) => {
    expect(rightOf(signal, network, id)).toEqual({ basis })
  })

  it('who stands in does the work of somebody else, and it is told whose', () => {
    expect(rightOf(ledByBram(), coveredByEls(bram.id), els.id)).toEqual({ basis: 'lead', behalf: bram.id })
    expect(rightOf(ledByBram(), coveredByEls(daan.id), els.id)).toEqual({ basis: 'member' })
  })
})
