import { createHash } from 'node:crypto'
import { type Ask, commandOf } from '#app/press/command.ts'
import { parentsOverview } from '#app/press/parents-overview.ts'
import { formFor } from '#app/press/forms.ts'
import { sameHousehold } from '#app/press/household.ts'
import { toSignal } from '#app/press/to-signal.ts'
import type { Known, Membership } from '#app/directory.ts'
import type { Card, Message } from '#app/ports.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import { journalLine, type Ran, run } from '#app/run.ts'
import type { World } from '#app/world.ts'
import type { SignalPress } from '#cards/press.ts'
import { withLine } from '#cards/blocks.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { refusalCard, refusalSentence } from '#cards/signal/refusal-card.ts'
import type { Filled } from '#cards/signal-views.ts'
import { partnerOf } from '#domain/network/members.ts'
import { suggestedPeople } from '#domain/network/suggest.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { actionOf } from '#domain/signal/action.ts'
import { deedsFor, toChannel, toDetails } from '#domain/signal/disclose.ts'
import { whyNot } from '#domain/signal/may.ts'
import { type Deed, transitions } from '#domain/signal/transitions.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** `press`: the platform's id of this press; the same one may come twice. */
export type Presser = { world: World; known: Known; inChannel: boolean; press: string }

/** What a press is answered with, and what the presser gets in their own chat besides. */
export type Pressed = { card: Card; tell?: Message }

/** A person presses something on a card of a signal. Decided on today's state, answered to this person alone. */
export async function press(presser: Presser, pressed: SignalPress): Promise<Pressed> {
  const { world, known } = presser
  const found = await load(world.store, kinds.signal, keyOf.signal(pressed.signal))
  const { chat } = say(known.language).words
  if (!found) return { card: sentenceCard(chat.gone) }
  const membership = known.memberships.find(({ network }) => network.id === found.value.network)
  if (!membership) {
    await writeDown(presser, pressed, found, 'not-a-member')
    return { card: sentenceCard(chat.notYours) }
  }
  const barred = await barredFrom(presser, membership)
  if (barred) {
    await writeDown(presser, pressed, found, barred.why)
    return { card: sentenceCard(barred.sentence) }
  }
  if (pressed.verb === 'same-household') return sameHousehold(presser, membership, found)
  if (pressed.verb === 'to-signal') return toSignal(presser, membership, found)
  if (pressed.verb === 'details') return details(presser, membership, found)
  if (pressed.verb === 'parents-overview') {
    const shown = await parentsOverview(presser, membership, found)
    return 'card' in shown ? shown : { card: refusalOf(presser, shown.refused, found) }
  }
  return act(presser, membership, pressed, found)
}

async function act(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const { world, known } = presser
  const about = {
    now: world.clock.now(),
    calendar: by.network.calendar,
    partnerType: partnerOf(by.network, by.member)?.type ?? 'regio',
  }
  const read = commandOf(pressed, by.network, about, () => world.ids.fresh('a'))
  if ('ask' in read) return askWithForm(presser, by, pressed, found, filledFrom(presser, read.ask))
  const ran = await run(world, {
    id: pressId(known, pressed),
    signal: pressed.signal,
    command: read.command,
    actor: by.member,
  })
  if ('gone' in ran) return { card: sentenceCard(say(known.language).words.chat.gone) }
  if ('refused' in ran) {
    return refused(presser, by, pressed, ran)
  }
  return { card: await freshCard(presser, by, ran.done) }
}

/** A form never stands in a channel: an update of the card would wipe what is being typed. It comes 1:1. */
async function askWithForm(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
  filled: Filled,
): Promise<Pressed> {
  const barred = mayNot(by, pressed, found)
  if (barred) {
    await writeDown(presser, pressed, found, barred)
    return { card: refusalOf(presser, barred, found) }
  }
  const form = formFor(presser, by, pressed, found, filled)
  if (!form) return { card: await freshCard(presser, by, found) }
  if (!presser.inChannel) return { card: form }
  const { chat } = say(presser.known.language).words
  const arrived = await sendForm(presser, form)
  return { card: arrived ? await freshCard(presser, by, found, chat.formInChat) : form }
}

/** Who may not, or not now, hears that before anything is asked. */
function mayNot(
  { network, member }: Membership,
  { verb, action: id }: SignalPress,
  { value: signal }: SignalRecord,
): Refusal | null {
  if (!isDeed(verb)) return null
  const action = id && actionOf(signal, id)
  if (id && !action) return 'no-such-action'
  if (action?.done) return 'action-done'
  return whyNot(signal, verb, { actor: member, network }, action)
}

/** That somebody pressed what was not for them. */
async function writeDown(
  { world, known }: Presser,
  { verb }: SignalPress,
  { value }: SignalRecord,
  result: string,
): Promise<void> {
  const line = journalLine(verb, known.id, value, world.clock.now(), result)
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [line], work: [], cancel: [] })
}

/** Once, also when the platform brings the same press again because the answer was slow. */
async function sendForm({ world, known, press }: Presser, card: Card): Promise<boolean> {
  const { summaries } = say(known.language).words.chat
  const claim = { id: `form:${press}`, puts: [], journal: [], work: [], cancel: [] }
  if ((await world.store.commit(claim)) === 'repeat') return true
  return 'done' in (await world.postbox.tell(known.id, { summary: summaries.question, card }))
}

