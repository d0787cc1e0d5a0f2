import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** `last`: nothing comes after it, so that no end can be cut off unseen. */
export type Piece = { bytes: Uint8Array; last: boolean }

const algorithm = 'aes-256-gcm'
export const tagLength = 16

/** A key of this file alone. */
export const keyOf = (line: Buffer, master: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', master, line, 'seinhuis backup', 32))

const nonceOf = (number: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 3)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** With its length in front. */
export const sealedPiece = (key: Buffer, line: Buffer, number: number, { bytes, last }: Piece): Buffer => {
  const cipher = createCipheriv(algorithm, key, nonceOf(number, last), { authTagLength: tagLength })
  cipher.setAAD(line)
  const content = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, content])
}

/** Throws when a bit, the number or the end is another one. */
export const openedPiece = (
  key: Buffer,
  line: Buffer,
  { number, last }: { number: number; last: boolean },
  sealed: Buffer,
): Uint8Array => {
  const decipher = createDecipheriv(algorithm, key, nonceOf(number, last), { authTagLength: tagLength })
  decipher.setAAD(line)
  decipher.setAuthTag(sealed.subarray(-tagLength))
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()])
}
