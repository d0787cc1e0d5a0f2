import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { digestKeyName, memberIdOf } from '#adapters/key-places.ts'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { unwrap } from '#adapters/wrap.ts'
import { keyOf as sealOf } from '#app/envelope.ts'
import { noRegister } from '#app/ports/register.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { SignalId } from '#domain/ids.ts'
import { Instant } from '#domain/time/instant.ts'
import { startHouse } from '#support/house.ts'
import { manySignals, raising } from '#support/many-signals.ts'
import { needs } from '#support/needs.ts'
import { pressVerb } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import { startRedis } from '#support/redis-server.ts'
import { type Ended, root, shell } from '#support/shell.ts'
import { storedSignal } from '#support/stored.ts'
import { adviceOn } from '../../src/backup/advice.ts'
import { backUp } from '../../src/backup/backup.ts'
import { readSealed } from '../../src/backup/sealed-file.ts'
import { isDocument } from '../../src/move/open.ts'
import { decode } from '../../src/move/record.ts'

const key = randomBytes(32)
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
const run = (script: string, words: readonly string[], store: string, master = key): Promise<Ended> =>
  shell(script, words, { SEINHUIS_STORE: store, SEINHUIS_KEY: master.toString('base64') })
const backup = (folder: string, path: string, master = key) =>
  run('src/backup/main.ts', [folder], `sqlite:${path}`, master)
const restore = (files: readonly string[], path: string, master = key) =>
  run('src/restore/main.ts', files, `sqlite:${path}`, master)
/** Runs this where no file can become larger than so many bytes, rounded down to whole kilobytes. */
const inside = (
  bytes: number,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> => {
  const command = `ulimit -f ${Math.floor(bytes / 1024)}; exec "$0" "$@"`
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['--norc', '-c', command, process.execPath, ...words],
      { env: { PATH: process.env['PATH'], ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}
const filesIn = (folder: string): string[] =>
  globSync(join(folder, '**/*')).filter((path) => statSync(path).isFile())
const refused = (sentence: string): Ended => ({ code: 2, out: '', err: `${sentence}\n` })

/** A store with a few signals, and its backup: made once. */
let [place, path, data, keys] = ['', '', '', '']
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'seinhuis-backup-'))
  mkdirSync(join(place, 'store'))
  path = await manySignals(join(place, 'store'), 100, key)
  await backup(join(place, 'backups'), path)
  const one = (part: string) => globSync(join(place, 'backups', part, '*'))[0] ?? ''
  ;[data, keys] = [one('data'), one('keys')]
})
afterAll(() => rmSync(place, { recursive: true }))

/** The same store in a folder of its own. */
const copied = (): { folder: string; store: string } => {
  const folder = join(temporary(), 'store')
  cpSync(dirname(path), folder, { recursive: true })
  return { folder, store: join(folder, 'seinhuis.db') }
}

const raiseIn = async (folder: string, name: string): Promise<void> => {
  const [bare, own] = [sqliteStore(join(folder, 'seinhuis.db')), sqliteKeys(join(folder, 'keys.db'), key)]
  await sealed(bare, own).commit(raising(name))
  await Promise.all([bare.close(), own.close()])
}

const damageIn = (store: string, document: string): void => {
  const db = new DatabaseSync(store)
  const cut = 'UPDATE document SET body = CAST(substr(body, 1, length(body) - 1) AS BLOB) WHERE key = ?'
  db.prepare(cut).run(document)
  db.close()
}

const opens = async (folder: string): Promise<boolean> => {
  const [bare, own] = [sqliteStore(join(folder, 'seinhuis.db')), sqliteKeys(join(folder, 'keys.db'), key)]
  const found = await load(sealed(bare, own), kinds.signal, keyOf.signal(SignalId.parse('s_7')))
  await Promise.all([bare.close(), own.close()])
  return found !== null
}

/** Where the second piece ends: each has its length in front. */
const secondPiece = (file: Buffer): number => {
  const first = file.indexOf('\n') + 1
  const second = first + 4 + file.readUInt32BE(first)
  return second + 4 + file.readUInt32BE(second)
}

