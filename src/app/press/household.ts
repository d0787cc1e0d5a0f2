import { beginLinked } from '#app/dialogue/begin-linked.ts'
import type { Membership } from '#app/directory.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { freshIntake, inOwnChat } from '#app/press/linked.ts'
import type { SignalRecord } from '#app/records.ts'

/**
 * Somebody else in the same household (F-003-04): a dialogue of its own, with its own danger question, consent, lead and
 * end. Nothing of the first is copied; it only remembers to which signal it belongs.
 */
export const sameHousehold = (presser: Presser, by: Membership, found: SignalRecord): Promise<Pressed> =>
  inOwnChat(presser, by, found, 'same-household', (turn) =>
    beginLinked(turn, {
      ...freshIntake(turn, found.value.kind),
      link: { signal: found.value.id, why: 'household' },
    }),
  )
