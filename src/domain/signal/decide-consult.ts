import type { MemberId } from '#domain/ids.ts'
import type { Closing } from '#domain/signal/course.ts'
import {
  events,
  refused,
  type ByMember,
  type ConsultCommand,
  type Decision,
} from '#domain/signal/commands.ts'
import { endOf } from '#domain/signal/retention.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A question without a name: colleagues answer, who asked says what helped, and then it is done. */
export function decideConsult(signal: Signal, command: ConsultCommand, situation: ByMember): Decision {
  const { actor, now } = situation
  switch (command.type) {
    case 'answer-consult':
      return command.text.trim()
        ? events({ type: 'consult-answered', by: actor.id, at: now, text: command.text.trim() })
        : refused('text-missing')
    case 'mark-answer': {
      if (!signal.answers[command.answer]) return refused('no-such-answer')
      const closing = consultClosing(actor.id, now, null)
      return events(
        { type: 'answer-marked', answer: command.answer },
        { type: 'signal-closed', closing, eraseOn: endOf(signal, situation) },
      )
    }
  }
}

/** Helped is helped: nothing else is asked. `level`: whether who asked is told; who closes it knows. */
export const consultClosing = (by: MemberId | null, at: Instant, level: Closing['level']): Closing => ({
  reason: 'concern-gone',
  details: {},
  by,
  at,
  level,
  noFeedback: null,
  wentWell: null,
  couldBeBetter: null,
  knownBefore: null,
})
