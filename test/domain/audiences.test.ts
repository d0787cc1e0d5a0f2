import { describe, expect, it } from 'vitest'
import { Audience, type NetworkAudience, Outcome } from '#domain/codes.ts'
import { audiencesFor, type Concerned } from '#domain/network/audiences.ts'

const child: Concerned = {
  audience: 'child',
  nearly18: false,
  childrenOrPregnancy: false,
  outcome: 'A_IDENT_CASE',
}

describe('the networks that hear of it, the primary first', () => {
  it.each<[NetworkAudience[], Partial<Concerned>]>([
    [['youth18min'], {}],
    [['youth18min'], { outcome: 'B_PSEUDO' }],
    [['youth18min'], { outcome: 'C_CONSULT' }],
    [['youth18min'], { childrenOrPregnancy: true }],
    [['youth18min', 'adult18plus'], { nearly18: true }],
    [['youth18min', 'adult18plus'], { nearly18: true, outcome: 'C_CONSULT' }],
    [['adult18plus'], { audience: 'adult' }],
    [['adult18plus', 'youth18min'], { audience: 'adult', nearly18: true }],
    [['adult18plus', 'youth18min'], { audience: 'adult', childrenOrPregnancy: true }],
    [['adult18plus', 'youth18min'], { audience: 'adult', childrenOrPregnancy: true, outcome: 'C_CONSULT' }],
    [['adult18plus', 'youth18min'], { audience: 'adult', nearly18: true, childrenOrPregnancy: true }],
  ])('are %o for %o', (audiences, differs) => {
    expect(audiencesFor({ ...child, ...differs })).toEqual(audiences)
  })

  it('are none when nothing is placed', () => {
    for (const outcome of Outcome.exclude(['A_IDENT_CASE', 'B_PSEUDO', 'C_CONSULT']).options) {
      for (const audience of Audience.options) {
        expect(audiencesFor({ audience, nearly18: true, childrenOrPregnancy: true, outcome })).toEqual([])
      }
    }
  })
})
