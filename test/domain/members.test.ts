import { describe, expect, it } from 'vitest'
import {
  coordinators,
  isCoordinator,
  isRestricted,
  memberOf,
  partnerOf,
  safeguardingOfficerFor,
} from '#domain/network/members.ts'
import { adults, anna, bram, carla, daan, els, fatih, gerda, network, stranger } from '#support/given.ts'

describe('a member of a network', () => {
  it('is found by id, and somebody else is not', () => {
    expect(memberOf(network, bram.id)).toBe(bram)
    expect(memberOf(network, stranger)).toBeUndefined()
    expect(memberOf(adults, anna.id)).toBeUndefined()
  })

  it('belongs to a partner', () => {
    expect(partnerOf(network, els)?.name).toBe('GGD')
  })

  it('is restricted where the partner is: WBO is in 18-, not in 18+', () => {
    expect([fatih, bram].map((one) => isRestricted(network, one))).toEqual([true, false])
    expect(isRestricted(adults, fatih)).toBe(false)
  })

  it('is restricted when nobody knows the partner', () => {
    expect(isRestricted(network, { ...bram, partner: 'unknown' })).toBe(true)
  })
})

describe('the roles of a network', () => {
  it('the coordinator comes before who stands in, whatever the order of the file', () => {
    expect(coordinators(network)).toEqual([carla, gerda])
    expect(coordinators({ ...network, members: [gerda, bram, carla] })).toEqual([carla, gerda])
    expect([carla, gerda, daan].map(isCoordinator)).toEqual([true, true, false])
  })

  it('the safeguarding officer is a colleague of the own organisation, never oneself', () => {
    const colleague = { ...anna, partner: daan.partner }
    expect(safeguardingOfficerFor(network, colleague)).toBe(daan)
    expect(safeguardingOfficerFor(network, daan)).toBeUndefined()
    expect(safeguardingOfficerFor(network, anna)).toBeUndefined()
  })
})
