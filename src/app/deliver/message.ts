import { stillHolds } from '#app/deliver/still-holds.ts'
import { readsConsult } from '#app/deliver/reads-consult.ts'
import type { Message } from '#app/ports.ts'
import type { SignalRecord } from '#app/records.ts'
import { beginView } from '#app/press/form-views.ts'
import { withLine } from '#cards/blocks.ts'
import { leadsToday, onBehalfOf } from '#domain/signal/receiver.ts'
import { dayOf } from '#domain/signal/day-of.ts'
import { channelOf } from '#app/directory.ts'
import type { World } from '#app/world.ts'
import { offerCard, reminderCard } from '#cards/signal/action-card.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { beginForm } from '#cards/signal/lead-forms.ts'
import { noticeCard } from '#cards/signal/notice-card.ts'
import type { NoticeView } from '#cards/signal-views.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { suggestedPeople } from '#domain/network/suggest.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { actionFor, toChannel } from '#domain/signal/disclose.ts'
import { person, reporterOf } from '#domain/signal/people.ts'
import type { Rung } from '#domain/signal/rungs.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { standingOf } from '#domain/signal/standing.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { workingDaysBetween } from '#domain/time/calendar.ts'
import { feedbackFacts, lastLevel, usualLevel } from '#domain/signal/feedback.ts'
import { localDate } from '#domain/time/instant.ts'
import { isOwnDay } from '#domain/time/person.ts'
import { type Say, say } from '#text/words.ts'

/** `by`: who did it; of a reminder, who was asked to help after this person. */
export type Telling = { to: MemberId; notice: Notice; about: string | undefined; by: string | undefined }

/** The message as it must be now; null when there is nothing left to say. Who stands in for a colleague reads for whom. */
export async function messageFor(
  world: World,
  record: SignalRecord,
  network: Network,
  telling: Telling,
): Promise<Message | null> {
  const message = await made(world, record, network, telling)
  const whose = message?.card ? onBehalfOf(record.value, telling, network) : null
  if (!message?.card || whose === null) return message
  const { digest } = say((await world.directory.person(telling.to))?.value.language ?? 'nl').words.signal
  return { ...message, card: withLine(message.card, digest.onBehalf(person(network, whose).name)) }
}

async function made(
  world: World,
  { value: signal, version }: SignalRecord,
  network: Network,
  telling: Telling,
): Promise<Message | null> {
  const { notice, to } = telling
  const language = (await world.directory.person(to))?.value.language ?? 'nl'
  const words = say(language)
  if (!stillHolds(signal, telling, { now: world.clock.now(), network })) return null
  const summary = words.words.signal.summaries[notice]
  const action = actionOf(signal, telling.about as ActionId)
  if (isRung(notice)) {
    const card = action && reminder(world, signal, action, network, { ...telling, notice }, version, words)
    return card ? { summary, card } : null
  }
  const member = memberOf(network, to)
  if (notice === 'begin') {
    const view = member && beginView(signal, member, network, world.clock.now())
    return view ? { summary, card: beginForm(view, version, { values: {} }, words) } : null
  }
  if (notice === 'action-offered') {
    const offered = action && actionFor(signal, action, network, member)
    const view = offered && { ...aboutOf(signal), action: offered }
    return view ? { summary, card: offerCard(view, version, words) } : null
  }
  if (notice === 'consult') {
    const reads = await readsConsult(world, signal, network)
    const entitled = member && reads(member) && (await world.directory.presence(network, to)) !== 'gone'
    return entitled ? { summary, card: channelCard(toChannel(signal, network, false), version, words) } : null
  }
  const view = await noticeView(world, signal, network, telling, action)
  return { summary, card: noticeCard(notice, view, version, words) }
}

const aboutOf = (signal: Signal) => ({ signal: signal.id, reference: signal.reference, kind: signal.kind })

const isRung = (notice: Notice): notice is `reminder-${Rung}` => notice.startsWith('reminder-')

function reminder(
  world: World,
  signal: Signal,
  action: Action,
  network: Network,
  { notice, to, by }: Telling & { notice: `reminder-${Rung}` },
  version: number,
  words: Say,
) {
  const { calendar } = network
  const today = localDate(world.clock.now(), calendar.timeZone)
  const member = memberOf(network, to)
  const view = actionFor(signal, action, network, member)
  if (!view) return null
  return reminderCard(
    {
      ...aboutOf(signal),
      action: view,
      rung: notice.slice('reminder-'.length) as Rung,
      waiting: reporterOf(signal, network),
      lead: signal.lead && person(network, signal.lead),
      passedOnTo: by ? person(network, by as MemberId) : null,
      today,
      ownDay: member ? isOwnDay(action.dueOn, member, calendar) : true,
      workingDays: workingDaysBetween(today, action.dueOn, calendar),
    },
    version,
    words,
  )
}

/** What a message is made of. */
export async function noticeView(
  world: World,
  signal: Signal,
  network: Network,
  { notice, by, to }: Telling,
  action: Action | undefined,
): Promise<NoticeView> {
  const member = memberOf(network, to)
  return {
    ...aboutOf(signal),
    networkName: network.name,
    by: by ? whoDidIt(signal, network, by as MemberId) : null,
    lead: signal.lead && person(network, signal.lead),
    action: action ? actionFor(signal, action, network, member) : null,
    date: notice === 'action-moved' ? (action?.dueOn ?? null) : dayOf(notice, signal, network),
    feedback: feedbackFacts(
      signal,
      notice === 'feedback-draft' || notice === 'feedback-due' ? usualLevel(signal) : lastLevel(signal),
    ),
    guest: member === undefined,
    next: standingOf(signal, network)?.what ?? null,
    can: member ? deedsFor(signal, network, member) : [],
    leads: leadsToday(signal, network, to),
    coordinates: coordinators(network).some(({ id }) => id === to),
    suggested: asksForSomebody(notice) ? suggestedPeople(signal, network, world.clock.now()) : [],
    outsiders: notice === 'channel-blocked' ? await outsiders(world, network) : [],
  }
}

/** Who is told that nobody leads hears who could. */
export const asksForSomebody = (notice: Notice): boolean =>
  notice === 'not-taken-up' || notice === 'assign-now' || notice === 'needs-a-lead'

const whoDidIt = (signal: Signal, network: Network, id: MemberId) =>
  id === signal.reporter.member ? reporterOf(signal, network) : person(network, id)

async function outsiders(world: World, network: Network): Promise<readonly string[]> {
  const link = await world.directory.link(network.id)
  if (!link) return []
  return (await world.directory.readers(network, channelOf(link.value))).outsiders
}
