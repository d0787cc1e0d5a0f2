import { consentState } from '#domain/consent/consent.ts'
import { openActions } from '#domain/signal/action.ts'
import {
  events,
  refused,
  type ByMember,
  type ConsentCommand,
  type Decision,
} from '#domain/signal/commands.ts'
import type { Consent } from '#domain/signal/content.ts'
import { comingDay } from '#domain/signal/dates.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { tombstoneUntil } from '#domain/signal/retention.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'

type Of<Type extends ConsentCommand['type']> = Extract<ConsentCommand, { type: Type }>

/** What those it is about allow, and who may know who they are. */
export function decideConsent(signal: Signal, command: ConsentCommand, situation: ByMember): Decision {
  const { actor, now, network } = situation
  const by = actor.id
  switch (command.type) {
    case 'renew-consent':
      return renew(signal, command, situation)
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

/**
 * Asked again, and given again or given at last: then the reporter's task to ask is done too. What was never given cannot
 * only be prolonged.
 */
function renew(signal: Signal, command: Of<'renew-consent'>, situation: ByMember): Decision {
  const { actor, network, now } = situation
  const { consent, content } = signal
  const coming = comingDay(command.until, network, now)
  if (!('day' in coming)) return coming
  const given = command.given
  // Asked only where nobody said: who is made older needs other people's yes.
  const ageBand = content.ageBand ?? given?.ageBand
  const authority = given?.authority ?? consent.authority
  const by = given ? [...given.by] : consent.by
  if (!ageBand || (!given && !holds(consent))) return refused('no-consent-here')
  const state = consentState({ ageBand, authority, talked: 'yes', consentBy: by, refusedBy: [] })
  if (state !== 'given' && state !== 'given_partial') return refused('no-consent-here')
  const renewed: SignalEvent = {
    type: 'consent-renewed',
    by: actor.id,
    outcome: state === 'given' ? 'A_IDENT_CASE' : 'B_PSEUDO',
    ageBand,
    consent: {
      ...consent,
      state,
      authority,
      by,
      refusedBy: [],
      scope: given?.scope ?? consent.scope,
      form: consent.form ?? 'oral',
      on: localDate(now, network.calendar.timeZone),
      until: command.until,
      withdrawalExplained: given?.withdrawalExplained || consent.withdrawalExplained,
    },
  }
  return events(renewed, ...(state === 'given' ? askedFor(signal, situation) : []))
}

const holds = ({ state, until }: Consent): boolean =>
  until !== null && (state === 'given' || state === 'given_partial')

/** There is nothing left to ask. */
const askedFor = (signal: Signal, { actor, now }: ByMember): SignalEvent[] =>
  openActions(signal)
    .filter(({ what }) => 'task' in what && what.task !== 'correct-record')
    .map(({ id }) => ({
      type: 'action-completed',
      action: id,
      by: actor.id,
      at: now,
      outcome: 'done',
      reason: null,
    }))
