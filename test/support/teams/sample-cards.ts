import type { Json } from './world.ts'

/** Cards small enough to read in a test. */

export const cardOf = (text: string, ...more: Json[]): Json & { type: 'AdaptiveCard'; body: Json[] } => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }, ...more],
})

export const button = (title: string, more: Json = {}): Json => ({
  type: 'Action.Execute',
  title,
  verb: title.toLowerCase(),
  data: { signal: 's_1' },
  ...more,
})

export const actions = (...buttons: Json[]): Json => ({ type: 'ActionSet', actions: buttons })

/** The bot's answer to a press: this card instead of the one that was pressed. */
export const fresh = (card: Json) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
})
