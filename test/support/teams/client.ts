import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { CardInput } from './card.ts'
import type { Json } from './world.ts'

/** What a Teams client does of its own accord. */

export type Reply = { status: number; text: string; body: unknown }

/** Brings an activity to the bot, once, and waits for the answer. */
export const post = async (url: string, activity: unknown): Promise<Reply> => {
  const outgoing = request(url, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json' },
  })
  outgoing.end(JSON.stringify(activity))
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return { status: incoming.statusCode ?? 0, text, body: parsed(text) }
}

/** What goes along with a press: what was filled in, else what was prefilled; empty fields stay away. */
export const filledIn = (
  inputs: CardInput[],
  given: Readonly<Record<string, string>>,
): Record<string, string> => {
  const unknown = Object.keys(given).filter((id) => !inputs.some((input) => input.id === id))
  if (unknown.length > 0)
    throw new Error(
      `Nobody can fill in ${unknown.join()}: on the card are ${inputs.map(({ id }) => id).join()}`,
    )
  const values = inputs.map((input) => [input.id, checked(input, given[input.id] ?? initial(input))] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== ''))
}

const initial = ({ type, value, valueOff }: CardInput): string =>
  String(value ?? (type === 'Input.Toggle' ? (valueOff ?? 'false') : ''))

/** Teams itself keeps a reader from sending this. */
const checked = (input: CardInput, value: string): string => {
  if (input.isRequired && value === '') throw new Error(`Teams does not send this: ${input.id} is required`)
  if (input.maxLength !== undefined && value.length > input.maxLength)
    throw new Error(`Teams does not send this: ${input.id} is longer than ${input.maxLength}`)
  const choices = input.choices?.map((choice) => choice.value)
  const chosen = input.isMultiSelect ? value.split(',') : [value]
  const odd = value === '' || !choices ? [] : chosen.filter((one) => !choices.includes(one))
  if (odd.length > 0) throw new Error(`Nobody can choose ${odd.join()} for ${input.id}: ${choices?.join()}`)
  return value
}

export const asInvokeAnswer = ({ status, body }: Reply): InvokeAnswer => {
  if (status !== 200) throw new Error(`The bot answered the press with HTTP ${status}`)
  return body as InvokeAnswer
}

/** What only the presser sees: a card, or a sentence. */
export type InvokeAnswer = { statusCode: number; type: string; value: Json | string }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
