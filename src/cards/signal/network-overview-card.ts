import {
  type Button,
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  subtle,
} from '#cards/blocks.ts'
import { nextLine } from '#cards/signal/network-line.ts'
import { dataOf, styled } from '#cards/signal/parts.ts'
import type { NetworkOverviewView } from '#cards/signal-views.ts'
import { networkGroups } from '#domain/signal/network-overview.ts'
import type { Say, Words } from '#text/words.ts'

type View = NetworkOverviewView
type Line = View['lines'][number]

/** So many fit one screen of a phone. */
const perCard = 8

/**
 * What the coordinator must look at today, then what goes its way: how many on top, eight lines from `from`, the rest
 * behind one button. A line has one button in sight, what is most likely needed; pressing its words shows the others.
 */
export function networkOverviewCard(view: View, say: Say): Card {
  const { networkOverview: words } = say.words
  const from = view.from < view.lines.length ? view.from : 0
  const shown = view.lines.slice(from, from + perCard)
  return card(
    [
      headline(words.title(view.networkName)),
      { ...plain(counts(view, words)), spacing: 'Small' },
      ...(shown.length > 0 ? [{ ...subtle(words.how), spacing: 'Small' as const }] : []),
      ...shown.flatMap((line, index) => [
        ...(line.group === shown[index - 1]?.group ? [] : [groupName(line, words)]),
        ...item(line, index, say),
      ]),
    ],
    onward(view, from, say),
  )
}

/** `3 zonder regie · 2 over tijd`; when there is nothing to look at, that. */
function counts({ lines }: View, words: Words['networkOverview']): string {
  if (lines.length === 0) return [words.none, words.nothing].join('. ')
  const known = networkGroups.flatMap((group) => {
    const count = lines.filter((line) => line.group === group).length
    return count > 0 ? [words.counts[group](count)] : []
  })
  return [...(lines.every(({ group }) => group === 'rest') ? [words.none] : []), ...known].join(' · ')
}

const groupName = ({ group }: Line, { groups }: Words['networkOverview']): CardElement =>
  styled(groups[group], { weight: 'Bolder', separator: true, spacing: 'Medium' })

function item(line: Line, index: number, say: Say): CardElement[] {
  const id = `line${index}`
  const [first, ...others] = buttonsOf(line, say)
  const { other } = say.words.networkOverview.buttons
  return [
    {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          verticalContentAlignment: 'Center',
          items: [
            styled(what(line, say), { wrap: false }),
            styled(nextLine(line, say), { size: 'Small', isSubtle: true, spacing: 'None', maxLines: 2 }),
          ],
          ...(others.length > 0
            ? { selectAction: { type: 'Action.ToggleVisibility', title: other, targetElements: [id] } }
            : {}),
        },
        { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [buttons(first)] },
      ],
    },
    ...folded(others, id),
  ]
}

const folded = (others: Button[], id: string): CardElement[] =>
  others.length > 0 ? [{ ...buttons(...others), id, isVisible: false, spacing: 'Small' }] : []

/** `18M-7F3K · hoog · 0 t/m 11 jaar`. */
const what = (line: Line, say: Say): string =>
  [
    `**${line.reference}**`,
    line.kind === 'consult' ? say.words.networkOverview.consult : say.words.labels.urgency[line.urgency],
    ...about(line, say),
  ].join(' · ')

/** Whom it is about, in one word or two: of children how old, of adults the theme. */
function about({ audience, ageBand, themes }: Line, { words: { labels } }: Say): string[] {
  if (audience === 'child') return ageBand ? [labels.ageBand[ageBand]] : []
  const [theme] = themes
  return theme ? [labels.themes.adult18plus[theme]] : []
}

/** What is most likely needed stands first. */
function buttonsOf(line: Line, { words }: Say): [Button, ...Button[]] {
  if (line.breach) return [press(words.breach.handle.begin, 'handle-breach', { breach: line.breach })]
  const titles = words.networkOverview.buttons
  const data = dataOf(line, line.rev)
  const assign = line.can.includes('assign') ? [press(titles.assign, 'assign', data)] : []
  const nudge = line.nudges
    ? [press(titles.nudge, 'nudge', line.nudges === 'signal' ? data : { ...data, action: line.nudges })]
    : []
  const open = press(titles.open, 'details', data)
  const [first, ...others] = line.group === 'no-lead' ? [...assign, ...nudge] : [...nudge, ...assign]
  if (!first || line.group === 'rest') return [open, ...nudge, ...assign]
  return [first, ...others, open]
}

function onward({ network, lines }: View, from: number, { words }: Say): Button[] {
  const next = from + perCard
  const titles = words.networkOverview.buttons
  const to = (title: string, start: number): Button =>
    press(title, 'network-overview', { network, from: start })
  return [
    ...(next < lines.length ? [to(titles.more(lines.length - next), next)] : []),
    ...(from > 0 ? [to(titles.first, 0)] : []),
  ]
}
