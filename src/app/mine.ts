import { apartEverywhere, isOpenTo } from '#app/agreements/apart.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import { type Card, RosterError } from '#app/ports.ts'
import { type Membership, membershipsOf } from '#app/directory.ts'
import { aliveIn, keyOf, keysWith, kinds, load, type SignalRecord } from '#app/records.ts'
import { isDescribed, networkOf, type World } from '#app/world.ts'
import { myActionsCard } from '#cards/signal/my-actions-card.ts'
import { mySignalsCard } from '#cards/signal/my-signals-card.ts'
import type { Turn as TurnView } from '#cards/signal-views.ts'
import type { MemberId, NetworkId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { person } from '#domain/signal/people.ts'
import { actionFor, toReporter } from '#domain/signal/disclose.ts'
import { isFrozen, isHeld } from '#domain/signal/frozen.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { type Action, openActions, responsibleFor } from '#domain/signal/action.ts'
import { standingOf } from '#domain/signal/standing.ts'
import { localDate } from '#domain/time/instant.ts'
import type { Language } from '#text/dates.ts'
import { say } from '#text/words.ts'

/** What this person raised, newest first, and whose turn it is. */
export async function mySignals({ world, known, now }: Turn): Promise<Card> {
  const apart = apartEverywhere(known)
  if (apart) return apart
  const gone = await goneFrom(world, known.id)
  const signals = (await withTag(world, `reporter:${known.id}`)).filter(
    ({ value }) => !gone.has(value.network),
  )
  const views = signals
    .filter(({ value }) => isOpenTo(known.memberships, value.network))
    .toSorted((one, other) => other.value.raisedAt - one.value.raisedAt)
    .flatMap(({ value, version }) => {
      const member = known.memberships.find(({ network }) => network.id === value.network)?.member ?? null
      const view = toReporter(value, networkOf(world, value.network), member)
      return view ? [{ ...view, rev: version }] : []
    })
  return mySignalsCard({ signals: views, now }, say(known.language))
}

/** What this person promised, or was asked, and the signals in which it is their turn, the earliest date first. */
export async function myWork({ world, known }: Pick<Turn, 'world' | 'known'>): Promise<Card> {
  const apart = apartEverywhere(known)
  if (apart) return apart
  const gone = await goneFrom(world, known.id)
  const there = known.memberships.filter(
    ({ network, member }) => member.apart === null && !gone.has(network.id),
  )
  const turns = await Promise.all(there.map((one) => turnsOf(world, one)))
  return myActions(world, known.id, known.language, turns.flat())
}

async function turnsOf(world: World, { network, member }: Membership): Promise<TurnView[]> {
  const ids = await aliveIn(world.store, network.id)
  const found = await Promise.all(ids.map((id) => load(world.store, kinds.signal, keyOf.signal(id))))
  return found.flatMap((one) => {
    const standing = one && standingOf(one.value, network)
    if (!standing || standing.who !== member.id) return []
    // What comes next would be refused until the coordinator decides.
    if (isFrozen(one.value)) return []
    if (isHeld(one.value) && standing.what !== 'action') return []
    const { id: signal, reference, kind } = one.value
    return [
      {
        signal,
        reference,
        kind,
        rev: one.version,
        next: standing.what,
        on: localDate(standing.at, network.calendar.timeZone),
        can: deedsFor(one.value, network, member),
      },
    ]
  })
}

/** Only what they promised, or were asked. */
export async function myActions(
  world: World,
  member: MemberId,
  language: Language,
  turns: readonly TurnView[] = [],
): Promise<Card> {
  const gone = await goneFrom(world, member)
  const actions = (await openActionsOf(world, member)).flatMap(
    ({ signal: { value, version }, action, forWhom }) => {
      if (gone.has(value.network)) return []
      const network = networkOf(world, value.network)
      const view = actionFor(value, action, network, memberOf(network, member))
      const { id: signal, reference, kind } = value
      const about = { signal, reference, kind, rev: version, held: isHeld(value) }
      return view ? [{ ...about, action: view, forWhom: forWhom && person(network, forWhom) }] : []
    },
  )
  const own = world.networks.find(({ members }) => members.some(({ id }) => id === member))
  if (!own) throw new Error('no-membership: actions are listed for members only')
  const today = localDate(world.clock.now(), own.calendar.timeZone)
  return myActionsCard({ actions, turns, today }, say(language))
}

/**
 * Where somebody is in the file and may not act any more: they left the channel, or the agreement is over. Of those
 * networks no list says anything. While Teams does not say who is there, nobody is gone.
 */
async function goneFrom({ directory, networks, clock }: World, id: MemberId): Promise<Set<NetworkId>> {
  const now = clock.now()
  const gone = await Promise.all(
    membershipsOf(networks, id).map(async (one) => {
      const standing = await directory.standing(one, now).catch(unknownWhileSilent)
      return standing === 'not-in-channel' || standing === 'no-agreement' ? [one.network.id] : []
    }),
  )
  return new Set(gone.flat())
}

function unknownWhileSilent(error: unknown): 'unknown' {
  if (error instanceof RosterError) return 'unknown'
  throw error
}

type Open = { signal: SignalRecord; action: Action; forWhom: MemberId | null }

/** Open actions of this person: promised, or asked and waiting for a yes; and of a colleague for whom they stand in. */
async function openActionsOf(world: World, member: MemberId): Promise<Open[]> {
  const memberships = membershipsOf(world.networks, member)
  const mine = (await withTag(world, `owner:${member}`)).filter(({ value }) =>
    isOpenTo(memberships, value.network),
  )
  const own = mine.flatMap((signal) =>
    openActions(signal.value)
      .filter((action) => action.owner === member)
      .map((action) => ({ signal, action, forWhom: null })),
  )
  const covered = memberships.flatMap((one) => one.member.covers.map((whose) => ({ ...one, whose })))
  const others = await Promise.all(covered.map((one) => coveredActions(world, one)))
  return [...own, ...others.flat()]
}

async function coveredActions(
  world: World,
  { network, whose }: { network: Network; whose: MemberId },
): Promise<Open[]> {
  const signals = await withTag(world, `owner:${whose}`)
  return signals
    .filter(({ value }) => value.network === network.id)
    .flatMap((signal) =>
      openActions(signal.value)
        .filter((action) => responsibleFor(action) === whose)
        .map((action) => ({ signal, action, forWhom: whose })),
    )
}

async function withTag(world: World, tag: string): Promise<SignalRecord[]> {
  const keys = await keysWith(world.store, tag)
  const found = await Promise.all(keys.map((key) => load(world.store, kinds.signal, key)))
  return found.filter((one) => one !== null).filter(({ value }) => isDescribed(world, value.network))
}
