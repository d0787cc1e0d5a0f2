import {
  events,
  refused,
  type ByMember,
  type Decision,
  type ReporterCommand,
} from '#domain/signal/commands.ts'
import { covers } from '#domain/signal/feedback.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** The lead asks and tells, the reporter adds and worries on. */
export function decideReporter(signal: Signal, command: ReporterCommand, { actor, now }: ByMember): Decision {
  const about = { by: actor.id, at: now }
  switch (command.type) {
    case 'ask-reporter':
      return command.text.trim()
        ? events({ type: 'reporter-asked', ...about, text: command.text.trim() })
        : refused('text-missing')
    case 'add-information':
      return command.text.trim()
        ? events({ type: 'information-added', ...about, text: command.text.trim() })
        : refused('text-missing')
    case 'still-worried':
      return events({ type: 'still-worried', ...about })
    case 'feedback':
      return covers(signal, command.level)
        ? events({ type: 'fed-back', ...about, level: command.level })
        : refused('feedback-not-covered')
  }
}
