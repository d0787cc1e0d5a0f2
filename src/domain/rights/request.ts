import { z } from 'zod'
import { MemberId, NetworkId, Reference, SignalId } from '#domain/ids.ts'
import { type Calendar, isWorkingDay } from '#domain/time/calendar.ts'
import { addDays, addMonths, LocalDate } from '#domain/time/instant.ts'

/** What somebody may ask of what is kept about them (AVG articles 15 to 18 and 21). */
export const Right = z.enum(['access', 'erasure', 'rectification', 'objection'])
export type Right = z.infer<typeof Right>

/** Why somebody objects, or wants it to be used less meanwhile. */
export const ObjectionGround = z.enum(['own-situation', 'not-correct', 'not-lawful', 'needs-it'])
export type ObjectionGround = z.infer<typeof ObjectionGround>

/** Why a request is not, or not wholly, done. */
export const DenialReason = z.enum([
  'identity-not-shown',
  'about-others',
  'not-safe',
  'law-asks-it',
  'is-correct',
  'weighs-less',
])
export type DenialReason = z.infer<typeof DenialReason>

/** What can be a reason against which right. */
export const denialsOf: Readonly<Record<Right, readonly DenialReason[]>> = {
  access: ['identity-not-shown', 'about-others', 'not-safe'],
  erasure: ['identity-not-shown', 'not-safe', 'law-asks-it'],
  rectification: ['identity-not-shown', 'about-others', 'is-correct'],
  objection: ['identity-not-shown', 'not-safe', 'law-asks-it', 'weighs-less'],
}

/** Why two months more are needed (AVG article 12, third paragraph). */
export const ExtensionReason = z.enum(['complex', 'many-requests'])
export type ExtensionReason = z.infer<typeof ExtensionReason>

export const RequestId = z
  .string()
  .regex(/^r_[a-z0-9]{1,32}$/)
  .brand('RequestId')
export type RequestId = z.infer<typeof RequestId>

/** Codes and days: what is to be corrected stands in the signal, and goes with it. */
export const RightsRequest = z.object({
  id: RequestId,
  signal: SignalId,
  reference: Reference,
  network: NetworkId,
  right: Right,
  ground: ObjectionGround.nullable(),
  receivedOn: LocalDate,
  by: MemberId,
  extension: z.object({ on: LocalDate, reason: ExtensionReason }).nullable(),
  decision: z.object({ on: LocalDate, by: MemberId.nullable(), denied: DenialReason.nullable() }).nullable(),
})
export type RightsRequest = z.infer<typeof RightsRequest>

/** The same day a month later, or the last day of a shorter one; two months more when that was told in time. */
export const answerBy = ({ receivedOn, extension }: RightsRequest): LocalDate =>
  addMonths(receivedOn, extension ? 3 : 1)

/** Once, and told within the first month. */
export function whyNotExtend(
  { receivedOn, extension, decision }: RightsRequest,
  today: LocalDate,
): 'decided' | 'extended' | 'month-over' | null {
  if (decision) return 'decided'
  if (extension) return 'extended'
  return today > addMonths(receivedOn, 1) ? 'month-over' : null
}

/** What somebody says when it came: not after today, and not so long ago that the month was over before it was written down. */
export const whyNotReceived = (
  receivedOn: LocalDate,
  today: LocalDate,
): 'date-future' | 'date-long-ago' | null => {
  if (receivedOn > today) return 'date-future'
  return receivedOn < addMonths(today, -3) ? 'date-long-ago' : null
}

export const requestRungs = ['two-weeks', 'one-week', 'two-days'] as const
export type RequestRung = (typeof requestRungs)[number]
const daysBefore: Record<RequestRung, number> = { 'two-weeks': 14, 'one-week': 7, 'two-days': 2 }

/** On which days the coordinator is reminded: the last working day not after that many days before the end. */
export const remindedOn = (request: RightsRequest, rung: RequestRung, calendar: Calendar): LocalDate =>
  workingDayNotAfter(addDays(answerBy(request), -daysBefore[rung]), calendar)

/** So soon that it stands in the list of the morning. */
export const presses = (request: RightsRequest, today: LocalDate): boolean =>
  addDays(answerBy(request), -daysBefore['two-weeks']) <= today

const workingDayNotAfter = (date: LocalDate, calendar: Calendar): LocalDate =>
  isWorkingDay(date, calendar) ? date : workingDayNotAfter(addDays(date, -1), calendar)
