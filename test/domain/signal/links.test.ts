import { describe, expect, it } from 'vitest'
import { NetworkId, SignalId } from '#domain/ids.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { canDo, whyNot } from '#domain/signal/may.ts'
import { aliveStatuses, type Signal, Status } from '#domain/signal/signal.ts'
import {
  aConsult,
  anna,
  aSignal,
  bram,
  carla,
  closedSignal,
  fatih,
  follows,
  given,
  network,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const other = {
  signal: SignalId.parse('s_other'),
  network: NetworkId.parse('oldenzaal-18plus'),
  why: 'household',
} as const
const linked = aSignal({ links: [other] })

describe('what belongs together', () => {
  it('is linked once', () => {
    given(aSignal()).when({ type: 'add-link', link: other }, 'clock').leadsTo({ type: 'linked', link: other })
    given(linked).when({ type: 'add-link', link: other }, 'clock').staysQuiet()
  })

  it('has a lead of its own: taking up or closing one says nothing to the other', () => {
    const before = { ...linked, status: 'taken-up' as const, lead: bram.id }
    expect(follows(before, { type: 'linked', link: other })).toEqual([])
    expect(follows(linked, { type: 'linked', link: other })).toEqual([])
  })

  it('is kept no longer than one that was closed before and is open again', () => {
    const reopened = aSignal({ eraseOn: day('2027-05-20') })
    expect(follows(reopened, { type: 'linked', link: other })).toEqual([
      { effect: 'end-with', signal: other.signal, on: '2027-05-20' },
    ])
  })

  it('is seen as a link with a reason and a network, by who reads details; in the channel not at all', () => {
    expect(toDetails(linked, network, bram)?.links).toEqual([
      { why: 'household', network: 'oldenzaal-18plus' },
    ])
    expect(JSON.stringify(toDetails(linked, network, bram))).not.toContain('s_other')
    expect(JSON.stringify(toChannel(linked, network, false))).not.toContain('household')
  })
})

describe('when a linked one ends', () => {
  it('the others hear until when they may be kept, and stay open', () => {
    const { after } = given(linked).when({ type: 'end-with', on: day('2027-05-20') }, 'clock')
    expect(after).toEqual({ ...linked, endsWith: '2027-05-20' })
  })

  it('the earliest day counts, and it never becomes later', () => {
    const ending = aSignal({ endsWith: day('2027-05-20') })
    given(ending)
      .when({ type: 'end-with', on: day('2027-05-21') }, 'clock')
      .staysQuiet()
    given(ending)
      .when({ type: 'end-with', on: day('2027-05-19') }, 'clock')
      .leadsTo({ type: 'end-shortened', on: day('2027-05-19') })
  })

  it('what was closed before goes on that day too, with a clock of its own', () => {
    const closed: Signal = { ...closedSignal, eraseOn: day('2027-06-01') }
    expect(evolve(closed, { type: 'end-shortened', on: day('2027-05-20') }).eraseOn).toBe('2027-05-20')
    expect(follows(closed, { type: 'end-shortened', on: day('2027-05-20') })).toEqual([
      expect.objectContaining({ effect: 'set-timer', slot: 'retention:end' }),
    ])
  })
})

describe('who may begin something that belongs to it', () => {
  const may = (signal: Signal, who = anna) => ({
    household: canDo(signal, 'same-household', { actor: who, network }),
    signal: canDo(signal, 'to-signal', { actor: who, network }),
  })

  it('the reporter, as long as it goes on; a question can also become a signal', () => {
    expect(may(aSignal())).toEqual({ household: true, signal: false })
    expect(may(aConsult())).toEqual({ household: true, signal: true })
    expect(may(aConsult({ status: 'answered' }))).toEqual({ household: true, signal: true })
    for (const status of aliveStatuses) expect(may(aSignal({ status })).household, status).toBe(true)
  })

  it('nobody else, whatever they are in the network', () => {
    for (const who of [bram, carla]) expect(may(aConsult(), who)).toEqual({ household: false, signal: false })
    expect(whyNot(aSignal(), 'same-household', { actor: carla, network })).toBe('reporter-only')
    expect(whyNot(aSignal(), 'same-household', { actor: fatih, network })).toBe('restricted')
  })

  it('not once it is over, and a signal is one already', () => {
    for (const status of Status.options.filter((one) => !aliveStatuses.includes(one)))
      expect(may(aConsult({ status })), status).toEqual({ household: false, signal: false })
    expect(whyNot(aSignal(), 'to-signal', { actor: anna, network })).toBe('is-signal')
  })
})
