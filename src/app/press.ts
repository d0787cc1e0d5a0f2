import { releaseAccess, showAccess } from '#app/press/access.ts'
import { type Ask, commandOf } from '#app/press/command.ts'
import { parentsOverview } from '#app/press/parents-overview.ts'
import { giveIdentity, identity } from '#app/press/identity.ts'
import { overridesFor, shareWithoutConsent } from '#app/press/override.ts'
import { pressId, sentenceOn, writeDown } from '#app/press/parts.ts'
import { formFor } from '#app/press/forms.ts'
import { sameHousehold } from '#app/press/household.ts'
import { toSignal } from '#app/press/to-signal.ts'
import type { Known, Membership } from '#app/directory.ts'
import type { Card, Message } from '#app/ports.ts'
import { myActions } from '#app/mine.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import { type Ran, run } from '#app/run.ts'
import { networkOf, type World } from '#app/world.ts'
import type { SignalPress } from '#cards/press.ts'
import { withLine } from '#cards/blocks.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import type { Filled } from '#cards/signal-views.ts'
import { partnerOf } from '#domain/network/members.ts'
import { suggestedPeople } from '#domain/network/suggest.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { actionOf, openActions } from '#domain/signal/action.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { whyNot } from '#domain/signal/may.ts'
import { type Deed, transitions } from '#domain/signal/transitions.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
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
    const network = networkOf(world, found.value.network)
    await tried(presser, { network }, pressed, found, 'not-a-member')
    return { card: sentenceCard(chat.notYours) }
  }
  const barred = await barredFrom(presser, membership)
  if (barred) {
    await tried(presser, membership, pressed, found, barred.why)
    return { card: sentenceCard(barred.sentence) }
  }
  return (answers[pressed.verb] ?? act)(presser, membership, pressed, found)
}

type Answering = (
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
) => Promise<Pressed>

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
  if (read.command.type === 'safety-answer') return afterSafety(presser, read.command.safe)
  const { passedOn } = say(known.language).words.signal
  return { card: await freshCard(presser, by, ran.done, passedOn[read.command.type]) }
}

/** Whoever doubts reads whom to call at once. */
const afterSafety = ({ known }: Presser, safe: boolean): Pressed => {
  const { safety } = say(known.language).words.chat
  return { card: sentenceCard(withPhoneLinks(safe ? safety.yes : safety.no)) }
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
    await tried(presser, by, pressed, found, barred)
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
  const barred = whyNot(signal, verb, { actor: member, network }, action)
  return barred ?? (verb === 'close' && openActions(signal).length > 0 ? 'open-actions' : null)
}

/** That somebody pressed what was not for them. */
const tried = (
  presser: Presser,
  by: Pick<Membership, 'network'>,
  { verb }: SignalPress,
  found: SignalRecord,
  result: string,
): Promise<void> => writeDown(presser, by, found, { verb, result }, presser.world.ids.fresh('c'))

/** Once, also when the platform brings the same press again because the answer was slow. */
async function sendForm({ world, known, press }: Presser, card: Card): Promise<boolean> {
  const { summaries } = say(known.language).words.chat
  const claim = { id: `form:${press}`, puts: [], journal: [], work: [], cancel: [] }
  if ((await world.store.commit(claim)) === 'repeat') return true
  return 'done' in (await world.postbox.tell(known.id, { summary: summaries.question, card }))
}

/**
 * In a channel the card as the channel has it; in one's own chat what this person may see of it now. Who reads no
 * details sees their own actions.
 */
async function freshCard(
  presser: Presser,
  by: Membership,
  found: SignalRecord,
  line?: string,
): Promise<Card> {
  const words = say(presser.known.language)
  const card = presser.inChannel
    ? channelCard(toChannel(found.value, by.network, await isNarrow(presser, by)), found.version, words)
    : await ownCard(presser, by, found)
  return line ? withLine(card, line) : card
}

async function ownCard(presser: Presser, by: Membership, found: SignalRecord): Promise<Card> {
  const view = detailsFor(presser, by, found)
  return view ? detailsCard(view, found.version, say(presser.known.language)) : ownActions(presser)
}

const ownActions = ({ world, known }: Presser): Promise<Card> => myActions(world, known.id, known.language)

async function isNarrow({ world }: Presser, { network }: Membership): Promise<boolean> {
  const link = await world.directory.link(network.id)
  if (!link) return true
  return (await world.directory.readers(network, link.value)).audience !== 'full'
}

/** Details exist only in the answer to a press, and that somebody read them is written down. */
async function details(
  presser: Presser,
  by: Membership,
  _pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const { world, known } = presser
  const view = detailsFor(presser, by, found)
  const result = view ? 'done' : 'restricted'
  await writeDown(presser, by, found, { verb: 'details-read', result }, world.ids.fresh('c'))
  if (!view) return { card: await instead(presser, by, found) }
  const card = detailsCard(view, found.version, say(known.language))
  return { card: { ...card, body: [...card.body, ...(await overridesFor(presser, by, found))] } }
}

/** Who reads no details but has something to do here sees that, in their own chat. */
async function instead(presser: Presser, { member }: Membership, found: SignalRecord): Promise<Card> {
  const owns = found.value.actions.some(({ owner }) => owner === member.id)
  if (presser.inChannel || !owns) return refusalOf(presser, 'restricted', found)
  return withLine(await ownActions(presser), say(presser.known.language).words.signal.myActions.only)
}

/** Verbs that only look, or that keep something beside the signal; every other is a command. */
const answers: Partial<Record<SignalPress['verb'], Answering>> = {
  details,
  identity,
  'give-identity': giveIdentity,
  'share-without-consent': shareWithoutConsent,
  'show-access': showAccess,
  'release-access': releaseAccess,
  'parents-overview': parentsOverview,
  'same-household': (presser, by, _pressed, found) => sameHousehold(presser, by, found),
  'to-signal': (presser, by, _pressed, found) => toSignal(presser, by, found),
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
  found: SignalRecord,
  instead: readonly LocalDate[] = [],
): Card => sentenceOn(presser, refusalSentence(refusal, instead, say(presser.known.language)), found)

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
