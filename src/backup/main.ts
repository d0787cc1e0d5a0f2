import type { Contents } from '#app/ports/contents.ts'
import type { Register } from '#app/ports/register.ts'
import { Instant } from '#domain/time/instant.ts'
import { damagedSentence } from '../move/documents.ts'
import { openAllAt } from '../move/open.ts'
import { contentsAt, installationOf, type Lasting } from '../move/places.ts'
import { countsOf } from '../move/tally.ts'
import { openRegister } from '../open-register.ts'
import { readSettings, type Settings } from '../settings.ts'
import { adviceOn } from './advice.ts'
import { backUp, type BackedUp } from './backup.ts'

/**
 * `npm run backup -- FOLDER`: the store of the settings and its keys, sealed, while the bot runs. Exit code 2 when nothing
 * was done, 1 when it is not whole, or when a document in it does not open.
 */
async function main(): Promise<number> {
  const read = wanted(process.argv.slice(2), process.env)
  if ('refused' in read) return refuse(read.refused)
  const { folder, store, master } = read
  try {
    const contents = await contentsAt(store)
    let register: Register | null = null
    try {
      if (await contents.isHalf('data'))
        return refuse(`${contents.name} is only half filled: finish that first`)
      if (await contents.isEmpty('data'))
        return refuse(`${contents.name} holds nothing: correct SEINHUIS_STORE`)
      register = await openRegister(read)
      const installation = await installationOf(store, master)
      const now = Instant.parse(Date.now())
      const made = await backUp(contents, register, folder, { now, master, installation })
      tell(made)
      if (made.failed) return broken(made, folder)
      process.stdout.write(next)
      const fault = await tried(contents, read)
      return fault ? says(fault, 1) : 0
    } finally {
      await register?.close()
      await contents.close()
    }
  } catch (error) {
    return refuse(adviceOn(error, folder))
  }
}

function tell({ tally, files, removed, failed }: BackedUp): void {
  if (!failed) for (const line of countsOf(tally)) process.stdout.write(`${line}\n`)
  for (const file of files) process.stdout.write(`made ${file}\n`)
  for (const file of removed) process.stdout.write(`removed ${file}: keys are kept for 7 days\n`)
}

/** Something was done, or nothing. */
function broken({ files, removed, failed }: BackedUp, folder: string): number {
  const advice = adviceOn(failed, folder)
  return files.length + removed.length > 0
    ? says(`this backup is not whole: ${advice}, and back up again`, 1)
    : refuse(advice)
}

/** Whether what was backed up opens: better known today than on the day that it is needed. */
const tried = async (contents: Contents, { folder, store, master }: Wanted): Promise<string | null> => {
  try {
    return damagedSentence((await openAllAt(contents, store, master)).damaged)
  } catch (error) {
    return `it was not tried whether every document opens: ${adviceOn(error, folder)}`
  }
}

const next =
  'Keep data and keys apart from each other, and SEINHUIS_KEY apart from both; the register goes with the data.\n'

type Wanted = { folder: string; store: Lasting; register: Settings['register']; master: Uint8Array }

function wanted([folder, ...more]: string[], env: NodeJS.ProcessEnv): Wanted | { refused: string } {
  if (!folder || more.length > 0)
    return { refused: 'npm run backup takes one folder: npm run backup -- /mnt/backups' }
  const { SEINHUIS_KEY, SEINHUIS_STORE, SEINHUIS_REGISTER } = env
  const read = readSettings({ SEINHUIS_KEY, SEINHUIS_STORE, SEINHUIS_REGISTER })
  if ('mistakes' in read) return { refused: read.mistakes.join('\n') }
  const { key, store, register } = read.settings
  if (store.kind === 'memory')
    return { refused: 'SEINHUIS_STORE is memory: and leaves nothing to back up: name a store that lasts' }
  if (store.kind === 'redis')
    return {
      refused: 'npm run backup is for SQLite: back up a Redis by its own files, as docs/operations.md says',
    }
  if (!key) return { refused: 'SEINHUIS_KEY is missing: a backup is sealed with it' }
  return { folder, store, register, master: key }
}

const refuse = (sentence: string): number => says(sentence, 2)

function says(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
