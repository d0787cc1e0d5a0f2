import type { Command } from '#domain/signal/commands.ts'
import type { Effect } from '#domain/signal/effects.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Deed } from '#domain/signal/transitions.ts'

/**
 * While it is looked into what went wrong nobody reads or changes a signal. What protects people goes on: who doubts
 * about safety says so, consent ends, and what must be erased is erased.
 */
export const isFrozen = ({ frozenAt }: Pick<Signal, 'frozenAt'>): boolean => frozenAt !== null

export const alsoWhenFrozen: readonly Deed[] = ['still-worried', 'withdraw-consent', 'safety-answer', 'erase']

/** What is told meanwhile: no word of it is about what is in the signal. */
export const toldWhenFrozen: readonly Notice[] = [
  'frozen',
  'still-worried',
  'not-safe',
  'not-reached',
  'consent-withdrawn',
  'erased',
]

/** Clocks of what ends. All others wait, and ring anew when it is open again. */
const endsAnyway: readonly Command['type'][] = [
  'record-posted',
  'expire-consent',
  'erase-identity',
  'end-retention',
]

export const waitsWhenFrozen = (signal: Signal, type: Command['type']): boolean =>
  isFrozen(signal) && !endsAnyway.includes(type)

export const ringsWhenFrozen = (one: Effect): boolean =>
  one.effect === 'set-timer' && endsAnyway.includes(one.command.type)
