import { afterTheEnd, mayRead, type Part, type Reader } from '#domain/signal/rights.ts'
import { type Deed, type Rule, transitions } from '#domain/signal/transitions.ts'
import type { Words } from '#text/words.ts'

type Sentences = Words['rights']

/** Who may read what and who may do what, from the two tables that refuse everything else. */
export function drawRights(sentences: Sentences): string {
  const { title, about, read, do: doing, doAbout } = sentences
  const end = sentences.afterTheEnd(afterTheEnd.map((part) => sentences.parts[part]).join('; '))
  return [
    `## ${title}`,
    about.map((line) => `* ${line}`).join('\n'),
    `### ${read}`,
    end,
    reading(sentences),
    `### ${doing}`,
    doAbout,
    pressing(sentences),
  ].join('\n\n')
}

function reading({ columns, readers, parts, yes }: Sentences): string {
  const all = Object.keys(readers) as Reader[]
  const rows = Object.entries(mayRead) as [Part, readonly Reader[]][]
  return table(
    [columns.part, ...all.map((reader) => readers[reader])],
    rows.map(([part, may]) => [parts[part], ...all.map((reader) => (may.includes(reader) ? yes : ''))]),
  )
}

function pressing({ columns, roles }: Sentences): string {
  const rules = Object.entries(transitions) as [Deed, Rule][]
  return table(
    [columns.verb, columns.who, columns.from],
    rules.map(([deed, { who, from }]) => [
      `\`${deed}\``,
      who.map((role) => roles[role]).join('; '),
      from.map((status) => `\`${status}\``).join(' '),
    ]),
  )
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
