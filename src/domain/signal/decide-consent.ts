import {
  events,
  refused,
  type ByMember,
  type ConsentCommand,
  type Decision,
} from '#domain/signal/commands.ts'
import { comingDay } from '#domain/signal/dates.ts'
import { tombstoneUntil } from '#domain/signal/retention.ts'
import type { LocalDate } from '#domain/time/instant.ts'

/** What those it is about allow, and who may know who they are. */
export function decideConsent(command: ConsentCommand, situation: ByMember): Decision {
  const { actor, now, network } = situation
  const by = actor.id
  switch (command.type) {
    case 'renew-consent':
      return renew(command.until, situation)
    case 'withdraw-consent':
      return events({
        type: 'consent-withdrawn',
        by,
        at: now,
        giver: command.by,
        eraseOn: tombstoneUntil(now, network),
      })
    case 'safety-answer':
      return events({ type: 'safety-answered', by, safe: command.safe })
    case 'ask-identity':
      return command.reason.trim()
        ? events({ type: 'identity-asked', by, reason: command.reason.trim() })
        : refused('reason-missing')
    case 'give-identity':
      return events({ type: 'identity-given', by })
    case 'share-without-consent':
      return events({ type: 'shared-without-consent', by, ground: command.ground })
    case 'erase':
      return events({ type: 'erased', by, at: now, why: 'request', eraseOn: tombstoneUntil(now, network) })
  }
}

/** Asked again and given again, at most a year on. */
function renew(until: LocalDate, { actor, network, now }: ByMember): Decision {
  const coming = comingDay(until, network, now)
  return 'day' in coming ? events({ type: 'consent-renewed', by: actor.id, until }) : coming
}
