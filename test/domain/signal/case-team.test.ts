import { describe, expect, it } from 'vitest'
import { rolesOf } from '#domain/signal/roles.ts'
import {
  aSignal,
  bram,
  carla,
  daan,
  els,
  fatih,
  follows,
  friday,
  given,
  ledByBram,
  network,
  stranger,
} from '#support/given.ts'

/** Here the lead may know who it is about. */
const named = { ...network, identity: true }
const name = (...members: (typeof bram.id)[]) => ({ type: 'case-team', members }) as const

describe('the case team', () => {
  it('is named by the lead: each once, and never the lead', () => {
    given(ledByBram())
      .when(name(els.id, daan.id, els.id, bram.id), bram, friday, named)
      .leadsTo({ type: 'case-team-named', by: bram.id, members: [els.id, daan.id] })
    const { after } = given(ledByBram()).when(name(els.id), bram, friday, named)
    expect(rolesOf(after, els, network)).toContain('case-team')
  })

  it('may be nobody again', () => {
    expect(given(ledByBram({ caseTeam: [els.id] })).when(name(), bram, friday, named).after.caseTeam).toEqual(
      [],
    )
  })

  it('is of people of this network who may read it', () => {
    given(ledByBram()).when(name(els.id, stranger), bram, friday, named).refuses('unknown-person')
    given(ledByBram()).when(name(fatih.id), bram, friday, named).refuses('restricted-person')
  })

  it('has nothing to read where the network gives no names', () => {
    given(ledByBram()).when(name(els.id), bram).refuses('identity-off')
  })

  it('is not named by the coordinator, nor before somebody leads', () => {
    given(ledByBram()).when(name(els.id), carla).refuses('lead-only')
    given(aSignal()).when(name(els.id), bram).refuses('not-taken-up')
  })

  it('disturbs nobody', () => {
    expect(follows(ledByBram(), { type: 'case-team-named', by: bram.id, members: [els.id] })).toEqual([])
  })
})
