import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'vitest'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { startProcess } from '#support/bot-process.ts'
import { manySignals } from '#support/many-signals.ts'
import { type Ended, root, shell } from '#support/shell.ts'
import { contentsAt } from '../../src/move/places.ts'
import { openAllAt } from '../../src/move/open.ts'

/** `npm run rotate` as an administrator runs it. */

const [old, fresh] = [randomBytes(32), randomBytes(32)]
const text = (key: Buffer): string => key.toString('base64')

type Finishes = (end: () => void) => void

function temporary(onTestFinished: Finishes): string {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-rotate-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
async function stored(count: number, finishes: Finishes): Promise<{ folder: string; path: string }> {
  const folder = temporary(finishes)
  return { folder, path: await manySignals(folder, count, old) }
}
const settings = (path: string, key: Buffer, before?: Buffer) => ({
  SEINHUIS_STORE: `sqlite:${path}`,
  SEINHUIS_KEY: text(key),
  ...(before ? { SEINHUIS_KEY_OLD: text(before) } : {}),
})
const run = (script: string, words: string[], path: string, key: Buffer, before?: Buffer): Promise<Ended> =>
  shell(`src/${script}/main.ts`, words, settings(path, key, before))

async function opens(path: string, key: Buffer) {
  const where = { kind: 'sqlite', path } as const
  const contents = await contentsAt(where)
  const found = await openAllAt(contents, where, key)
  await contents.close()
  return found
}

/** Most of the time is spent waiting, so they wait together. */
describe.concurrent('npm run rotate', () => {
  it('changes the master key; the one before is refused at the start, and opens backups of the data and the register from before', async ({
    expect,
    onTestFinished,
  }) => {
    const { folder, path } = await stored(100, onTestFinished)
    const backups = join(folder, 'backups')
    expect((await run('backup', [backups], path, old)).code).toBe(0)
    const done = await run('rotate', [], path, fresh, old)
    expect(done).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('oldenzaal-18min: 100 keys'),
    })
    expect(done.out).toContain('The master key was changed.')
    const whole = await run('journal', ['verify'], path, fresh)
    expect(whole, 'its line is signed').toMatchObject({ code: 0, err: '' })
    expect(await opens(path, fresh)).toMatchObject({ opened: 100, damaged: [] })
    const store = sqliteStore(path)
    expect((await store.journal(0, 1_000)).at(-1)).toMatchObject({ verb: 'keys-rotated', detail: 'master' })
    await store.close()
    const journal = await run('journal', ['verify'], path, fresh)
    expect(journal, 'it vouches for that line as for every other').toMatchObject({ code: 0, err: '' })
    const files = () => ['seinhuis.db', 'keys.db'].map((file) => readFileSync(join(folder, file)))
    const before = files()
    const start = { ...settings(path, old), PORT: '0', SEINHUIS_NETWORKS: join(root, 'networks') }
    expect(await shell('src/main.ts', [], start)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/keys\.db does not open: set SEINHUIS_KEY to the key it was made with/),
    })
    expect(files()).toEqual(before)
    rmSync(path)
    for (const rest of globSync(`${path}-*`)) rmSync(rest)
    const sealedBefore = globSync(`${backups}/{data,register}/*`)
    expect(sealedBefore).toHaveLength(2)
    expect(await run('restore', sealedBefore, path, fresh, old)).toMatchObject({ code: 0, err: '' })
    expect(await opens(path, fresh)).toMatchObject({ opened: 100, damaged: [] })
  })

  it('says what it did, and that its line could not be written: then it ends with 1', async ({
    expect,
    onTestFinished,
  }) => {
    const { path } = await stored(20, onTestFinished)
    const busy = new DatabaseSync(path)
    onTestFinished(() => busy.close())
    busy.exec('BEGIN IMMEDIATE')
    const done = await run('rotate', [], path, fresh, old)
    expect(done).toMatchObject({
      code: 1,
      out: expect.stringContaining('The master key was changed.'),
      err: expect.stringMatching(/^it broke off .+\n$/),
    })
    busy.exec('ROLLBACK')
    expect(await opens(path, fresh)).toMatchObject({ opened: 100, damaged: [] })
  })

  it('is killed halfway, and run again: every document opens', async ({ expect, onTestFinished }) => {
    const { folder, path } = await stored(1_000, onTestFinished)
    const child = spawn(process.execPath, [join(root, 'src/rotate/main.ts')], {
      env: { PATH: process.env['PATH'], ...settings(path, old) },
      stdio: 'ignore',
    })
    const gone = once(child, 'exit')
    const log = join(folder, 'keys.db-wal')
    const written = () => statSync(log, { throwIfNoEntry: false })?.size ?? 0
    while (child.exitCode === null && written() < 60_000) await new Promise(setImmediate)
    child.kill('SIGKILL')
    expect((await gone)[1]).toBe('SIGKILL')
    expect(await opens(path, old)).toMatchObject({ opened: 1_000, damaged: [], erased: 0 })
    const again = await run('rotate', [], path, old)
    expect(again.code).toBe(0)
    expect(Number(/: (\d+) keys/.exec(again.out)?.[1]), 'it went on where it was').toBeLessThan(1_000)
    expect(await opens(path, old)).toMatchObject({ opened: 1_000, damaged: [], erased: 0 })
  })

  it('puts new keys under a bot that runs, and refuses to take its master key away', async ({
    expect,
    onTestFinished,
  }) => {
    const { folder, path } = await stored(100, onTestFinished)
    const bot = await startProcess(folder, { SEINHUIS_KEY: text(old) })
    onTestFinished(() => void bot.kill('SIGKILL'))
    const refused = await run('rotate', [], path, fresh, old)
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('a bot runs on') })
    expect(await run('rotate', [], path, old)).toMatchObject({ code: 0, err: '' })
    const ready = await fetch(`http://127.0.0.1:${bot.port}/health/ready`)
    expect(ready.status).toBe(200)
    expect(bot.log()).not.toContain('"level":"error"')
    expect(await opens(path, old)).toMatchObject({ damaged: [], erased: 0 })
  })

  it('refuses what it cannot do, and makes nothing', async ({ expect, onTestFinished }) => {
    const folder = temporary(onTestFinished)
    const refused = async (more: Record<string, string>): Promise<string> => {
      const all = { ...settings(join(folder, 'none', 'seinhuis.db'), old), ...more }
      const { code, out, err } = await shell('src/rotate/main.ts', [], all)
      return `${code} ${out}${err}`
    }
    const said = [
      await refused({ SEINHUIS_KEY: '' }),
      await refused({ SEINHUIS_KEY_OLD: text(old) }),
      await refused({}),
    ]
    expect(said).toEqual(
      ['SEINHUIS_KEY is missing', 'SEINHUIS_KEY_OLD is the same as SEINHUIS_KEY', 'there are no keys of'].map(
        (sentence) => expect.stringContaining(`2 ${sentence}`),
      ),
    )
    expect(globSync(`${folder}/**/*.db`)).toEqual([])
  })
})
