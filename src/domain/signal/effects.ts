import type { ActionId, MemberId, SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import type { ClockCommand, PassedOn } from '#domain/signal/commands.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

/** What must follow: data, so that it can be stored with the change and carried out after it. */
export type Effect =
  | { effect: 'show' }
  | { effect: 'receipt' }
  | { effect: 'ask-network' }
  | { effect: 'tell'; to: MemberId; notice: Notice; about?: ActionId; by?: MemberId }
  | { effect: 'set-timer'; slot: string; at: Instant; command: ClockCommand }
  | { effect: 'clear-timer'; slot: string }
  /** Who it is about is destroyed. */
  | { effect: 'forget-identity' }
  /** This linked signal is kept no longer than this day. */
  | { effect: 'end-with'; signal: SignalId; on: LocalDate }
  /** The other signal about the same person follows. */
  | { effect: 'pass-on'; signal: SignalId; what: PassedOn }
  /** The document itself goes; what can be counted stays. */
  | { effect: 'forget' }

export type Moment = { now: Instant; network: Network }

export const show: Effect = { effect: 'show' }

export const tell = (to: MemberId, notice: Notice, more?: { about?: ActionId; by?: MemberId }): Effect => ({
  effect: 'tell',
  to,
  notice,
  ...more,
})

/** Everyone once; nobody is told what they did themselves. */
export const tellAll = (
  notice: Notice,
  people: readonly (MemberId | null | undefined)[],
  by: MemberId | null,
): Effect[] =>
  [...new Set(people)].flatMap((to) => (to && to !== by ? [tell(to, notice, by ? { by } : undefined)] : []))

/** Each timer of a signal has a slot; setting a slot again replaces what was in it. */
export const clear = (slots: readonly string[]): Effect[] =>
  slots.map((slot) => ({ effect: 'clear-timer', slot }))

export const timer = (slot: string, at: Instant, command: ClockCommand): Effect => ({
  effect: 'set-timer',
  slot,
  at,
  command,
})
