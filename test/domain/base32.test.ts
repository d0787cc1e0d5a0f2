import { expect, it } from 'vitest'
import { base32 } from '#domain/base32.ts'

// RFC 4648, section 10, lower case and without padding.
it.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('%j is %j', (text, expected) => {
  expect(base32(new TextEncoder().encode(text))).toBe(expected)
})
