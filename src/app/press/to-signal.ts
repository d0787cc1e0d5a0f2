import { beginLinked } from '#app/dialogue/begin-linked.ts'
import type { Membership } from '#app/directory.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { freshIntake, inOwnChat } from '#app/press/linked.ts'
import type { SignalRecord } from '#app/records.ts'
import { fromConsult } from '#domain/intake/from-consult.ts'
import { toldBefore } from '#domain/signal/disclose-forms.ts'

/** An own question becomes a signal, with its own consent: what it says need not be typed again. */
export const toSignal = (presser: Presser, by: Membership, found: SignalRecord): Promise<Pressed> =>
  inOwnChat(presser, by, found, 'to-signal', (turn) => {
    const before = toldBefore({ signal: found.value, ...by })
    const fresh = { ...freshIntake(turn, 'signal'), network: by.network.id }
    const filled = before ? fromConsult(fresh, before.told, before.why) : fresh
    return beginLinked(turn, { ...filled, link: { signal: found.value.id, why: 'consult' } })
  })
