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
  given,
  ledByBram,
  network,
  stranger,
} from '#support/given.ts'

const name = (...members: (typeof bram.id)[]) => ({ type: 'case-team', members }) as const

describe('the case team', () => {
  it('is named by the lead: each once, and never the lead', () => {
    given(ledByBram())
      .when(name(els.id, daan.id, els.id, bram.id), bram)
      .leadsTo({ type: 'case-team-named', by: bram.id, members: [els.id, daan.id] })
    const { after } = given(ledByBram()).when(name(els.id), bram)
    expect(rolesOf(after, els, network)).toContain('case-team')
  })

  it('may be nobody again', () => {
    expect(given(ledByBram({ caseTeam: [els.id] })).when(name(), bram).after.caseTeam).toEqual([])
  })

  it('is of people of this network who may read it', () => {
    given(ledByBram()).when(name(els.id, stranger), bram).refuses('unknown-person')
    given(ledByBram()).when(name(fatih.id), bram).refuses('restricted-person')
  })

  it('is not named by the coordinator, nor before somebody leads', () => {
    given(ledByBram()).when(name(els.id), carla).refuses('lead-only')
    given(aSignal()).when(name(els.id), bram).refuses('not-taken-up')
  })

  it('disturbs nobody', () => {
    expect(follows(ledByBram(), { type: 'case-team-named', by: bram.id, members: [els.id] })).toEqual([])
  })
})
