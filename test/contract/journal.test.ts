import { memoryRegister } from '#adapters/memory/memory-register.ts'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { chained } from '#app/journal/chain.ts'
import type { JournalEntry, Keys, KeptLine } from '#app/ports.ts'
import { sealed } from '#app/sealed.ts'
import { Instant } from '#domain/time/instant.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { backUp } from '../../src/backup/backup.ts'
import { looked } from '../../src/restore/files.ts'
import { restore } from '../../src/restore/restore.ts'
import { openToRead } from '../../src/journal/open.ts'
import { type Verdict, verdict } from '../../src/journal/verdict.ts'
import { inFiles, master, onRedis, type Place, type PlaceMaker } from './places.ts'
import { commit, line } from './store-words.ts'
import { temporaryFolder } from './stores.ts'

const { missing, how } = needs('redis')

/** What somebody can do who reaches the data and has no key: straight into the file, or the server. */
type Hands = {
  put: (number: number, kept: KeptLine) => Promise<void>
  remove: (number: number) => Promise<void>
  close: () => void
}

const inTheFile = async ({ where }: Place): Promise<Hands> => {
  const db = new DatabaseSync(where.kind === 'sqlite' ? where.path : '')
  db.exec('PRAGMA synchronous = OFF')
  return {
    put: async (number, kept) =>
      void db.prepare('INSERT OR REPLACE INTO journal VALUES (?, ?)').run(number, JSON.stringify(kept)),
    remove: async (number) => void db.prepare('DELETE FROM journal WHERE number = ?').run(number),
    close: () => db.close(),
  }
}

const onTheServer =
  (server: () => RedisServer) =>
  async ({ where }: Place): Promise<Hands> => {
    const database = where.kind === 'redis' ? where.address.database : 0
    const says = (does: string, ...words: (string | number)[]) =>
      server().says('EVAL', `redis.call('SELECT', ARGV[1]) ${does}`, 0, database, ...words)
    const remove = "redis.call('ZREMRANGEBYSCORE', 'seinhuis:journal', ARGV[2], ARGV[2])"
    return {
      put: async (number, kept) =>
        void (await says(
          `${remove} redis.call('ZADD', 'seinhuis:journal', ARGV[2], ARGV[2] .. ' ' .. ARGV[3])`,
          number,
          JSON.stringify(kept),
        )),
      remove: async (number) => void (await says(remove, number)),
      close: () => undefined,
    }
  }

/** Six lines are chained; the seventh came after that. */
async function journalAt(make: PlaceMaker, handsOn: (place: Place) => Promise<Hands>) {
  const place = await make()
  const [{ store, end }, keys] = [await place.store(), await place.keys()]
  const safe = sealed(store, keys)
  const verbs = ['signal-raised', 'details-read', 'taken-up', 'begun', 'note-added', 'signal-closed']
  for (const verb of verbs)
    await safe.commit({ ...commit(verb), puts: [], journal: [{ ...line(verb), about: 's_1' }] })
  await chain(keys, safe)
  await safe.commit({ ...commit('late'), puts: [], journal: [line('reopened')] })
  const entries = await store.journal(0, 10)
  const older = await keys.journalHead()
  await Promise.all([end(), keys.close()])
  const look = async (logged: { number: number; link: string } | null = null): Promise<Verdict> => {
    const opened = await openToRead(place.where, master)
    try {
      return await verdict(opened, logged)
    } finally {
      await opened.close()
    }
  }
  const hands = await handsOn(place)
  const mend = async (): Promise<void> => {
    for (const entry of entries) await hands.put(entry.number, kept(entry))
    await hands.remove(8)
  }
  const over = async (): Promise<void> => {
    hands.close()
    await place.end()
  }
  return { place, hands, mend, entries, older, look, over }
}

async function chain(keys: Keys, store: ReturnType<typeof sealed>): Promise<void> {
  const head = await keys.journalHead()
  const next = chained(await store.journal(head?.number ?? 0, 100), head, keys.journalMac)
  await store.commit({ ...commit(`chain${next.head.number}`), puts: [], rewrites: next.rewrites })
  await keys.keepJournalHead(next.head)
}

const kept = ({ number: _number, ...rest }: JournalEntry): KeptLine => rest

type Tampering = (hands: Hands, entries: readonly JournalEntry[]) => Promise<unknown>
const one = (entries: readonly JournalEntry[], number: number): KeptLine => {
  const found = entries.find((entry) => entry.number === number)
  if (!found) throw new Error(`no number ${number}`)
  return kept(found)
}

