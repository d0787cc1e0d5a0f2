import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { JournalLine, SealedStore, WorkItem } from '#app/ports.ts'
import { keyOf, kinds, type Loaded, loadNewer, put, type Schedules } from '#app/records.ts'
import type { MemberId } from '#domain/ids.ts'
import { noSchedule, onDay, type Schedule } from '#domain/network/schedule.ts'
import type { Network } from '#domain/network/network.ts'
import { absenceDays } from '#domain/retention.ts'
import { addDays, type Instant, type LocalDate, localDate, TimeZone } from '#domain/time/instant.ts'

/** When everyone works, and the networks as they are today because of it. */
export interface Timetable {
  /** Everyone with their own days, and who does whose work today. */
  networks(): readonly Network[]
  of(member: MemberId): Schedule
  /** The same id twice is one change. Whatever follows is stored with it. */
  change(change: Change): Promise<void>
  /** Another process may have changed it. */
  refresh(): Promise<void>
}

export type Change = {
  id: string
  members: readonly MemberId[]
  to: (schedule: Schedule) => Schedule
  work: readonly WorkItem[]
  journal: readonly JournalLine[]
}

type Needs = { store: SealedStore; files: readonly Network[]; now: () => Instant }

const aMinute = 60_000

export function timetable({ store, files, now }: Needs): Timetable {
  let known: Loaded<Schedules> | null = null
  let made: { networks: readonly Network[]; minute: number; days: string } | null = null

  const take = (found: Loaded<Schedules> | null): void => {
    if (found?.version === known?.version) return
    known = found
    made = null
  }
  const of = (member: MemberId): Schedule => known?.value.people[member] ?? noSchedule
  const read = async (): Promise<Loaded<Schedules> | null> => {
    const found = await loadNewer(store, kinds.schedules, keyOf.schedules, known)
    take(found)
    return found
  }

  return {
    of,
    networks: () => {
      const minute = Math.floor(now() / aMinute)
      if (made?.minute === minute) return made.networks
      const days = files.map((file) => dayIn([file], now())).join()
      made = { minute, days, networks: made?.days === days ? made.networks : today(files, known, now()) }
      return made.networks
    },
    change: async ({ id, members, to, work, journal }) => {
      for (;;) {
        const found = await read()
        const changed = members.map((member) => [member, recent(to(of(member)), dayIn(files, now()))])
        const people = { ...found?.value.people, ...Object.fromEntries(changed) }
        const puts = [put(kinds.schedules, keyOf.schedules, { people }, found)]
        if (await commitIfUnchanged(store, { id, puts, journal, work, cancel: [] })) {
          // It is kept: who cannot look right after it sees it a moment later.
          await read().catch(() => undefined)
          return
        }
      }
    },
    refresh: async () => void (await read()),
  }
}

/** Networks of one installation live in one country: any of them knows which day it is. */
const dayIn = ([first]: readonly Network[], now: Instant): LocalDate =>
  localDate(now, first?.calendar.timeZone ?? TimeZone.parse('Europe/Amsterdam'))

function today(files: readonly Network[], known: Loaded<Schedules> | null, now: Instant): Network[] {
  const people = Object.entries(known?.value.people ?? {}).map(
    ([member, schedule]) => [member as MemberId, schedule ?? noSchedule] as const,
  )
  const schedules = new Map(people)
  return files.map((file) => onDay(file, schedules, localDate(now, file.calendar.timeZone)))
}

/** What is over for so long is nobody's business any more. */
function recent(schedule: Schedule, today: LocalDate): Schedule {
  const monthAgo = addDays(today, -absenceDays)
  return { ...schedule, absences: schedule.absences.filter(({ until }) => until >= monthAgo) }
}
