import { membershipsOf } from '#app/directory.ts'
import { asked, asksOnce } from '#app/calendar/ask-once.ts'
import { digestMessage } from '#app/deliver/digest-message.ts'
import { type Found, linesFor } from '#app/deliver/lines.ts'
import { morningsOf } from '#app/deliver/morning.ts'
import { turnOf } from '#app/deliver/pace.ts'
import { notReached } from '#app/deliver/not-reached.ts'
import { toldLines } from '#app/deliver/told-line.ts'
import type { JournalLine, Lease, Message, WorkItem } from '#app/ports.ts'
import { coordinatorInReach } from '#app/reach/coordinator.ts'
import { keyOf, kinds, load, type Loaded, put, type Told } from '#app/records.ts'
import { type Handler, instead, putBack, settle, waitAgain } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { MemberId, type SignalId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { doerNow } from '#domain/network/schedule.ts'
import { type Instant, later, type LocalDate, localDate } from '#domain/time/instant.ts'
import type { AgendaLine } from '#domain/signal/agenda.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { deliverAt, nextDelivery, nextReminder } from '#domain/time/person.ts'

/** The one message a day of one person (specification 7.2, K4 and K5); asked for again it is the same. */
export const digestItem = (to: MemberId, dueAt: Instant): WorkItem => ({
  id: `digest:${to}:${dueAt}`,
  lane: `person:${to}`,
  dueAt,
  kind: 'digest',
  ref: { to },
})

type To = { to: MemberId; network: Network; member: Member }

/** Everything that waits for this person, as it stands now; when that is nothing, no message. */
export const digest: Handler = async (world, lease) => {
  const who = receiver(world, MemberId.parse(lease.item.ref['to']))
  if (!who) return settle(world, lease)
  const { to, network, member } = who
  const now = world.clock.now()
  const doer = doerNow(network, to)
  if (member.awayUntil !== null)
    return putOff(world, lease, doer === to ? who : (receiver(world, doer) ?? who))
  const { calendar } = network
  const today = localDate(now, calendar.timeZone)
  const moment = deliverAt(today, member, calendar)
  const from = nextDelivery(moment > now ? moment : now, member, calendar)
  if (from > now) return instead(world, lease, { ...lease.item, dueAt: from })
  const sending = await sendingTo(world, who, { moment, today, begunOn: lease.item.ref['begun'] ?? null })
  if (sending === 'later') return putOff(world, lease, who)
  if (!sending) return settle(world, lease)
  const turnIn = await turnOf(world, to)
  if (turnIn > 0) return { turnIn }
  return sending.lines.some(({ line }) => line.last)
    ? untilCertain(world, lease, sending)
    : atMostOnce(world, lease, sending)
}

/** `moment`: when this person likes to hear it today. `begunOn`: the day that was counted, when Teams asked to wait. */
type Day = { moment: Instant; today: LocalDate; begunOn: string | null }

/**
 * What is said today: nothing when nothing came up since the last time. What comes up after this morning's moment, or
 * after today's message, is for the next one.
 */
async function sendingTo(world: World, { to, member }: To, day: Day): Promise<Sending | 'later' | null> {
  const id = `digest:${to}:${day.today}`
  const lines = await linesFor(world, to)
  const before = await load(world.store, kinds.told, keyOf.told(to))
  const heardAt = before?.value.digestAt ?? Number.NEGATIVE_INFINITY
  const fresh = lines.flatMap(({ line: { since } }) => (since !== null && since > heardAt ? [since] : []))
  if (day.begunOn !== day.today && (await world.store.isDone(id))) return fresh.length > 0 ? 'later' : null
  const { language = 'nl' } = (await world.directory.person(to))?.value ?? {}
  const mornings = await morningsOf(world, to, language)
  // What was counted and never sent is still to be said.
  const isDue = day.begunOn !== null || mornings.length > 0 || fresh.some((since) => since <= day.moment)
  if (!isDue) return fresh.length > 0 ? 'later' : null
  const made = await digestMessage(world, to, { lines, mornings, title: 'digest' })
  if (!made) return null
  const lists = mornings.map(({ network }) => network)
  return { to, id, lines, lists, message: await asksOnce(world, member, made), before, ...day }
}

/** Of several networks the first: it says in which days this person counts. */
function receiver({ networks }: World, to: MemberId): To | null {
  const [first] = membershipsOf(networks, to)
  return first ? { to, ...first } : null
}

/** To the next day on which this person is there; today's came already, or they are away. */
async function putOff(world: World, lease: Lease, { to, network, member }: To): ReturnType<Handler> {
  const next = nextReminder(later(world.clock.now(), 1), member, network.calendar)
  return instead(world, lease, digestItem(to, next))
}

type Sending = Day & {
  to: MemberId
  id: string
  lines: readonly Found[]
  /** Of these networks the coordinator's list is in it. */
  lists: readonly Network[]
  message: Message
  before: Loaded<Told> | null
}

/**
 * One that may have arrived counts as sent, because the next rung follows anyway. Who took over while this worker stood
 * still counted it, and sends it.
 */
async function atMostOnce(world: World, lease: Lease, sending: Sending): ReturnType<Handler> {
  if (sending.begunOn === sending.today) await settle(world, lease)
  else if ((await count(world, lease, sending, saidIn(world, sending))) === 'repeat') return 'settled'
  const sent = await world.postbox.tell(sending.to, sending.message, signalsOf(sending.lines))
  if ('done' in sent) await asked(world, sending.to)
  if ('done' in sent) return 'settled'
  if (sent.failed === 'later') return putBack(world, marked(lease, sending), sent)
  if (sent.failed === 'unreachable') await nobodyHeard(world, sending)
  return 'settled'
}

/** Nobody comes after the last who are asked: sent until it is certain that it arrived. */
async function untilCertain(world: World, lease: Lease, sending: Sending): ReturnType<Handler> {
  const sent = await world.postbox.tell(sending.to, sending.message, signalsOf(sending.lines))
  if ('failed' in sent && sent.failed === 'later') return waitAgain(sent)
  if ('failed' in sent && sent.failed === 'unsure') return { again: 5_000, note: 'unsure' }
  if ('failed' in sent) await nobodyHeard(world, sending)
  else await asked(world, sending.to)
  await count(world, lease, sending, 'done' in sent ? saidIn(world, sending) : [])
  return 'settled'
}

/** Today's message is counted, and until when it tells; `repeat` when somebody did that before. */
function count(
  world: World,
  lease: Lease,
  { to, id, before }: Sending,
  journal: readonly JournalLine[],
): Promise<'done' | 'repeat'> {
  const puts = [put(kinds.told, keyOf.told(to), { digestAt: world.clock.now() }, before)]
  return world.store.commit({ id, puts, journal, work: [], cancel: [], lease })
}

/** Who received what stands in which signal. */
const saidIn = ({ clock }: World, { to, lines }: Sending): JournalLine[] =>
  lines.flatMap(({ record, network, line }) =>
    toldLines(
      {
        signal: record.value,
        network,
        telling: { to, notice: noticeOf(line), about: line.action ?? undefined },
      },
      clock.now(),
    ),
  )

const noticeOf = (line: AgendaLine): Notice =>
  line.what === 'action' ? `reminder-${line.rung}` : line.notice

const signalsOf = (lines: readonly Found[]): SignalId[] => [
  ...new Set(lines.map(({ record }) => record.value.id)),
]

/** The day is counted already, and nothing was sent. Under an id of its own: what rings meanwhile does not replace it. */
const marked = (lease: Lease, { id, today }: Sending): Lease => ({
  ...lease,
  item: { ...lease.item, id: `${id}:begun`, ref: { ...lease.item.ref, begun: today } },
})

/** Of every line somebody else hears; a coordinator's list goes to who stands in. */
async function nobodyHeard(world: World, { to, lines, lists }: Sending): Promise<void> {
  for (const network of lists) {
    const next = await coordinatorInReach(world, network)
    if (next && next.id !== to)
      await alsoDue(world, digestItem(next.id, sendAt(world.clock.now(), network, next.id)))
  }
  for (const { record, network, line } of lines) {
    const telling = { to, notice: noticeOf(line), by: undefined }
    await notReached(world, { signal: record.value, network, telling })
  }
}

const alsoDue = ({ store, ids }: World, item: WorkItem) =>
  store.commit({ id: ids.fresh('c'), puts: [], journal: [], work: [item], cancel: [] })
