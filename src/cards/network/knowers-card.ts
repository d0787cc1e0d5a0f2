import {
  type Button,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  strong,
  subtle,
} from '#cards/blocks.ts'
import { awayLine, inFull, reachLinks } from '#cards/signal/people.ts'
import { fullDay } from '#cards/signal/parts.ts'
import { whatTheyKnow } from '#cards/signal/suggested.ts'
import type { NetworkId } from '#domain/ids.ts'
import type { Asked, Knower } from '#domain/network/who-knows.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { themeName } from '#cards/network/theme-name.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** What colleagues can be asked at once, in which network. */
export type Askable = { network: NetworkId; networkName: string; expertise: string }

/** `known`: what can be asked about here, for who asked what nobody knows, or nothing (`empty`). */
export type KnowersView = Pick<Asked, 'themes' | 'audiences'> & {
  people: readonly Knower[]
  /** The best first. */
  askable: readonly Askable[]
  today: LocalDate
  known: readonly string[]
  empty: boolean
}

const most = 8
const mostAskable = 3

/** Who can be asked, and how to reach them at once (F-000-06). */
export function knowersCard(
  { themes, audiences, people, askable, today, known, empty }: KnowersView,
  say: Say,
): Card {
  const { who } = say.words
  if (people.length === 0)
    return card([
      headline(who.title(themeName(themes, audiences, say))),
      plain(empty ? who.ask : who.nobody),
      ...(known.length > 0 ? [plain(who.known(known.join(', ')))] : []),
    ])
  const hidden = people.length - most
  return card(
    [
      headline(who.title(themeName(themes, audiences, say))),
      ...people.slice(0, most).map((one) => item(one, today, say)),
      ...(hidden > 0 ? [subtle(who.more(hidden))] : []),
    ],
    askButtons(askable, say),
  )
}

/** *Wie weet wat?*; about what, and in which network, only where there is a choice. */
function askButtons(askable: readonly Askable[], { words }: Say): Button[] {
  const several = new Set(askable.map(({ network }) => network)).size > 1
  return askable.slice(0, mostAskable).map(({ network, networkName, expertise }) => {
    const about = askable.length > 1 ? expertise : null
    const title = words.inquiry.begin(about, several ? networkName : null)
    return press(title, 'ask-knowers', { network, expertise })
  })
}

function item({ person, by, works, unsureSince }: Knower, today: LocalDate, say: Say): CardElement {
  const { who } = say.words
  const away = awayLine(person, say)
  const when = works === today ? who.today : who.on(day(works, say.language))
  const why = by === 'partner' ? [] : whatTheyKnow(by, say)
  const unsure = unsureSince ? [who.unsure(fullDay(unsureSince, say))] : []
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      strong(inFull(person, say)),
      subtle([...why, ...unsure, ...(away.length > 0 ? away : [when])].join(' · ')),
      plain(reachLinks(person, say)),
    ],
  }
}
