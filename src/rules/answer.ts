import type { NetworkFile } from '#domain/network/network.ts'
import { standardCalendar } from '#domain/time/calendar.ts'
import type { Instant } from '#domain/time/instant.ts'
import { ResponseTimes } from '#domain/triage/deadlines.ts'
import { type Triage, triage } from '#domain/triage/triage.ts'
import { answerDays, answerHours, type CalendarAnswer } from './calendar.ts'
import { answerCase, type CaseAnswer } from './case.ts'
import { answerIn, type Refused } from './in-network.ts'
import { instantOf, type Moment } from './moment.ts'
import type { Item, Shared, Sheet } from './read.ts'
import { answerText, type TextAnswer } from './text.ts'

/** What the rules say about one item. Nothing is stored, nothing is sent. */
export type Answer = CaseAnswer | Refused | Triage | CalendarAnswer | TextAnswer

/**
 * In the order of the items. An item without a moment of its own is read as of the file's moment, else as of `now`. With a
 * network a case is answered as that network would, whatever calendar and outreach the file names.
 */
export const answersOf = ({ shared, items }: Sheet, now: Instant, own?: NetworkFile): Answer[] =>
  items.map((entry) => answer(entry, shared, now, own))

const standardTimes = ResponseTimes.parse({})

function answer(entry: Item, shared: Shared, now: Instant, own?: NetworkFile): Answer {
  const network = own?.calendar ?? { ...standardCalendar(shared.timeZone), ...shared.workingHours }
  const moment = (at: Moment | undefined = shared.signalledAt): Instant =>
    at === undefined ? now : instantOf(at, network.timeZone)
  switch (entry.kind) {
    case 'case':
      return own
        ? answerIn(own, entry.item, moment(entry.item.at))
        : answerCase(entry.item, moment(entry.item.at), network, standardTimes)
    case 'triage':
      return triage(entry.item)
    case 'days':
      return answerDays(entry.item, network)
    case 'hours':
      return answerHours(entry.item, network)
    case 'text':
      return answerText(entry.item.text, { at: moment(entry.item.at), timeZone: network.timeZone })
  }
}
