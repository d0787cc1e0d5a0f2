import { memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { actionOf } from '#domain/signal/action.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { canDo } from '#domain/signal/may.ts'
import { leadIsGone, type PlacedSignal } from '#domain/signal/network-overview.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { whoever } from '#domain/signal/people.ts'
import { readersOf, reads } from '#domain/signal/readers.ts'
import type { NetworkLine, Undisclosed } from '#domain/signal/views.ts'
import { inNetworkList, withheld } from '#domain/signal/withheld.ts'
import { workingDaysBetween } from '#domain/time/calendar.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

type Moment = { now: Instant; network: Network }

/** A line of the network's list, for its coordinators; null for everybody else (specification 2.8). */
export function toNetworkLine(
  placed: PlacedSignal,
  reader: Member,
  { now, network }: Moment,
): NetworkLine | null {
  const { signal, group, next } = placed
  const readers = readersOf(signal, network, reader)
  if (!reads(readers, 'network-list', signal)) return null
  const { timeZone } = network.calendar
  const { reference, kind, urgency, audience, ageBand, themes, lead, held, frozen } = toChannel(
    signal,
    network,
    true,
  )
  const on = next && localDate(next.at, timeZone)
  const whole: Undisclosed<NetworkLine> = {
    signal: signal.id,
    reference,
    kind,
    urgency,
    audience,
    ageBand,
    themes,
    lead,
    timeZone,
    group,
    gone: goneOf(placed, network),
    next: next && on && { what: next.what, who: whoever(signal, network, next.who), at: next.at, on },
    late:
      next && on && next.at < now ? workingDaysBetween(on, localDate(now, timeZone), network.calendar) : null,
    held,
    frozen,
    consentUntil: group === 'consent-ends' ? signal.consent.until : null,
    can: deedsFor(signal, network, reader),
    nudges: nudgesOf(placed, reader, network),
  }
  return withheld(whole, inNetworkList, readers, signal)
}

function goneOf({ signal, next }: PlacedSignal, network: Network): NetworkLine['gone'] {
  if (leadIsGone(signal, network)) return 'lead'
  return next && !memberOf(network, next.who) ? 'next' : null
}

/** Whose action it waits for is asked; else whoever must take the next step. */
function nudgesOf({ signal, next }: PlacedSignal, actor: Member, network: Network): NetworkLine['nudges'] {
  const who = { actor, network }
  const action = next?.action ? actionOf(signal, next.action) : undefined
  if (!canDo(signal, 'nudge', who, action)) return null
  return action ? action.id : 'signal'
}
