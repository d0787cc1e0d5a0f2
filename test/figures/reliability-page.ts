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

/** The page with this run in front of those before. */
export function withRun(page: string, run: readonly Line[]): string {
  const lines = page.split('\n')
  const heading = lines.indexOf('## Runs')
  const ruler = lines.findIndex((line, index) => index > heading && line.startsWith('| ---'))
  if (heading === -1 || ruler === -1)
    throw new Error('docs/reliability.md has no table under "## Runs": put it back')
  return lines.toSpliced(ruler + 1, 0, ...run.map(inTable)).join('\n')
}

const inTable = ({ at, minutes, row, reached, goal, seed, seen }: Line): string =>
  `| ${[at, minutes, `\`${row}\``, reached, goal, seed, seen].map(cell).join(' | ')} |`

const cell = (value: string | number): string => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ')
