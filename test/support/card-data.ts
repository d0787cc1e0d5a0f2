import type { Message, Reply } from '#app/ports.ts'
import { type CardInput, inputsOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'

/** A button as the platform sends it back: what it is, and whether what was filled in goes along. */
export type Pressable = { verb: string; data: Json; withInputs: boolean }

/** Everything on a card that can be pressed, rows included. */
export const pressablesOf = (node: unknown): Pressable[] => {
  if (Array.isArray(node)) return node.flatMap(pressablesOf)
  if (!isJson(node)) return []
  const own =
    node['type'] === 'Action.Execute'
      ? [
          {
            verb: String(node['verb']),
            data: (node['data'] ?? {}) as Json,
            withInputs: node['associatedInputs'] !== 'none',
          },
        ]
      : []
  return [...own, ...Object.values(node).flatMap(pressablesOf)]
}

/** The cards that an answer shows, the last one as somebody sees it now. */
export const cardsIn = (reply: Reply): Json[] =>
  'card' in reply ? [reply.card] : reply.messages.flatMap(({ card }: Message) => (card ? [card as Json] : []))

/** What somebody who changes nothing sends along. */
export const prefilledIn = (card: Json): Record<string, string> =>
  Object.fromEntries(
    inputsOf(card)
      .map((input): [string, string] => [input.id, startValue(input)])
      .filter(([, value]) => value !== ''),
  )

const startValue = ({ type, value, valueOff }: CardInput): string =>
  String(value ?? (type === 'Input.Toggle' ? (valueOff ?? 'false') : ''))

const isJson = (node: unknown): node is Json => typeof node === 'object' && node !== null
