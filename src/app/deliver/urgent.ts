import { digestMessage } from '#app/deliver/digest-message.ts'
import { type Found, linesFor } from '#app/deliver/lines.ts'
import { notReached } from '#app/deliver/not-reached.ts'
import type { Delivery, Lease, Message, WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { type Handler, instead, settle, waitAgain } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import { doerNow } from '#domain/network/schedule.ts'
import { classOf } from '#domain/signal/classes.ts'
import { type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { nextDelivery } from '#domain/time/person.ts'

/** What is high and stands still: one message a day at most (specification 7.2, K4). It waits for no other message. */
export const urgentItem = (to: MemberId, dueAt: Instant): WorkItem => ({
  id: `urgent:${to}`,
  lane: `first:${to}`,
  dueAt,
  kind: 'urgent',
  ref: { to },
})

/** To whoever does this person's work today. The first of a day comes as a message; what is added that day changes it, so that nobody is called twice. */
export const urgent: Handler = async (world, lease) => {
  const to = MemberId.parse(lease.item.ref['to'])
  const network = world.networks.find((one) => memberOf(one, to) !== undefined)
  const member = network && memberOf(network, to)
  if (!member) return settle(world, lease)
  const doer = doerNow(network, to)
  if (doer !== to) return instead(world, lease, urgentItem(doer, world.clock.now()))
  const now = world.clock.now()
  const from = nextDelivery(now, member, network.calendar)
  if (from > now) return instead(world, lease, { ...lease.item, dueAt: from })
  const lines = (await linesFor(world, to)).filter(isUrgent)
  const message = await digestMessage(world, to, { lines, mornings: [], title: 'urgent' })
  if (!message) return settle(world, lease)
  return send(world, lease, to, lines, { ...message, first: true }, localDate(now, network.calendar.timeZone))
}

const isUrgent = ({ record, line }: Found): boolean =>
  line.what === 'notice' && classOf(line.notice, record.value) === 'urgent'

async function send(
  world: World,
  lease: Lease,
  to: MemberId,
  lines: readonly Found[],
  message: Message,
  today: LocalDate,
): ReturnType<Handler> {
  const before = await load(world.store, kinds.urgent, keyOf.urgent(to))
  const last = before?.value
  if (last?.on === today) {
    const changed = await world.postbox.change(to, last.message, message)
    if ('done' in changed) return settle(world, lease)
    if (changed.failed !== 'unreachable') return notSent(world, lease, to, lines, changed)
  }
  const sent = await world.postbox.tell(
    to,
    message,
    lines.map(({ record }) => record.value.id),
  )
  if ('failed' in sent) return notSent(world, lease, to, lines, sent)
  const puts = [put(kinds.urgent, keyOf.urgent(to), { on: today, message: sent.done }, before)]
  await world.store.commit({ id: world.ids.fresh('c'), puts, journal: [], work: [], cancel: [], lease })
  return 'settled'
}

async function notSent(
  world: World,
  lease: Lease,
  to: MemberId,
  lines: readonly Found[],
  sent: Exclude<Delivery<unknown>, { done: unknown }>,
): ReturnType<Handler> {
  if (sent.failed === 'later') return waitAgain(sent)
  if (sent.failed === 'unsure') return { again: 5_000, note: 'unsure' }
  for (const { record, network } of lines)
    await notReached(world, {
      signal: record.value,
      network,
      telling: { to, notice: 'urgent', by: undefined },
    })
  return settle(world, lease)
}
