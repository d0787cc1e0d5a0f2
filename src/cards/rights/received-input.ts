import type { CardElement } from '#cards/blocks.ts'
import { dateInput } from '#cards/signal/inputs.ts'
import type { Filled } from '#cards/signal-views.ts'
import type { Say } from '#text/words.ts'

/** The month runs from that day. */
export const receivedInput = ({ values }: Pick<Filled, 'values'>, { words }: Say): CardElement =>
  dateInput({ id: 'receivedOn', ...words.requests.receivedOn, value: values['receivedOn'] })
