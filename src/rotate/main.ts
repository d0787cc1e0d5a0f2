import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { redisRotation } from '#adapters/redis/redis-rotation.ts'
import { sqliteRotation } from '#adapters/sqlite/sqlite-rotation.ts'
import { systemClock } from '#adapters/system/system-clock.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { StoreError } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import type { Rotation } from '#app/ports/rotation.ts'
import { sealed } from '#app/sealed.ts'
import { brokeOff } from '../move/broke-off.ts'
import { contentsAt, type Lasting } from '../move/places.ts'
import { openStore } from '../open-store.ts'
import { masterKey, readSettings, type Settings } from '../settings.ts'
import { clearOld, type Masters, rotate, type Rotated } from './rotate.ts'

/**
 * `npm run rotate`: new keys for every network, and with SEINHUIS_KEY_OLD a new master key. Exit code 2 when nothing was
 * done, 1 when it is not whole: then it is run again.
 */
async function main(): Promise<number> {
  const read = wanted(process.argv.slice(2), process.env)
  if ('refused' in read) return says(read.refused, 2)
  const { settings, where, masters } = read
  let keys: Rotation | null = null
  try {
    const contents = await contentsAt(where)
    try {
      const objection = await objectionTo(contents)
      if (objection) return says(objection, 2)
      keys = await rotationAt(where)
      const pulses = { botRuns: () => pulseOf(contents) }
      const rotated = await attempt(() => rotate(keys as Rotation, masters, pulses))
      if ('failed' in rotated) return says(rotated.failed, 1)
      if ('refused' in rotated) return says(rotated.refused, 2)
      const cleared = await attempt(() => clearOld(keys as Rotation, () => setTimeout(100)))
      told(rotated)
      const written = await attempt(() => writeDown(settings, rotated))
      const broken = [cleared, written].find((one) => one && 'failed' in one)
      return broken ? says(broken.failed, 1) : 0
    } finally {
      await contents.close()
    }
  } catch (error) {
    if (error instanceof StoreError) return says(error.message, 2)
    throw error
  } finally {
    await keys?.close()
  }
}

const attempt = async <Value>(does: () => Promise<Value>): Promise<Value | { failed: string }> => {
  try {
    return await does()
  } catch (error) {
    return brokeOff(error)
  }
}

async function objectionTo(contents: Contents): Promise<string | null> {
  if ((await contents.isHalf('data')) || (await contents.isHalf('keys')))
    return `${contents.name} is only half filled: finish that first`
  if (await contents.isEmpty('keys'))
    return `there are no keys of ${contents.name}: correct SEINHUIS_STORE, or put the backup of the keys back`
  return null
}

/** It looks each second for what is due, and writes down when it did. */
async function pulseOf(contents: Contents): Promise<boolean> {
  const before = await contents.pulse()
  await setTimeout(2_000)
  return (await contents.pulse()) !== before
}

const rotationAt = async (where: Lasting): Promise<Rotation> =>
  where.kind === 'sqlite'
    ? sqliteRotation(join(dirname(where.path), 'keys.db'))
    : redisRotation(where.address)

type Done = Exclude<Rotated, { refused: string }>

/** In the journal of the data, signed as every line: who looks after the installation sees when it was done. */
async function writeDown(settings: Settings, { master }: Done): Promise<void> {
  const { store: bare, keys } = await openStore(settings)
  const store = sealed(bare, keys)
  try {
    const line = { at: systemClock().now(), verb: 'keys-rotated', actor: 'system' as const, result: 'done' }
    const journal = [{ ...line, detail: master === 'same' ? 'networks' : 'master' }]
    await store.commit({ id: systemIds().fresh('c'), puts: [], journal, work: [], cancel: [] })
  } finally {
    await store.close()
    await keys.close()
  }
}

function told({ master, scopes }: Done): void {
  for (const [scope, count] of scopes)
    process.stdout.write(`${scope}: ${count} ${count === 1 ? 'key' : 'keys'}\n`)
  for (const line of [...afterMaster[master], next]) process.stdout.write(`${line}\n`)
}

const afterMaster: Record<Done['master'], readonly string[]> = {
  same: [],
  changed: [
    'The master key was changed. Start the bot with the new SEINHUIS_KEY, and remove SEINHUIS_KEY_OLD.',
    'Keep the old one for backups of the data from before, as long as you keep those: npm run restore opens them with SEINHUIS_KEY_OLD.',
  ],
  'changed-before': ['The master key was changed before. Remove SEINHUIS_KEY_OLD.'],
}

const next =
  'Back up now. Backups of the keys from before go within 7 days; what was read with an old key, no new one takes back.'

type Wanted = { settings: Settings; where: Lasting; masters: Masters }

function wanted(names: readonly string[], env: NodeJS.ProcessEnv): Wanted | { refused: string } {
  if (names.length > 0) return { refused: 'npm run rotate takes no words: the settings say which store' }
  const read = readSettings({ SEINHUIS_KEY: env['SEINHUIS_KEY'], SEINHUIS_STORE: env['SEINHUIS_STORE'] })
  if ('mistakes' in read) return { refused: read.mistakes.join('\n') }
  const old = masterKey('SEINHUIS_KEY_OLD', env['SEINHUIS_KEY_OLD'])
  if (typeof old === 'string') return { refused: old }
  const { settings } = read
  const { key: now, store: where } = settings
  if (where.kind === 'memory')
    return { refused: 'SEINHUIS_STORE is memory: and its keys go with its process: name a store that lasts' }
  if (!now)
    return { refused: 'SEINHUIS_KEY is missing: a rehearsal makes its own, and has nothing to rotate' }
  if (old && Buffer.from(old).equals(now))
    return {
      refused: 'SEINHUIS_KEY_OLD is the same as SEINHUIS_KEY: make a new one with `openssl rand -base64 32`',
    }
  return { settings, where, masters: { now, before: old } }
}

function says(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
