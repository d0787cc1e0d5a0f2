import { randomBytes } from 'node:crypto'
import type { Ids } from '#app/ports.ts'

/** Crockford's base32: no I, L, O or U, and in the order of the alphabet. 256 is 8 x 32, so every character is as likely. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ids of 26 characters: ten for the moment in milliseconds, sixteen (80 bits) at random. */
export const systemIds = (): Ids => ({
  fresh: (prefix) => `${prefix}_${moment(Date.now())}${random(16)}`.toLowerCase(),
  fourCharacters: () => random(4),
})

const random = (count: number): string =>
  Array.from(randomBytes(count), (byte) => alphabet.charAt(byte % 32)).join('')

const moment = (at: number): string =>
  Array.from({ length: 10 }, (_, place) => alphabet.charAt(Math.floor(at / 32 ** (9 - place)) % 32)).join('')
