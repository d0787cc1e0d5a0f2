import { StoreError } from '#app/ports.ts'

/** First words of an answer with which Redis says that it did nothing, and what a person can do. */
const refusals: Readonly<Record<string, string>> = {
  OOM: 'it is at its maxmemory: give it more',
  MISCONF: 'it cannot write to its disk: make room',
  READONLY: 'it is a replica now: try again',
  LOADING: 'it is starting: try again',
  MASTERDOWN: 'it is a replica without its master: try again',
  NOREPLICAS: 'it has too few replicas: start them',
  BUSY: 'it is busy: try again',
  NOAUTH: 'it asks for a password: correct SEINHUIS_STORE',
  WRONGPASS: 'it refuses the password: correct SEINHUIS_STORE',
  NOPERM: 'this user may not do everything: give it all rights on its keys',
  NOTOURS: 'what was stored is not there any more: put a backup back, and start again',
}

/** What ioredis says when it did not even try: the connection was closing. */
const unsent = "Stream isn't writeable"

/** What went wrong, in the words of the port. An error of our own program stays what it is. */
export const faultOf = (cause: unknown, asked: 'to-read' | 'to-write'): unknown => {
  if (cause instanceof StoreError || !(cause instanceof Error)) return cause
  if (cause.name === 'ReplyError') return refused(cause)
  if (asked === 'to-read' || cause.message.startsWith(unsent)) return unreachable(cause)
  return unsure(cause)
}

export const unreachable = (cause?: unknown): StoreError =>
  new StoreError('unavailable', 'Redis cannot be reached: try again', { cause })

export const unsure = (cause?: unknown): StoreError =>
  new StoreError('unsure', 'Redis did not confirm it: ask again with the same id', { cause })

const refused = (cause: Error): Error => {
  const word = /^[A-Z]+/.exec(cause.message)?.[0] ?? ''
  const advice = refusals[word]
  return advice
    ? new StoreError('unavailable', `Redis does not take it (${word}): ${advice}`, { cause })
    : cause
}
