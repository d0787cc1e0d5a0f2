import type { Audience } from '#domain/codes.ts'
import type { Question } from '#domain/intake/dialogue.ts'
import { redFlagsOf } from '#domain/intake/red-flags.ts'

/** The kinds of question of which the dialogue is made, and what makes one optional, folded away, or only for some. */

export const flags = (audience: Audience): Question => ({
  id: 'redFlags',
  kind: 'choices',
  required: true,
  options: redFlagsOf(audience).map((flag) => flag.id),
})
export const choice = (id: string, options: readonly string[]): Question => ({
  id,
  kind: 'choice',
  required: true,
  options,
})
/** Of names that the network chose. */
export const named = (id: string, options: readonly string[]): Question => ({
  ...choice(id, options),
  named: true,
})
export const choices = (id: string, options: readonly string[]): Question => ({
  id,
  kind: 'choices',
  required: false,
  options,
})
export const text = (id: string, most: number): Question => ({ id, kind: 'text', required: false, most })
export const date = (id: string): Question => ({ id, kind: 'date', required: false })
export const yesNo = (id: string): Question => ({ id, kind: 'yes-no', required: true })
export const optional = (question: Question): Question => ({ ...question, required: false })
export const folded = (question: Question): Question => ({ ...question, required: false, folded: true })
/** Asked in the words of who only has a feeling. */
export const felt = (question: Question): Question => ({ ...question, felt: true })
export const only = (applies: boolean, ...questions: Question[]): Question[] => (applies ? questions : [])
