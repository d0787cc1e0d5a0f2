import { describe, expect, it } from 'vitest'
import {
  confirmed,
  type Confirmations,
  isAskedToConfirm,
  isUnconfirmed,
  toConfirm,
} from '#domain/network/confirmation.ts'
import type { Network } from '#domain/network/network.ts'
import { bram, carla, gerda, network } from '#support/given.ts'
import { day } from '#support/time.ts'

/** The bot is used since 20 November 2026; the first working day of the next quarter is Monday 4 January. */
const began: Confirmations = { beganOn: day('2026-11-20'), partners: {} }
const stateOn = (date: string, known: Confirmations | null = began, of: Network = network) =>
  toConfirm(of, known, day(date)).find(({ key }) => key === 'wijkracht')?.state ?? null

describe('each quarter somebody says whether the people still work there', () => {
  it.each([
    ['2026-12-31', null],
    ['2027-01-03', null],
    ['2027-01-04', 'asked'],
    ['2027-01-15', 'asked'],
    ['2027-01-18', 'late'],
    ['2027-02-02', 'late'],
    ['2027-02-03', 'closed'],
    ['2027-04-01', 'closed'],
    ['2028-01-10', 'closed'],
  ] as const)('on %s it is %s', (date, state) => {
    expect(stateOn(date)).toBe(state)
  })

  it('names the people of that partner, and from which day they see no new signals', () => {
    expect(toConfirm(network, began, day('2027-01-04')).find(({ key }) => key === 'wijkracht')).toEqual({
      key: 'wijkracht',
      partner: 'Wijkracht',
      people: ['Bram'],
      state: 'asked',
      closesOn: '2027-02-03',
    })
    expect(toConfirm(network, began, day('2027-01-04'))).toHaveLength(7)
  })

  it('who said so is asked again next quarter, and the others meanwhile', () => {
    const known = confirmed(began, 'wijkracht', carla.id, day('2027-01-05'))
    expect(toConfirm(network, known, day('2027-01-05'))).toHaveLength(6)
    expect(stateOn('2027-03-31', known)).toBeNull()
    expect(stateOn('2027-04-01', known)).toBe('asked')
  })

  it('a partner that signed this quarter is asked in the next', () => {
    const partner = network.partners['wijkracht']
    if (!partner) throw new Error('the sample lost a partner')
    const agreement = { ...partner.agreement, signedOn: day('2027-01-08') }
    const fresh = { ...network, partners: { ...network.partners, wijkracht: { ...partner, agreement } } }
    expect(stateOn('2027-03-01', began, fresh)).toBeNull()
    expect(stateOn('2027-04-01', began, fresh)).toBe('asked')
  })

  it('nothing is asked of a partner without people, one that is suspended, or before the bot began to count', () => {
    const nobody = { ...network, members: network.members.filter(({ id }) => id !== bram.id) }
    expect(stateOn('2027-01-04', began, nobody)).toBeNull()
    const partner = network.partners['wijkracht']
    if (!partner) throw new Error('the sample lost a partner')
    const apart = {
      ...network,
      partners: { ...network.partners, wijkracht: { ...partner, suspended: true } },
    }
    expect(stateOn('2027-01-04', began, apart)).toBeNull()
    expect(stateOn('2027-01-04', null)).toBeNull()
  })
})

describe('on which mornings the coordinator is told', () => {
  it.each([
    ['2027-01-03', false],
    ['2027-01-04', true],
    ['2027-01-05', false],
    ['2027-01-15', false],
    ['2027-01-18', true],
    ['2027-01-19', false],
    ['2027-01-27', true],
    ['2027-01-28', false],
    ['2027-02-03', true],
    ['2027-02-04', false],
  ] as const)('on %s: %s', (date, expected) => {
    expect(isAskedToConfirm(network, began, carla, day(date))).toBe(expected)
  })

  it('on the first own day of one who does not work on Mondays', () => {
    const { works: _, ...rest } = gerda
    const wednesdays = { ...rest, works: [3] }
    expect(isAskedToConfirm(network, began, wednesdays, day('2027-01-04'))).toBe(false)
    expect(isAskedToConfirm(network, began, wednesdays, day('2027-01-06'))).toBe(true)
  })

  it('when everybody was confirmed, no morning', () => {
    const all = Object.keys(network.partners).reduce(
      (known, key) => confirmed(known, key, carla.id, day('2027-01-04')),
      began,
    )
    expect(isAskedToConfirm(network, all, carla, day('2027-01-18'))).toBe(false)
  })
})

describe('who sees no new signals', () => {
  it('the people of a partner that nobody confirmed for thirty days, until somebody does', () => {
    expect(isUnconfirmed(network, began, bram, day('2027-02-02'))).toBe(false)
    expect(isUnconfirmed(network, began, bram, day('2027-02-03'))).toBe(true)
    const known = confirmed(began, 'wijkracht', carla.id, day('2027-02-03'))
    expect(isUnconfirmed(network, known, bram, day('2027-02-03'))).toBe(false)
  })

  it('never who coordinates: they are the ones who say so', () => {
    expect([carla, gerda].map((one) => isUnconfirmed(network, began, one, day('2027-06-01')))).toEqual([
      false,
      false,
    ])
  })
})
