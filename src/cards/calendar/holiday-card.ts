import {
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  strong,
  subtle,
} from '#cards/blocks.ts'
import { actionData, dataOf, shortDay, titleOf, typedHeadline } from '#cards/signal/parts.ts'
import type { About, OnAction } from '#cards/signal-views.ts'
import type { SchoolHoliday } from '#domain/network/network.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** `outside`: a school raised it, so somebody outside education leads best in the holidays. */
export type HolidayView = SchoolHoliday & {
  summer: boolean
  leads: readonly (About & { rev: number; outside: boolean })[]
  actions: readonly (OnAction & { rev: number })[]
}

const most = 8

/** "Draag over voor de vakantie": what is still with somebody, and the way to hand it over. */
export function holidayCard(view: HolidayView, say: Say): Card {
  const { holiday } = say.words.calendar
  const items = [...view.leads.map((one) => lead(one, say)), ...view.actions.map((one) => action(one, say))]
  const hidden = items.length - most
  return card(
    [
      headline(holiday.title(view.name)),
      ...(items.length > 0 ? [plain(holiday.body(shortDay(view.from, say), shortDay(view.until, say)))] : []),
      ...items.slice(0, most),
      ...(hidden > 0 ? [subtle(holiday.more(hidden))] : []),
      ...(view.summer ? [plain(withPhoneLinks(holiday.summer))] : []),
    ],
    items.length > 0
      ? [press(holiday.choose, 'away', { from: view.from, until: view.until }, 'positive')]
      : [],
  )
}

const lead = (one: HolidayView['leads'][number], say: Say): CardElement => {
  const { holiday } = say.words.calendar
  return {
    type: 'Container',
    separator: true,
    items: [
      strong(holiday.lead(one.reference)),
      ...(one.outside ? [subtle(holiday.outside(one.reference))] : []),
      buttons(press(say.words.signal.buttons.handOverLead, 'hand-over', dataOf(one, one.rev))),
    ],
  }
}

const action = (one: HolidayView['actions'][number], say: Say): CardElement => ({
  type: 'Container',
  separator: true,
  items: [
    typedHeadline(titleOf(one.action, say), 'Default'),
    subtle([one.reference, shortDay(one.action.dueOn, say)].join(' · ')),
    buttons(press(say.words.signal.buttons.handOver, 'hand-over-action', actionData(one, one.rev))),
  ],
})
