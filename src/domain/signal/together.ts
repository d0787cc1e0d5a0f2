import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { FactorId, StrengthId } from '#domain/intake/lists.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** What is done with those it is about: parents and child, or the resident (seeds 002, 003 and 004). */

/** A place at the table. Null in `Together`: nobody said, so it follows from who takes part. */
export const Chair = z.object({ state: codes.Involvement, reason: z.string().nullable() })
export type Chair = z.infer<typeof Chair>

export const seats = ['parents', 'school', 'support'] as const
export type Seat = (typeof seats)[number]

/** All that may worry and all that goes well, looked at with the family or the resident "als het nodig is" (F-003-14). */
export const Inventory = z.object({
  on: LocalDate,
  factors: z.partialRecord(FactorId, codes.FactorAnswer),
  strengths: z.array(StrengthId),
})
export type Inventory = z.infer<typeof Inventory>

export const Together = z.object({
  parents: Chair.nullable(),
  school: Chair.nullable(),
  support: Chair.nullable(),
  /** When it was discussed with parents or resident, or why not; "geen plan zonder inwoners" (F-002-01). */
  discussedOn: LocalDate.nullable(),
  notDiscussed: z.string().nullable(),
  /** Why the lead does it without a partner; "geen plan zonder partners". */
  alone: z.string().nullable(),
  /** "Je kunt niet handelen zonder het kind te zien" (F-004-11). */
  childSeenOn: LocalDate.nullable(),
  childNotSeen: z.string().nullable(),
  /** In the words of the child or the resident. */
  ownWords: z.string().nullable(),
  wish: z.string().nullable(),
  goodAt: z.string().nullable(),
  /** One line each (F-004-12): what are we allowed, whom do I call today, what does the child want. */
  k3: z.object({
    framework: z.string().nullable(),
    shortLine: z.string().nullable(),
    child: z.string().nullable(),
  }),
  inventory: Inventory.nullable().default(null),
})
export type Together = z.infer<typeof Together>

export const nothingYet: Together = {
  parents: null,
  school: null,
  support: null,
  discussedOn: null,
  notDiscussed: null,
  alone: null,
  childSeenOn: null,
  childNotSeen: null,
  ownWords: null,
  wish: null,
  goodAt: null,
  k3: { framework: null, shortLine: null, child: null },
  inventory: null,
}
