import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selfMade } from '#support/certificate.ts'
import { certificateFor } from '#support/door/relay.ts'
import { needs } from '#support/needs.ts'
import { root, shell } from '#support/shell.ts'
import { proofOf } from '../../src/proof.ts'
import { readSettings } from '../../src/settings.ts'

const { missing, how } = needs('openssl')

/** With what the bot shows who it is, before anything is begun. */
let folder: string
const at = (name: string): string => join(folder, name)
const pem = (key: KeyObject, passphrase?: string): string | Buffer =>
  key.export({ type: 'pkcs8', format: 'pem', ...(passphrase && { cipher: 'aes-256-cbc', passphrase }) })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-proof-'))
  const { cert, key } = missing ? { cert: '', key: '' } : certificateFor()
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const [curved, past] = [selfMade(), selfMade('210101')]
  const files = {
    certificate: cert,
    key,
    'another-key': pem(privateKey),
    'locked-key': pem(privateKey, 'x'),
    'curved-certificate': curved.certificate,
    'curved-key': curved.key,
    'past-certificate': past.certificate,
    nothing: '',
    words: 'no certificate',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

const registered = () => ({
  MicrosoftAppId: 'app',
  MicrosoftAppTenantId: 'tenant',
  SEINHUIS_KEY: Buffer.alloc(32, 7).toString('base64'),
  SEINHUIS_TENANTS: 'tenant',
  SEINHUIS_STORE: `sqlite:${at('data.db')}`,
  SEINHUIS_NETWORKS: join(root, 'networks'),
})
const withFiles = (certificate: string, key: string) => ({
  ...registered(),
  MicrosoftAppCertificate: at(certificate),
  MicrosoftAppPrivateKey: at(key),
})
const proof = (certificate: string, key: string, now = Date.now()) => {
  const read = readSettings(withFiles(certificate, key))
  if ('mistakes' in read) throw new Error(read.mistakes.join())
  return proofOf(read.settings, now)
}
const year = 365 * 86_400_000

describe.skipIf(missing)(`a certificate${how}`, () => {
  it('and its key are the proof, under the name by which the directory knows it', () => {
    expect(proof('certificate', 'key')).toEqual({
      certificate: {
        thumbprint: expect.stringMatching(/^[0-9A-F]{64}$/),
        privateKey: expect.stringContaining('BEGIN PRIVATE KEY'),
        endsAt: expect.closeTo(Date.now() + 2 * 86_400_000, -6),
      },
    })
  })

  it.each<[string, string, string, RegExp]>([
    [
      'that is not there',
      'nowhere',
      'key',
      /^MicrosoftAppCertificate \S+\/nowhere cannot be read: name a file/,
    ],
    ['that is a folder', '', 'key', /^MicrosoftAppCertificate \S+ cannot be read: name a file/],
    ['that is empty', 'nothing', 'key', /^MicrosoftAppCertificate \S+ is no PEM file/],
    ['that is something else', 'words', 'key', /^MicrosoftAppCertificate \S+ is no PEM file/],
    [
      'that is past',
      'past-certificate',
      'key',
      /^MicrosoftAppCertificate \S+ expired on 2021-01-01: make a new one/,
    ],
    [
      'whose key is not there',
      'certificate',
      'nowhere',
      /^MicrosoftAppPrivateKey \S+ cannot be read: name a file/,
    ],
    [
      'whose key has a passphrase',
      'certificate',
      'locked-key',
      /^MicrosoftAppPrivateKey \S+ is no PEM file without/,
    ],
    [
      'whose key is of another kind',
      'curved-certificate',
      'curved-key',
      /^MicrosoftAppPrivateKey \S+ is no RSA key/,
    ],
    [
      'with the key of another',
      'certificate',
      'another-key',
      /^MicrosoftAppPrivateKey \S+ does not belong to \S+:/,
    ],
  ])('%s is refused in one sentence', (_, certificate, key, sentence) => {
    expect(() => proof(certificate, key)).toThrow(sentence)
  })

  it('is refused from the moment that it ends, and before it begins', () => {
    expect(() => proof('certificate', 'key', Date.now() + year)).toThrow(/ expired on \d{4}-\d\d-\d\d: /)
    expect(() => proof('certificate', 'key', Date.now() - year)).toThrow(
      / is not valid before \d{4}-\d\d-\d\d: /,
    )
  })

  it('that cannot be used stops `npm start` before anything is written', async () => {
    const before = readdirSync(folder)
    const ended = await shell('src/main.ts', [], { PORT: '0', ...withFiles('past-certificate', 'key') })
    expect(ended).toEqual({
      code: 2,
      out: '',
      err: `MicrosoftAppCertificate ${at('past-certificate')} expired on 2021-01-01: make a new one, and upload it to the app registration\n`,
    })
    expect(readdirSync(folder)).toEqual(before)
  })
})
