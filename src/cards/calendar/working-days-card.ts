import {
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  pressWithoutInputs,
  subtle,
} from '#cards/blocks.ts'
import { listInput, severalInput, toggleInput } from '#cards/signal/inputs.ts'
import { refusalLine } from '#cards/signal/parts.ts'
import type { Filled } from '#cards/signal-views.ts'
import { halfHours } from '#domain/network/working-days.ts'
import type { Say } from '#text/words.ts'

/** How it is now. `inHolidays`, `anyHour`: null where it is not asked. */
export type WorkingDaysView = {
  works: readonly number[]
  from: string
  until: string
  remindAt: string
  inHolidays: boolean | null
  anyHour: boolean | null
}

/** Which days, which hours, and the moment of the one message a day. */
export function workingDaysForm(view: WorkingDaysView, filled: Filled, say: Say): Card {
  const { workingDays, days } = say.words.calendar
  const value = (id: string, now: string): string => filled.values[id] ?? now
  const times = halfHours.map((time) => ({ title: time, value: time }))
  return card(
    [
      headline(workingDays.title),
      subtle(workingDays.help),
      ...refusalLine(filled.refusal),
      severalInput({
        id: 'works',
        label: workingDays.works,
        value: value('works', view.works.join(',')),
        choices: days.map((title, index) => ({ title, value: String(index + 1) })),
      }),
      listInput({ id: 'from', label: workingDays.from, value: value('from', view.from), choices: times }),
      listInput({ id: 'until', label: workingDays.until, value: value('until', view.until), choices: times }),
      listInput({
        id: 'remindAt',
        label: workingDays.remindAt,
        value: value('remindAt', view.remindAt),
        choices: times,
      }),
      ...toggle('inHolidays', workingDays.inHolidays, view.inHolidays),
      ...toggle('anyHour', workingDays.anyHour, view.anyHour),
    ],
    [press(workingDays.save, 'set-working-days', {}, 'positive')],
  )
}

/** What was kept, in words, and the way to change it. */
export function workingDaysCard(view: WorkingDaysView, say: Say): Card {
  const { workingDays } = say.words.calendar
  return card(
    [
      plain(workingDays.saved(daysIn(view.works, say), view.from, view.until, view.remindAt)),
      ...(view.inHolidays === false ? [plain(workingDays.freeInHolidays)] : []),
    ],
    [press(workingDays.change, 'working-days', {})],
  )
}

type Asking = { readonly body: readonly unknown[]; readonly actions?: readonly unknown[] }

/** Under a message: is this right? What the message itself asks stays above it. */
export function withQuestion<Shown extends Asking>(
  { actions = [], ...shown }: Shown,
  { works, remindAt }: Pick<WorkingDaysView, 'works' | 'remindAt'>,
  say: Say,
): Omit<Shown, 'actions'> {
  const { workingDays } = say.words.calendar
  const question: CardElement = {
    type: 'Container',
    separator: true,
    spacing: 'Large',
    items: [
      subtle(workingDays.ask(daysIn(works, say), remindAt)),
      buttons(
        pressWithoutInputs(workingDays.right, 'working-days-right', {}),
        pressWithoutInputs(workingDays.change, 'working-days', {}),
      ),
    ],
  }
  const own = actions.length > 0 ? [{ type: 'ActionSet', actions }] : []
  return { ...shown, body: [...shown.body, ...own, question] }
}

/** `ma, di en do`. */
export const daysIn = (works: readonly number[], { words, language }: Say): string =>
  new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB').format(
    works.map((day) => words.calendar.days[day - 1] ?? ''),
  )

const toggle = (id: string, title: string, now: boolean | null) =>
  now === null ? [] : [toggleInput({ id, label: '', title, value: String(now) })]
