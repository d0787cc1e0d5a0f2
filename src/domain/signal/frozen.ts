import type { Command } from '#domain/signal/commands.ts'
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

/** While an objection waits for its answer nobody is asked what would be refused. */
export const isHeld = ({ heldSince }: Pick<Signal, 'heldSince'>): boolean => heldSince !== null

export const waitsWhenHeld: readonly Command['type'][] = ['remind-pick-up', 'remind-begin', 'lapse-hand-over']

/** What is told later: its buttons would only be refused. */
export const untoldWhenHeld: readonly Notice[] = [
  'consult',
  'begin',
  'assigned',
  'begin-late',
  'not-begun',
  'not-taken-up',
  'assign-now',
  'needs-a-lead',
  'still-waiting',
  'action-offered',
  'hand-over-offered',
  'hand-over-declined',
  'hand-over-lapsed',
  'identity-asked',
  'reporter-asked',
]

/** Of what is frozen, or on hold. */
export const waitsMeanwhile = (signal: Signal, type: Command['type']): boolean =>
  (isFrozen(signal) && !endsAnyway.includes(type)) || (isHeld(signal) && waitsWhenHeld.includes(type))
