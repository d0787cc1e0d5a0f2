import { z } from 'zod'
import { AgeBand, ConsentState, FactorAnswer, PartnerType, Trend } from '#domain/codes.ts'
import { FactorId, StrengthId } from '#domain/intake/lists.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import { LocalTime, TimeZone } from '#domain/time/instant.ts'
import { Day, Moment } from './moment.ts'

/** What a rehearsal may hold. A field that is not named here is a mistake. */

/** Notes of the writer, and what the writer expects: read by nobody. */
const ignored = {
  id: z.unknown().optional(),
  title: z.unknown().optional(),
  note: z.unknown().optional(),
  reporter: z.unknown().optional(),
  subjectAge: z.unknown().optional(),
  safety: z.unknown().optional(),
  expect: z.unknown().optional(),
}

/** A strict object, not a record: a record lets `__proto__` through. The cast: `fromEntries` forgets its keys. */
const Factors = z.strictObject(
  Object.fromEntries(FactorId.options.map((id) => [id, FactorAnswer.exactOptional()])) as Record<
    FactorId,
    z.ZodExactOptional<typeof FactorAnswer>
  >,
)

const weighed = {
  factors: Factors.default({}),
  protective: z.array(StrengthId).default([]),
  redFlags: z.array(RedFlagId).default([]),
}
const circumstances = {
  current: z
    .literal([true, false, 'unknown', null])
    .default(true)
    .transform((plays) => (plays === true ? 'true' : plays === false ? 'false' : 'unknown')),
  trend: Trend.default('same'),
  safetyScore: z.int().min(0).max(10).nullable().default(null),
  dependent: z.boolean().default(false),
  deadlineWorkingDays: z.int().nullable().default(null),
  repeat: z.boolean().default(false),
}

export const Case = z.strictObject({
  ...ignored,
  ...weighed,
  at: Moment.optional(),
  ageBand: AgeBand,
  text: z.string().default(''),
  consent: ConsentState,
  partnerType: PartnerType.nullish(),
  oggzOutreach: z.boolean().default(false),
  nearly18: z.boolean().default(false),
  childrenOrPregnancy: z.boolean().default(false),
  other: z.strictObject(circumstances).prefault({}),
})
export type Case = z.infer<typeof Case>

export const TriageItem = z.strictObject({ ...ignored, ...weighed, ...circumstances })
export type TriageItem = z.infer<typeof TriageItem>

/** At least an hour, so that no sum of hours takes more days than hours. */
const WorkingHours = z
  .string()
  .refine(isWorkingHours, 'expected working hours of at least an hour, such as 08:30-17:00')
  .transform((text) => ({
    opensAt: LocalTime.parse(text.slice(0, 5)),
    closesAt: LocalTime.parse(text.slice(6)),
  }))

function isWorkingHours(text: string): boolean {
  const [from = '', until = '', ...more] = text.split('-')
  const times = [from, until].every((time) => LocalTime.safeParse(time).success)
  return times && more.length === 0 && minutesOf(until) - minutesOf(from) >= 60
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What holds for every item of a file. */
const shared = { timeZone: TimeZone.optional(), workingHours: WorkingHours.optional() }

const calendar = {
  ...ignored,
  ...shared,
  goodFridayFree: z.boolean().default(true),
  liberationDayFree: z.boolean().default(true),
  bridgeDayFree: z.boolean().default(false),
  workingWeekdays: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
}
export const DaysItem = z.strictObject({
  ...calendar,
  start: Day,
  addWorkingDays: z.int().min(0).max(10_000),
})
export type DaysItem = z.infer<typeof DaysItem>
export const HoursItem = z.strictObject({
  ...calendar,
  start: Moment,
  addWorkingHours: z.number().min(0).max(10_000),
})
export type HoursItem = z.infer<typeof HoursItem>

export const TextItem = z.strictObject({
  ...ignored,
  at: Moment.optional(),
  text: z.string(),
  rules: z.unknown().optional(),
})
export type TextItem = z.infer<typeof TextItem>

/** The lists of a file of examples, in the order of their answers. */
export const lists = ['cases', 'workingDays', 'workingHoursAdded', 'mustFind', 'mustNotFind'] as const
const list = z.array(z.unknown()).optional()
export const ExampleFile = z.strictObject({
  ...shared,
  signalledAt: Moment.optional(),
  cases: list,
  workingDays: list,
  workingHoursAdded: list,
  mustFind: list,
  mustNotFind: list,
})
export type ExampleFile = z.infer<typeof ExampleFile>
