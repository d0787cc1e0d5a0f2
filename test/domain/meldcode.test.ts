import { expect, it } from 'vitest'
import { PartnerType } from '#domain/codes.ts'
import { followsMeldcode } from '#domain/network/meldcode.ts'

it('who lets houses, plays sport or is the police does not have to follow the reporting code; all others do', () => {
  expect(PartnerType.options.filter((type) => !followsMeldcode({ type }))).toEqual([
    'woningcorporatie',
    'politie',
    'sport_ontmoeting',
    'kennisorganisatie',
    'regio',
  ])
})

it('a partner may say otherwise', () => {
  expect(followsMeldcode({ type: 'sport_ontmoeting', meldcode: true })).toBe(true)
  expect(followsMeldcode({ type: 'gemeente', meldcode: false })).toBe(false)
})
