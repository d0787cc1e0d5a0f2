import { StoreError } from '#app/ports.ts'

const ofCluster = 'it is a node of a cluster: name a Redis that is none in SEINHUIS_STORE'

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
  CLUSTERDOWN: ofCluster,
  MOVED: ofCluster,
  HALF: 'it is only half filled: do again the npm run move or npm run restore that began it, and start again',
  NOTOURS: 'what was stored is not there any more: put a backup back, and start again',
}

/** What ioredis says when it did not even try: the connection was closing. */
const unsent = "Stream isn't writeable"

/** What went wrong, in the words of the port. An error of our own program stays what it is. */
export const faultOf = (cause: unknown, asked: 'to-read' | 'to-write'): unknown => {
  if (cause instanceof StoreError || !(cause instanceof Error)) return cause
  const said = withoutCommand(cause)
  if (cause.name === 'ReplyError') return refused(said, asked)
  if (asked === 'to-read' || cause.message.startsWith(unsent)) return unreachable(said)
  return unsure(said)
}

/** What was said, without what was asked: there may be a key or a password in it. */
export const withoutCommand = (cause: Error): Error =>
  'command' in cause ? new Error(cause.message.replace(/, with args.*/s, '')) : cause

export const unreachable = (cause?: unknown): StoreError =>
  new StoreError('unavailable', 'Redis cannot be reached: try again', { cause })

export const unsure = (cause?: unknown): StoreError =>
  new StoreError('unsure', 'Redis did not confirm it: ask again with the same id', { cause })

/** An answer that nobody foresaw: whether something was written before it is not known. */
const refused = (cause: Error, asked: 'to-read' | 'to-write'): StoreError => {
  const word = /^[A-Z]+/.exec(cause.message)?.[0] ?? ''
  const advice = refusals[word]
  return new StoreError(
    advice || asked === 'to-read' ? 'unavailable' : 'unsure',
    `Redis does not take it (${word}): ${advice ?? 'see its log'}`,
    { cause },
  )
}
