import { stillHolds } from '#app/deliver/still-holds.ts'
import type { Message } from '#app/ports.ts'
import type { SignalRecord } from '#app/records.ts'
import { beginView } from '#app/press/form-views.ts'
import { channelOf } from '#app/directory.ts'
import type { World } from '#app/world.ts'
import { offerCard, reminderCard } from '#cards/signal/action-card.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { beginForm } from '#cards/signal/lead-forms.ts'
import { noticeCard } from '#cards/signal/notice-card.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'
import { coordinators, isRestricted, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { suggestedPeople } from '#domain/network/suggest.ts'
import { goesFirst } from '#domain/signal/goes-first.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { toAction, toChannel } from '#domain/signal/disclose.ts'
import { person, reporterOf } from '#domain/signal/people.ts'
import type { Rung } from '#domain/signal/rungs.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Calendar, workingDaysBetween } from '#domain/time/calendar.ts'
import { feedbackFacts, lastLevel, usualLevel } from '#domain/signal/feedback.ts'
import { type LocalDate, localDate } from '#domain/time/instant.ts'
import { eraseBy } from '#domain/triage/deadlines.ts'
import { isOwnDay } from '#domain/time/person.ts'
import { type Say, say } from '#text/words.ts'

export type Telling = { to: MemberId; notice: Notice; about: string | undefined; by: string | undefined }

/** The message as it must be now; null when there is nothing left to say. */
export async function messageFor(
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
    return action
      ? { summary, card: reminder(world, signal, action, network, notice, to, version, words) }
      : null
  }
  const member = memberOf(network, to)
  if (notice === 'begin') {
    const view = member && beginView(signal, member, network, world.clock.now())
    return view ? { summary, card: beginForm(view, version, { values: {} }, words) } : null
  }
  if (notice === 'action-offered') {
    const view = action && { ...aboutOf(signal), action: toAction(signal, action, network) }
    return view ? { summary, card: offerCard(view, version, words) } : null
  }
  if (notice === 'consult') {
    const entitled = member && !isRestricted(network, member)
    return entitled ? { summary, card: channelCard(toChannel(signal, network, false), version, words) } : null
  }
  const view = await noticeView(world, signal, network, telling, action)
  return { summary, card: noticeCard(notice, view, version, words), first: goesFirst(signal, notice) }
}

const aboutOf = (signal: Signal) => ({ signal: signal.id, reference: signal.reference, kind: signal.kind })

const isRung = (notice: Notice): notice is `reminder-${Rung}` => notice.startsWith('reminder-')

function reminder(
  world: World,
  signal: Signal,
  action: Action,
  network: Network,
  notice: `reminder-${Rung}`,
  to: MemberId,
  version: number,
  words: Say,
) {
  const { calendar } = network
  const today = localDate(world.clock.now(), calendar.timeZone)
  const member = memberOf(network, to)
  return reminderCard(
    {
      ...aboutOf(signal),
      action: toAction(signal, action, network),
      rung: notice.slice('reminder-'.length) as Rung,
      waiting: reporterOf(signal, network),
      lead: signal.lead && person(network, signal.lead),
      today,
      ownDay: member ? isOwnDay(action.dueOn, member, calendar) : true,
      workingDays: workingDaysBetween(today, action.dueOn, calendar),
    },
    version,
    words,
  )
}

async function noticeView(
  world: World,
  signal: Signal,
  network: Network,
  { notice, by, to }: Telling,
  action: Action | undefined,
) {
  return {
    ...aboutOf(signal),
    networkName: network.name,
    by: by ? whoDidIt(signal, network, by as MemberId) : null,
    lead: signal.lead && person(network, signal.lead),
    action: action ? toAction(signal, action, network) : null,
    date: dateOf(notice, signal, network),
    feedback: feedbackFacts(signal, notice === 'feedback-draft' ? usualLevel(signal) : lastLevel(signal)),
    guest: memberOf(network, to) === undefined,
    leads: signal.lead === to,
    coordinates: coordinators(network).some(({ id }) => id === to),
    suggested: asksForSomebody(notice) ? suggestedPeople(signal, network, world.clock.now()) : [],
    outsiders: notice === 'channel-blocked' ? await outsiders(world, network) : [],
  }
}

/** Who is told that nobody leads hears who could. */
const asksForSomebody = (notice: Notice): boolean =>
  notice === 'not-taken-up' || notice === 'assign-now' || notice === 'needs-a-lead'

/** The day that a message is about. */
const dateOf = (notice: Notice, signal: Signal, network: Network): LocalDate | null =>
  dates[notice]?.(signal, network.calendar) ?? null

const dates: Readonly<Partial<Record<Notice, (signal: Signal, calendar: Calendar) => LocalDate | null>>> = {
  'hand-over-offered': ({ handOver }, { timeZone }) => handOver && localDate(handOver.lapsesAt, timeZone),
  'consent-ends': ({ consent }) => consent.until,
  'consent-withdrawn': ({ withdrawal }, calendar) => withdrawal && eraseBy(withdrawal.at, calendar),
  'evaluate-late': ({ evaluateOn }) => evaluateOn,
  'retention-warned': ({ eraseOn }) => eraseOn,
}

const whoDidIt = (signal: Signal, network: Network, id: MemberId) =>
  id === signal.reporter.member ? reporterOf(signal, network) : person(network, id)

async function outsiders(world: World, network: Network): Promise<readonly string[]> {
  const link = await world.directory.link(network.id)
  if (!link) return []
  return (await world.directory.readers(network, channelOf(link.value))).outsiders
}
