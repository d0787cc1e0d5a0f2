import type { ITextBlock } from '@microsoft/teams.cards'
import { type Button, buttons, type CardElement, type Card, card, plain, subtle } from '#cards/blocks.ts'
import type { About, OnAction } from '#cards/signal-views.ts'
import type { Status } from '#domain/signal/signal.ts'
import type { ActionView } from '#domain/signal/views.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** What several cards of a signal share. */

/** What a button carries: ids and the version it was made from, nothing else. */
export type Data = Record<string, string | number>
export const dataOf = ({ signal }: Pick<About, 'signal'>, rev: number): Data => ({ signal, rev })
export const actionData = ({ signal, action }: OnAction, rev: number): Data => ({
  signal,
  action: action.id,
  rev,
})

export const named = ({ kind, reference }: Omit<About, 'signal'>, { words }: Say): string =>
  words.signal.named(kind, reference)

/** What is left to see of a signal that is over: that it was there. */
export type Over = 'closed' | 'withdrawn' | 'erased'

export const tombstone = (
  view: Omit<About, 'signal'>,
  status: Over,
  say: Say,
  buttons: Button[] = [],
): Card => card([plain(say.words.signal.tombstone[status](named(view, say)))], buttons)

export const isTombstone = (status: Status): status is Over =>
  status === 'closed' || status === 'withdrawn' || status === 'erased'

/** Rows of at most four buttons: more do not fit. */
export const rowsOf = (all: readonly Button[]): CardElement[] =>
  Array.from({ length: Math.ceil(all.length / 4) }, (_, row) => ({
    ...buttons(...all.slice(4 * row, 4 * row + 4)),
    ...(row > 0 ? { spacing: 'Small' as const } : {}),
  }))

/** What an action is called, by its owner or by the bot. */
export const titleOf = ({ what }: Pick<ActionView, 'what'>, { words }: Say): string =>
  what === null
    ? words.breach.frozen.action
    : 'task' in what
      ? words.signal.tasks[what.task]
      : cut(what.text, 120)

/** Somebody's words in bold, as text: a TextBlock would read them as Markdown. */
export const typedHeadline = (text: string, size: 'Large' | 'Default' = 'Large'): CardElement => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, size, weight: 'Bolder' }],
})

/** A line of our own words with a look. */
export const styled = (text: string, look: Partial<Omit<ITextBlock, 'type' | 'text'>>): CardElement => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...look,
})

/** What stands at the end of a line. */
export const aside = (text: string): CardElement =>
  styled(text, { horizontalAlignment: 'Right', isSubtle: true })

export const refusalLine = (refusal: string | undefined): CardElement[] =>
  refusal ? [{ type: 'Container', style: 'attention', items: [plain(refusal)] }] : []

export const warningLine = (warning: string | undefined): CardElement[] =>
  warning ? [{ type: 'Container', style: 'warning', items: [plain(warning)] }] : []

export const topLine = (view: Omit<About, 'signal'>, say: Say): CardElement => subtle(named(view, say))

export const shortDay = (date: Parameters<typeof day>[0], { language }: Say): string => day(date, language)

/** As it stands in a letter. */
export const fullDay = (date: LocalDate, say: Say): string => `${shortDay(date, say)} ${date.slice(0, 4)}`

/** What is longer than a form allows was not made by a form; cards stay small. Never cuts a character in two. */
export const cut = (text: string, most: number): string => {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
