import { z } from 'zod'
import { SupportLayer } from '#domain/codes.ts'
import { Theme } from '#domain/intake/lists.ts'
import { Account } from '#domain/network/account.ts'
import { line } from '#domain/network/line.ts'
import { PhoneNumber } from '#domain/network/phone.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** Help that people of this network can point to (seed 002: "een overzicht van de verschillende voorzieningen"). */
export const Service = z.strictObject({
  name: line,
  /** What one can go there for, in a few words. */
  what: line,
  themes: z.array(Theme).min(1),
  /** The layer of the rainbow, lightest first. */
  layer: SupportLayer,
  /** Where it is; without it the whole municipality. */
  neighbourhood: line.optional(),
  waitingWeeks: z.int().min(0).max(104).optional(),
  phone: PhoneNumber.optional(),
  site: z
    .url({ protocol: /^https$/, error: 'write the whole address, like https://www.oldenzaal.nl' })
    .optional(),
  /** The day on which somebody last looked whether this is still so. */
  checkedOn: LocalDate,
  /** The member who is asked whether it is still so, by their account. */
  owner: Account.optional(),
})
export type Service = z.infer<typeof Service>
