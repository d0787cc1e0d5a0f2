import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Row } from '#adapters/yaml/with-list.ts'
import { unescaped } from '../csv.ts'
import { type Column, type Table, valueOf } from './tables.ts'

export type TableRow = { line: number; row: Row }
export type TableMistake = { line: number; message: string }
export type ReadTable = { rows: TableRow[] } | { mistakes: TableMistake[] }

/** A table as a spreadsheet saved it: cells parted by commas or semicolons, with or without a mark that it is UTF-8. */
export function readTable(bytes: Uint8Array, { columns }: Table): ReadTable {
  const text = decoded(bytes)
  if (text === null)
    return wrong(1, 'this is not UTF-8: save it from the spreadsheet as "CSV UTF-8" and try again')
  const records = recordsOf(text)
  if ('mistakes' in records) return records
  const [head, ...body] = records.records
  if (!head)
    return wrong(1, `the first line must name the columns: ${columns.map(({ name }) => name).join(', ')}`)
  const names = head.cells.map((name) => name.trim())
  const named = mistakesInHead(names, columns)
  const uneven = body.filter(({ cells }) => cells.length !== names.length)
  const mistakes = [
    ...named.map((message) => ({ line: head.line, message })),
    ...uneven.map(({ line, cells }) => ({
      line,
      message: `this line has ${cells.length} cells and the first line ${names.length}: put what belongs together in one cell`,
    })),
  ]
  if (mistakes.length > 0) return { mistakes }
  return { rows: body.map(({ line, cells }) => ({ line, row: rowOf(names, cells, columns) })) }
}

/** Lines end in one way: a spreadsheet and a hand that added to its table may each have their own. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.replaceAll(/\r\n?/g, '\n')
  } catch {
    return null
  }
}

type Records = { records: { line: number; cells: string[] }[] }

/** Names of columns hold neither sign, so the first line says which one parts the cells. */
function recordsOf(text: string): Records | { mistakes: TableMistake[] } {
  const [first = ''] = text.split('\n')
  const delimiter = first.includes(';') ? ';' : ','
  try {
    const found = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true })
    return {
      records: (found as unknown as Placed[])
        .map(placed)
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return wrong(
      Number(error['lines'] ?? 1),
      'a quotation mark stands alone here: save the table again from the spreadsheet',
    )
  }
}

/** With `info` each record says on which line it ends; its types do not. */
type Placed = { record: string[]; info: { lines: number } }

/** The line on which it begins: a cell may hold lines of its own. */
function placed({ record, info }: Placed): Records['records'][number] {
  const inside = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
  return { line: info.lines - inside, cells: record.map(unescaped) }
}

function mistakesInHead(names: readonly string[], columns: readonly Column[]): string[] {
  const known = columns.map(({ name }) => name)
  return [
    ...names
      .filter((name) => !known.includes(name))
      .map((name) => `${JSON.stringify(name)} is no column here: the columns are ${known.join(', ')}`),
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name) => `the column ${name} is here twice: keep one`),
    ...columns
      .filter(({ name, required }) => required && !names.includes(name))
      .map(({ name }) => `the column ${name} is missing: add it`),
  ]
}

const rowOf = (names: readonly string[], cells: readonly string[], columns: readonly Column[]): Row =>
  Object.fromEntries(
    names.flatMap((name, index) => {
      const column = columns.find((one) => one.name === name)
      return column ? [[name, valueOf(column, cells[index] ?? '')]] : []
    }),
  )

const wrong = (line: number, message: string): { mistakes: TableMistake[] } => ({
  mistakes: [{ line, message }],
})
