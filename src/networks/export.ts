import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileMistake, SourceFile } from '#adapters/yaml/networks.ts'
import type { Row } from '#adapters/yaml/with-list.ts'
import { csvRow } from '../csv.ts'
import { cellOf, parts, type Table, type TableName, tables } from './tables.ts'

/** The files made, or why none was. */
export type Exported = { made: string[] } | { mistakes: FileMistake[] } | { refused: string }

export const tableFile = (network: string, table: TableName): string => `${network}.${table}.csv`

export const tableNames = Object.keys(tables) as TableName[]

/** The people and the services of each network, as tables that a Dutch spreadsheet opens. No file is written over. */
export async function exportTables(files: readonly SourceFile[], folder: string): Promise<Exported> {
  const mistakes = files.flatMap((file) => tableNames.flatMap((table) => unfit(file, tables[table])))
  if (mistakes.length > 0) return { mistakes }
  const made: string[] = []
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const file of files)
      for (const table of tableNames) {
        const path = join(folder, tableFile(file.name, table))
        await writeFile(path, textOf(file, tables[table]), { flag: 'wx', mode: 0o600 })
        made.push(path)
      }
    return { made }
  } catch (error) {
    for (const path of made) await rm(path, { force: true })
    return { refused: adviceOn(error, folder) }
  }
}

const textOf = (file: SourceFile, { list, columns }: Table): string =>
  [
    columns.map(({ name }) => name),
    ...rowsIn(file, list).map((row) => columns.map(({ name }) => cellOf(row[name]))),
  ]
    .map((cells) => csvRow(cells, ';'))
    .reduce((text, row) => text + row, '\u{feff}')

const rowsIn = ({ yaml }: SourceFile, list: Table['list']): readonly Row[] => {
  const rows: unknown = Object(yaml.content)[list]
  return Array.isArray(rows) ? rows : []
}

/** One word of several that holds the sign between them would come back as two. */
const unfit = (file: SourceFile, { list, columns }: Table): FileMistake[] =>
  rowsIn(file, list).flatMap((row, index) =>
    columns.flatMap(({ name }) => {
      const value = row[name]
      if (!Array.isArray(value) || !value.some((one) => String(one).includes(parts))) return []
      const message = `${name} holds the sign ${parts}, which parts one from the next in a table: write it otherwise`
      return [{ file: file.path, line: file.yaml.lineOf([list, index, name]), message }]
    }),
  )

function adviceOn(error: unknown, folder: string): string {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  return error.code === 'EEXIST'
    ? `${folder} has such tables already: name another folder`
    : `no table can be written in ${folder} (${String(error.code)}): name a folder that this user may write`
}
