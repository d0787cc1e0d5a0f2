import { isGone } from '#app/breach/gone.ts'
import type { Known, Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import { stepsCard } from '#cards/breach/steps-card.ts'
import type { World } from '#app/world.ts'
import type { Breach } from '#domain/breach/breach.ts'
import { coordinators, isCoordinator, privacyOfficers } from '#domain/network/members.ts'
import { person } from '#domain/signal/people.ts'
import { say } from '#text/words.ts'

/** What to do now, for whoever reported it; and whom to call besides the message that they get. */
export async function stepsFor(
  { known, world }: { known: Known; world: Pick<World, 'clock' | 'store'> },
  { network, member }: Membership,
  breach: Breach,
  line?: string,
): Promise<Card> {
  const others = [...privacyOfficers(network), ...coordinators(network)].filter(({ id }) => id !== member.id)
  const view = {
    breach,
    now: world.clock.now(),
    timeZone: network.calendar.timeZone,
    callFirst: [...new Set(others.map(({ id }) => id))].slice(0, 2).map((id) => person(network, id)),
    gone: await isGone(world, breach),
    handles: isCoordinator(member),
    line: line ?? null,
  }
  return stepsCard(view, say(known.language))
}
