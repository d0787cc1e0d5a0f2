import { membershipsOf } from '#app/directory.ts'
import { handedBackItem } from '#app/calendar/absence.ts'
import { showItem } from '#app/items.ts'
import { askedIn, leaverOf, todayOf } from '#app/calendar/away-asked.ts'
import { absenceView, awayView, named } from '#app/calendar/away-view.ts'
import { heldBy } from '#app/calendar/held.ts'
import { absenceItem, coverItem, retimeItem } from '#app/calendar/items.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import type { Card, WorkItem } from '#app/ports.ts'
import { watchNow } from '#app/watch.ts'
import { awayCard, awayForm } from '#cards/calendar/away-card.ts'
import type { Filled } from '#cards/signal-views.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { decideAbsence, overlaps, withAbsence, withoutAbsence } from '#domain/network/absence.ts'
import { type Absence, colleagueIn, type Schedule } from '#domain/network/schedule.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { addDays, instantAt } from '#domain/time/instant.ts'
import { deliverAt, firstOwnDayNotBefore, type Period } from '#domain/time/person.ts'
import { say } from '#text/words.ts'

/** `afwezig`: from when to when somebody is away, and who stands in (specification 7.2, K7). */
export async function askAway(turn: CalendarTurn, filled: Filled = { values: {} }): Promise<Card> {
  return awayForm(await awayView(turn), filled, say(turn.known.language))
}

/** Kept, with everything that follows on its days; or the form again, with why not and what would do. */
export async function setAway(turn: CalendarTurn, inputs: Readonly<Record<string, string>>): Promise<Card> {
  const words = say(turn.known.language)
  const decision = decideAbsence(askedIn(turn, inputs), await leaverOf(turn))
  if ('refused' in decision) {
    const sentence = words.words.calendar.away.refusals[decision.refused]
    return askAway(turn, { values: inputs, refusal: sentence(named(turn, decision.instead)) })
  }
  const { absence } = decision
  const to = (schedule: Schedule): Schedule => ({
    ...schedule,
    absences: withAbsence(schedule.absences, absence),
  })
  await keep(turn, to, [...follows(turn, absence), ...replaced(turn, absence)], 'away-set')
  return awayCard(absenceView(turn.world, turn.known.id, absence), words)
}

/** They are there after all. */
export async function endAway(turn: CalendarTurn, period: Period): Promise<Card> {
  const { away } = say(turn.known.language).words.calendar
  const { absences } = turn.world.timetable.of(turn.known.id)
  const found = absences.find(({ from, until }) => from === period.from && until === period.until)
  if (!found) return askAway(turn, { values: {}, refusal: away.unknownPeriod })
  const to = (schedule: Schedule): Schedule => ({
    ...schedule,
    absences: withoutAbsence(schedule.absences, period, todayOf(turn)),
  })
  await keep(turn, to, [retimeItem(turn.known.id, turn.now), ...(await whoKnew(turn, found))], 'away-ended')
  return sentenceCard(away.ended)
}

/** Who would have stood in on these days, and now does not, hears it. */
function replaced({ world, known }: CalendarTurn, absence: Absence): WorkItem[] {
  const before = world.timetable.of(known.id).absences.filter((one) => overlaps([one], absence))
  return before.flatMap((one) => {
    const cover = colleagueIn(one.cover)
    return cover && cover !== absence.cover
      ? handedBackItem(world, cover, { ...one, whose: known.id, cover })
      : []
  })
}

/** Whoever would stand in need not any more, and the cards say nothing of it. Who was away reads what was done. */
async function whoKnew(turn: CalendarTurn, absence: Absence): Promise<WorkItem[]> {
  const { world, known, now } = turn
  const until = addDays(todayOf(turn), -1)
  const { leads } = await heldBy(world, known.id)
  const cover = colleagueIn(absence.cover)
  return [
    ...leads.map(({ record }) => showItem(record.value.id, now)),
    ...(cover ? handedBackItem(world, cover, { ...absence, whose: known.id, cover }) : []),
    // As far as is known yet they are away: when they may be told is looked at when it goes.
    ...(cover && absence.from <= until
      ? handedBackItem(world, known.id, { ...absence, until, whose: known.id, cover }).map((item) => ({
          ...item,
          dueAt: now,
        }))
      : []),
  ]
}

/** Both days of the absence have work of their own, whoever stands in hears it, and all that is to come moves. */
function follows({ world, known, now }: CalendarTurn, absence: Absence): WorkItem[] {
  const [first] = membershipsOf(world.networks, known.id)
  if (!first) return []
  const { network, member } = first
  const { calendar } = network
  const begins = instantAt(absence.from, calendar.opensAt, calendar.timeZone)
  const back = firstOwnDayNotBefore(addDays(absence.until, 1), member, calendar)
  const cover = colleagueIn(absence.cover)
  return [
    retimeItem(known.id, now),
    absenceItem('begins', known.id, absence, begins > now ? begins : now),
    absenceItem('ends', known.id, absence, deliverAt(back, member, calendar)),
    ...(cover ? [coverItem(known.id, cover, absence, sendAt(now, network, cover))] : []),
    ...membershipsOf(world.networks, known.id).map((one) => watchNow(one.network.id, now)),
  ]
}

function keep(
  turn: CalendarTurn,
  to: (schedule: Schedule) => Schedule,
  work: readonly WorkItem[],
  verb: string,
): Promise<void> {
  const { known, now } = turn
  const journal = [{ at: now, verb, actor: known.id, result: 'done' }]
  return turn.world.timetable.change({ id: `calendar:${turn.press}`, members: [known.id], to, work, journal })
}
