import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileMistake, SourceFile } from '#adapters/yaml/networks.ts'
import { readYaml, tooLarge } from '#adapters/yaml/read-yaml.ts'
import { sentence } from '#adapters/yaml/sentences.ts'
import { withList, type Written } from '#adapters/yaml/with-list.ts'
import { checkNetworks, type NetworkMistake } from '#domain/network/check.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { tableFile, tableNames } from './export.ts'
import { readTable, type TableRow } from './read-table.ts'
import { type TableName, tables } from './tables.ts'

/** What became of each list, or everything that is wrong: then nothing was written. */
export type Imported = { lists: ImportedList[] } | { mistakes: FileMistake[] } | { refused: string }
export type ImportedList = Pick<Written, 'added' | 'changed' | 'takenOut'> & {
  network: string
  table: TableName
}

type Given = { network: string; table: TableName; path: string; rows: TableRow[] }
type Changed = { file: SourceFile; text: string; lists: (Written & { given: Given })[] }

/**
 * Tables into the network files they are named after. A table is the whole list: who is not in it is taken out. A list
 * without a table stays as it is, and so does everything else in the file.
 */
export async function importTables(
  files: readonly SourceFile[],
  folder: string,
  today: LocalDate,
): Promise<Imported> {
  const names = await readdir(folder).catch(() => null)
  if (names === null)
    return { refused: `the folder ${folder} cannot be read: name the folder with the tables` }
  const wanted = files.flatMap(({ name }) => tableNames.map((table) => tableFile(name, table)))
  const found = names.filter((name) => name.toLowerCase().endsWith('.csv')).toSorted()
  if (found.length === 0) return { refused: `no table in ${folder}: put ${wanted.join(' or ')} there` }
  const others = found.filter((name) => !wanted.includes(name))
  const read = await Promise.all(
    files.flatMap(({ name }) => tableNames.map((table) => givenIn(folder, found, name, table))),
  )
  const mistakes = [
    ...others.map((name) => ({
      file: join(folder, name),
      line: 1,
      message: `no network has a table of this name: name it ${wanted.join(' or ')}`,
    })),
    ...read.flatMap((one) => ('mistakes' in one ? one.mistakes : [])),
  ]
  if (mistakes.length > 0) return { mistakes }
  const given = read.flatMap((one) => ('given' in one ? one.given : []))
  const changed = files.map((file) =>
    withTables(
      file,
      given.filter(({ network }) => network === file.name),
    ),
  )
  const wrong = mistakesIn(changed, today)
  if (wrong.length > 0) return { mistakes: wrong }
  const refused = await writeAll(changed.filter(({ file, text }) => text !== file.yaml.text))
  if (refused) return { refused }
  return { lists: changed.flatMap(({ lists }) => lists.map(inCounts)) }
}

const inCounts = ({ given: { network, table }, added, changed, takenOut }: Changed['lists'][number]) => ({
  network,
  table,
  added,
  changed,
  takenOut,
})

async function givenIn(
  folder: string,
  found: readonly string[],
  network: string,
  table: TableName,
): Promise<{ given: Given[] } | { mistakes: FileMistake[] }> {
  const name = tableFile(network, table)
  if (!found.includes(name)) return { given: [] }
  const path = join(folder, name)
  const read = readTable(await readFile(path), tables[table])
  if ('mistakes' in read) return { mistakes: read.mistakes.map((one) => ({ file: path, ...one })) }
  return { given: [{ network, table, path, rows: read.rows }] }
}

function withTables(file: SourceFile, given: readonly Given[]): Changed {
  return given.reduce<Changed>(
    (so, one) => {
      const { list: key, idOf } = tables[one.table]
      const written = withList(so.text, { key, idOf, rows: one.rows.map(({ row }) => row) })
      return { ...so, text: written.text, lists: [...so.lists, { ...written, given: one }] }
    },
    { file, text: file.yaml.text, lists: [] },
  )
}

/** The same check as of the files themselves; what came from a table has the line of the table. */
function mistakesIn(changed: readonly Changed[], today: LocalDate): FileMistake[] {
  const read = changed.map((one) => ({ ...one, yaml: readYaml(one.text) }))
  const { mistakes } = checkNetworks(
    read.map(({ file, yaml }) => ({ file: file.name, content: yaml.content })),
    today,
  )
  const large = changed.flatMap(({ file, text }) => {
    const message = tooLarge(Buffer.byteLength(text))
    return message ? [{ file: file.path, line: 1, message }] : []
  })
  const wrong = mistakes.flatMap((mistake) =>
    read.flatMap(({ file, lists, yaml }) => {
      if (file.name !== mistake.file) return []
      const place = placeIn(lists, mistake) ?? { file: file.path, line: yaml.lineOf(mistake.path) }
      return [{ ...place, message: sentence(mistake) }]
    }),
  )
  return [...large, ...wrong]
}

function placeIn(
  lists: Changed['lists'],
  { path: [list, item] }: NetworkMistake,
): Omit<FileMistake, 'message'> | null {
  const found = lists.find(({ given }) => tables[given.table].list === list)
  if (!found) return null
  const row = typeof item === 'number' ? found.order[item] : undefined
  return { file: found.given.path, line: row === undefined ? 1 : (found.given.rows[row]?.line ?? 1) }
}

/** Each whole or not at all: a bot that starts meanwhile reads the one or the other. Answers what to do when it cannot. */
async function writeAll(changed: readonly Changed[]): Promise<string | null> {
  try {
    for (const { file, text } of changed)
      await writeFile(beside(file), text, { mode: (await stat(file.path)).mode })
    for (const { file } of changed) await rename(beside(file), file.path)
    return null
  } catch (error) {
    for (const { file } of changed) await rm(beside(file), { force: true })
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
    return `the network files cannot be written (${String(error.code)}): give this user the right to write in their folder, and import again`
  }
}

const beside = ({ path }: SourceFile): string => `${path}.new`
