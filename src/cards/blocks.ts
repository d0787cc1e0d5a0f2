import type { Action, ActionStyle, CardElement, IAdaptiveCard, IContainer } from '@microsoft/teams.cards'
import { say } from '#text/words.ts'

/** The few shapes that every card is made of. Containers and text colours only: the theme decides how they look. */
export type { CardElement } from '@microsoft/teams.cards'
export type Button = Action
export type Card = IAdaptiveCard

/** For a client that is too old to draw it; in both languages, because it says nothing of what is on the card. */
const fallbackText = (['nl', 'en'] as const).map((one) => say(one).words.chat.cannotDraw).join(' ')

export const card = (body: CardElement[], buttons: Button[] = []): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText,
  body,
  ...(buttons.length > 0 ? { actions: buttons } : {}),
})

/** What somebody presses: `verb` and ids, never content. */
export const press = (
  title: string,
  verb: string,
  data: Record<string, string | number>,
  style?: ActionStyle,
): Button => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...(style ? { style } : {}),
})

/** A press that needs no answers: inputs on the card are left as they are. */
export const pressWithoutInputs = (
  title: string,
  verb: string,
  data: Record<string, string | number>,
): Button => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  associatedInputs: 'none',
})

export const unfold = (title: string, ...ids: string[]): Button => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: ids,
})

export const link = (title: string, url: string): Button => ({ type: 'Action.OpenUrl', title, url })

export const headline = (text: string): CardElement => ({
  type: 'TextBlock',
  text,
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  style: 'heading',
})
export const strong = (text: string): CardElement => ({
  type: 'TextBlock',
  text,
  weight: 'Bolder',
  wrap: true,
})
export const plain = (text: string): CardElement => ({ type: 'TextBlock', text, wrap: true })
export const subtle = (text: string): CardElement => ({
  type: 'TextBlock',
  text,
  wrap: true,
  isSubtle: true,
  size: 'Small',
})

/** Left and right of one line; on a phone the left side wraps. */
export const sides = (left: CardElement[], right: CardElement[]): CardElement => ({
  type: 'ColumnSet',
  columns: [
    { type: 'Column', width: 'stretch', items: left },
    { type: 'Column', width: 'auto', items: right },
  ],
})

/** The band at the top: what it is on the left, how it stands on the right; `under` both, what is too long for a side. */
export const band = (
  style: NonNullable<IContainer['style']>,
  left: CardElement[],
  right: CardElement[],
  under: CardElement[] = [],
): CardElement => ({
  type: 'Container',
  style,
  bleed: true,
  items: [sides(left, right), ...under],
})

export const facts = (...pairs: ([string, string] | null)[]): CardElement[] => {
  const known = pairs.filter((pair) => pair !== null)
  return known.length === 0
    ? []
    : [{ type: 'FactSet', facts: known.map(([title, value]) => ({ title, value })) }]
}

export const buttons = (...actions: Button[]): CardElement => ({ type: 'ActionSet', actions })

/** What somebody typed, as text: a TextBlock would read it as Markdown, and nobody's words may become a link. */
export const typed = (text: string, label?: string): CardElement => ({
  type: 'RichTextBlock',
  inlines: [
    ...(label ? [{ type: 'TextRun' as const, text: `${label} `, weight: 'Bolder' as const }] : []),
    { type: 'TextRun', text },
  ],
})

/** The same card with one line above it, for the one who pressed. */
export const withLine = <Shown extends { readonly body: readonly unknown[] }>(
  shown: Shown,
  line: string,
): Shown => ({
  ...shown,
  body: [strong(line), ...shown.body],
})
