import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { SignalId } from '#domain/ids.ts'
import { manySignals } from '#support/many-signals.ts'
import { shell } from '#support/shell.ts'
import type { Row } from './row.ts'

const count = 10_000

/** A store is backed up while somebody raises signals in it, is lost, and is put back beside its present keys. */
export const restore: Row = {
  name: 'restore',
  unit: 'restored signals',
  inTests: count,
  goal: 10_000,
  batch: async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-restore-'))
    try {
      return await rehearse(folder, seed)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function rehearse(folder: string, seed: number) {
  const key = randomBytes(32)
  const [live, back, backups] = ['live', 'back', 'backups'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const path = await manySignals(live, count, key)
  const writer = await startWriter(live, key)
  const confirmed = [...numbers(count), ...writer.confirmed]
  const backedUp = await timed('src/backup/main.ts', [backups], path, key, seed)
  const meanwhile = await writer.stop()
  mkdirSync(back)
  copyFileSync(join(live, 'keys.db'), join(back, 'keys.db'))
  const restored = await timed(
    'src/restore/main.ts',
    globSync(join(backups, 'data', '*')),
    join(back, 'seinhuis.db'),
    key,
    seed,
  )
  const lost = await notIn(back, key, confirmed)
  if (lost.length > 0) throw new Error(`seed ${seed}: ${lost.length} signals are not restored: ${lost[0]}`)
  if (meanwhile.length <= confirmed.length - count)
    throw new Error(`seed ${seed}: nothing was raised during the backup`)
  const seen = { meanwhile: meanwhile.length, backupMs: backedUp, restoreMs: restored }
  return { reached: confirmed.length, seen }
}

const numbers = (many: number): string[] => Array.from({ length: many }, (_, index) => String(index))

async function startWriter(folder: string, key: Buffer) {
  const script = new URL('restore-writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, folder, key.toString('base64')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const names = () => said.split('\n').slice(0, -1)
  while (names().length < 5) {
    if (child.exitCode !== null) throw new Error('nobody raises signals')
    await Promise.race([once(child.stdout, 'data'), ended])
  }
  return {
    confirmed: names(),
    stop: async (): Promise<string[]> => {
      child.stdin.write('stop')
      await ended
      return names()
    },
  }
}

/** In how many milliseconds it is done. */
async function timed(
  script: string,
  words: string[],
  path: string,
  key: Buffer,
  seed: number,
): Promise<number> {
  const from = performance.now()
  const env = { SEINHUIS_STORE: `sqlite:${path}`, SEINHUIS_KEY: key.toString('base64') }
  const { code, err } = await shell(script, words, env)
  if (code !== 0) throw new Error(`seed ${seed}: ${script} ended with ${code}: ${err}`)
  return Math.round(performance.now() - from)
}

/** Every signal of these that the application does not find, or whose line or work is missing. */
async function notIn(folder: string, key: Buffer, names: readonly string[]): Promise<string[]> {
  const bare = sqliteStore(join(folder, 'seinhuis.db'))
  const keys = sqliteKeys(join(folder, 'keys.db'), key)
  const store = sealed(bare, keys)
  const told = new Set((await bare.journal(0, 1_000_000)).map(({ about }) => about))
  const missing: string[] = []
  for (const name of names) {
    const id = SignalId.parse(`s_${name}`)
    const found = await load(store, kinds.signal, keyOf.signal(id))
    if (found?.value.id !== id || !told.has(id)) missing.push(name)
  }
  await Promise.all([bare.close(), keys.close()])
  return [...missing, ...(await withoutWork(folder, names))]
}

async function withoutWork(folder: string, names: readonly string[]): Promise<string[]> {
  const contents = sqliteContents(join(folder, 'seinhuis.db'))
  const work = new Set<string>()
  for await (const records of contents.read('data'))
    for (const record of records) if (record.kind === 'work') work.add(record.item.id)
  await contents.close()
  return names.filter((name) => !work.has(`show:s_${name}`))
}
