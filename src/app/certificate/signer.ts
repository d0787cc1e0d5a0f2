import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { Keys } from '#app/ports.ts'

/** Signs for this installation, with an Ed25519 key that lies among its keys. */
export interface Signer {
  /** As it is printed and given to others: one line of base64. */
  publicKey(): Promise<string>
  sign(text: string): Promise<string>
}

const name = 'signature'

/** The key is made when it is needed first. */
export const signerOf = (keys: Pick<Keys, 'secret'>): Signer => {
  const key = async () =>
    createPrivateKey({ key: Buffer.from(await keys.secret(name, fresh())), format: 'der', type: 'pkcs8' })
  return {
    publicKey: async () =>
      createPublicKey(await key())
        .export({ format: 'der', type: 'spki' })
        .toString('base64'),
    sign: async (text) => sign(null, Buffer.from(text), await key()).toString('base64'),
  }
}

/** Which key it was, in few characters. */
export const fingerprint = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)

const fresh = (): Uint8Array =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
