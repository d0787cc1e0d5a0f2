import type { NetworkFile } from '#domain/network/network.ts'
import type { Reminders } from '#domain/network/reminders.ts'
import { comesAgain, pickUpTold } from '#domain/signal/pick-up-told.ts'
import {
  beginWithin,
  consentAskedDays,
  consultClosesDays,
  drafts,
  endsSoonDays,
  passedOnTo,
  type PickUpReceiver,
  rungsFor,
} from '#domain/signal/policy.ts'
import {
  always,
  asSignal,
  type Each,
  type How,
  howAt,
  howOf,
  type Level,
  levels,
  perUrgency,
  type Row,
  row,
  type Section,
  type When,
} from '#domain/signal/reminder-row.ts'
import { rungNotices } from '#domain/signal/rung-notices.ts'
import type { PickUpRung } from '#domain/signal/rungs.ts'
import { pickUpTable, type ResponseTimes } from '#domain/triage/deadlines.ts'

/** What a network agrees about it. */
export type Agreed = Pick<NetworkFile, 'responseTimes' | 'reminders'>

/** Everything that somebody is reminded of as a network agreed it, as rows that a coordinator can read. */
export function reminderTable(agreed: Agreed): Record<Section, Row[]> {
  const { responseTimes: times, reminders } = agreed
  return {
    'pick-up': pickUpRows(times, reminders),
    begin: lookedAt(
      'begin',
      reminders,
      perUrgency((level) =>
        level === 'high' ? { hours: beginWithin.highHours } : { days: beginWithin.days },
      ),
    ),
    'first-contact': promised('first-contact', agreed, 'contact'),
    action: rungsFor('action', reminders).map(({ rung, to, days }) =>
      row(to, always({ date: days }), howOf(`reminder-${rung}`), {
        note: passedOnTo[rung].length > 0 ? 'passed-on' : null,
      }),
    ),
    feedback: promised('feedback', agreed, 'feedback'),
    evaluation: lookedAt(
      'evaluation',
      reminders,
      perUrgency((level) => ({ weeks: times[level].evaluationWeeks })),
    ),
    'hand-over': [
      row('asked', always('at-once'), howOf('hand-over-offered')),
      row('lead', always({ hours: times.handOverHours }), howOf('hand-over-lapsed'), { note: 'no-answer' }),
    ],
    consent: [
      ...consentAskedDays.map((days, index) =>
        row('reporter-and-lead', always({ beforeEnd: days }), howOf('consent-ends'), {
          note: index > 0 ? 'short-consent' : null,
        }),
      ),
      row('reporter-and-lead', always('at-end'), howOf('consent-expired')),
    ],
    retention: (['lead', 'coordinator'] as const).map((who) =>
      row(who, always({ beforeEnd: endsSoonDays }), howOf('retention-warned')),
    ),
    consult: [
      row('reporter', always({ days: consultClosesDays }), always(howAt('consult', 'closed')), {
        note: 'closes',
      }),
    ],
    unsent: [
      row('writer', always({ ownDays: drafts.unsent.remind }), always('own')),
      row('writer', always({ ownDays: drafts.unsent.gone }), always('silent'), { note: 'gone' }),
    ],
    kept: [
      row('writer', always({ ownDays: drafts.kept.remind }), always('own')),
      row('writer', always({ ownDays: drafts.kept.choose }), always('own'), { note: 'choose' }),
      row('writer', always({ ownDays: drafts.kept.gone }), always('silent'), { note: 'gone' }),
    ],
    stop: [row('writer', always({ minutes: drafts.stopMinutes }), always('any-hour'))],
  }
}

/** Every rung once for each who hears it, with the levels at which they do. */
function pickUpRows(times: ResponseTimes, { again }: Reminders): Row[] {
  const told = levels.flatMap((level) =>
    pickUpTable(level, times).flatMap(({ rung, after }) =>
      pickUpTold(asSignal(level), rung).map((who) => ({ level, rung, after, who })),
    ),
  )
  const together = Map.groupBy(told, ({ rung, who }) => `${rung} ${who}`)
  return [...together.values()].flatMap(([first, ...others]) =>
    first ? pickUpRow(first.rung, first.who, [first, ...others], again) : [],
  )
}

type Told = { level: Level; after: When }

const pickUpRow = (rung: PickUpRung, who: PickUpReceiver, told: readonly Told[], again: number): Row =>
  row(
    who,
    Object.fromEntries(told.map(({ level, after }) => [level, after])),
    Object.fromEntries(told.map(({ level }) => [level, howTold(who, rung, level)])),
    {
      again: told.every(({ level }) => comesAgain(asSignal(level), rung)) ? again : null,
      note: rung === 'assign' ? 'chooses' : null,
    },
  )

function howTold(who: PickUpReceiver, rung: PickUpRung, level: Level): How {
  if (who === 'network') return 'thread'
  return howAt(
    level,
    who === 'reporter' || rung === 'network' ? 'still-waiting' : rungNotices['pick-up'][rung],
  )
}

/** Counted from the day that was agreed, for everyone. */
const promised = (
  duty: 'first-contact' | 'feedback',
  { responseTimes: times, reminders }: Agreed,
  which: 'contact' | 'feedback',
): Row[] =>
  rungsFor(duty, reminders).map(({ rung, to, days }) =>
    row(
      to === 'owner' ? 'lead' : to,
      perUrgency((level) => ({ days: times[level][which] + days })),
      howOf(rungNotices[duty][rung]),
      { again: to === 'coordinator' ? reminders.again : null },
    ),
  )

/** Whoever comes after the lead hears it so many days after the lead did. */
const lookedAt = (duty: 'begin' | 'evaluation', reminders: Reminders, due: Each<When>): Row[] =>
  rungsOf(duty, reminders).map(({ to, days, notice }) =>
    row(to, days === 0 ? due : always({ later: days }), howOf(notice), {
      again: to === 'coordinator' ? reminders.again : null,
    }),
  )

const rungsOf = (duty: 'begin' | 'evaluation', reminders: Reminders) =>
  duty === 'begin'
    ? rungsFor('begin', reminders).map(({ rung, ...rest }) => ({ ...rest, notice: rungNotices.begin[rung] }))
    : rungsFor('evaluation', reminders).map(({ rung, ...rest }) => ({
        ...rest,
        notice: rungNotices.evaluation[rung],
      }))
