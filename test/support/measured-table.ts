import type { PersonalDataRule } from '#domain/privacy/personal-data.ts'
import type { Measured, Score } from '#support/measure.ts'

/** What was measured, as the table of docs/personal-data.md: each rule in both halves, and the sums. */
export const measuredTable = (
  rules: readonly PersonalDataRule[],
  tuned: Measured,
  heldOut: Measured,
): string => {
  const row = (title: string, of: (half: Measured) => Score | undefined) =>
    `| ${title} | ${[tuned, heldOut].flatMap((half) => cells(of(half))).join(' | ')} |`
  return [
    '| rule | found | right | found, held out | right, held out |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map((rule) => row(`\`${rule}\``, (half) => half.rules.get(rule))),
    row('all that blocks, without names', ({ numbers }) => numbers),
    row('all names', ({ names }) => names),
    `| harmless sentences that are asked about | ${[tuned, heldOut].map(disturbed).join(' | ')} |`,
  ].join('\n')
}

const cells = (score: Score | undefined): string[] =>
  score === undefined ? ['', ''] : [share(score.found, score.wanted), share(score.right, score.said)]

const disturbed = ({ disturbed: { length }, harmless }: Measured): string => `${share(length, harmless)} | `

/** `29 of 30 (97 %)`, rounded down so that it never looks better than it is. */
const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${part} of ${whole} (${Math.floor((100 * part) / whole)} %)`
