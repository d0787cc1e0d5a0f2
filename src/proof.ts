import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Proof } from '#adapters/teams/own-token.ts'
import type { Settings } from './settings.ts'

/** The certificate cannot be used; the message is one sentence for who set it. */
class ProofError extends Error {
  readonly code = 'certificate'
}

/** With what the bot shows who it is. A certificate that would be refused by the login is refused at the start. */
export function proofOf({ appType, password, certificate }: Settings, now: number): Proof {
  if (appType === 'UserAssignedMSI') return { managed: true }
  if (!certificate) return { secret: password }
  const { file, key } = certificate
  const shown = readable('MicrosoftAppCertificate', file, (text) => new X509Certificate(text))
  const mistake = outOfTime(shown, now)
  if (mistake) throw new ProofError(`MicrosoftAppCertificate ${file} ${mistake}`)
  const own = readable('MicrosoftAppPrivateKey', key, createPrivateKey)
  if (own.asymmetricKeyType !== 'rsa')
    throw new ProofError(`MicrosoftAppPrivateKey ${key} is no RSA key: Entra ID takes no other`)
  if (!shown.checkPrivateKey(own))
    throw new ProofError(
      `MicrosoftAppPrivateKey ${key} does not belong to ${file}: name the two files that were made together`,
    )
  const privateKey = own.export({ type: 'pkcs8', format: 'pem' }).toString()
  const thumbprint = shown.fingerprint256.replaceAll(':', '')
  return { certificate: { thumbprint, privateKey, endsAt: Date.parse(shown.validTo) } }
}

function outOfTime({ validFrom, validTo }: X509Certificate, now: number): string | null {
  const [from, until] = [Date.parse(validFrom), Date.parse(validTo)]
  if (now < from) return `is not valid before ${day(from)}: name one that is valid now`
  if (now < until) return null
  return `expired on ${day(until)}: make a new one, and upload it to the app registration`
}

function readFile(setting: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ProofError(
      `${setting} ${path} cannot be read: name a file that is there and that this user may read`,
    )
  }
}

function readable<Thing>(setting: string, path: string, read: (text: string) => Thing): Thing {
  const text = readFile(setting, path)
  try {
    return read(text)
  } catch {
    throw new ProofError(
      `${setting} ${path} is no PEM file without a passphrase: write it as text that begins with -----BEGIN`,
    )
  }
}

const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10)
