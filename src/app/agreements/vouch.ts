import { apartEverywhere } from '#app/agreements/apart.ts'
import { dayIn } from '#app/agreements/confirmations.ts'
import { type Membership, membershipsOf } from '#app/directory.ts'
import type { Card, WorkItem } from '#app/ports.ts'
import type { Presser } from '#app/press.ts'
import { waitFor } from '#app/quiet.ts'
import { type Handler, instead, notYet, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { vouchCard, vouchedCard } from '#cards/network/vouch-card.ts'
import { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { isToAsk, type Vouched, vouchedOn } from '#domain/network/vouched.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { later } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Of who is new in the file, what it says of them counts from this morning on. */
export async function beginVouching(world: World, network: Network): Promise<void> {
  const fresh = owners(network).filter((id) => world.timetable.of(id).vouched === null)
  if (fresh.length > 0)
    await keep(world, fresh, (before) => before ?? vouchedOn(dayIn(world, network)), world.ids.fresh('c'))
}

/** Who is asked on this day whether it is still right: each in their own hours, wherever else they are a member. */
export const toVouch = (world: World, network: Network): WorkItem[] =>
  owners(network).flatMap((to) => {
    const { vouched } = world.timetable.of(to)
    if (!vouched || !isToAsk(vouched, dayIn(world, network))) return []
    return [askItem(to, network, world)]
  })

const owners = ({ members }: Network): MemberId[] =>
  members.flatMap(({ id, expertise, apart }) => (expertise.length > 0 && apart === null ? [id] : []))

const askItem = (to: MemberId, network: Network, { clock }: World): WorkItem => ({
  id: `vouch:${to}`,
  lane: `person:${to}`,
  dueAt: sendAt(clock.now(), network, to),
  kind: 'vouch',
  ref: { to },
})

/** Asked once each time: who cannot be reached is asked the next time, and is found after the others meanwhile. */
export const vouch: Handler = async (world, lease) => {
  const to = MemberId.parse(lease.item.ref['to'])
  const there = takingPart(membershipsOf(world.networks, to))
  const [first] = there
  const tags = tagsIn(there)
  const { vouched } = world.timetable.of(to)
  if (!first || tags.length === 0 || !vouched || !isToAsk(vouched, dayIn(world, first.network)))
    return settle(world, lease)
  const wait = waitFor(to, lease.item, world.clock.now(), first.network)
  if (wait > 0) return instead(world, lease, { ...lease.item, dueAt: later(world.clock.now(), wait) })
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const card = vouchCard(tags, words)
  const again = notYet(await world.postbox.tell(to, { summary: words.words.who.vouch.summary, card }))
  if (again) return again
  const askedOn = dayIn(world, first.network)
  await keep(world, [to], (before) => before && { ...before, askedOn }, `vouch-asked:${to}:${askedOn}`)
  return settle(world, lease)
}

/** *Klopt*: it counts anew from today, in every network. */
export async function confirmExpertise({ world, known, press }: Presser): Promise<Card> {
  const there = takingPart(known.memberships)
  const [first] = there
  const apart = apartEverywhere(known)
  if (apart || !first) return apart ?? vouchedCard([], say(known.language))
  const vouched = vouchedOn(dayIn(world, first.network))
  const line = { at: world.clock.now(), verb: 'expertise-confirmed', actor: known.id, result: 'done' }
  await world.timetable.change({
    id: `expertise-confirmed:${press}`,
    members: [known.id],
    to: (schedule) => ({ ...schedule, vouched }),
    work: [],
    journal: [line],
  })
  return vouchedCard(tagsIn(there), say(known.language))
}

const takingPart = (memberships: readonly Membership[]): Membership[] =>
  memberships.filter(({ member }) => member.apart === null)

const tagsIn = (memberships: readonly Membership[]): string[] => [
  ...new Set(memberships.flatMap(({ member }) => member.expertise)),
]

const keep = (
  world: World,
  members: readonly MemberId[],
  to: (before: Vouched | null) => Vouched | null,
  id: string,
): Promise<void> =>
  world.timetable.change({
    id,
    members,
    to: (schedule) => ({ ...schedule, vouched: to(schedule.vouched) }),
    work: [],
    journal: [],
  })
