import type { Audience } from '#domain/codes.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { person, type PersonView, whoever } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { LocalDate } from '#domain/time/instant.ts'

/**
 * What parents or a resident get from the lead on paper or in their own mail (F-004-05): who keeps the overview, who does
 * what and when, when it is looked at again, and where to go with a complaint. Nothing of what was reported.
 */
export type Overview = {
  audience: Audience
  network: string
  lead: PersonView | null
  goal: string | null
  steps: readonly { what: string; who: PersonView; on: LocalDate; done: boolean }[]
  evaluateOn: LocalDate | null
  complaints: PersonView | null
}

export function overviewFor(signal: Signal, network: Network): Overview {
  const [coordinator] = coordinators(network)
  return {
    audience: signal.content.audience,
    network: network.name,
    lead: signal.lead && person(network, signal.lead),
    goal: signal.goal,
    steps: signal.actions.flatMap(({ what, owner, dueOn, done, accepted }) =>
      'text' in what && accepted
        ? [{ what: what.text, who: whoever(signal, network, owner), on: dueOn, done: done !== null }]
        : [],
    ),
    evaluateOn: signal.evaluateOn,
    complaints: coordinator ? person(network, coordinator.id) : null,
  }
}
