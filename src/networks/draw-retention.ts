import type { NetworkFile } from '#domain/network/network.ts'
import { Retention } from '#domain/network/retention.ts'
import { retentionTable } from '#domain/signal/retention-table.ts'
import type { Words } from '#text/words.ts'

type Sentences = Words['retention']

/** What is kept and for how long, from the values that the clocks use; then what each network agreed differently. */
export function drawRetention(
  networks: readonly Pick<NetworkFile, 'name' | 'retention'>[],
  sentences: Sentences,
): string {
  const { title, about, differs } = sentences
  const standard = rows(Retention.parse({}), sentences)
  const others = networks.flatMap(({ name, retention }) => {
    const different = rows(retention, sentences).filter((row) => !standard.includes(row))
    return different.length > 0 ? [`### ${differs(name)}`, table(different, sentences)] : []
  })
  const points = about.map((line) => `* ${line}`).join('\n')
  return [`## ${title}`, points, table(standard, sentences), ...others].join('\n\n')
}

const rows = (agreed: Retention, { kept, howLong }: Sentences): string[] =>
  retentionTable(agreed).map((row) => {
    const { what, from, after } = kept[row.what]
    return line([what, howLong(row.howLong), from, after])
  })

const table = (body: readonly string[], { columns }: Sentences): string => {
  const heads = [columns.what, columns.howLong, columns.from, columns.after]
  return [line(heads), line(heads.map(() => '---')), ...body].join('\n')
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
