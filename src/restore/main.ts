import { StoreError } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import type { Erased } from '#app/ports/register.ts'
import { Instant } from '#domain/time/instant.ts'
import { SealError } from '../backup/sealed-file.ts'
import { contentsAt, installationOf, keysAt, type Lasting } from '../move/places.ts'
import { openRegister } from '../open-register.ts'
import { masterKey, readSettings, type Settings } from '../settings.ts'
import { type Backup, erasuresIn, fileOf, looked, partsOf } from './files.ts'
import { objection } from './objection.ts'
import { type Found, outcomeOf, registered } from './outcome.ts'
import { restore, type Restored } from './restore.ts'

/**
 * `npm run restore -- FILE...`: backups into the empty store of the settings. Exit code 2 when nothing was done, 1 when
 * what was begun is not whole, or when something in it does not open.
 */
async function main(): Promise<number> {
  const read = wanted(process.argv.slice(2), process.env)
  if ('refused' in read) return says(read.refused, 2)
  const { paths, store, master, before } = read
  let to: Contents | null = null
  try {
    const files = await looked(paths, master, before)
    to = await contentsAt(store)
    const there = await installationAt(to, files, store, master)
    const refused = await objection(files, to, { there })
    if (refused) return says(refused, 2)
    const erased = await known(files, read)
    if (partsOf(files).length === 0) return tells(registered(erased), 0)
    const now = Instant.parse(Date.now())
    const done = await restore(files, to, { now, keysOf: () => keysAt(store, master) })
    return told(done, { files, name: to.name, erased })
  } catch (error) {
    if (error instanceof StoreError || error instanceof SealError) return says(error.message, 2)
    throw error
  } finally {
    await to?.close()
  }
}

/**
 * What was erased, as the register knows it, with what a backup of it adds. It comes first: a bot that starts on what is
 * put back finds it there.
 */
async function known(files: readonly Backup[], { store, register: named }: Wanted): Promise<Erased[]> {
  const register = await openRegister({ store, register: named })
  try {
    const file = fileOf(files, 'register')
    if (file) await register.add(await erasuresIn(file))
    return await register.all()
  } finally {
    await register.close()
  }
}

/** Whose keys are in that place already; keys that are put back are not there yet. */
const installationAt = async (
  to: Contents,
  files: readonly Backup[],
  store: Lasting,
  master: Uint8Array,
): Promise<string | null> => {
  if (files.some(({ head }) => head.part === 'keys') || (await to.isEmpty('keys'))) return null
  return installationOf(store, master)
}

/** `before`: the master key that it was, with which a backup of the data may be sealed. */
type Wanted = {
  paths: string[]
  store: Lasting
  register: Settings['register']
  master: Uint8Array
  before: Uint8Array | null
}

function wanted(paths: string[], env: NodeJS.ProcessEnv): Wanted | { refused: string } {
  if (paths.length === 0)
    return { refused: 'npm run restore takes files that npm run backup made: npm run restore -- FILE FILE' }
  const { SEINHUIS_KEY, SEINHUIS_STORE, SEINHUIS_REGISTER } = env
  const read = readSettings({ SEINHUIS_KEY, SEINHUIS_STORE, SEINHUIS_REGISTER })
  if ('mistakes' in read) return { refused: read.mistakes.join('\n') }
  const { key, store, register } = read.settings
  if (store.kind === 'memory')
    return { refused: 'SEINHUIS_STORE is memory: and keeps nothing: name a store that lasts' }
  if (!key) return { refused: 'SEINHUIS_KEY is missing: a backup opens with the key it was made with' }
  const before = masterKey('SEINHUIS_KEY_OLD', env['SEINHUIS_KEY_OLD'])
  if (typeof before === 'string') return { refused: before }
  return { paths, store, register, master: key, before }
}

function told(done: Restored, found: Found): number {
  if ('failed' in done) return says(done.failed, 1)
  const { told, lost } = outcomeOf(done, found)
  for (const line of told) process.stdout.write(`${line}\n`)
  for (const sentence of lost) process.stderr.write(`${sentence}\n`)
  return lost.length > 0 ? 1 : 0
}

function tells(sentence: string, code: number): number {
  process.stdout.write(`${sentence}\n`)
  return code
}

function says(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
