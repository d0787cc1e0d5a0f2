import type { Answer } from './answer.ts'

/** For a person at a screen: each item under its number, one line a field. */
export const print = (answers: readonly Answer[]): string =>
  answers
    .map((answer, place) => [`item ${place + 1}`, ...Object.entries(answer).map(field)].join('\n'))
    .join('\n\n')
    .concat('\n')

const field = ([name, value]: [string, unknown]): string => `  ${name.padEnd(15)}${shown(value)}`

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ') || '-'
  if (isFinding(value)) return `${value.rule} (${value.text})`
  return String(value) || '-'
}

const isFinding = (value: unknown): value is { rule: string; text: string } =>
  typeof value === 'object' && value !== null && 'rule' in value && 'text' in value
