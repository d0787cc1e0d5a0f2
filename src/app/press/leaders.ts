import type { PersonChoice } from '#cards/signal-views.ts'
import { colleagues, isRestricted } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { suggestedPeople } from '#domain/network/suggest.ts'
import { person } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Everyone who may lead: who knows about it first, with the reason; then the others in the order of the file. */
export function leadersFor(signal: Signal, network: Network, now: Instant): PersonChoice[] {
  const suggested = suggestedPeople(signal, network, now)
  const others = colleagues(network).filter(
    (one) => !isRestricted(network, one) && !suggested.some(({ person: { id } }) => id === one.id),
  )
  return [
    ...suggested.map((one) => ({ ...one.person, suggested: one })),
    ...others.map(({ id }) => person(network, id)),
  ]
}