const tamperings: [string, Tampering, string[]][] = [
  [
    'an altered field',
    (hands, all) => hands.put(3, { ...one(all, 3), about: 's_2' }),
    ['number 3 is not as it was written, or somebody else wrote it'],
  ],
  [
    'a forged mac',
    (hands, all) => hands.put(3, { ...one(all, 3), about: 's_2', mac: 'A'.repeat(43) }),
    ['number 3 is not as it was written, or somebody else wrote it'],
  ],
  [
    'what is no line at all',
    (hands, all) =>
      Promise.all([hands.put(3, 'rubbish' as never), hands.put(5, { ...one(all, 5), at: 'x' as never })]),
    [3, 5].map((number) => `number ${number} is no line of the journal: somebody wrote in the store by hand`),
  ],
  ['a removed entry', (hands) => hands.remove(3), ['number 3 was taken out']],
  [
    'removed entries',
    (hands) => Promise.all([2, 3].map((number) => hands.remove(number))),
    ['numbers 2 to 3 were taken out'],
  ],
  [
    'an inserted entry',
    (hands) => hands.put(8, line('note-added')),
    ['number 8 was written by an older version, or by somebody without the key: nothing vouches for it'],
  ],
  [
    'an entry that was copied to another number',
    (hands, all) => hands.put(8, one(all, 2)),
    ['number 8 was put in: it is a copy of number 2'],
  ],
  [
    'swapped entries',
    (hands, all) => Promise.all([hands.put(2, one(all, 4)), hands.put(4, one(all, 2))]),
    [2, 4].map((number) => `number ${number} holds a line that was written under another number`),
  ],
  [
    'a truncated tail',
    (hands) => Promise.all([5, 6, 7].map((number) => hands.remove(number))),
    ['numbers 5 to 6 were taken off the end, or an older store was put back by hand'],
  ],
  [
    'a whole journal that was emptied',
    (hands) => Promise.all([1, 2, 3, 4, 5, 6, 7].map((number) => hands.remove(number))),
    ['numbers 1 to 6 were taken off the end, or an older store was put back by hand'],
  ],
]

const found = (make: PlaceMaker, handsOn: (place: Place) => Promise<Hands>): void => {
  let journal: Awaited<ReturnType<typeof journalAt>>
  beforeAll(async () => {
    journal = await journalAt(make, handsOn)
  })
  afterEach(() => journal.mend())
  afterAll(() => journal.over())

  it('an untouched journal is whole', async () => {
    expect(await journal.look()).toEqual({
      told: [
        '7 lines, numbers 1 to 7',
        `head: number 6, hash ${journal.older?.link}`,
        '1 line not chained yet: written within the last ten minutes',
      ],
      findings: [],
    })
  })

  it.each(tamperings)('%s is found', async (_what, tamper, findings) => {
    await tamper(journal.hands, journal.entries)
    expect((await journal.look()).findings).toEqual(findings)
  })

  it('a journal of another installation in its place is found', async () => {
    const other = await journalAt(inFiles, inTheFile)
    await other.over()
    for (const entry of other.entries) await journal.hands.put(entry.number, kept(entry))
    expect((await journal.look()).findings).toHaveLength(7)
  })

  it('an older journal with its older keys is found by a head that the log told', async () => {
    const { place, hands, older, look } = journal
    const [{ store, end }, keys] = [await place.store(), await place.keys()]
    await chain(keys, sealed(store, keys))
    const logged = await keys.journalHead()
    if (!logged || !older) throw new Error('there is no head')
    expect((await look(logged)).findings).toEqual([])
    await hands.remove(7)
    await keys.keepJournalHead(older)
    await Promise.all([end(), keys.close()])
    expect((await look()).findings, 'they fit each other').toEqual([])
    expect((await look(logged)).findings).toEqual([
      'number 7 was taken off the end, or an older store was put back by hand',
    ])
    expect((await look({ ...older, link: logged.link })).findings).toEqual([
      'number 6 is another than the log said: the journal was replaced, with its keys',
    ])
  })
}

describe('a backup that is older than the keys', () => {
  it('is whole once it is put back: one line says which numbers were lost, and it goes on after those', async () => {
    const { place, over } = await journalAt(inFiles, inTheFile)
    onTestFinished(over)
    const folder = temporaryFolder()
    onTestFinished(() => folder.remove())
    const contents = await place.contents()
    const now = Instant.parse(Date.parse('2026-12-01T03:00:00Z'))
    const { files } = await backUp(contents, memoryRegister(), folder.path, {
      now,
      master,
      installation: 'one',
    })
    await contents.close()
    const write = async (verb: string): Promise<void> => {
      const [{ store, end }, keys] = [await place.store(), await place.keys()]
      const safe = sealed(store, keys)
      await safe.commit({ ...commit(verb), puts: [], journal: [line(verb)] })
      await chain(keys, safe)
      await Promise.all([end(), keys.close()])
    }
    await write('lost')
    await write('lost-too')
    const to = await place.contents()
    const data = await looked(files.slice(0, 1), master, null)
    const done = await restore(data, to, { now, keysOf: place.keys })
    await to.close()
    expect(done).toMatchObject({ lines: { from: 8, to: 9 } })
    await write('after')
    const opened = await openToRead(place.where, master)
    onTestFinished(opened.close)
    expect(await verdict(opened, null)).toMatchObject({
      told: [
        '9 lines, numbers 1 to 11',
        expect.stringMatching(/^head: number 11/),
        'numbers 8 to 9 were lost in a restore, as was written down then',
      ],
      findings: [],
    })
    const numbers = (await opened.store.journal(6, 10)).map(({ number, verb }) => [number, verb])
    expect(numbers).toEqual([
      [7, 'reopened'],
      [10, 'journal-restored'],
      [11, 'after'],
    ])
  })
})

describe('whoever reaches the data has no key, and what they do to the journal is found', () => {
  describe('in a file of SQLite', () => {
    found(inFiles, inTheFile)
  })

  describe.skipIf(missing)(`in Redis${how}`, () => {
    let server: RedisServer
    beforeAll(async () => {
      server = await startRedis()
    })
    afterAll(() => server.end())
    found(
      onRedis(() => server),
      onTheServer(() => server),
    )
  })
})