describe('a backup', () => {
  it('is three files in three folders, for their owner alone', () => {
    const names = readdirSync(join(place, 'backups'), { recursive: true, encoding: 'utf8' }).toSorted()
    expect(names).toEqual([
      'data',
      expect.stringMatching(/^data\/seinhuis-data-\d{4}-\d\d-\d\dT\d{6}Z\.backup$/),
      'keys',
      expect.stringMatching(/^keys\/seinhuis-keys-\d{4}-\d\d-\d\dT\d{6}Z\.backup$/),
      'register',
      expect.stringMatching(/^register\/seinhuis-register-\d{4}-\d\d-\d\dT\d{6}Z\.backup$/),
    ])
    for (const name of names) {
      const mode = statSync(join(place, 'backups', name)).mode & 0o777
      expect(mode, name).toBe(name.endsWith('.backup') ? 0o600 : 0o700)
    }
  })

  it('says what it is, of when, and no id, tag or word of what is in it', () => {
    const file = readFileSync(data)
    expect(JSON.parse(file.toString().split('\n')[0] ?? '')).toMatchObject({
      seinhuis: 'backup',
      version: 1,
      schema: 1,
      part: 'data',
      at: expect.any(String),
    })
    const store = readFileSync(path)
    for (const word of [keyOf.signal(SignalId.parse('s_7')), 'signal-raised', 'reporter:']) {
      expect(store.includes(word), `${word} is in the store`).toBe(true)
      expect(file.includes(word), word).toBe(false)
    }
  })

  it('that does not fit on the disk leaves nothing behind', async () => {
    const folder = temporary()
    const env = { SEINHUIS_STORE: `sqlite:${path}`, SEINHUIS_KEY: key.toString('base64') }
    const script = join(root, 'src/backup/main.ts')
    const { code, out } = await inside(statSync(data).size / 2, [script, folder], env)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(filesIn(folder)).toEqual([])
  })

  it('of which the disk takes only the beginning of the last bytes is not called written', async () => {
    const file = join(temporary(), 'last.backup')
    const script = `
      import { writeSealed } from '${join(root, 'src/backup/sealed-file.ts')}'
      async function* pieces() { yield Buffer.alloc(60_000) }
      await writeSealed('${file}', {}, Buffer.alloc(32), pieces())
      console.log('written')`
    const words = ['--input-type=module', '-e', script]
    expect(await inside(100_000, words)).toMatchObject({ code: 0, out: 'written\n' })
    rmSync(file)
    const { out, err } = await inside(50_000, words)
    expect([out, /EFBIG/.test(err)]).toEqual(['', true])
  })

  it('of the data of which the keys fail is told as not whole', async () => {
    const folder = temporary()
    writeFileSync(join(folder, 'keys'), '')
    const { code, out, err } = await backup(folder, path)
    expect(code).toBe(1)
    expect(out).toMatch(/^made .+seinhuis-data-.+\.backup\n$/)
    expect(err).toBe(
      `this backup is not whole: ${folder} cannot be written (EEXIST): name a folder that this user may write, and back up again\n`,
    )
  })

  it('of the keys is kept for seven days, whole or not, also when no new one can be made', async () => {
    const folder = join(temporary(), 'backups')
    const now = Date.now()
    const from = (days: number): string => {
      const moment = new Date(now - days * 86_400_000).toISOString().slice(0, 19).replaceAll(':', '')
      return `seinhuis-keys-${moment}Z.backup`
    }
    const stays = [from(6.9), `${from(6.9)}.part`, 'notes.txt'].toSorted()
    const lay = () => {
      mkdirSync(join(folder, 'keys'), { recursive: true })
      for (const name of [...stays, from(7.1), `${from(7.1)}.part`])
        writeFileSync(join(folder, 'keys', name), '')
    }
    const removed = `removed ${join(folder, 'keys', from(7.1))}: keys are kept for 7 days\n`
    lay()
    const script = join(root, 'src/backup/main.ts')
    const env = { SEINHUIS_STORE: `sqlite:${path}`, SEINHUIS_KEY: key.toString('base64') }
    const failed = await inside(statSync(data).size / 2, [script, folder], env)
    expect(failed).toMatchObject({ code: 1, err: expect.stringContaining('has no room (EFBIG)') })
    expect(failed.out).toContain(removed)
    expect(readdirSync(join(folder, 'keys')).toSorted()).toEqual(stays)
    lay()
    expect((await backup(folder, path)).out).toContain(removed)
    expect(readdirSync(join(folder, 'keys'))).toHaveLength(stays.length + 1)
  })

  it('that cannot be made says what to do: about the room, about the disk, about the folder', () => {
    const said = (code: string) => adviceOn(Object.assign(new Error(code), { code }), '/backups')
    expect(said('ENOSPC')).toContain('/backups has no room (ENOSPC): make room there')
    expect(said('EIO')).toContain('the disk of /backups fails (EIO): look at that disk')
    expect(said('EACCES')).toBe('/backups cannot be written (EACCES): name a folder that this user may write')
    expect(() => adviceOn(new TypeError('a mistake of ours'), '/backups')).toThrow('a mistake of ours')
  })

  it('is refused without a folder, a key, the right key, or a store that lasts', async () => {
    const folder = temporary()
    const said = (words: string[], env: Record<string, string>) => shell('src/backup/main.ts', words, env)
    const SEINHUIS_KEY = key.toString('base64')
    expect(await said([], {})).toEqual(
      refused('npm run backup takes one folder: npm run backup -- /mnt/backups'),
    )
    expect(await said([folder], { SEINHUIS_STORE: `sqlite:${path}` })).toEqual(
      refused('SEINHUIS_KEY is missing: a backup is sealed with it'),
    )
    expect(await backup(folder, path, randomBytes(32))).toEqual(
      refused(
        `${join(dirname(path), 'keys.db')} does not open: set SEINHUIS_KEY to the key it was made with, or put a backup of the file back`,
      ),
    )
    expect(await said([folder], { SEINHUIS_KEY, SEINHUIS_STORE: 'memory:' })).toMatchObject({ code: 2 })
    expect(await said([folder], { SEINHUIS_KEY, SEINHUIS_STORE: 'redis://127.0.0.1:1' })).toEqual(
      refused('npm run backup is for SQLite: back up a Redis by its own files, as docs/operations.md says'),
    )
    expect(await backup(folder, join(folder, 'none', 'seinhuis.db'))).toEqual(
      refused(`${join(folder, 'none', 'seinhuis.db')} holds nothing: correct SEINHUIS_STORE`),
    )
    expect(filesIn(folder)).toEqual([])
  })
})

