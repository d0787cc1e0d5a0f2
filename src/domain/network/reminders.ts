import { z } from 'zod'

const days = (standard: number, least = 1) => z.int().min(least).max(10).default(standard)

/** How soon the coordinator hears that something stands still, in working days of the network (specification 7.2, K4 and K11). */
export const Reminders = z.strictObject({
  /** After the day on which it is due. Whoever leads comes before (K11), and who stands in for the coordinator two days later. */
  coordinator: z
    .strictObject({
      action: days(5, 4),
      begin: days(1),
      contact: days(2),
      feedback: days(2),
      evaluation: days(3),
    })
    .prefault({}),
  /** Between one time and the next, while nothing happens. */
  again: days(5),
})
export type Reminders = z.infer<typeof Reminders>
