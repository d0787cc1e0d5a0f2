import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** A key under another key: nonce, ciphertext, tag. `place` is where it belongs; elsewhere it does not open. */
export const wrap = (wrapper: Uint8Array, key: Uint8Array, place: string): Uint8Array => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, wrapper, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the wrapper or the place is another one, or a bit is. */
export const unwrap = (wrapper: Uint8Array, wrapped: Uint8Array, place: string): Uint8Array => {
  const nonce = wrapped.subarray(0, nonceLength)
  const decipher = createDecipheriv(algorithm, wrapper, nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(wrapped.subarray(-tagLength))
  return Buffer.concat([decipher.update(wrapped.subarray(nonceLength, -tagLength)), decipher.final()])
}
