import { cardsHold } from '#support/simulation/promised-cards.ts'
import { deedsHold } from '#support/simulation/promised-deeds.ts'
import { erasureHolds } from '#support/simulation/promised-erasure.ts'
import { remindersHold } from '#support/simulation/promised-reminders.ts'
import type { Rest } from '#support/simulation/at-rest.ts'

/** Every promise that was broken, one sentence each; none when all hold. */
export const brokenIn = (rest: Rest): string[] => [
  ...cardsHold(rest),
  ...erasureHolds(rest),
  ...deedsHold(rest),
  ...remindersHold(rest),
]
