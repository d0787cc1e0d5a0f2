import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Key, KeyId, Version } from './ports.ts'

/**
 * A sealed body: one byte for the format, one for the length of the key id, the key id, a random nonce, what
 * AES-256-GCM made of the body, its tag. It opens only as this version of this document.
 */
export const close = (body: Uint8Array, id: KeyId, key: Uint8Array, place: Place): Uint8Array => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  cipher.setAAD(bound(place))
  const name = Buffer.from(id)
  const head = [Buffer.of(format, name.length), name, nonce]
  return Buffer.concat([...head, cipher.update(body), cipher.final(), cipher.getAuthTag()])
}

/** Which key opens this body. */
export const keyOf = (sealed: Uint8Array): KeyId => {
  const [found, length] = sealed
  if (found === undefined || length === undefined) throw new EnvelopeError('damaged')
  if (found !== format) throw new EnvelopeError(found > format ? 'newer' : 'damaged')
  return Buffer.from(sealed.subarray(2, 2 + length)).toString()
}

/** Throws EnvelopeError when the key, the place or a bit is another one. */
export const open = (sealed: Uint8Array, key: Uint8Array, place: Place): Uint8Array => {
  const nonceAt = 2 + (sealed[1] ?? 0)
  const contentAt = nonceAt + nonceLength
  try {
    const nonce = sealed.subarray(nonceAt, contentAt)
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
    decipher.setAAD(bound(place))
    decipher.setAuthTag(sealed.subarray(-tagLength))
    return new Uint8Array(
      Buffer.concat([decipher.update(sealed.subarray(contentAt, -tagLength)), decipher.final()]),
    )
  } catch {
    throw new EnvelopeError('damaged')
  }
}

/** Where a body belongs: moved to another document or version it does not open. */
export type Place = { key: Key; version: Version }

/** Says what to do, never what was inside. */
export class EnvelopeError extends Error {
  readonly code: 'damaged' | 'newer'
  constructor(code: 'damaged' | 'newer') {
    super(advice[code])
    this.name = 'EnvelopeError'
    this.code = code
  }
}

const advice = {
  damaged: 'a document does not open under its key: put a backup of the store back',
  newer: 'a document was sealed by a newer version: start that version',
}
const format = 1
const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

const bound = ({ key, version }: Place): Buffer => Buffer.from(JSON.stringify([format, key, version]))
