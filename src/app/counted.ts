import { aroundEach } from '#app/around-each.ts'
import {
  type Delivery,
  type Keys,
  type Log,
  type Messenger,
  type Meter,
  RosterError,
  type Rosters,
  type Store,
  StoreError,
} from '#app/ports.ts'

/** Ports that count what comes of each call, and change nothing else. */

/** What was put off for the pace of sending never comes here: it is no call. */
export function countedMessenger(messenger: Messenger, meter: Meter): Messenger {
  const counted = async <Value>(
    call: keyof Messenger,
    sent: Promise<Delivery<Value>>,
  ): Promise<Delivery<Value>> => {
    const came = await sent
    meter.count('teamsCalls', { call, outcome: 'done' in came ? 'done' : came.failed })
    return came
  }
  return {
    post: (...to) => counted('post', messenger.post(...to)),
    replyInThread: (...to) => counted('replyInThread', messenger.replyInThread(...to)),
    update: (...to) => counted('update', messenger.update(...to)),
    remove: (...to) => counted('remove', messenger.remove(...to)),
    open: (...to) => counted('open', messenger.open(...to)),
    tell: (...to) => counted('tell', messenger.tell(...to)),
    updateTold: (...to) => counted('updateTold', messenger.updateTold(...to)),
  }
}

export function countedRosters(rosters: Rosters, meter: Meter): Rosters {
  const counted = async <Value>(call: 'roster' | 'person', asked: Promise<Value>): Promise<Value> => {
    try {
      const value = await asked
      meter.count('teamsCalls', { call, outcome: 'done' })
      return value
    } catch (error) {
      const gone = error instanceof RosterError && error.gone
      meter.count('teamsCalls', { call, outcome: gone ? 'unreachable' : 'later' })
      throw error
    }
  }
  return {
    channel: (channel) => counted('roster', rosters.channel(channel)),
    person: (where, user) => counted('person', rosters.person(where, user)),
  }
}

/** What a full disk refuses. */
const writes: Readonly<Record<'store' | 'keys', ReadonlySet<string>>> = {
  store: new Set<keyof Store>(['commit', 'claim', 'release', 'clearTraces', 'probe']),
  keys: new Set<keyof Keys>(['create', 'destroy', 'secret']),
}

/**
 * A store, or its keys. That it is away is said once, and that it is back once, however often it is asked in between: it
 * is back when it answers again; when it could not write, once it writes, since a full disk can still be read.
 */
export function countedStore<Port extends object>(
  port: Port,
  what: 'store' | 'keys',
  { meter, log }: { meter: Meter; log: Log },
): Port {
  let away: { call: string; since: number } | null = null
  const answered = (call: string): void => {
    if (away === null || (writes[what].has(away.call) && !writes[what].has(call))) return
    log.info('store-back', { what, ms: Math.round(performance.now() - away.since) })
    away = null
  }
  const failed = (call: string, error: unknown): void => {
    if (!(error instanceof StoreError)) return
    meter.count('storeErrors', { code: error.code })
    if (error.code === 'conflict' || error.code === 'fenced') return answered(call)
    if (away === null) log.error('store-away', { what, code: error.code })
    away ??= { call, since: performance.now() }
  }
  const watched = async (call: string, asked: Promise<unknown>): Promise<unknown> => {
    try {
      const value = await asked
      answered(call)
      return value
    } catch (error) {
      failed(call, error)
      throw error
    }
  }
  return aroundEach(port, (call, ask) => {
    const value = ask()
    return value instanceof Promise ? watched(call, value) : value
  })
}
