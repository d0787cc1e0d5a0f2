import { describe, expect, it } from 'vitest'
import { referenceIn } from '#app/typed-reference.ts'

describe('a word and a reference', () => {
  it.each([
    ['datalek 18M-7F3K', 'datalek', '18M-7F3K'],
    ['Datalek 18m7f3k', 'datalek', '18m-7f3k'],
    ['data lek 18M-7F3K!', 'datalek', '18M-7F3K'],
    ['wissen 18M 7F3K', 'wissen', '18M-7F3K'],
    ['wissen 18M - 7F3K', 'wissen', '18M-7F3K'],
    ['emergency  access 18M 7F3K', 'emergency access', '18M-7F3K'],
    ['inzage XX-0000', 'inzage', 'XX-0000'],
  ])('is understood as people type it: %s', (text, word, reference) => {
    expect(referenceIn(text, ['18M', '18P'])).toEqual({ word, reference })
  })

  it.each(['wissen ze niet', 'inzage 12 jaar', 'inzage 18M', 'bezwaar 2 keer', 'wissen', 'wissen XX 0000'])(
    'is not what somebody tells: %s',
    (text) => {
      expect(referenceIn(text, ['18M', '18P'])).toBeNull()
    },
  )
})
