import { readFile } from 'node:fs/promises'

export type Row = Readonly<Record<string, string>>

/** The rows of every table under a heading of a page, each cell under the name of its column. */
export async function rowsOf(page: string, heading: string): Promise<Row[]> {
  const text = await readFile(new URL(`../../${page}`, import.meta.url), 'utf8')
  const [, section] = text.split(new RegExp(`^#+ ${heading}.*$`, 'm'))
  if (section === undefined) throw new Error(`${page} has no heading ${heading}`)
  const lines = section.split(/^#+ /m)[0]?.split('\n') ?? []
  const rows: Row[] = []
  let columns: string[] | undefined
  for (const line of lines) {
    if (!line.startsWith('|')) columns = undefined
    else if (!columns) columns = cells(line)
    else if (!/^\|[\s:|-]+$/.test(line)) rows.push(row(columns, cells(line)))
  }
  return rows
}

const cells = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

const row = (columns: string[], values: string[]): Row =>
  Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
