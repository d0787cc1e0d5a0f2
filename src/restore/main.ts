import { StoreError } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import { SealError } from '../backup/sealed-file.ts'
import { contentsAt, installationOf, keysAt, type Lasting } from '../move/places.ts'
import { countsOf } from '../move/tally.ts'
import { readSettings } from '../settings.ts'
import { type Backup, looked, objection, restore, type Restored } from './restore.ts'

/** `npm run restore -- FILE...`: backups into the empty store of the settings. Exit code 2 when nothing was done. */
async function main(): Promise<number> {
  const read = wanted(process.argv.slice(2), process.env)
  if ('refused' in read) return says(read.refused, 2)
  const { paths, store, master } = read
  let to: Contents | null = null
  try {
    const files = await looked(paths, master)
    to = await contentsAt(store)
    const there = await installationAt(to, files, store, master)
    const refused = await objection(files, to, there)
    if (refused) return says(refused, 2)
    return told(await restore(files, to, { master, keysOf: () => keysAt(store, master) }), files, to)
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
  for (const line of countsOf(done.restored)) process.stdout.write(`${line}\n`)
  for (const { head } of files)
    process.stdout.write(`${to.name}: the ${head.part} are as they were at ${head.at}\n`)
  process.stdout.write(
    `${done.opened.opened} documents open; ${done.left} were erased since, and stay away.\n`,
  )
  if (files.some(({ head }) => head.part === 'keys'))
    process.stdout.write('What was erased after that moment can be read again: erase it again.\n')
  return 0
}

function says(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
