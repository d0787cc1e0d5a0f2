import { StoreError } from '#app/ports.ts'
import { Instant } from '#domain/time/instant.ts'
import { contentsAt, installationOf, type Lasting } from '../move/places.ts'
import { countsOf } from '../move/tally.ts'
import { readSettings } from '../settings.ts'
import { backUp } from './backup.ts'

/** `npm run backup -- FOLDER`: the store of the settings and its keys, sealed, while the bot runs. */
async function main(): Promise<number> {
  const read = wanted(process.argv.slice(2), process.env)
  if ('refused' in read) return refuse(read.refused)
  const { folder, store, master } = read
  try {
    const contents = await contentsAt(store)
    try {
      if (await contents.isHalf('data'))
        return refuse(`${contents.name} is only half filled: finish that first`)
      if (await contents.isEmpty('data'))
        return refuse(`${contents.name} holds nothing: correct SEINHUIS_STORE`)
      const installation = await installationOf(store, master)
      const made = await backUp(contents, folder, { now: Instant.parse(Date.now()), master, installation })
      for (const line of countsOf(made.tally)) process.stdout.write(`${line}\n`)
      for (const file of made.files) process.stdout.write(`made ${file}\n`)
      for (const file of made.removed) process.stdout.write(`removed ${file}: keys are kept for 7 days\n`)
      process.stdout.write(next)
      return 0
    } finally {
      await contents.close()
    }
  } catch (error) {
    if (error instanceof StoreError) return refuse(error.message)
    if (error instanceof Error && 'code' in error)
      return refuse(
        `${folder} cannot be written (${String(error.code)}): name a folder that this user may write`,
      )
    throw error
  }
}

const next = 'Keep the two apart from each other, and SEINHUIS_KEY apart from both.\n'

type Wanted = { folder: string; store: Lasting; master: Uint8Array }

function wanted([folder, ...more]: string[], env: NodeJS.ProcessEnv): Wanted | { refused: string } {
  if (!folder || more.length > 0)
    return { refused: 'npm run backup takes one folder: npm run backup -- /mnt/backups' }
  const read = readSettings({ SEINHUIS_KEY: env['SEINHUIS_KEY'], SEINHUIS_STORE: env['SEINHUIS_STORE'] })
  if ('mistakes' in read) return { refused: read.mistakes.join('\n') }
  const { key, store } = read.settings
  if (store.kind === 'memory')
    return { refused: 'SEINHUIS_STORE is memory: and leaves nothing to back up: name a store that lasts' }
  if (store.kind === 'redis')
    return {
      refused: 'npm run backup is for SQLite: back up a Redis by its own files, as docs/operations.md says',
    }
  if (!key) return { refused: 'SEINHUIS_KEY is missing: a backup is sealed with it' }
  return { folder, store, master: key }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main()