/** In a channel the card as the channel has it; in one's own chat what this person may see of it now. */
async function freshCard(
  presser: Presser,
  by: Membership,
  found: SignalRecord,
  line?: string,
): Promise<Card> {
  const words = say(presser.known.language)
  if (!presser.inChannel) {
    const view = detailsFor(presser, by, found)
    return view
      ? detailsCard(view, found.version, words)
      : channelCard(toChannel(found.value, by.network, true), found.version, words)
  }
  const narrow = await isNarrow(presser, by)
  const card = channelCard(toChannel(found.value, by.network, narrow), found.version, words)
  return line ? withLine(card, line) : card
}

async function isNarrow({ world }: Presser, { network }: Membership): Promise<boolean> {
  const link = await world.directory.link(network.id)
  if (!link) return true
  return (await world.directory.readers(network, link.value)).audience !== 'full'
}

/** Details exist only in the answer to a press, and that somebody read them is written down. */
async function details(presser: Presser, by: Membership, found: SignalRecord): Promise<Pressed> {
  const { world, known } = presser
  const view = detailsFor(presser, by, found)
  const line = {
    at: world.clock.now(),
    verb: 'details-read',
    actor: known.id,
    network: by.network.id,
    about: found.value.id,
    result: view ? 'done' : 'restricted',
  }
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [line], work: [], cancel: [] })
  if (!view) return { card: refusalOf(presser, 'restricted', found) }
  return { card: detailsCard(view, found.version, say(known.language)) }
}

/** While nobody leads, with who could. */
function detailsFor({ world }: Presser, { network, member }: Membership, { value }: SignalRecord) {
  const view = toDetails(value, network, member)
  if (!view || value.status !== 'open') return view
  return { ...view, suggested: suggestedPeople(value, network, world.clock.now()) }
}

type Refused = Extract<Ran, { refused: unknown }>

/** Why not, in one sentence: on the form with what was typed, when it can be mended there; else by itself. */
function refused(presser: Presser, by: Membership, pressed: SignalPress, ran: Refused): Pressed {
  const sentence = refusalSentence(ran.refused, ran.instead, say(presser.known.language))
  const filled = { values: pressed.inputs, refusal: sentence }
  const form = mendable.includes(ran.refused) ? formFor(presser, by, pressed, ran.signal, filled) : null
  return { card: form ?? refusalOf(presser, ran.refused, ran.signal, ran.instead) }
}

const isDeed = (verb: string): verb is Deed => Object.hasOwn(transitions, verb)

const mendable: readonly Refusal[] = [
  'unknown-person',
  'restricted-person',
  'offered-already',
  'text-missing',
  'reason-missing',
  'who-else-missing',
  'date-missing',
  'date-past',
  'date-future',
  'date-long-ago',
  'date-too-far',
  'day-off',
  'same-date',
  'same-urgency',
  'lower-one-level',
  'not-accepted',
  'who-withdraws-missing',
  'feedback-not-covered',
  'criteria-missing',
  'no-such-answer',
  'detail-missing',
  'child-not-seen',
]

/** What was missing, or that a text was cleaned, above the form. */
function filledFrom({ known }: Presser, ask: Ask): Filled {
  const { words } = say(known.language)
  if (ask.cleaned) return { values: ask.values, refusal: words.chat.textCleaned }
  return {
    values: ask.values,
    ...(ask.missing ? { refusal: refusalSentence(ask.missing, [], say(known.language)) } : {}),
  }
}

const refusalOf = (
  presser: Presser,
  refusal: Refusal,
  { value, version }: SignalRecord,
  instead: readonly LocalDate[] = [],
): Card => {
  const words = say(presser.known.language)
  const { id: signal, reference, kind, status } = value
  const by = presser.known.memberships.find(({ network }) => network.id === value.network)
  const can = by ? deedsFor(value, by.network, by.member) : []
  const view = { signal, reference, kind, status, can }
  return refusalCard(refusalSentence(refusal, instead, words), view, version, words)
}

async function barredFrom(
  { world, known }: Presser,
  membership: Membership,
): Promise<{ why: string; sentence: string } | null> {
  const { chat } = say(known.language).words
  const why = await world.directory.standing(membership, world.clock.now())
  switch (why) {
    case 'may-act':
      return null
    case 'no-channel':
      return { why, sentence: chat.noChannel(membership.network.name) }
    case 'not-in-channel':
      return { why, sentence: chat.notInChannel(membership.network.name) }
    case 'no-agreement':
      return { why, sentence: chat.noAgreement(partnerOf(membership.network, membership.member)?.name ?? '') }
  }
}

/** Same signal, verb, person, revision and inputs: one command, however often it arrives. */
const pressId = (known: Known, { signal, verb, rev, action, inputs }: SignalPress): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        signal,
        verb,
        known.id,
        rev,
        action ?? null,
        Object.entries(inputs).sort(([one], [other]) => (one < other ? -1 : 1)),
      ]),
    )
    .digest('base64url')
