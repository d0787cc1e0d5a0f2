import { nodesOf } from '#support/adaptive.ts'

/** What is wrong with any card in these bodies, one JSON text on a line: whatever a test let the bot send or answer. */
export const unfitCardsIn = (bodies: string): string[] => [
  ...new Set(
    [...new Set(bodies.split('\n'))]
      .filter((line) => line.includes('"AdaptiveCard"'))
      .flatMap((line) => nodesOf(JSON.parse(line)))
      .filter(({ type }) => type === 'AdaptiveCard')
      .flatMap(mistakesOn),
  ),
]

function mistakesOn(card: Readonly<Record<string, unknown>>): string[] {
  const nodes = nodesOf(card)
  const inputs = nodes.filter(({ type }) => type?.startsWith('Input.'))
  const rows = nodes.flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []))
  return [
    ...only(card['version'] !== '1.5', 'another version than 1.5'),
    ...only(!card['fallbackText'], 'nothing for who cannot draw it'),
    ...only(Buffer.byteLength(JSON.stringify(card)) >= 20_000, '20 KB or more'),
    ...only(Math.max(0, ...rows) > 4, 'more than four buttons in a row'),
    ...inputs.flatMap(({ id, label, isRequired, errorMessage }) => [
      ...only(!label, `${String(id)} has no label`),
      ...only(isRequired === true && !errorMessage, `${String(id)} says not what to write`),
    ]),
  ]
}

const only = (holds: boolean, mistake: string): string[] => (holds ? [mistake] : [])
