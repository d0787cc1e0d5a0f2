import type { Standing } from '#app/directory.ts'
import { destinationOf } from '#app/dialogue/destination.ts'
import { membershipOf, type Turn, walkOf } from '#app/dialogue/turn.ts'
import type { Audience } from '#domain/codes.ts'
import type { Mistake } from '#domain/intake/check.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { renew } from '#domain/intake/renew.ts'

/** Whom it is about decides the network; the reporter must be a member there who may act now. */
export async function inNetwork(
  turn: Turn,
  intake: Intake,
  audience: Audience,
): Promise<{ intake: Intake } | { no: WhyNot }> {
  const wanted = audience === 'child' ? 'youth18min' : 'adult18plus'
  const memberships = turn.known.memberships.filter(({ network }) => network.audience === wanted)
  let why: WhyNot = 'not-in-this-network'
  for (const membership of memberships) {
    const standing = await turn.world.directory.standing(membership, turn.now)
    if (standing === 'may-act')
      return { intake: asAskedIn(turn, { ...intake, network: membership.network.id }) }
    why = standing
  }
  return { no: why }
}

/** Another network may ask in other words what was answered already. */
const asAskedIn = (turn: Turn, intake: Intake): Intake => renew(intake, walkOf(turn, intake)).intake

type WhyNot = 'not-in-this-network' | Exclude<Standing, 'may-act'>

/** Who may raise is looked at again at the very last: an agreement ends, somebody leaves the channel. */
export async function whyNotPlace(turn: Turn, intake: Intake): Promise<Mistake | null> {
  const known = membershipOf(turn, intake) !== null
  const standing = known
    ? await turn.world.directory.standing(await destinationOf(turn, intake), turn.now)
    : 'no-channel'
  return standing === 'may-act' ? null : { question: 'checkedNoNames', kind: standing }
}
