import { z } from 'zod'
import { addDays, LocalDate } from '#domain/time/instant.ts'

/** What somebody looked at longer ago than this may have changed. */
const holdsDays = 90

/** Whether what was right on this day still counts. */
export const stillHolds = (on: LocalDate, today: LocalDate): boolean => addDays(on, holdsDays) >= today

/** Before it counts no more, so that there is time to answer. */
const askedAfterDays = holdsDays - 14

/**
 * Since when what the file says that somebody can be asked about is right: the day on which they said so last, in one press
 * for all their networks. The day on which the bot first knew them counts as one. `askedOn`: when they were asked last.
 * `saidOn`: when they really said so, also of `help`: what they owned then.
 */
export const Vouched = z.object({
  on: LocalDate,
  askedOn: LocalDate.nullable(),
  saidOn: LocalDate.nullable().default(null),
  help: z.array(z.string()).default([]),
})
export type Vouched = z.infer<typeof Vouched>

export const firstKnownOn = (on: LocalDate): Vouched => ({
  on,
  askedOn: null,
  saidOn: null,
  help: [],
})
export const saidOn = (on: LocalDate, help: readonly Named[]): Vouched => ({
  on,
  askedOn: null,
  saidOn: on,
  help: help.map(helpId),
})

type Named = { name: string; neighbourhood?: string | undefined }

/** Help has no id of its own: in another neighbourhood it is another one. */
const helpId = ({ name, neighbourhood = '' }: Named): string => `${name}\n${neighbourhood}`

/** When its owner last said that it is right; null of what came to them later. */
export const lookedAtOn = (vouched: Vouched | null | undefined, help: Named): LocalDate | null =>
  vouched?.help.includes(helpId(help)) ? vouched.saidOn : null

/** The day since which nobody said that it is right; null while it counts. */
export const unsureSince = (vouched: Vouched | null, today: LocalDate): LocalDate | null =>
  vouched === null || stillHolds(vouched.on, today) ? null : vouched.on

/** Two weeks before it ends, and then once in as many days as it would have counted: a question each day is read by nobody. */
export function isToAsk({ on, askedOn }: Pick<Vouched, 'on' | 'askedOn'>, today: LocalDate): boolean {
  let [due, next] = [on, addDays(on, askedAfterDays)]
  while (next <= today) [due, next] = [next, addDays(next, holdsDays)]
  return due > on && (askedOn === null || askedOn < due)
}

/** Whether something that this person owns is to be looked at: as soon, and as seldom, as what they can be asked about. */
export const isHelpToAsk = (
  help: readonly { checkedOn: LocalDate }[],
  { askedOn }: Vouched,
  today: LocalDate,
): boolean => help.some(({ checkedOn }) => isToAsk({ on: checkedOn, askedOn }, today))
