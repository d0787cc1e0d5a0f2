import { membershipsOf } from '#app/directory.ts'
import { heldBy } from '#app/calendar/held.ts'
import { periodIn, retimeItem } from '#app/calendar/items.ts'
import { showItem } from '#app/items.ts'
import type { WorkItem } from '#app/ports.ts'
import { type Handler, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { MemberId } from '#domain/ids.ts'
import { sendAt } from '#domain/signal/steps.ts'
import type { Period } from '#domain/time/person.ts'

/** The day on which somebody goes, or is back: the cards say so, and on return the work is handed back (K7). */
export const absence: Handler = async (world, lease) => {
  const { ref } = lease.item
  const member = MemberId.parse(ref['member'])
  const period = periodIn(ref)
  const found = world.timetable.of(member).absences.find(({ from }) => from === period.from)
  // It was changed meanwhile: what holds now has days of its own.
  if (!found || (ref['what'] === 'ends' && found.until !== period.until)) return settle(world, lease)
  const held = await heldBy(world, member)
  const cards = held.leads.map(({ record }) => showItem(record.value.id, world.clock.now()))
  const back = ref['what'] === 'ends' && found.cover !== null && found.cover !== 'network'
  const work = [...cards, ...(back ? backItems(world, member, found.cover as MemberId, found) : [])]
  const retimes = ref['what'] === 'ends' ? [retimeItem(member, world.clock.now())] : []
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [],
    journal: [],
    work: [...work, ...retimes],
    cancel: [],
    lease,
  })
  return 'settled'
}

/** Both hear it, each on a day on which they are there. */
const backItems = (world: World, whose: MemberId, cover: MemberId, period: Period): WorkItem[] =>
  [whose, cover].flatMap((to) => handedBackItem(world, to, { whose, cover, ...period }))

type HandedBack = Period & { whose: MemberId; cover: MemberId }

export function handedBackItem(
  world: World,
  to: MemberId,
  { whose, cover, from, until }: HandedBack,
): WorkItem[] {
  const [first] = membershipsOf(world.networks, to)
  if (!first) return []
  const dueAt = sendAt(world.clock.now(), first.network, to)
  const ref = { to, whose, cover, from, until }
  return [{ id: `handed-back:${to}:${whose}:${from}`, lane: `person:${to}`, dueAt, kind: 'handed-back', ref }]
}
