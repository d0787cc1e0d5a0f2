import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import { linkBack } from '#app/dialogue/linked.ts'
import type { Membership } from '#app/directory.ts'
import { plan } from '#app/effects.ts'
import { journalLine } from '#app/journal-line.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { writeDown } from '#app/press/parts.ts'
import { barredFrom } from '#app/press/refused.ts'
import { keyOf, kinds, load, type Loaded, put, type SignalRecord } from '#app/records.ts'
import { rulesFirst } from '#app/rules/first.ts'
import { networksOf, tellingsOf } from '#app/transfer/tell.ts'
import type { TransferPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { transferRequestCard } from '#cards/transfer/request-card.ts'
import { Reference, SignalId } from '#domain/ids.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import { person } from '#domain/signal/people.ts'
import { isOver } from '#domain/signal/signal.ts'
import { takenOver } from '#domain/signal/taken-over.ts'
import { type Transfer, transferState, whyNotThere } from '#domain/transfer/transfer.ts'
import { say } from '#text/words.ts'

type Means = {
  presser: Presser
  pressed: TransferPress
  by: Membership
  transfer: Loaded<Transfer>
  found: SignalRecord
}

/** Who coordinates the other network looks at what they are asked to take over, and says yes or no. */
export async function decideTransfer(presser: Presser, pressed: TransferPress): Promise<Pressed> {
  const { world, known, inChannel } = presser
  const { transfer: words, access } = say(known.language).words
  if (inChannel) return { card: sentenceCard(access.onlyInChat) }
  const transfer = await load(world.store, kinds.transfer, keyOf.transfer(pressed.signal))
  const found = await load(world.store, kinds.signal, keyOf.signal(pressed.signal))
  const by = transfer && known.memberships.find(({ network }) => network.id === transfer.value.to)
  if (!transfer || !found) return refused(words.notYours)
  if (!by || !isCoordinator(by.member)) {
    const line = { verb: pressed.verb, result: 'not-theirs' }
    const { from } = networksOf(world, transfer.value)
    await writeDown(presser, { network: from }, found, line, world.ids.fresh('c'))
    return refused(words.notYours)
  }
  const barred = await barredFrom(presser, by)
  if (barred) return refused(barred.sentence)
  const rules = await rulesFirst(presser, by, { verb: pressed.verb, data: { signal: pressed.signal } })
  if (rules) return { card: rules }
  const means = { presser, pressed, by, transfer, found }
  if (await world.store.isDone(idOf(means, true))) return said(words.saidYes)
  if (transferState(transfer.value, world.clock.now()) !== 'asked') return refused(words.overtaken)
  switch (pressed.verb) {
    case 'see-transfer':
      return look(means)
    case 'accept-transfer':
      return accept(means)
    case 'decline-transfer':
      return decline(means)
  }
}

const said = (sentence: string): Pressed => ({ card: sentenceCard(sentence) })
const refused = (sentence: string): Pressed => ({ ...said(sentence), ended: 'refused' })

/** What may not be read now may not be taken over either. */
const isShut = ({ found: { value } }: Means): boolean =>
  isOver(value) || isFrozen(value) || value.heldSince !== null

/** It is written down that they looked, in the network of which it is. */
async function look(means: Means): Promise<Pressed> {
  const { presser, transfer, found } = means
  const { world, known, press } = presser
  const words = say(known.language)
  if (isShut(means)) return refused(words.words.transfer.notNow)
  const { from, to } = networksOf(world, transfer.value)
  const line = { verb: 'transfer-read', actor: known.id, network: from.id, about: found.value.id }
  await world.store.commit({
    id: `transfer-read:${press}`,
    puts: [],
    journal: [{ at: world.clock.now(), result: 'done', ...line }],
    work: [],
    cancel: [],
  })
  const view = toChannel(found.value, from, true)
  return {
    card: transferRequestCard(
      { view, by: person(from, transfer.value.by), from: from.name, to: to.name },
      words,
    ),
  }
}

/**
 * It stands in both networks from here on, each knows of the other, and the first one is closed by who leads it. When
 * somebody changed it meanwhile it is looked at anew.
 */
async function accept(means: Means): Promise<Pressed> {
  const { presser, pressed, by, transfer, found } = means
  const { world, known } = presser
  const words = say(known.language).words.transfer
  if (isShut(means)) return refused(words.notNow)
  const networks = networksOf(world, transfer.value)
  // Who asked said that whoever gave a yes knows of this network; its own agreements may have changed meanwhile.
  const why = whyNotThere(found.value, true, networks.to)
  if (why) return refused(words.notThere[why])
  const now = world.clock.now()
  const fresh = {
    id: SignalId.parse(world.ids.fresh('s')),
    reference: Reference.parse(`${networks.to.prefix}-${world.ids.fourCharacters()}`),
  }
  const signal = takenOver(found.value, networks.to, fresh, now)
  const raised = { type: 'signal-raised', signal } as const
  const about = { now, network: networks.to }
  const planned = plan(signal, consequences(null, signal, raised, about), now, networks.to, known.id)
  const back = linkBack({ now, known }, { found, network: networks.from, why: 'transferred' }, signal)
  const decided = { ...transfer.value, decided: { by: by.member.id, at: now, became: fresh.reference } }
  const line = { at: now, actor: known.id }
  const done = await commitIfUnchanged(world.store, {
    id: idOf(means, true),
    puts: [
      put(kinds.signal, keyOf.signal(signal.id), signal, null),
      put(kinds.claim, keyOf.reference(signal.reference), { by: signal.id }, null),
      put(kinds.transfer, keyOf.transfer(found.value.id), decided, transfer),
      ...back.puts,
    ],
    journal: [
      {
        ...line,
        verb: 'transfer-accepted',
        network: networks.from.id,
        about: found.value.id,
        result: 'done',
      },
      journalLine('signal-raised', known.id, { signal, network: networks.to }, now, 'done', signal.outcome),
      ...back.journal.map((one) => ({ ...line, ...one })),
    ],
    work: [...planned.work, ...back.work, ...tellingsOf(decided, found.value, networks, now)],
    cancel: [...back.cancel, `transfer-lapsed:${found.value.id}`],
  })
  if (!done) return decideTransfer(presser, pressed)
  world.wake()
  return said(words.saidYes)
}

async function decline(means: Means): Promise<Pressed> {
  const { presser, pressed, by, transfer, found } = means
  const { world, known } = presser
  const words = say(known.language).words.transfer
  const networks = networksOf(world, transfer.value)
  const now = world.clock.now()
  const decided = { ...transfer.value, decided: { by: by.member.id, at: now, became: null } }
  const line = { at: now, verb: 'transfer-declined', actor: known.id, network: networks.from.id }
  const done = await commitIfUnchanged(world.store, {
    id: idOf(means, false),
    puts: [put(kinds.transfer, keyOf.transfer(found.value.id), decided, transfer)],
    journal: [{ ...line, about: found.value.id, result: 'done' }],
    work: tellingsOf(decided, found.value, networks, now),
    cancel: [`transfer-lapsed:${found.value.id}`],
  })
  if (!done) return decideTransfer(presser, pressed)
  world.wake()
  return said(words.saidNo)
}

/** One yes, or one no, to each time that it is asked. */
const idOf = ({ transfer: { value } }: Means, accepted: boolean): string =>
  `transfer-${accepted ? 'accepted' : 'declined'}:${value.signal}:${value.askedAt}`
