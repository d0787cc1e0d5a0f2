import { ClosingReason, closingRequires } from '#domain/codes.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { refused, type ByMember, type CloseCommand, type Decision } from '#domain/signal/commands.ts'
import { openActions, type Signal } from '#domain/signal/signal.ts'

/** Closing needs a reason, what that reason asks for, and no action that is still open. The reporter hears of it. */
export function decideClose(signal: Signal, command: CloseCommand, { actor, now }: ByMember): Decision {
  if (signal.status === 'closed') return refused('closed')
  if (!closingReasons.includes(command.reason)) return refused('reason-missing')
  if (!mayClose(signal, actor.id, isCoordinator(actor))) return refused('lead-only')
  if (openActions(signal).length > 0) return refused('open-actions')
  const details = Object.fromEntries(
    closingRequires[command.reason].map((detail) => [detail, command.details[detail]?.trim() ?? '']),
  )
  if (Object.values(details).some((value) => value === '')) return refused('detail-missing')
  return { events: [{ type: 'signal-closed', by: actor.id, at: now, reason: command.reason, details }] }
}

/** The lead, the coordinator, and as long as nobody leads the reporter. */
const mayClose = (signal: Signal, actor: string, coordinator: boolean): boolean =>
  signal.lead === actor || coordinator || (signal.lead === null && signal.reporter.member === actor)

/** Withdrawn consent is not a reason to pick: it erases, and is done by its own command. */
export const closingReasons: readonly ClosingReason[] = ClosingReason.exclude(['consent-withdrawn']).options
