import {
  type Button,
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  sides,
  strong,
  subtle,
  typed,
} from '#cards/blocks.ts'
import { responsible, waitsForYes } from '#cards/signal/action-card.ts'
import { awayLine, nameOf } from '#cards/signal/people.ts'
import { whoCould } from '#cards/signal/suggested.ts'
import type { SuggestedView } from '#domain/network/suggest.ts'
import { dataOf, shortDay, titleOf, typedHeadline } from '#cards/signal/parts.ts'
import type { NetworkId } from '#domain/ids.ts'
import type { About } from '#cards/signal-views.ts'
import type { AgendaNotice, Group } from '#domain/signal/agenda.ts'
import type { PersonView } from '#domain/signal/people.ts'
import { isAboutColleague, type Rung } from '#domain/signal/rungs.ts'
import type { Deed } from '#domain/signal/transitions.ts'
import type { ActionView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

/**
 * One thing to do, or to look after. `forWhom`: the colleague whose work it is. `ledBy`: who leads, when that is somebody
 * else. `can`: what may be done with the signal.
 */
export type DigestLine = About & {
  rev: number
  group: Group
  on: ActionView['dueOn'] | null
  notice: AgendaNotice | `reminder-${Rung}`
  action: ActionView | null
  forWhom: PersonView | null
  ledBy: PersonView | null
  passedOnTo: PersonView | null
  can: readonly Deed[]
  /** Who could take it up, where somebody is looked for. */
  suggested: readonly SuggestedView[]
}

/** So many with buttons; so many more in one line each, because what is late must not be hidden behind a number. */
const most = 8
const mostNamed = 24
const groups: readonly Group[] = ['late', 'today', 'waiting']

/** `networks`: those in which a coordinator must look at something. */
export type DigestView = {
  title: 'digest' | 'urgent'
  lines: readonly DigestLine[]
  networks: readonly { id: NetworkId; name: string }[]
}

/** Everything that is due for one person: past its date, today, waiting. Each can be done from here. */
export function digestCard({ title, lines, networks }: DigestView, say: Say): Card {
  const { digest } = say.words.signal
  const shown = lines.slice(0, most)
  const named = lines.slice(most, most + mostNamed)
  const hidden = lines.length - shown.length - named.length
  return card([
    headline(digest.titles[title]),
    ...networks.map((network) => overview(network, say)),
    ...groups.flatMap((group) => section(group, shown, lines, say)),
    ...(named.length > 0 ? [{ ...strong(digest.also), separator: true, spacing: 'Medium' as const }] : []),
    ...named.map((line) => typed(`${titleIn(line, say)} · ${underneath(line, say)}`)),
    ...(lines.length > most ? [subtle(hidden > 0 ? digest.more(hidden) : digest.all)] : []),
  ])
}

/** What must be looked at in a network stands behind one press. */
const overview = ({ id, name }: DigestView['networks'][number], { words }: Say): CardElement =>
  sides(
    [plain(words.signal.digest.network(name))],
    [buttons(press(words.signal.digest.overview, 'network-overview', { network: id, from: 0 }))],
  )

function section(
  group: Group,
  shown: readonly DigestLine[],
  all: readonly DigestLine[],
  say: Say,
): CardElement[] {
  const own = shown.filter((line) => line.group === group)
  if (own.length === 0) return []
  const count = all.filter((line) => line.group === group).length
  return [
    { ...strong(say.words.signal.digest.groups[group](count)), separator: true, spacing: 'Medium' },
    ...own.map((line) => item(line, say)),
  ]
}

const item = (line: DigestLine, say: Say): CardElement => ({
  type: 'Container',
  spacing: 'Medium',
  items: [
    line.action ? typedHeadline(titleIn(line, say), 'Default') : strong(titleIn(line, say)),
    subtle(underneath(line, say)),
    ...whoCould(line.suggested, say),
    buttons(...buttonsOf(line, say)),
  ],
})

const titleIn = (line: DigestLine, say: Say): string =>
  line.action ? titleOf(line.action, say) : say.words.signal.digest.lines[noticeOf(line)]

/** Reminders are about an action; the others say what is asked. */
const noticeOf = ({ notice }: DigestLine): AgendaNotice => (isRung(notice) ? 'action-offered' : notice)

function underneath(line: DigestLine, say: Say): string {
  const { digest } = say.words.signal
  const { on, action, forWhom, ledBy, passedOnTo, reference } = line
  const about = action && isOfColleague(line) ? responsible({ action }) : null
  const reminds = action && isRung(line.notice) && waitsForYes(action)
  const noYesYet = reminds ? digest.noYesYet(nameOf(action.owner, say)) : null
  return [
    reference,
    ...(action && line.notice === 'action-offered' ? [digest.lines['action-offered']] : []),
    ...(on ? [line.group === 'late' ? say.words.signal.wasDue(shortDay(on, say)) : shortDay(on, say)] : []),
    ...(about ? [digest.of(nameOf(about, say)), ...awayLine(about, say)] : []),
    ...(noYesYet ? [noYesYet] : []),
    ...(ledBy ? [digest.ledBy(nameOf(ledBy, say)), ...awayLine(ledBy, say)] : []),
    ...(forWhom ? [digest.forWhom(nameOf(forWhom, say))] : []),
    ...(passedOnTo ? [digest.passedOn(nameOf(passedOnTo, say))] : []),
  ].join(' · ')
}

const isOfColleague = ({ notice }: DigestLine): boolean => isRung(notice) && isAboutColleague(rungIn(notice))

type RungNotice = `reminder-${Rung}`
const isRung = (notice: DigestLine['notice']): notice is RungNotice => notice.startsWith('reminder-')
const rungIn = (notice: RungNotice): Rung => notice.slice('reminder-'.length) as Rung

function buttonsOf(line: DigestLine, say: Say): Button[] {
  const titles = say.words.signal.buttons
  const data = dataOf(line, line.rev)
  const onAction = line.action ? { ...data, action: line.action.id } : data
  const details = press(titles.details, 'details', data)
  if (isOfColleague(line)) return [details]
  if (isRung(line.notice))
    return [
      press(titles.complete, 'complete-action', onAction),
      press(titles.reschedule, 'reschedule-action', onAction),
      press(titles.needHelp, 'need-help', onAction),
      press(titles.handOver, 'hand-over-action', onAction),
    ]
  const first = firstOf[noticeOf(line)]
  return [
    ...first
      .filter(([, verb]) => isOnAction(verb) || line.can.includes(verb))
      .map(([title, verb]) => press(titles[title], verb, isOnAction(verb) ? onAction : data)),
    details,
  ]
}

const isOnAction = (verb: Deed): boolean => verb === 'accept-action' || verb === 'decline-action'

type Offered = readonly [
  title:
    | 'accept'
    | 'decline'
    | 'acceptHandOver'
    | 'declineHandOver'
    | 'begin'
    | 'involve'
    | 'feedback'
    | 'evaluate'
    | 'renewConsent'
    | 'assign'
    | 'close',
  verb: Deed,
]

/** What is usually done next; Details say more. */
const firstOf: Readonly<Record<AgendaNotice, readonly Offered[]>> = {
  'action-offered': [
    ['accept', 'accept-action'],
    ['decline', 'decline-action'],
  ],
  'hand-over-offered': [
    ['acceptHandOver', 'accept-hand-over'],
    ['declineHandOver', 'decline-hand-over'],
  ],
  'begin-late': [['begin', 'begin']],
  'contact-due': [['involve', 'involve']],
  'feedback-due': [['feedback', 'feedback']],
  evaluate: [['evaluate', 'evaluate']],
  'consent-ends': [['renewConsent', 'renew-consent']],
  'not-taken-up': [['assign', 'assign']],
  'assign-now': [['assign', 'assign']],
  'not-begun': [],
  'contact-late': [],
  'feedback-late': [],
  'evaluate-late': [['evaluate', 'evaluate']],
  'retention-warned': [['close', 'close']],
}
