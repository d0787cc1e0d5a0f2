import { classOf, type MessageClass } from '#domain/signal/classes.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Duty, PickUpReceiver, Receiver } from '#domain/signal/policy.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** One line of the table of reminders: who hears it, when, and how. */
export type Row = {
  who: Who
  when: Each<When>
  how: Each<How>
  /** Comes again every so many working days. */
  again: number | null
  note: Note | null
}

export type Who = PickUpReceiver | Receiver | 'reporter-and-lead' | 'asked' | 'writer'

/** `later`: working days after the row before. `date`: from the date of an action, before it when negative. */
export type When =
  | { hours: number }
  | { days: number }
  | { weeks: number }
  | { later: number }
  | { date: number }
  | { beforeEnd: number }
  | { ownDays: number }
  | { minutes: number }
  | 'at-once'
  | 'at-end'

/** `thread`: under the signal in its channel. `own`: by itself, at the moment that somebody chose. `any-hour`: at night too. `silent`: no message. */
export type How = MessageClass | 'thread' | 'own' | 'any-hour' | 'silent'

/** What the reader must know besides. */
export type Note = 'chooses' | 'passed-on' | 'no-answer' | 'short-consent' | 'closes' | 'choose' | 'gone'

export type Section =
  | 'pick-up'
  | Duty
  | 'hand-over'
  | 'consent'
  | 'retention'
  | 'consult'
  | 'unsent'
  | 'kept'
  | 'stop'

export const levels = ['high', 'normal', 'low', 'consult'] as const
export type Level = (typeof levels)[number]
const urgencies = ['high', 'normal', 'low'] as const

/** At each level at which there is one. */
export type Each<Value> = Partial<Record<Level, Value>>

export const perUrgency = <Value>(of: (level: (typeof urgencies)[number]) => Value): Each<Value> =>
  Object.fromEntries(urgencies.map((level) => [level, of(level)]))

/** How a message reaches somebody at this level. */
export const howAt = (level: Level, notice: Notice): How => classOf(notice, asSignal(level))

export const howOf = (notice: Notice): Each<How> => perUrgency((level) => howAt(level, notice))

export const asSignal = (level: Level): Pick<Signal, 'kind' | 'urgency'> =>
  level === 'consult' ? { kind: 'consult', urgency: 'low' } : { kind: 'signal', urgency: level }

export const row = (
  who: Who,
  when: Each<When>,
  how: Each<How>,
  { again = null, note = null }: Partial<Pick<Row, 'again' | 'note'>> = {},
): Row => ({ who, when, how, again, note })

/** The same at every urgency. */
export const always = <Value>(value: Value): Each<Value> => perUrgency(() => value)
