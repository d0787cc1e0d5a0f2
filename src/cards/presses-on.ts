/** What can be pressed and filled in on a card, for who types instead. */

export type Pressable = { title: string; verb: string; data: Readonly<Record<string, unknown>> }
export type Fillable = {
  id: string
  kind: 'text' | 'date' | 'choice' | 'choices' | 'yes-no'
  label: string
  /** What is in it already. */
  value: string | null
  choices: readonly { title: string; value: string }[]
}

type Node = Readonly<Record<string, unknown>>

export const pressablesOn = (card: object): Pressable[] =>
  nodesOf(card).flatMap(({ type, title, verb, data }) =>
    type === 'Action.Execute' && typeof title === 'string' && typeof verb === 'string'
      ? [{ title, verb, data: isNode(data) ? data : {} }]
      : [],
  )

export const fillablesOn = (card: object): Fillable[] =>
  nodesOf(card).flatMap((node) => {
    const { id, label, value } = node
    const kind = kindOf(node)
    if (!kind || typeof id !== 'string') return []
    const own = typeof value === 'string' && value !== '' ? value : null
    return [{ id, kind, label: typeof label === 'string' ? label : '', value: own, choices: choicesOf(node) }]
  })

/** What cannot be undone, on a form. */
export const warningsOn = (form: object): string[] =>
  nodesOf(form).flatMap(({ type, style, items }) =>
    type === 'Container' && style === 'warning'
      ? nodesOf(items).flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
      : [],
  )

function kindOf({ type, isMultiSelect }: Node): Fillable['kind'] | null {
  switch (type) {
    case 'Input.Text':
      return 'text'
    case 'Input.Date':
      return 'date'
    case 'Input.Toggle':
      return 'yes-no'
    case 'Input.ChoiceSet':
      return isMultiSelect === true ? 'choices' : 'choice'
    default:
      return null
  }
}

const choicesOf = ({ choices }: Node): { title: string; value: string }[] =>
  (Array.isArray(choices) ? choices : []).flatMap((one: unknown) =>
    isNode(one) && typeof one['title'] === 'string' && typeof one['value'] === 'string'
      ? [{ title: one['title'], value: one['value'] }]
      : [],
  )

/** In the order in which they are read; what a press carries is no part of the card. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (!isNode(value)) return []
  const { data: _data, choices: _choices, ...shown } = value
  return [value, ...Object.values(shown).flatMap(nodesOf)]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
