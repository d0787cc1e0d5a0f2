import { createPublicKey, verify } from 'node:crypto'
import { fingerprint, type Signer } from '#app/certificate/signer.ts'
import { Certificate, written } from '#domain/signal/certificate.ts'

const [begin, middle, end] = [
  '-----BEGIN CERTIFICATE OF ERASURE-----',
  '-----ED25519 SIGNATURE-----',
  '-----END CERTIFICATE OF ERASURE-----',
] as const

const block = new RegExp([begin, '([^]*)', middle, '([A-Za-z0-9+/=]+)', end].join('\n'))

/** A certificate as text to copy: what it says, and the signature of this installation under exactly that. */
export async function issued(certificate: Omit<Certificate, 'key'>, signer: Signer): Promise<string> {
  const text = written({ ...certificate, key: fingerprint(await signer.publicKey()) })
  return [begin, text, middle, await signer.sign(text), end].join('\n')
}

/** `not-whole`: it is not as it was issued. `other-key`: another installation signed it, as far as it says. */
export type Verified =
  | { certificate: Certificate }
  | { wrong: 'no-certificate' | 'not-whole' | 'other-key' | 'no-key' }

/** Needs nothing but the text and the public key. Only what is around the block, and how its lines end, may differ. */
export function verified(given: string, publicKey: string): Verified {
  const text = given.replaceAll('\r\n', '\n')
  const lines = block.exec(text)
  const [, body = '', signature = ''] = lines ?? []
  if (!lines) return { wrong: text.includes('CERTIFICATE OF ERASURE') ? 'not-whole' : 'no-certificate' }
  const key = keyFrom(publicKey)
  if (!key) return { wrong: 'no-key' }
  const certificate = Certificate.safeParse(parsed(body)).data
  if (!certificate) return { wrong: 'not-whole' }
  if (certificate.key !== fingerprint(publicKey)) return { wrong: 'other-key' }
  const bytes = Buffer.from(signature, 'base64')
  const isWhole = bytes.toString('base64') === signature && verify(null, Buffer.from(body), key, bytes)
  return isWhole ? { certificate } : { wrong: 'not-whole' }
}

const keyFrom = (publicKey: string) => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
