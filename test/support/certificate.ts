import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate for 127.0.0.1 that vouches for itself until that day, and its key, both as PEM. */
export function selfMade(until = '491231'): { certificate: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(set(sequence(id(0x55, 4, 3), der(0x0c, Buffer.from('Seinhuis test')))))
  const ecdsa = sequence(id(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2))
  const statement = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    ecdsa,
    name,
    sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from(`${until}235959Z`))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(authority, forLoopback)),
  )
  const seal = der(0x03, Buffer.concat([Buffer.of(0), sign('sha256', statement, privateKey)]))
  return {
    certificate: pem('CERTIFICATE', sequence(statement, ecdsa, seal)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** One value in DER: its tag, its length, its bytes. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const bytes = Buffer.concat(parts)
  const short = bytes.length < 128
  const length = short
    ? Buffer.of(bytes.length)
    : Buffer.of(0x82, Math.floor(bytes.length / 256), bytes.length % 256)
  return Buffer.concat([Buffer.of(tag), length, bytes])
}
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const set = (part: Buffer): Buffer => der(0x31, part)
const id = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes))

/** `basicConstraints`: it may vouch; `subjectAltName`: for 127.0.0.1. */
const authority = sequence(
  id(0x55, 0x1d, 0x13),
  der(0x01, Buffer.of(0xff)),
  der(0x04, sequence(der(0x01, Buffer.of(0xff)))),
)
const forLoopback = sequence(id(0x55, 0x1d, 0x11), der(0x04, sequence(der(0x87, Buffer.of(127, 0, 0, 1)))))

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`
