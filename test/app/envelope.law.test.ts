import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { close, EnvelopeError, keyOf, open } from '#app/envelope.ts'

const key = new Uint8Array(32).fill(7)
const place = { key: 'signal:1', version: 3 }
const id = 'k1'
const body = fc.uint8Array({ maxLength: 200 })

const readWith = (sealed: Uint8Array, opener: Uint8Array, where = place): Uint8Array | string => {
  try {
    return keyOf(sealed) === id ? open(sealed, opener, where) : 'another key'
  } catch (error) {
    if (error instanceof EnvelopeError) return error.code
    throw error
  }
}

it('what was closed opens to the same bytes, and names its key', () => {
  fc.assert(
    fc.property(body, (plain) => {
      const sealed = close(plain, id, key, place)
      expect(keyOf(sealed)).toBe(id)
      expect(open(sealed, key, place)).toEqual(plain)
    }),
  )
})

it('is closed with another nonce each time, so that equal bodies do not look equal', () => {
  const content = () =>
    Buffer.from(close(new Uint8Array(32), id, key, place))
      .subarray(16, 48)
      .toString('hex')
  expect(new Set(Array.from({ length: 100 }, content)).size).toBe(100)
})

it('with any one byte changed, it opens nowhere', () => {
  fc.assert(
    fc.property(body, fc.nat(), fc.integer({ min: 1, max: 255 }), (plain, where, change) => {
      const sealed = Uint8Array.from(close(plain, id, key, place))
      const index = where % sealed.length
      sealed[index] = (sealed[index] ?? 0) ^ change
      expect(['damaged', 'newer', 'another key']).toContain(readWith(sealed, key))
    }),
  )
})

it('cut short, or of other bytes altogether, it is damaged or newer, and nothing else', () => {
  fc.assert(
    fc.property(body, fc.nat(), (plain, length) => {
      const sealed = close(plain, id, key, place)
      expect(['damaged', 'another key']).toContain(readWith(sealed.subarray(0, length % sealed.length), key))
      expect(['damaged', 'newer', 'another key']).toContain(readWith(plain, key))
    }),
  )
})

it('opens neither with another key nor in another place', () => {
  const sealed = close(new Uint8Array([1]), id, key, place)
  expect(readWith(sealed, new Uint8Array(32))).toBe('damaged')
  expect(readWith(sealed, key, { ...place, version: 4 })).toBe('damaged')
  expect(readWith(sealed, key, { ...place, key: 'signal:2' })).toBe('damaged')
  expect(readWith(sealed, key)).toEqual(Uint8Array.of(1))
})

it('of a newer format says which way out there is', () => {
  const sealed = Uint8Array.from(close(new Uint8Array([1]), id, key, place))
  sealed[0] = 2
  expect(() => keyOf(sealed)).toThrow('sealed by a newer version: start that version')
})
