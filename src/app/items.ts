import type { WorkItem } from '#app/ports.ts'
import type { SignalId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Work about one signal that several things lead to; asked for again it is the same. */

/** The card in the channel is made anew, as the signal is then. */
export const showItem = (signal: SignalId, dueAt: Instant): WorkItem => ({
  id: `show:${signal}`,
  lane: cardLane(signal),
  dueAt,
  kind: 'show',
  ref: { signal },
})

/** It stands in the channel: that is written down, and whoever raised it hears it. */
export const postedItem = (signal: SignalId, dueAt: Instant): WorkItem => ({
  id: timerId({ id: signal }, 'posted'),
  lane: `timer:${signal}`,
  dueAt,
  kind: 'timer',
  ref: { signal, type: 'record-posted' },
})

/** What is sent about it to its channel goes one after another. */
export const cardLane = (signal: SignalId): string => `card:${signal}`

/** Its document goes. */
export const forgetId = (signal: Pick<Signal, 'id'>): string => `forget-signal:${signal.id}`

export const timerId = (signal: Pick<Signal, 'id'>, slot: string): string => `timer:${signal.id}:${slot}`
