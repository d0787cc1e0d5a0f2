import type { Membership } from '#app/directory.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { Ids, Messenger } from '#app/ports.ts'
import type { Practice } from '#app/practice/record.ts'
import { practiceStore } from '#app/practice/store.ts'
import type { Link, Loaded } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { IntakePress, Press, SignalPress } from '#cards/press.ts'
import { Audience } from '#domain/codes.ts'
import type { Network } from '#domain/network/network.ts'
import { practiceNetwork, raiser } from '#domain/practice/network.ts'
import { Instant } from '#domain/time/instant.ts'

/**
 * The same turn in a world of its own: a network without a channel, a store that is one document, and nobody who can be
 * reached. The dialogue runs in it unchanged, because what it can do there is kept and nothing else.
 */
export function insidePractice(turn: Turn, practice: Practice): Turn {
  const [first, other] = membershipsIn(turn, practice)
  const world: World = {
    ...turn.world,
    store: practiceStore(turn),
    ids: markedIds(turn.world.ids),
    networks: [first.network],
    directory: { ...turn.world.directory, ...everybodyMayAct },
    messenger: silence,
    postbox: { tell: nobody, change: nobody, heard: async () => undefined },
    wake: () => undefined,
  }
  return { ...turn, world, known: { ...turn.known, memberships: [first, other] } }
}

/** Whom the practice is about; until somebody chose, whom their own network is about. */
export function audienceOf({ known }: Pick<Turn, 'known'>, { answers }: Practice): Audience {
  const own = known.memberships[0]?.network.audience === 'adult18plus' ? 'adult' : 'child'
  return Audience.safeParse(answers['audience']).data ?? own
}

/** Ids of a practice say so: no real one has an `l` in it. A card that stayed behind is known by it, also when all is deleted. */
export const isPractised = (press: Press): press is IntakePress | SignalPress =>
  (press.on === 'intake' || press.on === 'signal') &&
  (press.on === 'intake' ? press.intake : press.signal).slice(2).startsWith('play')

export const markedIds = (ids: Ids): Ids => ({
  ...ids,
  fresh: (prefix) => ids.fresh(prefix).replace('_', '_play'),
})

/** In the practice network for the one it is about first, and in the one for others, so that anybody can be chosen. */
function membershipsIn(turn: Turn, practice: Practice): [Membership, Membership] {
  const audience = audienceOf(turn, practice)
  return [memberIn(turn, audience), memberIn(turn, audience === 'child' ? 'adult' : 'child')]
}

/** With the function that somebody has in their real network of this kind, if they are in one. */
function memberIn({ known }: Turn, audience: Audience): Membership {
  const wanted = audience === 'child' ? 'youth18min' : 'adult18plus'
  const own = known.memberships.find(({ network }) => network.audience === wanted) ?? known.memberships[0]
  if (!own) throw new Error('no-membership: only who is in a network can practise')
  const network = practiceNetwork(own, audience)
  return { network, member: network.members.find(({ id }) => id === known.id) ?? own.member }
}

/** A channel that does not exist, so that the network counts as one that has any. */
const nowhere: Loaded<Link> = {
  value: { tenant: '', serviceUrl: '', team: '', channel: '', by: raiser, at: Instant.parse(0) },
  version: 1,
  seal: '',
}

const everybodyMayAct = {
  standing: async () => 'may-act' as const,
  rules: async () => 'accepted' as const,
  link: async () => nowhere,
  readers: async ({ members }: Network) => ({ members, outsiders: [], audience: 'full' as const }),
}

const nobody = async () => ({ failed: 'unreachable' as const })
const silence: Messenger = {
  post: nobody,
  replyInThread: nobody,
  update: nobody,
  remove: nobody,
  open: nobody,
  tell: nobody,
  updateTold: nobody,
}
