import { certificateShown } from '#app/certificate/shown.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { Card, Message } from '#app/ports.ts'
import { barredFrom } from '#app/press/refused.ts'
import { aboutOf, writeDown } from '#app/press/parts.ts'
import { type Certified, kinds, loadAll, type SignalRecord, tagOf } from '#app/records.ts'
import { signalWith } from '#app/typed-reference.ts'
import { askAccessCard, askEraseCard } from '#cards/signal/access-cards.ts'
import { objectForm, rectifyForm } from '#cards/rights/request-forms.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import { localDate } from '#domain/time/instant.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { type Say, say } from '#text/words.ts'

/** `inzage REF`: a card without content, with a button that shows it. */
export const askAccess = (turn: Turn, reference: string): Promise<Message> =>
  asked(turn, reference, 'access-asked', askAccessCard)

/** `wissen REF`: a card that says what will happen, with the button that does it. */
export const askErasure = (turn: Turn, reference: string): Promise<Message> =>
  asked(turn, reference, 'erasure-asked', askEraseCard)

/** `corrigeer REF`: a form that asks what is not right. */
export const askRectification = (turn: Turn, reference: string): Promise<Message> =>
  asked(turn, reference, 'rectification-asked', rectifyForm)

/** `bezwaar REF`: a form that says what follows. */
export const askObjection = (turn: Turn, reference: string): Promise<Message> =>
  asked(turn, reference, 'objection-asked', objectForm)

/** It came today, unless somebody says otherwise. */
const fromToday = ({ now }: Turn, { network }: Membership): Filled => ({
  values: { receivedOn: localDate(now, network.calendar.timeZone) },
})

type Verb = 'access-asked' | 'erasure-asked' | 'rectification-asked' | 'objection-asked'

/** For the coordinator of that network alone; whether it is known elsewhere, nobody hears. */
async function asked(
  turn: Turn,
  typed: string,
  verb: Verb,
  cardFor: (view: About, rev: number, filled: Filled, words: Say) => Card,
): Promise<Message> {
  const words = say(turn.known.language)
  const { access, chat } = words.words
  const reply = (text: string): Message => ({ summary: chat.summaries.reply, text })
  const coordinated = turn.known.memberships.filter(({ member }) => isCoordinator(member))
  const found = coordinated.length > 0 ? await signalOf(turn, typed, coordinated) : null
  const proof =
    verb === 'erasure-asked' && !isThere(found) ? await certificateOf(turn, typed, coordinated) : null
  if (proof) return { summary: chat.summaries.reply, card: certificateShown(turn.world, proof, words) }
  if (!found) {
    await refusedTo(turn, verb, coordinated.length > 0 ? 'unknown-reference' : 'coordinator-only')
    return reply(coordinated.length > 0 ? access.unknown : access.notCoordinator)
  }
  const { signal, by } = found
  await writeDown(turn, by, signal, { verb, result: 'done' }, turn.world.ids.fresh('c'))
  if (!isThere(found)) return reply(access.nothing(signal.value.reference))
  return {
    summary: chat.summaries.question,
    card: cardFor(aboutOf(signal), signal.version, fromToday(turn, by), words),
  }
}

type Found = { signal: SignalRecord; by: Membership }

/** Its content is. */
const isThere = (found: Found | null): found is Found =>
  found !== null && found.signal.value.status !== 'withdrawn' && found.signal.value.status !== 'erased'

/** Of what was erased, for the coordinator and for whoever it was erased by. */
async function certificateOf(
  turn: Turn,
  typed: string,
  coordinated: readonly Membership[],
): Promise<Certified | null> {
  const { world, known, now } = turn
  const found = await loadAll(world.store, kinds.certificate, tagOf.certificate(typed.toUpperCase()))
  const last = found.at(-1)?.value
  if (!last) return null
  const theirs = last.by === known.id || coordinated.some(({ network }) => network.id === last.network)
  if (!theirs) return null
  const by = known.memberships.find(({ network }) => network.id === last.network)
  const barred = by ? await barredFrom(turn, by) : null
  const line = { at: now, verb: 'certificate-shown', actor: known.id, network: last.network }
  await keepLines(world, { ...line, result: barred?.why ?? 'done' })
  return barred ? null : last
}

/** Null when there is none in a network that this person coordinates, and may act in now. */
export async function signalOf(
  { world, now }: Turn,
  typed: string,
  coordinated: readonly Membership[],
): Promise<Found | null> {
  const signal = await signalWith(world.store, typed)
  const by = signal && coordinated.find(({ network }) => network.id === signal.value.network)
  if (!signal || !by) return null
  return (await world.directory.standing(by, now)) === 'may-act' ? { signal, by } : null
}

const refusedTo = ({ world, known, now }: Turn, verb: Verb, result: string): Promise<void> =>
  keepLines(world, { at: now, verb, actor: known.id, result })
