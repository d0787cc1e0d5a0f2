import { readFileSync } from 'node:fs'
import { type Verified, verified } from '#app/certificate/block.ts'
import { signerOf } from '#app/certificate/signer.ts'
import { StoreError } from '#app/ports.ts'
import { keysAt } from '../move/places.ts'
import { readSettings } from '../settings.ts'

const usage =
  'npm run certificate takes `key`, or `verify FILE KEY` (FILE may be -): KEY is the line that `npm run certificate -- key` prints'

/**
 * `npm run certificate -- key`: the public key of this installation. `npm run certificate -- verify FILE KEY`: whether a
 * certificate of erasure is as it was issued, without a store. Exit code 2 when it is not.
 */
async function main([command, ...words]: readonly string[]): Promise<number> {
  if (command === 'key' && words.length === 0) return printKey()
  const [file, key, ...more] = words
  if (command !== 'verify' || !file || !key || more.length > 0) return says(usage)
  const text = read(file)
  if (text === null) return says(`${file} cannot be read: name the file with the certificate`)
  const found = verified(text, key.trim())
  if ('wrong' in found) return says(sentences[found.wrong])
  const { reference, network, ground, erasedAt, issuedAt } = found.certificate
  process.stdout.write(
    `This certificate is as it was issued: ${reference} of ${network} was erased at ${erasedAt} (${ground}), certified at ${issuedAt}.\n`,
  )
  return 0
}

const sentences: Record<Extract<Verified, { wrong: string }>['wrong'], string> = {
  'no-certificate': 'there is no certificate of erasure in it: copy it whole, from BEGIN to END',
  'not-whole': 'this certificate is not as it was issued: ask the coordinator for it once more',
  'other-key': 'another installation signed this certificate: name its public key',
  'no-key': 'that is no public key: name the line that `npm run certificate -- key` prints',
}

async function printKey(): Promise<number> {
  const { SEINHUIS_KEY, SEINHUIS_STORE } = process.env
  const settings = readSettings({ SEINHUIS_KEY, SEINHUIS_STORE })
  if ('mistakes' in settings) return says(settings.mistakes.join('\n'))
  const { store, key } = settings.settings
  if (store.kind === 'memory')
    return says('SEINHUIS_STORE is memory: and keeps no key: name a store that lasts')
  if (!key) return says('SEINHUIS_KEY is missing: the key lies among those that it protects')
  try {
    const keys = await keysAt(store, key)
    process.stdout.write(`${await signerOf(keys).publicKey()}\n`)
    await keys.close()
    return 0
  } catch (error) {
    if (error instanceof StoreError) return says(error.message)
    throw error
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    return null
  }
}

function says(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
