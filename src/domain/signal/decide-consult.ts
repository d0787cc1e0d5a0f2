import {
  events,
  refused,
  type ByMember,
  type ConsultCommand,
  type Decision,
} from '#domain/signal/commands.ts'
import { endOf } from '#domain/signal/retention.ts'
import type { Signal } from '#domain/signal/signal.ts'

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
      const closing = {
        reason: 'concern-gone',
        details: {},
        by: actor.id,
        at: now,
        level: null,
        noFeedback: null,
        wentWell: null,
        couldBeBetter: null,
        knownBefore: null,
      } as const
      return events(
        { type: 'answer-marked', answer: command.answer },
        { type: 'signal-closed', closing, eraseOn: endOf(signal, situation) },
      )
    }
  }
}
