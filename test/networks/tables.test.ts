import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { readFolder } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { networkFolder, sample } from '#support/network-folder.ts'
import { exportTables } from '../../src/networks/export.ts'
import { importTables } from '../../src/networks/import.ts'

const today = LocalDate.parse('2026-11-23')
const network = 'oldenzaal-18min.yaml'
const people = 'oldenzaal-18min.people.csv'
const services = 'oldenzaal-18min.services.csv'
const head = 'account;name;partner;function;roles;works;remindAt;expertise;external'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'seinhuis-tables-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

/** The sample, exported; `change` is what somebody did to a table in a spreadsheet. */
async function exported(text?: string) {
  const networks = await networkFolder({ [network]: text ?? (await sample()) })
  const tables = join(await folder(), 'tables')
  const done = await exportTables(await readFolder(networks), tables)
  const read = (name: string): Promise<string> => readFile(join(tables, name), 'utf8')
  return {
    done,
    tables,
    read,
    change: async (name: string, to: (text: string) => string) =>
      writeFile(join(tables, name), to(await read(name))),
    imported: async () => importTables(await readFolder(networks), tables, today),
    file: () => readFile(join(networks, network), 'utf8'),
    files: () => readdir(networks),
  }
}
/** What is wrong, as `file:line: sentence`, and that nothing was written. */
async function wrong(name: string, to: (text: string) => string): Promise<string[]> {
  const scene = await exported()
  const before = await scene.file()
  await scene.change(name, to)
  const done = await scene.imported()
  expect(await scene.file(), 'nothing is written').toBe(before)
  expect(await scene.files()).toEqual([network])
  if (!('mistakes' in done)) return expect.unreachable()
  return done.mistakes.map(
    ({ file, line, message }) => `${file.replace(`${scene.tables}/`, '')}:${line}: ${message}`,
  )
}

describe('the people and the services of a network', () => {
  it('are tables that a Dutch spreadsheet opens, one line each', async () => {
    const { read, done, tables } = await exported()
    expect(done).toEqual({ made: [join(tables, people), join(tables, services)] })
    const [first, second, third] = (await read(people)).split('\r\n')
    expect(first).toBe(`\u{feff}${head}`)
    expect(second).toBe('anna@carmel.example;Anna;carmel;mentor;;mo | tu | we | th | fr;15:30;school;')
    expect(third).toContain(';jongeren | vrije tijd;')
    expect(await read(services)).toContain('Buurtsport (voorbeeld);elke woensdag')
  })

  it('come back as they went: not a character of the file changes', async () => {
    const { imported, file } = await exported()
    expect(await imported()).toEqual({
      lists: ['people', 'services'].map((table) => ({
        network: 'oldenzaal-18min',
        table,
        added: 0,
        changed: 0,
        takenOut: 0,
      })),
    })
    expect(await file()).toBe(await sample())
  })

  it('are read with commas as well, without the mark, and with dates, times and yes as a spreadsheet writes them', async () => {
    const { change, imported, file } = await exported()
    await change(
      people,
      (text) =>
        `${text.replace('\u{feff}', '').replaceAll(';', ',')}hans@impuls.example,Hans,impuls,maatschappelijk_werker,,mo|tu,9:30:00,"rouw | verlies",WAAR\r\n\r\n,,,,,,,,\r\n`,
    )
    await change(services, (text) => text.replaceAll('2026-11-02', '5-11-2026'))
    expect(await imported()).toMatchObject({
      lists: [
        { added: 1, changed: 0 },
        { added: 0, changed: 2 },
      ],
    })
    const { members, services: help } = parse(await file())
    expect(members.at(-1)).toEqual({
      account: 'hans@impuls.example',
      name: 'Hans',
      partner: 'impuls',
      function: 'maatschappelijk_werker',
      works: ['mo', 'tu'],
      remindAt: '09:30',
      expertise: ['rouw', 'verlies'],
      external: true,
    })
    expect(help[0].checkedOn).toBe('2026-11-05')
    expect((await file()).split('\n').length).toBe((await sample()).split('\n').length + 1)
  })

  it('hold no formula, and come back without the apostrophe', async () => {
    const text = (await sample())
      .replace('name: Anna,', 'name: "=1+1",')
      .replace('expertise: [school] }', 'expertise: ["-x", "\'=y"] }')
    const { read, imported, file } = await exported(text)
    expect(await read(people)).toContain(";'=1+1;")
    expect(await read(people)).toContain(";'-x | '=y;")
    expect(await imported()).toMatchObject({ lists: [{ changed: 0 }, { changed: 0 }] })
    expect(await file()).toBe(text)
  })

  it('without a column stay as they are in that; without a table wholly; who is not in it is taken out', async () => {
    const { change, imported, file, tables } = await exported()
    await rm(join(tables, services))
    await change(people, () =>
      [
        'account,name,partner,function,roles,works',
        'anna@carmel.example,Anna,carmel,mentor,,mo',
        'carla@oldenzaal.example,Carla,gemeente,coordinator,coordinator,mo',
      ].join('\n'),
    )
    expect(await imported()).toEqual({
      lists: [{ network: 'oldenzaal-18min', table: 'people', added: 0, changed: 2, takenOut: 5 }],
    })
    const { members, services: help } = parse(await file())
    expect(members).toMatchObject([
      { works: ['mo'], remindAt: '15:30', expertise: ['school'] },
      { works: ['mo'] },
    ])
    expect(help).toHaveLength(3)
  })

  it('are written over nothing, and a sign that parts words is named first', async () => {
    const { tables } = await exported()
    const networks = await networkFolder({ [network]: await sample() })
    expect(await exportTables(await readFolder(networks), tables)).toEqual({
      refused: `${tables} has such tables already: name another folder`,
    })
    const { done } = await exported((await sample()).replace('[gezondheid]', '["a|b"]'))
    expect(done).toMatchObject({
      mistakes: [{ line: 50, message: expect.stringContaining('expertise holds the sign |') }],
    })
  })
})

