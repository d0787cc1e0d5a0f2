import type { Card } from '#cards/blocks.ts'
import { type AbsenceView, awayCard, awayForm, type AwayView } from '#cards/calendar/away-card.ts'
import { type BackView, backCard, coverCard, type CoverView } from '#cards/calendar/cover-cards.ts'
import {
  withQuestion,
  workingDaysCard,
  workingDaysForm,
  type WorkingDaysView,
} from '#cards/calendar/working-days-card.ts'
import { reminderCard } from '#cards/signal/action-card.ts'
import type { Filled } from '#cards/signal-views.ts'
import type { AwayRefusal } from '#domain/network/absence.ts'
import type { WorkingDaysMistake } from '#domain/network/working-days.ts'
import { person, type PersonView } from '#domain/signal/people.ts'
import { due, type Named } from '#support/signal-cards.ts'
import { anna, bram, els, network } from '#support/signals.ts'
import { day } from '#support/time.ts'
import type { Say } from '#text/words.ts'

/** Every card about when somebody works, is away and stands in, in every state, by a name that says which. */

const [asAnna, asBram, asEls] = [anna, bram, els].map((one) => person(network, one.id)) as [
  PersonView,
  PersonView,
  PersonView,
]

const threeDays: WorkingDaysView = {
  works: [1, 2, 4],
  from: '08:00',
  until: '18:00',
  remindAt: '08:30',
  inHolidays: null,
  anyHour: null,
}
const atSchool: WorkingDaysView = { ...threeDays, inHolidays: false }
const coordinates: WorkingDaysView = { ...threeDays, anyHour: true }

const week = { from: day('2026-11-30'), until: day('2026-12-06') }
const covered: AbsenceView = { ...week, cover: asEls }
const uncovered: AbsenceView = { from: day('2026-12-10'), until: day('2026-12-10'), cover: null }
const givenBack: AbsenceView = {
  ...week,
  from: day('2027-01-04'),
  until: day('2027-01-29'),
  cover: 'network',
}

export const nothingKnown: AwayView = {
  id: bram.id,
  absences: [],
  people: [asAnna, { ...asEls, away: { until: week.until, cover: asAnna.name } }],
  leads: false,
}
const allKnown: AwayView = { ...nothingKnown, absences: [covered, uncovered, givenBack], leads: true }

const nothing: Filled = { values: {} }
const stands: CoverView = { ...week, whose: { ...asBram, id: bram.id }, leads: 1, actions: 2 }
export const isBack: BackView = {
  ...week,
  cover: asEls,
  done: ['Gesprek met de ouders', 'Rooster navragen'],
  leads: 1,
  actions: 0,
}

/** What would do, as each refusal names it. */
const instead = {
  days: ['ma 30 nov', 'zo 6 dec'],
  people: ['Els', 'Daan'],
  network: network.name,
}

const refusedDays = (say: Say): Named =>
  Object.fromEntries(
    Object.entries(say.words.calendar.workingDays.mistakes).map(([mistake, refusal]) => [
      `working days, refused: ${mistake satisfies string as WorkingDaysMistake}`,
      workingDaysForm(threeDays, { values: { works: '' }, refusal }, say),
    ]),
  )

const refusedAway = (say: Say): Named =>
  Object.fromEntries(
    Object.entries(say.words.calendar.away.refusals).map(([refused, sentence]) => [
      `away, refused: ${refused satisfies string as AwayRefusal}`,
      awayForm({ ...nothingKnown, leads: true }, { values: { ...week }, refusal: sentence(instead) }, say),
    ]),
  )

const reminder = (say: Say): Card => reminderCard({ ...due, rung: 'T-2' }, 3, say)

export const calendarCards = (say: Say): Named => ({
  'working days': workingDaysForm(threeDays, nothing, say),
  'working days, at a school': workingDaysForm(atSchool, nothing, say),
  'working days, of a coordinator': workingDaysForm(coordinates, nothing, say),
  ...refusedDays(say),
  'working days, kept': workingDaysCard(threeDays, say),
  'working days, kept, at a school': workingDaysCard(atSchool, say),
  'working days, asked under a reminder': withQuestion(reminder(say), threeDays, say),
  away: awayForm(nothingKnown, nothing, say),
  'away, and what is known': awayForm(allKnown, nothing, say),
  ...refusedAway(say),
  'away, kept, a colleague stands in': awayCard(covered, say),
  'away, kept, nobody stands in': awayCard(uncovered, say),
  'away, kept, given back': awayCard(givenBack, say),
  'stands in': coverCard(stands, say),
  'stands in, one of each': coverCard({ ...stands, leads: 1, actions: 1 }, say),
  'stands in, one day': coverCard({ ...stands, until: week.from }, say),
  'stands in, nothing yet': coverCard({ ...stands, leads: 0, actions: 0 }, say),
  'is back': backCard(isBack, say),
  'is back, after one day': backCard({ ...isBack, until: week.from }, say),
  'is back, nothing was done': backCard({ ...isBack, done: [], actions: 2 }, say),
})
