export type Pressable = { title: string; verb: string; data: unknown }

/**
 * The button that somebody means who types: its title, or how that begins when no other begins so. Capitals and
 * punctuation do not count.
 */
export function buttonNamed(card: object, typed: string): Pressable | null {
  const wanted = fold(typed)
  const buttons = buttonsIn(card)
  const whole = buttons.find(({ title }) => fold(title) === wanted)
  const begun = buttons.filter(({ title }) => wanted !== '' && `${fold(title)} `.startsWith(`${wanted} `))
  return whole ?? (begun.length === 1 ? (begun[0] ?? null) : null)
}

/** However deep: a row that can be pressed stands inside the card. */
function buttonsIn(node: unknown): Pressable[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn)
  if (typeof node !== 'object' || node === null) return []
  return [...pressableIn(node), ...Object.values(node).flatMap(buttonsIn)]
}

const pressableIn = (node: object): Pressable[] =>
  'type' in node &&
  node.type === 'Action.Execute' &&
  'title' in node &&
  typeof node.title === 'string' &&
  'verb' in node &&
  typeof node.verb === 'string' &&
  'data' in node
    ? [{ title: node.title, verb: node.verb, data: node.data }]
    : []

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
