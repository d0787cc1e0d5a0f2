import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longJournal, someSignal } from '#support/long-journal.ts'
import { type Ended, shell } from '#support/shell.ts'
import { usage } from '../../src/journal/wanted.ts'

/** `npm run journal` as an administrator or a privacy officer runs it. */

const key = randomBytes(32)
let [folder, path] = ['', '']
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-journal-'))
  path = await longJournal(folder, 10_000, key)
})
afterAll(() => rmSync(folder, { recursive: true }))

const journal = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  shell('src/journal/main.ts', words, {
    SEINHUIS_KEY: key.toString('base64'),
    SEINHUIS_STORE: `sqlite:${path}`,
    ...env,
  })
const refused = (sentence: string): Ended => ({ code: 2, out: '', err: `${sentence}\n` })
describe('who saw a signal, and what somebody did', () => {
  it('of one signal is told with names and local times', async () => {
    const asked = await journal(['who', '18m-7f3k', '--from', '2026-03-05', '--to', '2026-03-06'])
    expect(asked).toEqual({
      code: 0,
      err: '',
      out: [
        'Anna (anna@carmel.example): details-read 2x',
        'Bram (bram@wijkracht.example): details-read',
        `   6001  2026-03-05 12:00:00  Anna (anna@carmel.example)  details-read  ${someSignal}  as member  done`,
        `   7001  2026-03-06 04:40:00  Bram (bram@wijkracht.example)  details-read  ${someSignal}  as member  done`,
        `   8001  2026-03-06 21:20:00  Anna (anna@carmel.example)  details-read  ${someSignal}  as member  done`,
        '',
      ].join('\n'),
    })
  })

  it('of one account too; whoever is in no file any more is a digest', async () => {
    const days = ['--from', '2026-03-05', '--to', '2026-03-06']
    const bram = await journal(['what', 'Bram@wijkracht.example', ...days])
    expect(bram.out).toMatch(/^Bram \(bram@wijkracht\.example\): 1 line\n {3}7001 {2}2026-03-06 04:40:00/)
    const gone = await journal(['what', 'member1@elders.example', '--to', '2026-03-01'])
    expect(gone.out).toMatch(/^m_\w{16}: \d+ lines\n {6}2 {2}2026-03-01 08:01:00 {2}m_/)
  })
})

describe('the privacy officer gets a table', () => {
  it('with every line of those days, the head, and that the whole journal is as it was written', async () => {
    const file = join(folder, 'maart.csv')
    const days = ['--from', '2026-03-01', '--to', '2026-03-01']
    expect(await journal(['export', file, ...days])).toMatchObject({ code: 0, err: '' })
    const rows = readFileSync(file, 'utf8').split('\r\n')
    expect(rows[0]).toMatch(/^\u{feff}nummer,tijdstip,organisatie,netwerk,wie,/u)
    expect(rows[1]).toMatch(
      /^1,2026-03-01 08:00:00,00000000-[\d-]+,oldenzaal-18min,Anna \(anna@carmel\.example\),m_\w+,,details-read,s_/,
    )
    expect(rows).toHaveLength(1 + 16 * 60 + 2 + 1)
    expect(rows.at(-3)).toMatch(/^controle,,,,,,,,,,,in orde,/)
    expect(rows.at(-2)).toMatch(/^kop,,,,,,,,,,,10000:[\w-]{43},/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await journal(['export', file])).toEqual(refused(`${file} is there already: name another file`))
  })
})

describe('what is wrong is one sentence, and nothing was made', () => {
  it.each([
    [['who'], usage],
    [
      ['who', '18M-0000'],
      '18M-0000 is not known, or not any more: ask by the id that a line of the journal has',
    ],
    [
      ['export', '/none/of/it.csv'],
      '/none/of/it.csv cannot be written (ENOENT): name a file in a folder that this user may write',
    ],
  ])('%j', async (words, sentence) => {
    expect(await journal(words)).toEqual(refused(sentence))
  })

  it('also where no journal is', async () => {
    const empty = join(folder, 'empty', 'seinhuis.db')
    expect(await journal(['verify'], { SEINHUIS_STORE: `sqlite:${empty}` })).toEqual(
      refused(`${empty} holds nothing: correct SEINHUIS_STORE`),
    )
    expect(() => statSync(empty)).toThrow('ENOENT')
    expect(await journal(['verify'], { SEINHUIS_KEY: '' })).toEqual(
      refused('SEINHUIS_KEY is missing: what vouches for the journal opens with it'),
    )
  })
})

describe('npm run journal -- verify', () => {
  it('ends with 0 when all is as it was written, and with 1 and a line each when not', async () => {
    const whole = await journal(['verify'])
    expect(whole).toMatchObject({ code: 0, err: '' })
    expect(whole.out).toMatch(
      /^10000 lines, numbers 1 to 10000\nhead: number 10000, hash [\w-]{43}\nnothing was/,
    )
    const db = new DatabaseSync(path)
    db.exec("UPDATE journal SET line = json_set(line, '$.actor', 'm_x') WHERE number = 5")
    db.exec('DELETE FROM journal WHERE number BETWEEN 7 AND 9')
    db.close()
    expect(await journal(['verify'])).toMatchObject({
      code: 1,
      err: 'number 5 is not as it was written, or somebody else wrote it\nnumbers 7 to 9 were taken out\n',
    })
    const becomes = (line: unknown): void => {
      const again = new DatabaseSync(path)
      again.prepare('UPDATE journal SET line = ? WHERE number = 11').run(String(line))
      again.close()
    }
    const reader = new DatabaseSync(path)
    const { line } = reader.prepare('SELECT line FROM journal WHERE number = 11').get() ?? {}
    reader.close()
    becomes('rubbish')
    const noLine = 'number 11 is no line of the journal: somebody wrote in the store by hand\n'
    expect((await journal(['verify'])).err).toContain(noLine)
    expect((await journal(['what', 'bram@wijkracht.example', '--to', '2026-03-01'])).out).toContain(noLine)
    becomes(line)
    const file = join(folder, 'altered.csv')
    expect(await journal(['export', file, '--to', '2026-03-01'])).toMatchObject({ code: 1 })
    expect(readFileSync(file, 'utf8')).toContain('controle,,,,,,,,,,,"number 5 is not as it was written, or')
  })
})

it('who saw a signal is answered within ten seconds among 100,000 lines', async () => {
  const db = new DatabaseSync(path)
  db.exec(`WITH RECURSIVE more (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 9)
    INSERT INTO journal SELECT n * 10000 + number, line FROM journal, more WHERE number <= 10000`)
  const { count } = db.prepare('SELECT count(*) AS count FROM journal').get() ?? {}
  expect(count).toBe(100_000 - 3 * 10)
  db.close()
  const began = performance.now()
  const { code, out } = await journal(['who', '18M-7F3K'])
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(2 + 100 + 1)
})
