import type { Notice } from '#domain/signal/notices.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** That nobody took up what is high waits for no other message to the coordinator. */
export const goesFirst = ({ urgency }: Pick<Signal, 'urgency'>, notice: Notice): boolean =>
  urgency === 'high' && (notice === 'not-taken-up' || notice === 'assign-now')
