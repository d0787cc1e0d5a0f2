import { unconfirmedIn } from '#app/agreements/confirmations.ts'
import type { Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import { barredFrom, refusalOf, tried } from '#app/press/refused.ts'
import type { Pressed, Presser } from '#app/press.ts'
import type { SignalRecord } from '#app/records.ts'
import { rulesFirst } from '#app/rules/first.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { SignalPress } from '#cards/press.ts'
import { partnerOf } from '#domain/network/members.ts'
import { alsoWhenFrozen, isFrozen } from '#domain/signal/frozen.ts'
import { isInvolved, worksFor } from '#domain/signal/roles.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { say } from '#text/words.ts'

/**
 * What stands between a member and a signal, whatever they press: where they stand in the network, its rules, whether
 * somebody confirmed that they still work there, and whether the signal is frozen. Null: go on.
 */
export async function stoppedBefore(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed | null> {
  const stopped = async (why: string, card: Card): Promise<Pressed> => {
    await tried(presser, by, pressed, found, why)
    return { card, ended: 'refused' }
  }
  if (!protects(pressed.verb)) {
    const barred = await barredFrom(presser, by)
    if (barred) return stopped(barred.why, sentenceCard(barred.sentence))
    const rules = await rulesFirst(presser, by, { verb: pressed.verb, data: dataOf(pressed) })
    if (rules) return { card: rules }
    const unconfirmed = await seesNothingNew(presser, by, found)
    if (unconfirmed) return stopped('unconfirmed', sentenceCard(unconfirmed))
  }
  return isShut(found.value, pressed.verb) ? stopped('frozen', refusalOf(presser, 'frozen', found)) : null
}

/** Whether everybody is safe, and that somebody wants no more of it, waits for nothing: only who has a part in it says so. */
export const protects = (verb: SignalPress['verb']): boolean =>
  verb === 'safety-answer' || verb === 'still-worried' || verb === 'withdraw-consent'

const dataOf = ({ signal, rev, action, inputs }: SignalPress) => ({
  ...inputs,
  signal,
  rev,
  ...(action ? { action } : {}),
})

/** Nobody confirmed that they still work at their partner: what they have a part in goes on, and nothing else (decision 22). */
async function seesNothingNew(
  { world, known }: Presser,
  { network, member }: Membership,
  { value }: SignalRecord,
): Promise<string | null> {
  const own = worksFor(member).some((id) => isInvolved(value, id)) || value.caseTeam.includes(member.id)
  if (own || !(await unconfirmedIn(world, network))(member)) return null
  return say(known.language).words.agreements.unconfirmed(partnerOf(network, member)?.name ?? '')
}

/** Whatever is pressed, also what only looks: while it is frozen nobody reads or changes it. */
const isShut = (signal: Signal, verb: SignalPress['verb']): boolean =>
  isFrozen(signal) && !showsNothing.includes(verb) && !alsoWhenFrozen.some((one) => one === verb)

/** What somebody it is about asked is written down at once: no form of it shows what is in the signal. */
const showsNothing: readonly SignalPress['verb'][] = ['find-card', 'object', 'rectify']
