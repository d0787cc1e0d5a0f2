import {
  events,
  refused,
  type ByMember,
  type ConsentCommand,
  type Decision,
} from '#domain/signal/commands.ts'
import { comingDay } from '#domain/signal/dates.ts'
import { whyNoIdentity } from '#domain/signal/identity.ts'
import { tombstoneUntil } from '#domain/signal/retention.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What those it is about allow, and who may know who they are. */
export function decideConsent(signal: Signal, command: ConsentCommand, situation: ByMember): Decision {
  const { actor, now, network } = situation
  const by = actor.id
  switch (command.type) {
    case 'renew-consent':
      return renew(signal, command.until, situation)
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
    case 'ask-identity': {
      const barred = whyNoIdentity(signal, network)
      if (barred) return refused(barred)
      return command.reason.trim()
        ? events({ type: 'identity-asked', by, reason: command.reason.trim() })
        : refused('reason-missing')
    }
    case 'give-identity': {
      const barred = whyNoIdentity(signal, network)
      if (barred) return refused(barred)
      return signal.identity === 'none' ? refused('no-question') : events({ type: 'identity-given', by })
    }
    case 'share-without-consent':
      return events({ type: 'shared-without-consent', by, ground: command.ground })
    case 'erase':
      return events({ type: 'erased', by, at: now, why: 'request', eraseOn: tombstoneUntil(now, network) })
  }
}

/** Asked again and given again, at most a year on; what was never given cannot be renewed. */
function renew(
  signal: Signal,
  until: Parameters<typeof comingDay>[0],
  { actor, network, now }: ByMember,
): Decision {
  const { state } = signal.consent
  if (signal.consent.until === null || (state !== 'given' && state !== 'given_partial'))
    return refused('no-consent-here')
  const coming = comingDay(until, network, now)
  return 'day' in coming ? events({ type: 'consent-renewed', by: actor.id, until }) : coming
}
