import { membershipsOf } from '#app/directory.ts'
import { heldBy } from '#app/calendar/held.ts'
import { periodIn } from '#app/calendar/items.ts'
import type { WorkItem } from '#app/ports.ts'
import { type Handler, instead, settle, waitAgain } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { holidayCard, type HolidayView } from '#cards/calendar/holiday-card.ts'
import { MemberId } from '#domain/ids.ts'
import { comingHoliday, isSummer } from '#domain/network/long-holiday.ts'
import { isEducation, memberOf, partnerOf } from '#domain/network/members.ts'
import type { Network, SchoolHoliday } from '#domain/network/network.ts'
import { actionFor, toChannel } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { localDate } from '#domain/time/instant.ts'
import { nextReminder } from '#domain/time/person.ts'
import { say } from '#text/words.ts'

/** Before a long school holiday whoever is away then hands over what they hold (specification 7.2, K9); asked once. */
export async function beforeHoliday(world: World, network: Network): Promise<void> {
  const now = world.clock.now()
  const today = localDate(now, network.calendar.timeZone)
  for (const member of network.members) {
    const holiday = comingHoliday(network, member, today)
    if (!holiday) continue
    const work = [holidayItem(member.id, holiday, nextReminder(now, member, network.calendar))]
    const id = `holiday:${member.id}:${holiday.from}`
    await world.store.commit({ id, puts: [], journal: [], work, cancel: [] })
  }
}

const holidayItem = (
  to: MemberId,
  { name, from, until }: SchoolHoliday,
  dueAt: WorkItem['dueAt'],
): WorkItem => ({
  id: `holiday:${to}:${from}`,
  lane: `person:${to}`,
  dueAt,
  kind: 'holiday',
  ref: { to, name, from, until },
})

/** What is with them now, each with the way to hand it over. Before the summer also what to look out for. */
export const holiday: Handler = async (world, lease) => {
  const { ref } = lease.item
  const to = MemberId.parse(ref['to'])
  const [first] = membershipsOf(world.networks, to)
  if (!first) return settle(world, lease)
  const now = world.clock.now()
  const at = sendAt(now, first.network, to)
  if (at > now) return instead(world, lease, { ...lease.item, dueAt: at })
  const view = await viewOf(world, to, { name: ref['name'] ?? '', ...periodIn(ref) })
  if (view.leads.length + view.actions.length === 0 && !view.summer) return settle(world, lease)
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const summary = words.words.calendar.holiday.summary
  const sent = await world.postbox.tell(to, { summary, card: holidayCard(view, words) })
  if ('failed' in sent && sent.failed === 'later') return waitAgain(sent)
  if ('failed' in sent && sent.failed === 'unsure') return { again: 5_000, note: 'unsure' }
  return settle(world, lease)
}

async function viewOf(world: World, to: MemberId, coming: SchoolHoliday): Promise<HolidayView> {
  const { leads, actions } = await heldBy(world, to)
  return {
    ...coming,
    summer: isSummer(coming),
    leads: leads.map(({ record: { value, version }, network }) => ({
      ...aboutOf(value),
      rev: version,
      outside: isOfSchool(value, network),
    })),
    actions: actions.flatMap(({ record: { value, version }, network, action }) => {
      const view = actionFor(value, action, network, memberOf(network, to))
      return view ? [{ ...aboutOf(value), rev: version, action: view }] : []
    }),
  }
}

const aboutOf = ({ id, reference, kind }: Signal) => ({ signal: id, reference, kind })

/** A child about whom a school raised it: somebody outside education leads in the holidays. */
function isOfSchool(signal: Signal, network: Network): boolean {
  const member = memberOf(network, signal.reporter.member)
  const partner = member && partnerOf(network, member)
  const { audience } = toChannel(signal, network, true)
  return audience === 'child' && partner !== undefined && isEducation(partner)
}
