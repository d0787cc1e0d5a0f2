import type { Membership } from '#app/directory.ts'
import { type Turn, writerOf } from '#app/dialogue/turn.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { routeOf } from '#domain/network/routes.ts'
import type { MeantFor } from '#domain/signal/course.ts'

/** In which network it is placed. `meantFor`: the one that the routes name, when its writer may not raise it there. */
export type Destination = Membership & { meantFor: MeantFor | null }

/** By the routes of the network in which it began; who takes no part in the other one raises it in the own. */
export async function destinationOf(turn: Turn, intake: Intake): Promise<Destination> {
  const own = { ...writerOf(turn, intake), meantFor: null }
  const to = routeOf(own.network, readAnswers(intake.answers))
  if (to === null || to === own.network.id) return own
  const there = turn.known.memberships.find(({ network }) => network.id === to)
  if (there && (await turn.world.directory.standing(there, turn.now)) === 'may-act')
    return { ...there, meantFor: null }
  const other = turn.world.networks.find(({ id }) => id === to)
  return { ...own, meantFor: other ? { network: other.id, name: other.name } : null }
}