describe('a backup that is put back', () => {
  it('with its keys, in an empty place, opens; a second time it is refused', async () => {
    const folder = temporary()
    const target = join(folder, 'seinhuis.db')
    const done = await restore([data, keys], target)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toMatch(/the data are as they were at \d{4}-.*\n.*the keys are as they were at \d{4}-/)
    expect(done.out).toContain(
      '100 documents open.\n0 documents have no key in that backup of the keys, and stayed away.\n',
    )
    expect(done.out).toContain('The register of erasures knows of none after that: when there is a newer one')
    expect(await opens(folder)).toBe(true)
    const before = filesIn(folder).map((file) => readFileSync(file))
    expect(await restore([data], target)).toEqual(
      refused(`${target} is not empty: a backup is put back in an empty place only`),
    )
    expect(await restore([keys], target)).toEqual(
      refused(`${target} has its keys already: name the backup of the data alone`),
    )
    expect(filesIn(folder).map((file) => readFileSync(file))).toEqual(before)
  })

  it('is refused, and nothing is made, when it is not whole, not ours, newer, or the key is another', async () => {
    const folder = temporary()
    const target = join(folder, 'new', 'seinhuis.db')
    const changed = (name: string, change: (file: string) => void): string => {
      const file = join(folder, name)
      copyFileSync(data, file)
      change(file)
      return file
    }
    const flipped = changed('flipped', (file) => {
      const bytes = readFileSync(file)
      const middle = Math.floor(bytes.length / 2)
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      writeFileSync(file, bytes)
    })
    const cut = changed('cut', (file) => truncateSync(file, statSync(file).size - 100))
    const atPiece = changed('at-piece', (file) => truncateSync(file, secondPiece(readFileSync(file))))
    const older = changed('older', (file) =>
      writeFileSync(file, readFileSync(file, 'latin1').replace(/"at":"2/, '"at":"1'), 'latin1'),
    )
    const doesNotOpen = (file: string) =>
      refused(
        `${file} does not open: set SEINHUIS_KEY to the key it was made with, or take another backup (this one may be cut short or changed)`,
      )
    for (const file of [flipped, cut, atPiece, older])
      expect(await restore([file, keys], target)).toEqual(doesNotOpen(file))
    expect(await restore([data, keys], target, randomBytes(32))).toEqual(doesNotOpen(data))
    const letter = join(folder, 'letter')
    writeFileSync(letter, 'a letter to the municipality')
    expect(await restore([letter], target)).toEqual(
      refused(`${letter} is no backup of Seinhuis: name a file that npm run backup made`),
    )
    expect(await restore([join(folder, 'none')], target)).toEqual(
      refused(`${join(folder, 'none')} cannot be read: name a file that npm run backup made`),
    )
    const newer = changed('newer', (file) =>
      writeFileSync(file, readFileSync(file, 'latin1').replace('"version":1', '"version":2'), 'latin1'),
    )
    expect(await restore([newer], target)).toEqual(
      refused(`${newer} was made by a newer version: restore it with that version`),
    )
    expect(await restore([data], target)).toEqual(
      refused(
        `the keys of ${target} are not there: put keys.db back first, or name the backup of the keys too`,
      ),
    )
    expect(await restore([data, data], target)).toMatchObject({ code: 2 })
    expect(readdirSync(folder)).not.toContain('new')
  })

  it('is refused beside the keys of another installation', async () => {
    const folder = temporary()
    await sqliteKeys(join(folder, 'keys.db'), key).close()
    const before = readFileSync(join(folder, 'keys.db'))
    expect(await restore([data], join(folder, 'seinhuis.db'))).toEqual(
      refused('these data and these keys are of different installations: name the backups of one'),
    )
    expect(readFileSync(join(folder, 'keys.db'))).toEqual(before)
  })

  it('of the version before, whose keys vouch for no journal yet, is put back with those keys', async () => {
    const { folder, store } = copied()
    const [backups, back] = [temporary(), temporary()]
    const db = new DatabaseSync(join(folder, 'keys.db'))
    const { wrapped } = db.prepare('SELECT wrapped FROM root_key WHERE name = ?').get(digestKeyName) ?? {}
    db.prepare('DELETE FROM root_key WHERE name <> ?').run(digestKeyName)
    db.close()
    const digest = unwrap(key, wrapped as Uint8Array, digestKeyName)
    const contents = sqliteContents(store)
    const now = Instant.parse(Date.now())
    const installation = memberIdOf(digest, 'installation')
    const { files } = await backUp(contents, noRegister, backups, { now, master: key, installation })
    await contents.close()
    expect(await restore(files, join(back, 'seinhuis.db'))).toMatchObject({ code: 0, err: '' })
    expect(await opens(back)).toBe(true)
  })

  it('that broke off is not whole, says to run it again, and that makes it whole', async () => {
    const folder = temporary()
    const target = join(folder, 'seinhuis.db')
    const env = { SEINHUIS_STORE: `sqlite:${target}`, SEINHUIS_KEY: key.toString('base64') }
    const script = join(root, 'src/restore/main.ts')
    const full = (statSync(join(dirname(path), 'keys.db')).size + statSync(path).size) / 2
    expect(await inside(full, [script, data, keys], env)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^it broke off \(.+\): run the same command again\n$/),
    })
    expect(() => sqliteStore(target)).toThrow('is only half filled')
    await sqliteKeys(join(folder, 'keys.db'), key, false).close()
    expect(await restore([data, keys], target)).toMatchObject({ code: 0, err: '' })
    expect(await opens(folder)).toBe(true)
  })

  it('that broke off beside keys that were in use since never gets older keys', async () => {
    const { folder, store } = copied()
    await raiseIn(folder, 'later')
    const half = sqliteContents(store)
    await half.begin(['data'])
    await half.close()
    const before = readFileSync(join(folder, 'keys.db'))
    expect(await restore([data, keys], store)).toEqual(
      refused(
        `${store} has its keys already, and what broke off were the data: name the backup of the data alone, or put both in another empty place`,
      ),
    )
    expect(readFileSync(join(folder, 'keys.db'))).toEqual(before)
    expect(await restore([data], store)).toMatchObject({ code: 0, err: '' })
  })

  const { missing, how } = needs('redis')
  it.skipIf(missing)(`goes into an empty Redis as well${how}`, async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.end())
    const done = await run('src/restore/main.ts', [data, keys], redis.url)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toContain('100 documents open')
    expect(await redis.says('HGET', 'seinhuis:mark', 'kind')).toBe('store')
  })
})

