import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { Membership } from '#app/directory.ts'
import { aboutOf, sentenceOn } from '#app/press/parts.ts'
import { refusalOf, tried } from '#app/press/refused.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { keyOf, kinds, load, put, type SignalRecord } from '#app/records.ts'
import { forgetTransferItem } from '#app/transfer/forget.ts'
import { lapseItem, tellingsOf } from '#app/transfer/tell.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { SignalPress } from '#cards/press.ts'
import { transferForm } from '#cards/transfer/ask-form.ts'
import type { Network } from '#domain/network/network.ts'
import { targetsOf } from '#domain/network/routes.ts'
import { whyNot } from '#domain/signal/may.ts'
import { lapsesAfter, type Transfer, transferState, whyNotThere } from '#domain/transfer/transfer.ts'
import { say } from '#text/words.ts'

/** Who leads or coordinates asks another network to take it over: to which one, and whether who said yes knows that. */
export async function askTransfer(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const { world, known, inChannel } = presser
  const words = say(known.language)
  const { transfer, access } = words.words
  if (inChannel) return { card: sentenceCard(access.onlyInChat) }
  const barred = whyNot(found.value, 'transfer', { actor: by.member, network: by.network })
  if (barred) {
    await tried(presser, by, pressed, found, barred)
    return { card: refusalOf(presser, barred, found), ended: 'refused' }
  }
  const now = world.clock.now()
  const key = keyOf.transfer(found.value.id)
  const before = await load(world.store, kinds.transfer, key)
  const standing = before && transferState(before.value, now)
  if (standing === 'asked') return { card: sentenceOn(presser, transfer.asked, found) }
  if (standing === 'accepted') return { card: sentenceOn(presser, transfer.isThere, found) }
  const { inputs } = pressed
  const networks = targetsIn(world.networks, by.network)
  const to = networks.find((one) => one.id === inputs['to'])
  const why = to && whyNotThere(found.value, inputs['told'] === 'true', to)
  if (!to || why) {
    const told = whyNotThere(found.value, false, by.network) === 'ask-first'
    const values = {
      to: networks.length === 1 ? (networks[0]?.id ?? '') : (found.value.meantFor?.network ?? ''),
      ...inputs,
    }
    const filled = { values, ...(why ? { refusal: transfer.notThere[why] } : {}) }
    return { card: transferForm({ ...aboutOf(found), networks, told }, found.version, filled, words) }
  }
  const value: Transfer = {
    signal: found.value.id,
    network: by.network.id,
    to: to.id,
    by: by.member.id,
    askedAt: now,
    lapsesAt: lapsesAfter(now, by.network),
    decided: null,
  }
  const line = { at: now, verb: 'transfer-asked', actor: known.id, network: by.network.id, result: 'done' }
  // A press, not what it says: after a no the same may be asked once more.
  const done = await commitIfUnchanged(world.store, {
    id: `transfer-asked:${presser.press}`,
    puts: [put(kinds.transfer, key, value, before)],
    journal: [{ ...line, about: value.signal, detail: to.id }],
    work: [
      ...tellingsOf(value, found.value, { from: by.network, to }, now),
      lapseItem(value),
      forgetTransferItem(value),
    ],
    cancel: [],
  })
  if (!done) return askTransfer(presser, by, pressed, found)
  world.wake()
  return { card: sentenceOn(presser, transfer.askedOf(to.name), found) }
}

const targetsIn = (networks: readonly Network[], own: Network): Network[] =>
  targetsOf(own).flatMap((id) => networks.find((one) => one.id === id) ?? [])
