import type { CardElement } from '#cards/blocks.ts'
import type { Filled } from '#cards/signal-views.ts'
import { capital } from '#text/wording.ts'

/** What can be filled in. An input with an error must be filled; the error says what to write. */
type Input = { id: string; label: string; value?: string | undefined; error?: string | undefined }
type Choice = { title: string; value: string }

export const textInput = (input: Input & { most: number; hint?: string }): CardElement => ({
  type: 'Input.Text',
  ...common(input),
  maxLength: input.most,
  isMultiline: input.most >= 200,
  ...(input.hint ? { placeholder: input.hint } : {}),
})

export const dateInput = (input: Input): CardElement => ({ type: 'Input.Date', ...common(input) })

type Choices = Input & { choices: readonly Choice[] }
export const listInput = (input: Choices): CardElement => choiceSet(input, 'compact')
/** All choices in sight. */
export const choiceInput = (input: Choices): CardElement => choiceSet(input, 'expanded')

/** As many as apply; more than one value is separated by commas. */
export const severalInput = (input: Choices): CardElement => ({
  ...choiceSet(input, 'expanded'),
  isMultiSelect: true,
})

/** With an error it must be ticked: off is not a yes. */
export const toggleInput = (input: Input & { title: string }): CardElement => ({
  type: 'Input.Toggle',
  ...common(input),
  title: input.title,
  valueOn: 'true',
  valueOff: 'false',
  wrap: true,
})

export const choicesOf = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): Choice[] => codes.map((code) => ({ title: capital(labels[code]), value: code }))

const choiceSet = (input: Choices, style: 'compact' | 'expanded') => ({
  type: 'Input.ChoiceSet' as const,
  ...common(input),
  style,
  wrap: true,
  choices: [...input.choices],
})

const common = ({ id, label, value, error }: Input) => ({
  id,
  label,
  ...(value ? { value } : {}),
  ...(error ? { isRequired: true, errorMessage: error } : {}),
})

/** Why, in a sentence. */
export const reasonInput = (
  { reason, reasonError }: { reason: string; reasonError: string },
  { values }: Pick<Filled, 'values'>,
): CardElement =>
  textInput({ id: 'reason', label: reason, value: values['reason'], error: reasonError, most: 200 })
