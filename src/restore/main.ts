import { StoreError } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import { Instant } from '#domain/time/instant.ts'
import { SealError } from '../backup/sealed-file.ts'
import { contentsAt, installationOf, keysAt, type Lasting } from '../move/places.ts'
import { readSettings } from '../settings.ts'
import { type Backup, looked } from './files.ts'
import { objection } from './objection.ts'
import { outcomeOf } from './outcome.ts'
import { restore, type Restored } from './restore.ts'

/**
 * `npm run restore -- FILE...`: backups into the empty store of the settings. Exit code 2 when nothing was done, 1 when
 * what was begun is not whole, or when something in it does not open.
 */
async function main(): Promise<number> {
  const read = wanted(process.argv.slice(2), process.env)
  if ('refused' in read) return says(read.refused, 2)
  const { paths, store, master } = read
  let to: Contents | null = null
  try {
    const files = await looked(paths, master)
    to = await contentsAt(store)
    const there = await installationAt(to, files, store, master)
    const refused = await objection(files, to, { there, master })
    if (refused) return says(refused, 2)
    const now = Instant.parse(Date.now())
    return told(await restore(files, to, { master, now, keysOf: () => keysAt(store, master) }), files, to)
  } catch (error) {
    if (error instanceof StoreError || error instanceof SealError) return says(error.message, 2)
    throw error
  } finally {
    await to?.close()
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

type Wanted = { paths: string[]; store: Lasting; master: Uint8Array }

function wanted(paths: string[], env: NodeJS.ProcessEnv): Wanted | { refused: string } {
  if (paths.length === 0)
    return { refused: 'npm run restore takes files that npm run backup made: npm run restore -- FILE FILE' }
  const read = readSettings({ SEINHUIS_KEY: env['SEINHUIS_KEY'], SEINHUIS_STORE: env['SEINHUIS_STORE'] })
  if ('mistakes' in read) return { refused: read.mistakes.join('\n') }
  const { key, store } = read.settings
  if (store.kind === 'memory')
    return { refused: 'SEINHUIS_STORE is memory: and keeps nothing: name a store that lasts' }
  if (!key) return { refused: 'SEINHUIS_KEY is missing: a backup opens with the key it was made with' }
  return { paths, store, master: key }
}

function told(done: Restored, files: readonly Backup[], to: Contents): number {
  if ('failed' in done) return says(done.failed, 1)
  const { told, lost } = outcomeOf(done, files, to.name)
  for (const line of told) process.stdout.write(`${line}\n`)
  for (const sentence of lost) process.stderr.write(`${sentence}\n`)
  return lost.length > 0 ? 1 : 0
}

function says(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
