import type { ITextBlock } from '@microsoft/teams.cards'
import { type Button, type CardElement, plain } from '#cards/blocks.ts'
import type { Hold } from '#cards/dialogue-views.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'

/** The shapes that several cards of a dialogue share. */

/** What a button carries: which dialogue, which version of it, which step. */
export const holdOf = ({ intake, rev, step }: Hold): Hold => ({ intake, rev, step })

/** A line of our own words with a look; phone numbers in it can be tapped. */
export const line = (text: string, look: Partial<Omit<ITextBlock, 'type' | 'text'>> = {}): CardElement => ({
  type: 'TextBlock',
  text: withPhoneLinks(text),
  wrap: true,
  ...look,
})

/** What must not be overlooked. */
export const notice = (style: 'attention' | 'warning' | 'accent', items: CardElement[]) => ({
  type: 'Container' as const,
  style,
  items,
})

/** Somebody else's words. */
export const quote = (text: string): CardElement => ({
  type: 'Container',
  style: 'emphasis',
  items: [plain(text)],
})

/** Out of the way until somebody unfolds it. */
export const folded = (id: string, items: CardElement[], isVisible = false): CardElement => ({
  type: 'Container',
  id,
  isVisible,
  items,
})

type Execute = Extract<Button, { type: 'Action.Execute' }>

/** A whole line to press, for sentences that no button is wide enough for. */
export const row = (
  text: string,
  verb: string,
  data: Record<string, string | number>,
  look: { aside?: string; weight?: 'Bolder' } = {},
): CardElement => ({
  type: 'ColumnSet',
  separator: true,
  spacing: 'Small',
  selectAction: {
    type: 'Action.Execute',
    title: text,
    verb,
    data,
    associatedInputs: 'none',
  } satisfies Execute,
  columns: [
    {
      type: 'Column',
      width: 'stretch',
      verticalContentAlignment: 'Center',
      items: [line(text, look.weight ? { weight: look.weight } : {})],
    },
    {
      type: 'Column',
      width: 'auto',
      verticalContentAlignment: 'Center',
      items: [line(look.aside ?? '›', { color: 'Accent', weight: 'Bolder' })],
    },
  ],
})
