import type * as adaptivecards from 'adaptivecards'
import { createRequire } from 'node:module'
import type { Card } from '#cards/blocks.ts'

/** The official renderer; its ESM entry does not load in Node. */
const require = createRequire(import.meta.url)
const { AdaptiveCard, SerializationContext } =
  require('adaptivecards/dist/adaptivecards.js') as typeof adaptivecards

/** Everything the official renderer has to say against a card. */
export function mistakesIn(card: Card): string[] {
  const parsed = new AdaptiveCard()
  const context = new SerializationContext()
  parsed.parse(JSON.parse(JSON.stringify(card)), context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)]
}

type Node = Readonly<Record<string, unknown>> & { type?: string }

/** Every object on a card, however deep. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(nodesOf)]
}

/** What is read as Markdown, so where nobody's own words may stand. */
export const markdownOf = (card: Card): string[] =>
  nodesOf(card).flatMap((node) => {
    if (node.type === 'TextBlock') return [String(node['text'])]
    if (node.type?.startsWith('Action.')) return [String(node['title'])]
    return node.type === undefined && 'value' in node && 'title' in node
      ? [String(node['title']), String(node['value'])]
      : []
  })

export const verbsOf = (card: Card): string[] =>
  nodesOf(card).flatMap(({ verb }) => (typeof verb === 'string' ? [verb] : []))
