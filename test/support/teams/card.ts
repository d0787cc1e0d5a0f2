import type { Json } from './world.ts'

/** What a reader finds on an Adaptive Card. */

export type CardInput = {
  id: string
  type: string
  label?: string
  value?: string | number
  isRequired?: boolean
  isMultiSelect?: boolean
  maxLength?: number
  valueOn?: string
  valueOff?: string
  choices?: { title: string; value: string }[]
}
export type Button = { type: string; title?: string; verb?: string; data?: Json; associatedInputs?: string }

/** Every word a reader can bring on the screen, folded parts and prefilled fields included; also of a plain text. */
export const textOf = (shown: unknown): string =>
  typeof shown === 'string' ? shown : words(shown).join('\n')

/** The titles of what can be pressed, wherever it stands on the card. */
export const buttonsOf = (card: Json | undefined): string[] =>
  levels(card).flatMap(({ buttons }) => buttons.flatMap(({ title }) => title ?? []))

export const inputsOf = (card: Json | undefined): CardInput[] => [
  ...new Set(levels(card).flatMap(({ inputs }) => inputs)),
]

/** The button of that title, with the inputs that go along when it is pressed. */
export const pressable = (card: Json, title: string): { button: Button; inputs: CardInput[] } | undefined => {
  for (const { buttons, inputs } of levels(card)) {
    const button = buttons.find((one) => one.type === 'Action.Execute' && one.title === title)
    if (button) return { button, inputs: button.associatedInputs === 'none' ? [] : inputs }
  }
  return undefined
}

/** A card, and each card folded into it: a button takes the inputs of its own card and of those around it. */
type Level = { buttons: Button[]; inputs: CardInput[] }

const levels = (card: Json | undefined, around: CardInput[] = []): Level[] => {
  const parts = elements(card)
  const inputs = [...around, ...parts.filter(({ type }) => type.startsWith('Input.'))] as CardInput[]
  const enabled = parts.filter(({ type, isEnabled }) => type.startsWith('Action.') && isEnabled !== false)
  const folded = parts.filter(({ type }) => type === 'Action.ShowCard')
  return [{ buttons: enabled, inputs }, ...folded.flatMap((action) => levels(action.card as Json, inputs))]
}

type Element = Json & { type: string }

/** Everything with a type, however deep, but not inside a folded card, nor in what is no part of the picture. */
const elements = (node: unknown): Element[] => {
  if (Array.isArray(node)) return node.flatMap(elements)
  if (!isJson(node)) return []
  const own = typeof node.type === 'string' && node.type !== 'AdaptiveCard' ? [node as Element] : []
  const inner = Object.entries(node).filter(([key]) => !unseen.has(key) && key !== 'card')
  return [...own, ...inner.flatMap(([, value]) => elements(value))]
}

const words = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(words)
  if (!isJson(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (unseen.has(key) || (key === 'value' && hasCode.has(String(node.type)))) return []
    if (key === 'choices') return (value as { title: string }[]).map(({ title }) => title)
    if (key === 'inlines')
      return (value as unknown[]).flatMap((run) => (typeof run === 'string' ? run : words(run)))
    return typeof value === 'string' ? (spoken.has(key) ? [value] : []) : words(value)
  })
}

const unseen = new Set(['data', 'refresh', 'authentication', 'msteams', 'fallback', 'associatedInputs'])
const spoken = new Set(['text', 'title', 'label', 'placeholder', 'altText', 'tooltip', 'value'])
/** Their value is for the program; that of a fact or of a text field is read by people. */
const hasCode = new Set(['Input.ChoiceSet', 'Input.Toggle'])

const isJson = (node: unknown): node is Json => typeof node === 'object' && node !== null
