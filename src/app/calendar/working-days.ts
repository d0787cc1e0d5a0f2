import { membershipsOf } from '#app/directory.ts'
import { retimeItem } from '#app/calendar/items.ts'
import { myWork } from '#app/mine.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import type { Card } from '#app/ports.ts'
import { withLine } from '#cards/blocks.ts'
import { workingDaysCard, workingDaysForm, type WorkingDaysView } from '#cards/calendar/working-days-card.ts'
import type { Filled } from '#cards/signal-views.ts'
import { hasSchoolHolidays, isCoordinator } from '#domain/network/members.ts'
import type { Member } from '#domain/network/network.ts'
import type { Schedule } from '#domain/network/schedule.ts'
import { readWorkingDays } from '#domain/network/working-days.ts'
import { hoursOf } from '#domain/time/person.ts'
import { say } from '#text/words.ts'

/** `werkdagen`: on which days and at which hours somebody works, as they say themselves. */
export const askWorkingDays = (turn: CalendarTurn, filled: Filled = { values: {} }): Card =>
  workingDaysForm(viewOf(turn), filled, say(turn.known.language))

/** What was filled in becomes their week; every reminder that is still to come moves with it. */
export async function setWorkingDays(
  turn: CalendarTurn,
  inputs: Readonly<Record<string, string>>,
): Promise<Card> {
  const words = say(turn.known.language)
  const time = (id: string): string | null => inputs[id]?.trim() || null
  const works = (inputs['works'] ?? '')
    .split(',')
    .flatMap((day) => (/^[1-7]$/.test(day) ? [Number(day)] : []))
  const read = readWorkingDays({
    works,
    from: time('from'),
    until: time('until'),
    remindAt: time('remindAt'),
  })
  if (typeof read === 'string') {
    const refusal = words.words.calendar.workingDays.mistakes[read]
    return askWorkingDays(turn, { values: inputs, refusal })
  }
  await keep(turn, (schedule) => ({
    ...schedule,
    pattern: read,
    worksInHolidays: inputs['inHolidays'] === 'true',
    anyHour: inputs['anyHour'] === 'true',
    askedAt: turn.now,
  }))
  return workingDaysCard(viewOf(turn), words)
}

/**
 * They say that it is right as it is: then it is not asked again. The answer comes in the place of the message that asked,
 * so it has what waits for them.
 */
export async function workingDaysRight(turn: CalendarTurn): Promise<Card> {
  await keep(turn, (schedule) => ({ ...schedule, askedAt: turn.now }))
  const { asked } = say(turn.known.language).words.calendar.workingDays
  return withLine(await myWork(turn), asked)
}

const keep = (turn: CalendarTurn, to: (schedule: Schedule) => Schedule): Promise<void> =>
  turn.world.timetable.change({
    id: `calendar:${turn.press}`,
    members: [turn.known.id],
    to,
    work: [retimeItem(turn.known.id, turn.now)],
    journal: [{ at: turn.now, verb: 'working-days', actor: turn.known.id, result: 'done' }],
  })

/** As it is now: from the file, or as they said. */
function viewOf({ world, known }: CalendarTurn): WorkingDaysView {
  const memberships = membershipsOf(world.networks, known.id)
  const [first] = memberships
  if (!first) throw new Error('no-membership: only members have working days')
  const { member } = first
  const { from, until } = hoursOf(member)
  const holidays = memberships.some((one) => hasSchoolHolidays(one.network, one.member))
  const schedule = world.timetable.of(known.id)
  const mayHelp = memberships.some((one) => helpsToCall(one.member))
  return {
    works: member.works,
    from,
    until,
    remindAt: member.remindAt,
    inHolidays: holidays ? schedule.worksInHolidays : null,
    anyHour: mayHelp ? schedule.anyHour : null,
  }
}

/** Who is asked to help with a call. */
const helpsToCall = (member: Member): boolean =>
  isCoordinator(member) || member.roles.includes('safeguarding-officer')
