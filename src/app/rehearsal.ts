import type { Sender } from '#app/ports.ts'
import type { Clock, Ids, SealedStore } from '#app/ports.ts'
import { keyOf, kinds, load, put, type Rehearsal } from '#app/records.ts'
import {
  addDays,
  type Instant,
  instantAt,
  later,
  LocalDate,
  LocalTime,
  localDate,
  localTime,
  type TimeZone,
} from '#domain/time/instant.ts'

/** A clock that rehearsal can move forward, and that goes on from there after a restart. */
export interface RehearsalClock extends Clock {
  /** Never back: false when `at` is before now. */
  moveTo(at: Instant): Promise<boolean>
  acting(): Readonly<Record<string, string>>
  actAs(sender: Sender, account: string): Promise<void>
}

/** `startAt` is where an empty store starts; without it, at the real time. */
export async function rehearsalClock(
  store: SealedStore,
  real: Clock,
  ids: Ids,
  startAt: Instant | null,
): Promise<RehearsalClock> {
  const found = await load(store, kinds.rehearsal, keyOf.rehearsal)
  let state: Rehearsal = found?.value ?? { offset: startAt === null ? 0 : startAt - real.now(), acting: {} }

  const save = async (next: Rehearsal): Promise<void> => {
    state = next
    const over = await load(store, kinds.rehearsal, keyOf.rehearsal)
    const puts = [put(kinds.rehearsal, keyOf.rehearsal, next, over)]
    await store.commit({ id: ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
  }
  if (!found) await save(state)

  const now = (): Instant => later(real.now(), state.offset)
  return {
    now,
    async moveTo(at) {
      if (at < now()) return false
      await save({ ...state, offset: at - real.now() })
      return true
    },
    acting: () => state.acting,
    actAs: (sender, account) => save({ ...state, acting: { ...state.acting, [sender.objectId]: account } }),
  }
}

/** `+2d`, `+4h`, `+30m`, `2026-11-24T09:00`: the moment that is meant, local to the network; null when it is none. */
export function readMoment(text: string, now: Instant, zone: TimeZone): Instant | null {
  const step = /^\+(\d{1,3})([dhm])$/.exec(text)
  if (step) return forward(Number(step[1]), step[2] ?? '', now, zone)
  const absolute = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text)
  const date = LocalDate.safeParse(absolute?.[1]).data
  const time = LocalTime.safeParse(absolute?.[2]).data
  return date && time ? instantAt(date, time, zone) : null
}

/** A day is the same wall time on the next day, also when the clock changes in between. */
function forward(count: number, unit: string, now: Instant, zone: TimeZone): Instant {
  if (unit === 'd') return instantAt(addDays(localDate(now, zone), count), localTime(now, zone), zone)
  return later(now, count * (unit === 'h' ? 3_600_000 : 60_000))
}