describe('a mistake in a table has its line, and says what to do', () => {
  it.each([
    [
      'nobody coordinates',
      people,
      (text: string) => text.replace(';coordinator;coordinator;', ';coordinator;;'),
      `${people}:1: members have no coordinator`,
    ],
    [
      'an unknown partner',
      people,
      (text: string) => text.replace(';ggd;', ';gdg;'),
      `${people}:6: partner is not one of the partners`,
    ],
    [
      'a day that is none',
      people,
      (text: string) => text.replace('mo | tu | th;', 'mo | thu;'),
      `${people}:3: works, item 2, must be one of mo`,
    ],
    [
      'no days',
      people,
      (text: string) => text.replace('mo | tu | th;', ';'),
      `${people}:3: works is missing: add it`,
    ],
    [
      'an account twice',
      people,
      (text: string) =>
        text
          .replace('els@ggd', 'DAAN@ooc')
          .replace('@ooc.example;Els', '@ooc.example;Els')
          .replace('DAAN@ooc.example', 'Daan@OOC.example'),
      'account stands here for the second time',
    ],
    [
      'a new column',
      people,
      (text: string) => text.replace('remindAt', 'phone'),
      `${people}:1: "phone" is no column here`,
    ],
    [
      'a column twice',
      people,
      (text: string) => text.replace('remindAt', 'name'),
      `${people}:1: the column name is here twice`,
    ],
    [
      'no column of accounts',
      people,
      (text: string) => text.replace('\u{feff}', '').replaceAll(/^[^;]*;/gm, ''),
      `${people}:1: the column account is missing: add it`,
    ],
    [
      'a cell too many',
      people,
      (text: string) => text.replace('carmel;mentor', 'carmel;x;mentor'),
      `${people}:2: this line has 10 cells and the first line 9`,
    ],
    ['a lonely quotation mark', people, (text: string) => text.replace('Bram;', '"Bram;'), `${people}:`],
    ['nothing at all', people, () => '', `${people}:1: the first line must name the columns`],
    [
      'weeks that are no number',
      services,
      (text: string) => text.replace(';6;;;', ';zes;;;'),
      `${services}:4: waitingWeeks must be a number`,
    ],
    [
      'a day that is no date',
      services,
      (text: string) => text.replace('2026-06-15', 'juni'),
      `${services}:4: checkedOn must be a date`,
    ],
  ])('%s', async (_, name, to, sentence) => {
    const said = await wrong(name, to)
    expect(said.join('\n')).toContain(sentence)
    expect(said).toHaveLength(1)
  })

  it('more people than a network file can hold', async () => {
    const many = Array.from(
      { length: 3_000 },
      (_, index) => `p${index}@impuls.example;P;impuls;mentor;;mo;;;`,
    )
    const scene = await exported()
    await scene.change(people, (text) => `${text}${many.join('\n')}`)
    expect(await scene.imported()).toMatchObject({
      mistakes: [{ line: 1, message: expect.stringContaining('at most 256 KB') }],
    })
    expect(await scene.file()).toBe(await sample())
  })

  it('has the right line also after a cell of two lines, whatever ends a line', async () => {
    const said = await wrong(people, (text) =>
      text.replace(';Bram;', ';"Bram\r\nB";').replace(';ggd;', ';gdg;').replace('wonen;\r\n', 'wonen;\n'),
    )
    expect(said).toEqual([
      expect.stringContaining(`${people}:3: name is not right: write it on one line`),
      expect.stringContaining(`${people}:7: partner is not one of the partners`),
    ])
  })

  it('a table that is not UTF-8, or of no network', async () => {
    const scene = await exported()
    await writeFile(
      join(scene.tables, people),
      Buffer.from(`${head}\nanna@carmel.example;Andr\u00e9`, 'latin1'),
    )
    await writeFile(join(scene.tables, 'elders.people.csv'), head)
    expect(await scene.imported()).toEqual({
      mistakes: [
        {
          file: join(scene.tables, 'elders.people.csv'),
          line: 1,
          message: expect.stringContaining('no network has a table of this name'),
        },
        {
          file: join(scene.tables, people),
          line: 1,
          message: expect.stringContaining('save it from the spreadsheet as "CSV UTF-8"'),
        },
      ],
    })
    expect(await scene.file()).toBe(await sample())
  })

  it('a folder that is not there, or holds no table', async () => {
    const files = await readFolder(await networkFolder({ [network]: await sample() }))
    expect(await importTables(files, '/nowhere', today)).toMatchObject({
      refused: expect.stringContaining('/nowhere cannot be read'),
    })
    const empty = join(await folder(), 'empty')
    await mkdir(empty)
    expect(await importTables(files, empty, today)).toMatchObject({
      refused: expect.stringContaining('no table in'),
    })
  })
})
