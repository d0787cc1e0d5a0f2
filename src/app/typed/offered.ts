import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import type { Message } from '#app/ports.ts'
import { detailsFor } from '#app/press/shown.ts'
import type { SignalRecord } from '#app/records.ts'
import { replyCard } from '#app/replies.ts'
import { type Pressable, pressablesOn } from '#cards/presses-on.ts'
import { parsePress, type SignalPress } from '#cards/press.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { typedListCard } from '#cards/signal/typed-list-card.ts'
import { actionOf } from '#domain/signal/action.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { say } from '#text/words.ts'

/** What can be typed about a signal: the words on the buttons that this person would find on its card. */

/** `number`: which action of the signal it is about, the first one being 1: also when others are done meanwhile. */
export type Offered = Pressable & { press: SignalPress; number: number | null }

/** What this person would find on the card, without what is only read; and what protects people, which is on no card now. */
export function offeredOn(turn: Turn, by: Membership, found: SignalRecord): Offered[] {
  const view = detailsFor(turn, by, found)
  const shown = view ? pressablesOn(detailsCard(view, found.version, say(turn.known.language))) : []
  const besides = protecting(turn, by, found).filter(({ verb }) => shown.every((one) => one.verb !== verb))
  return [...shown, ...besides].flatMap((one) => {
    const parsed = parsePress(one.verb, one.data)
    return 'on' in parsed && parsed.on === 'signal' && !reading.includes(parsed.verb)
      ? [{ ...one, press: parsed, number: numberOf(parsed, found) }]
      : []
  })
}

/** It waits for nothing, also while nobody reads the signal. */
function protecting(
  { known }: Turn,
  { network, member }: Membership,
  { value, version: rev }: SignalRecord,
): Pressable[] {
  const { safe, notSafe, stillWorried, withdrawConsent } = say(known.language).words.signal.buttons
  const data = { signal: value.id, rev }
  const all = [
    { title: stillWorried, verb: 'still-worried', data },
    { title: withdrawConsent, verb: 'withdraw-consent', data },
    { title: safe, verb: 'safety-answer', data: { ...data, safe: 'true' } },
    { title: notSafe, verb: 'safety-answer', data: { ...data, safe: 'false' } },
  ] as const
  const can = deedsFor(value, network, member)
  return all.filter(({ verb }) => can.includes(verb))
}

const numberOf = ({ action }: SignalPress, { value }: SignalRecord): number | null =>
  action ? value.actions.findIndex(({ id }) => id === action) + 1 : null

const reading: readonly SignalPress['verb'][] = ['details', 'parents-overview', 'identity', 'transfer']

export function listOf(turn: Turn, { value, version }: SignalRecord, offered: readonly Offered[]): Message {
  const { id: signal, reference } = value
  const lines = offered.map(({ title, number, press: { action } }) => {
    const same = offered.filter((one) => one.title === title)
    const about = same.length > 1 && action ? actionOf(value, action) : undefined
    return {
      title,
      number: about ? number : null,
      action: about ? { kind: about.kind, dueOn: about.dueOn } : null,
    }
  })
  return replyCard(turn, typedListCard({ signal, reference, lines }, version, say(turn.known.language)))
}
