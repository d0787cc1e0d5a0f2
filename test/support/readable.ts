import type { Card } from '#cards/blocks.ts'

type Node = Readonly<Record<string, unknown>>

/** A card as somebody reads it, line by line: for snapshots that a person can judge. */
export const readable = (card: Card): string =>
  [...lines(list(card.body)), ...buttonLine(list(card.actions))].join('\n')

const list = (value: unknown): Node[] => (Array.isArray(value) ? (value as Node[]) : [])
const word = (value: unknown): string => (typeof value === 'string' ? value : '')

const lines = (nodes: readonly Node[]): string[] => nodes.flatMap(line)

function line(node: Node): string[] {
  switch (node['type']) {
    case 'TextBlock':
      return [look(node)]
    case 'RichTextBlock':
      return [list(node['inlines']).map(run).join('')]
    case 'FactSet':
      return list(node['facts']).map(({ title, value }) => `  ${word(title)}: ${word(value)}`)
    case 'ColumnSet':
      return [
        list(node['columns'])
          .map((column) => lines(list(column['items'])).join(' / '))
          .join(' | '),
      ]
    case 'Container':
      return [containerName(node), ...lines(list(node['items'])).map((one) => `  ${one}`)].filter(Boolean)
    case 'ActionSet':
      return buttonLine(list(node['actions']))
    default:
      return input(node)
  }
}

const look = (node: Node): string => {
  const text = word(node['text'])
  if (node['style'] === 'heading') return `# ${text}`
  return node['size'] === 'Small' ? `_${text}_` : text
}

/** What somebody typed stands in quotes of its own. */
const run = (node: Node): string => {
  const text = word(node['text'])
  return node['weight'] === 'Bolder' && text.endsWith(' ') ? text : `«${text}»`
}

const containerName = (node: Node): string => {
  const name = [node['style'], node['isVisible'] === false ? `folded as ${word(node['id'])}` : '']
  return name.some(Boolean) ? `[${name.filter(Boolean).join(', ')}]` : ''
}

const input = (node: Node): string[] => [
  `? ${word(node['label'])}${node['isRequired'] ? ' *' : ''} ${word(node['id'])}=${word(node['value'])}`,
  ...list(node['choices']).map(({ title, value }) => `    (${word(value)}) ${word(title)}`),
  ...(node['errorMessage'] ? [`    or: ${word(node['errorMessage'])}`] : []),
]

const buttonLine = (actions: readonly Node[]): string[] =>
  actions.length === 0 ? [] : [actions.map(button).join(' ')]

const button = (node: Node): string => {
  const leads = node['verb'] ?? node['url'] ?? 'unfold'
  return `[${word(node['title'])}: ${word(leads)}${node['style'] === 'positive' ? ' +' : ''}]`
}