describe('when only the keys are lost', () => {
  it('those of the backup open what they know, and it is told how many documents they do not', async () => {
    const { folder, store } = copied()
    await raiseIn(folder, 'later')
    await raiseIn(folder, 'latest')
    rmSync(join(folder, 'keys.db'))
    const { code, out, err } = await restore([keys], store)
    expect(code).toBe(1)
    expect(out).toContain('100 documents open.\n')
    expect(err).toMatch(
      /^2 documents have no key in this backup of the keys \(made, or written anew, after 2/,
    )
    expect(err).toMatch(
      /if there is a newer backup of the keys, put these keys elsewhere, and name that one\n$/,
    )
    expect(await opens(folder)).toBe(true)
  })

  it('and the data too, keys that are older than the data tell what they do not open', async () => {
    const { folder, store } = copied()
    const [backups, back] = [temporary(), temporary()]
    await raiseIn(folder, 'later')
    expect(await backup(backups, store)).toMatchObject({ code: 0, err: '' })
    const younger = globSync(join(backups, 'data', '*'))
    const { code, out, err } = await restore([...younger, keys], join(back, 'seinhuis.db'))
    expect([code, out.includes('100 documents open.\n')]).toEqual([1, true])
    expect(err).toMatch(/^1 document has no key .+ put all of it in another empty place, with that one\n$/)
    expect(await opens(back)).toBe(true)
  })

  it('those of another installation are refused before anything is made', async () => {
    const { folder, store } = copied()
    const other = temporary()
    await manySignals(join(other, 'store'), 100, key)
    await backup(join(other, 'backups'), join(other, 'store', 'seinhuis.db'))
    rmSync(join(folder, 'keys.db'))
    expect(await restore(globSync(join(other, 'backups', 'keys', '*')), store)).toEqual(
      refused('no document opens with these keys: name another backup of the keys, one of this installation'),
    )
    expect(readdirSync(folder)).not.toContain('keys.db')
  })
})

describe('a document that is damaged', () => {
  const sentence =
    '1 document is damaged and does not open (signal:s_3): keep an older backup in which that was whole\n'

  it('is told at the backup, and put back as it is: which it was is said, and the others open', async () => {
    const { store } = copied()
    damageIn(store, 'signal:s_3')
    const [back, backups] = [temporary(), temporary()]
    const made = await backup(backups, store)
    expect(made).toMatchObject({ code: 1, err: sentence })
    expect(made.out).toMatch(/^made .+data-.+\nmade .+keys-.+$/m)
    const done = await restore(globSync(join(backups, '*/*')), join(back, 'seinhuis.db'))
    expect(done).toMatchObject({ code: 1, err: sentence })
    expect(done.out).toContain('99 documents open.\n')
    expect(await opens(back)).toBe(true)
  })

  it('is no reason to go on when every other one is damaged too', async () => {
    const { store } = copied()
    for (let number = 0; number < 100; number += 1) damageIn(store, `signal:s_${number}`)
    const [back, moved, backups] = [temporary(), temporary(), temporary()]
    const { err } = await backup(backups, store)
    expect(err).toMatch(/^100 documents are damaged and do not open \(signal:s_\d+, .+, and 80 more\): keep/)
    expect(await restore(globSync(join(backups, '*/*')), join(back, 'seinhuis.db'))).toEqual({
      code: 1,
      out: '',
      err: 'none of its documents opens: take another backup\n',
    })
    const words = [`sqlite:${store}`, `sqlite:${join(moved, 'seinhuis.db')}`]
    expect(await shell('src/move/main.ts', words, { SEINHUIS_KEY: key.toString('base64') })).toEqual({
      code: 1,
      out: '',
      err: `none of the documents opens in ${join(moved, 'seinhuis.db')}: put a backup of ${store} back, and move that\n`,
    })
    for (const folder of [back, moved])
      expect(() => sqliteStore(join(folder, 'seinhuis.db'))).toThrow('is only half filled')
  })

  it('does not keep a store from being moved', async () => {
    const { store } = copied()
    damageIn(store, 'signal:s_3')
    const to = temporary()
    const env = { SEINHUIS_KEY: key.toString('base64') }
    const words = [`sqlite:${store}`, `sqlite:${join(to, 'seinhuis.db')}`]
    const done = await shell('src/move/main.ts', words, env)
    expect(done).toMatchObject({ code: 1, err: sentence })
    expect(done.out).toContain('99 documents open with its keys;')
    expect(await opens(to)).toBe(true)
  })
})

describe('what was erased after the backup', () => {
  it('opens no more when that is put back beside the present keys, and the bot goes on with the rest', async () => {
    const [live, back, backups] = [temporary(), temporary(), temporary()]
    const [own, target] = [join(live, 'seinhuis.db'), join(back, 'seinhuis.db')]
    const settings = {
      SEINHUIS_STORE: `sqlite:${own}`,
      SEINHUIS_REGISTER: `sqlite:${join(temporary(), 'register.db')}`,
      SEINHUIS_KEY: key.toString('base64'),
    }
    const house = await startHouse({ now: '2026-11-23T10:00', settings })
    const { youth } = await house.linked()
    const { anna, daan } = house.rehearsal
    const canary = 'Kanarie wil niet naar huis en zegt weinig.'
    const { reference } = await raise(anna, { ...pupil, factsOwn: canary })
    await house.beat()
    const { reference: other } = await raise(daan, pupil)
    await house.beat()
    const erased = await storedSignal(house, reference)
    expect(await backup(backups, own)).toMatchObject({ code: 0 })
    await pressVerb(house, anna, 'withdraw-consent', { by: 'parent1' })
    await house.beat()

    const db = new DatabaseSync(join(live, 'keys.db'))
    db.exec(`VACUUM INTO '${join(back, 'keys.db')}'`)
    db.close()
    const [file = ''] = globSync(join(backups, 'data', '*'))
    const { code, out } = await restore([file], target)
    expect(code).toBe(0)
    expect(Number(/(\d+) documents? (?:was|were) erased since/.exec(out)?.[1])).toBeGreaterThan(0)

    const present = sqliteKeys(join(back, 'keys.db'), key)
    const inBackup = []
    for await (const piece of readSealed(file, key))
      for (const line of Buffer.from(piece).toString().split('\n').filter(Boolean))
        inBackup.push(decode(line))
    const document = inBackup.filter(isDocument).find((record) => record.key === keyOf.signal(erased.id))
    if (!document) throw new Error('it is not in the backup')
    expect(await present.open(sealOf(document.body)), 'its key').toBeNull()
    const sealedBytes = Buffer.from(document.body.subarray(40))
    expect(filesIn(back).filter((name) => readFileSync(name).includes(sealedBytes))).toEqual([])
    await present.close()

    settings.SEINHUIS_STORE = `sqlite:${target}`
    await house.restart()
    expect(await load(house.bot.world.store, kinds.signal, keyOf.signal(erased.id))).toBeNull()
    expect(await house.bot.world.store.get(keyOf.reference(reference))).toBeNull()
    expect(await house.bot.world.store.get(keyOf.post(erased.id))).toBeNull()
    expect(house.log.filter(({ event }) => event === 'erased-again')).toHaveLength(1)
    expect((await storedSignal(house, other)).content).toBeDefined()
    await house.at('2026-11-24T09:00')
    expect(house.log.filter(({ event }) => event === 'work-failed')).toEqual([])
    const cards = youth.messages().map(({ text }) => text)
    expect(cards.join()).not.toContain('Kanarie')
    expect(cards.join()).not.toContain(reference)
    expect(cards.join()).toContain(pupil.factsOwn)
  })
})
