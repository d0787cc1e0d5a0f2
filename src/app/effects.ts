import { cardLane, forgetId, showItem, timerId } from '#app/items.ts'
import type { WorkItem } from '#app/ports.ts'
import { atOnce } from '#app/quiet.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { digestItem } from '#app/deliver/digest.ts'
import { urgentItem } from '#app/deliver/urgent.ts'
import { classOf } from '#domain/signal/classes.ts'
import { receiverOf } from '#domain/signal/receiver.ts'
import { sendAt } from '#domain/signal/steps.ts'
import type { Effect } from '#domain/signal/effects.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { firstOwnDayNotBefore } from '#domain/time/person.ts'
import { isWorkingTime } from '#domain/time/calendar.ts'
import { addDays, type Instant, instantAt, later, localDate, localTime } from '#domain/time/instant.ts'

export type Planned = { work: WorkItem[]; cancel: string[] }

/** Effects as work: ids and codes, so that they can be stored in the same commit as the change they follow from. */
export function plan(
  signal: Signal,
  effects: readonly Effect[],
  now: Instant,
  network: Network,
  actor: MemberId | null,
): Planned {
  const work = effects.flatMap((effect) => itemOf(signal, effect, now, network, actor))
  const cancel = effects.flatMap((effect) =>
    effect.effect === 'clear-timer' ? [timerId(signal, effect.slot)] : [],
  )
  return { work, cancel }
}

function itemOf(
  signal: Signal,
  effect: Effect,
  now: Instant,
  network: Network,
  actor: MemberId | null,
): WorkItem[] {
  switch (effect.effect) {
    case 'show':
      return [showItem(signal.id, now)]
    case 'ask-network':
      return [
        {
          id: `ask:${signal.id}`,
          lane: cardLane(signal.id),
          dueAt: inOfficeHours(now, network),
          kind: 'ask-network',
          ref: { signal: signal.id },
        },
      ]
    case 'receipt':
      return [
        {
          id: `receipt:${signal.id}`,
          lane: `person:${signal.reporter.member}`,
          dueAt: now,
          kind: 'receipt',
          ref: { signal: signal.id },
        },
      ]
    case 'tell':
      return [told(signal, { ...effect, to: receiverOf(signal, effect, network) }, now, network, actor)]
    case 'set-timer':
      return [
        {
          id: timerId(signal, effect.slot),
          lane: `timer:${signal.id}`,
          dueAt: effect.at,
          kind: 'timer',
          ref: { signal: signal.id, ...asStrings(effect.command) },
        },
      ]
    case 'forget-identity':
      return [dueNow(signal, `forget-identity:${signal.id}`, 'forget-identity', now)]
    case 'end-with':
      return [
        {
          id: `end-with:${effect.signal}:${effect.on}`,
          lane: `timer:${effect.signal}`,
          dueAt: now,
          kind: 'end-with',
          ref: { signal: effect.signal, on: effect.on },
        },
      ]
    case 'pass-on':
      return [
        {
          id: ['pass-on', effect.signal, ...Object.values(effect.what)].join(':'),
          lane: `timer:${effect.signal}`,
          dueAt: now,
          kind: 'pass-on',
          ref: { signal: effect.signal, ...asStrings(effect.what) },
        },
      ]
    case 'forget':
      return [dueNow(signal, forgetId(signal), 'forget-signal', forgottenAt(signal, now))]
    case 'clear-timer':
      return []
  }
}

const aDay = 24 * 60 * 60_000

/** Its tombstone is put in the channel first, and who raised it hears that it was closed, also when that was just now. */
function forgottenAt({ closing }: Signal, now: Instant): Instant {
  const shown = later(now, aDay)
  const heard = closing ? later(closing.at, 14 * aDay) : shown
  return heard > shown ? heard : shown
}

const dueNow = (signal: Signal, id: string, kind: string, dueAt: Instant): WorkItem => ({
  id,
  lane: cardLane(signal.id),
  dueAt,
  kind,
  ref: { signal: signal.id },
})

/** What is due comes in one message a day, what is high and stands still in one of its own. */
function told(
  signal: Signal,
  effect: Extract<Effect, { effect: 'tell' }>,
  now: Instant,
  network: Network,
  actor: MemberId | null,
): WorkItem {
  switch (classOf(effect.notice, signal)) {
    case 'daily':
      return digestItem(effect.to, sendAt(now, network, effect.to))
    case 'urgent':
      return urgentItem(effect.to, sendAt(now, network, effect.to))
    case 'now':
      return effect.to === actor
        ? tellItem(signal, effect, now, atOnce)
        : tellItem(signal, effect, sendAt(now, network, effect.to))
  }
}

type ToTell = { to: MemberId; notice: Notice; about?: string | undefined; by?: string | undefined }

/** What two colleagues did is two messages; the same said twice before it is delivered is one. */
export function tellItem(
  signal: Pick<Signal, 'id'>,
  { to, notice, about, by }: ToTell,
  dueAt: Instant,
  more: Record<string, string> = {},
): WorkItem {
  return {
    id: ['tell', signal.id, notice, to, about ?? '', by ?? ''].join(':'),
    lane: `person:${to}`,
    dueAt,
    kind: 'tell',
    ref: { signal: signal.id, to, notice, ...(about ? { about } : {}), ...(by ? { by } : {}), ...more },
  }
}

/** A channel is not disturbed outside the network's hours. */
function inOfficeHours(now: Instant, { calendar }: Network): Instant {
  if (isWorkingTime(now, calendar)) return now
  const today = localDate(now, calendar.timeZone)
  const from = localTime(now, calendar.timeZone) < calendar.opensAt ? today : addDays(today, 1)
  const everyDay = { works: calendar.weekdays, remindAt: calendar.opensAt }
  return instantAt(firstOwnDayNotBefore(from, everyDay, calendar), calendar.opensAt, calendar.timeZone)
}

const asStrings = (command: object): Record<string, string> =>
  Object.fromEntries(Object.entries(command).map(([name, value]) => [name, String(value)]))
