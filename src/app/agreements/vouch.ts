import { apartEverywhere } from '#app/agreements/apart.ts'
import { dayIn } from '#app/agreements/confirmations.ts'
import { type Membership, membershipsOf } from '#app/directory.ts'
import type { Card, WorkItem } from '#app/ports.ts'
import type { Presser } from '#app/press.ts'
import { waitFor } from '#app/quiet.ts'
import { type Handler, instead, notYet, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { vouchCard, vouchedCard, type Vouching } from '#cards/network/vouch-card.ts'
import { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { firstKnownOn, isHelpToAsk, isToAsk, saidOn, type Vouched } from '#domain/network/vouched.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { later, type LocalDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Of who is new in the file, what it says of them counts from this morning on. */
export async function beginVouching(world: World, network: Network): Promise<void> {
  const fresh = owners(network).filter((id) => world.timetable.of(id).vouched === null)
  if (fresh.length > 0)
    await keep(world, fresh, (before) => before ?? firstKnownOn(dayIn(world, network)), world.ids.fresh('c'))
}

/** Who is asked on this day whether it is still right: each in their own hours, wherever else they are a member. */
export const toVouch = (world: World, network: Network): WorkItem[] =>
  owners(network)
    .filter((to) => isDue(world, to, takingPart(membershipsOf(world.networks, to)), dayIn(world, network)))
    .map((to) => askItem(to, network, world))

const owners = ({ members, services }: Network): MemberId[] =>
  members.flatMap(({ id, account, expertise, apart }) =>
    apart === null && (expertise.length > 0 || services.some(({ owner }) => owner === account)) ? [id] : [],
  )

/** What they can be asked about, or help that they own, ends soon. */
function isDue(world: World, who: MemberId, there: readonly Membership[], today: LocalDate): boolean {
  const { vouched } = world.timetable.of(who)
  if (!vouched) return false
  const { tags, help } = ofThem(there)
  return (tags.length > 0 && isToAsk(vouched, today)) || isHelpToAsk(help, vouched, today)
}

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
  if (!first || !isDue(world, to, there, dayIn(world, first.network))) return settle(world, lease)
  const wait = waitFor(to, lease.item, world.clock.now(), first.network)
  if (wait > 0) return instead(world, lease, { ...lease.item, dueAt: later(world.clock.now(), wait) })
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const card = vouchCard(ofThem(there), words)
  const again = notYet(await world.postbox.tell(to, { summary: words.words.who.vouch.summary, card }))
  if (again) return again
  const askedOn = dayIn(world, first.network)
  await keep(world, [to], (before) => before && { ...before, askedOn }, `vouch-asked:${to}:${askedOn}`)
  return settle(world, lease)
}

/** *Klopt*: it counts anew from today, in every network; and so does the help that they own. */
export async function confirmExpertise({ world, known, press }: Presser): Promise<Card> {
  const there = takingPart(known.memberships)
  const [first] = there
  const apart = apartEverywhere(known)
  if (apart || !first) return apart ?? vouchedCard({ tags: [], help: [] }, say(known.language))
  const vouched = saidOn(dayIn(world, first.network), ofThem(there).help)
  const line = { at: world.clock.now(), verb: 'expertise-confirmed', actor: known.id, result: 'done' }
  await world.timetable.change({
    id: `expertise-confirmed:${press}`,
    members: [known.id],
    to: (schedule) => ({ ...schedule, vouched }),
    work: [],
    journal: [line],
  })
  return vouchedCard(ofThem(there), say(known.language))
}

const takingPart = (memberships: readonly Membership[]): Membership[] =>
  memberships.filter(({ member }) => member.apart === null)

const ofThem = (memberships: readonly Membership[]): Vouching => ({
  tags: [...new Set(memberships.flatMap(({ member }) => member.expertise))],
  help: memberships.flatMap(({ network, member }) =>
    network.services.filter(({ owner }) => owner === member.account),
  ),
})

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
