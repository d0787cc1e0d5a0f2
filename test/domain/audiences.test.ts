import { describe, expect, it } from 'vitest'
import { AgeBand, type NetworkAudience, Outcome } from '#domain/codes.ts'
import { audiencesFor, type Routing } from '#domain/network/route.ts'

const child: Routing = {
  ageBand: '0_11',
  nearly18: false,
  childrenOrPregnancy: false,
  outcome: 'A_IDENT_CASE',
}

describe('the networks that hear of it, the primary first', () => {
  it.each<[NetworkAudience[], Partial<Routing>]>([
    [['youth18min'], {}],
    [['youth18min'], { ageBand: '12_15', outcome: 'B_PSEUDO' }],
    [['youth18min'], { ageBand: '16_17', outcome: 'C_CONSULT' }],
    [['youth18min'], { ageBand: '16_17', childrenOrPregnancy: true }],
    [['youth18min', 'adult18plus'], { ageBand: '16_17', nearly18: true }],
    [['youth18min', 'adult18plus'], { ageBand: '16_17', nearly18: true, outcome: 'C_CONSULT' }],
    [['adult18plus'], { ageBand: '18_plus' }],
    [['adult18plus', 'youth18min'], { ageBand: '18_plus', nearly18: true }],
    [['adult18plus', 'youth18min'], { ageBand: '18_plus', childrenOrPregnancy: true }],
    [['adult18plus', 'youth18min'], { ageBand: '18_plus', childrenOrPregnancy: true, outcome: 'C_CONSULT' }],
    [['adult18plus', 'youth18min'], { ageBand: '18_plus', nearly18: true, childrenOrPregnancy: true }],
  ])('are %o for %o', (audiences, differs) => {
    expect(audiencesFor({ ...child, ...differs })).toEqual(audiences)
  })

  it('are none when nothing is placed', () => {
    for (const outcome of Outcome.exclude(['A_IDENT_CASE', 'B_PSEUDO', 'C_CONSULT']).options) {
      for (const ageBand of AgeBand.options) {
        expect(audiencesFor({ ageBand, nearly18: true, childrenOrPregnancy: true, outcome })).toEqual([])
      }
    }
  })
})
