/** How one row went in one run, as it stands on the page. */
export type Line = {
  at: string
  minutes: number
  row: string
  reached: string
  goal: string
  seed: number
  seen: string
}

/** The page with this line in front of those before. */
export function withLine(page: string, line: Line): string {
  const lines = page.split('\n')
  const heading = lines.indexOf('## Runs')
  const ruler = lines.findIndex((text, index) => index > heading && text.startsWith('| ---'))
  if (heading === -1 || ruler === -1)
    throw new Error('docs/reliability.md has no table under "## Runs": put it back')
  return lines.toSpliced(ruler + 1, 0, inTable(line)).join('\n')
}

const inTable = ({ at, minutes, row, reached, goal, seed, seen }: Line): string =>
  `| ${[at, minutes, `\`${row}\``, reached, goal, seed, seen].map(cell).join(' | ')} |`

const cell = (value: string | number): string => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ')
