import { waitFor } from '#app/quiet.ts'
import type { Lease, Message, WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { type Handler, instead, notYet, settle } from '#app/work.ts'
import { isDescribed, networkOf, type World } from '#app/world.ts'
import { helperCard, inquiryToldCard } from '#cards/network/inquiry-cards.ts'
import { InquiryId, MemberId } from '#domain/ids.ts'
import type { Inquiry } from '#domain/network/inquiry.ts'
import { colleagueOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { person } from '#domain/signal/people.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { type Instant, later } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Everyone who was asked hears that a colleague asks something, each in their own hours. */
export const tellingsOf = (inquiry: Inquiry, network: Network): WorkItem[] =>
  inquiry.asked.map((to) => telling(inquiry, { to }, sendAt(inquiry.askedAt, network, to)))

/** Whoever asked hears who can help, once, in their own hours. */
export const helperItem = (inquiry: Inquiry, helper: MemberId, network: Network, now: Instant): WorkItem =>
  telling(inquiry, { to: inquiry.by, helper }, sendAt(now, network, inquiry.by))

const telling = ({ id }: Inquiry, who: { to: MemberId; helper?: MemberId }, dueAt: Instant): WorkItem => ({
  id: ['inquiry', id, who.to, ...(who.helper ? [who.helper] : [])].join(':'),
  lane: `person:${who.to}`,
  dueAt,
  kind: 'inquiry',
  ref: { inquiry: id, ...who },
})

/** Only while both take part, and while the question is there. */
export const inquiryTold: Handler = async (world, lease) => {
  const { item } = lease
  const to = MemberId.parse(item.ref['to'])
  const key = keyOf.inquiry(InquiryId.parse(item.ref['inquiry']))
  const inquiry = (await load(world.store, kinds.inquiry, key))?.value
  if (!inquiry || !isDescribed(world, inquiry.network)) return settle(world, lease)
  const network = networkOf(world, inquiry.network)
  const about = MemberId.safeParse(item.ref['helper']).data ?? inquiry.by
  const here = [to, about].every((one) => colleagueOf(network, one) !== undefined)
  if (!here || (await world.directory.presence(network, to)) === 'gone') return settle(world, lease)
  const wait = waitFor(to, item, world.clock.now(), network)
  if (wait > 0) return instead(world, lease, { ...item, dueAt: later(world.clock.now(), wait) })
  return untilCertain(world, lease, inquiry, to, await messageFor(world, inquiry, network, { to, about }))
}

async function messageFor(
  { directory }: World,
  inquiry: Inquiry,
  network: Network,
  { to, about }: { to: MemberId; about: MemberId },
): Promise<Message> {
  const words = say((await directory.person(to))?.value.language ?? 'nl')
  const { summary, helperSummary } = words.words.inquiry
  const { id, by, expertise } = inquiry
  if (about !== by)
    return { summary: helperSummary, card: helperCard(person(network, about), expertise, words) }
  return { summary, card: inquiryToldCard({ inquiry: id, by: person(network, by), expertise }, words) }
}

/** Somebody waits for an answer; who cannot be reached is only written down, because others were asked too. */
async function untilCertain(
  world: World,
  lease: Lease,
  { id, network }: Inquiry,
  to: MemberId,
  message: Message,
): ReturnType<Handler> {
  const sent = await world.postbox.tell(to, message)
  const again = notYet(sent)
  if (again) return again
  if ('done' in sent) return settle(world, lease)
  world.log.warn('not-reached', { about: id, member: to })
  const line = { at: world.clock.now(), verb: 'not-reached', actor: to, network, about: id }
  return settle(world, lease, [{ ...line, result: 'unreachable' }])
}
