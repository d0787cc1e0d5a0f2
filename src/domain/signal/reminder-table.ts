import { comesAgain, pickUpTold } from '#domain/signal/pick-up-told.ts'
import {
  againAfterDays,
  beginWithin,
  consentAskedDays,
  consultClosesDays,
  drafts,
  endsSoonDays,
  passedOnTo,
  type PickUpReceiver,
  policy,
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

/** Everything that somebody is reminded of with these response times, as rows that a coordinator can read. */
export const reminderTable = (times: ResponseTimes): Record<Section, Row[]> => ({
  'pick-up': pickUpRows(times),
  begin: lookedAt(
    'begin',
    perUrgency((level) => (level === 'high' ? { hours: beginWithin.highHours } : { days: beginWithin.days })),
  ),
  'first-contact': promised('first-contact', times, 'contact'),
  action: policy.action.map(({ rung, to, days }) =>
    row(to, always({ date: days }), howOf(`reminder-${rung}`), {
      note: passedOnTo[rung].length > 0 ? 'passed-on' : null,
    }),
  ),
  feedback: promised('feedback', times, 'feedback'),
  evaluation: lookedAt(
    'evaluation',
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
})

/** Every rung once for each who hears it, with the levels at which they do. */
function pickUpRows(times: ResponseTimes): Row[] {
  const told = levels.flatMap((level) =>
    pickUpTable(level, times).flatMap(({ rung, after }) =>
      pickUpTold(asSignal(level), rung).map((who) => ({ level, rung, after, who })),
    ),
  )
  const together = Map.groupBy(told, ({ rung, who }) => `${rung} ${who}`)
  return [...together.values()].flatMap(([first, ...others]) =>
    first ? pickUpRow(first.rung, first.who, [first, ...others]) : [],
  )
}

type Told = { level: Level; after: When }

const pickUpRow = (rung: PickUpRung, who: PickUpReceiver, told: readonly Told[]): Row =>
  row(
    who,
    Object.fromEntries(told.map(({ level, after }) => [level, after])),
    Object.fromEntries(told.map(({ level }) => [level, howTold(who, rung, level)])),
    {
      again: told.every(({ level }) => comesAgain(asSignal(level), rung)) ? againAfterDays : null,
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
  times: ResponseTimes,
  which: 'contact' | 'feedback',
): Row[] =>
  policy[duty].map(({ rung, to, days }) =>
    row(
      to === 'owner' ? 'lead' : to,
      perUrgency((level) => ({ days: times[level][which] + days })),
      howOf(rungNotices[duty][rung]),
      { again: to === 'coordinator' ? againAfterDays : null },
    ),
  )

/** Whoever comes after the lead hears it so many days after the lead did. */
const lookedAt = (duty: 'begin' | 'evaluation', due: Each<When>): Row[] =>
  rungsOf(duty).map(({ to, days, notice }) =>
    row(to, days === 0 ? due : always({ later: days }), howOf(notice), {
      again: to === 'coordinator' ? againAfterDays : null,
    }),
  )

const rungsOf = (duty: 'begin' | 'evaluation') =>
  duty === 'begin'
    ? policy.begin.map(({ rung, ...rest }) => ({ ...rest, notice: rungNotices.begin[rung] }))
    : policy.evaluation.map(({ rung, ...rest }) => ({ ...rest, notice: rungNotices.evaluation[rung] }))
