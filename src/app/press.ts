import { releaseAccess, showAccess } from '#app/press/access.ts'
import { emergency } from '#app/emergency/press.ts'
import { commandOf } from '#app/press/command.ts'
import { findCard } from '#app/press/find-card.ts'
import { formFor } from '#app/press/forms.ts'
import { protects, stoppedBefore } from '#app/press/gates.ts'
import { sameHousehold } from '#app/press/household.ts'
import { lineAbove } from '#app/press/line-above.ts'
import { giveIdentity, identity } from '#app/press/identity.ts'
import { shareWithoutConsent } from '#app/press/override.ts'
import { parentsOverview } from '#app/press/parents-overview.ts'
import { pressId, sentenceOn, writing } from '#app/press/parts.ts'
import { filledFrom, refusalOf, refused, tried } from '#app/press/refused.ts'
import { details, freshCard } from '#app/press/shown.ts'
import { toSignal } from '#app/press/to-signal.ts'
import type { Known, Membership } from '#app/directory.ts'
import { eraseAsked } from '#app/rights/erase.ts'
import { askRectification, correct, recordObjection } from '#app/rights/on-signal.ts'
import type { Card, Message } from '#app/ports.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import { run } from '#app/run.ts'
import { askTransfer } from '#app/transfer/ask.ts'
import { networkOf, type World } from '#app/world.ts'
import { withLine } from '#cards/blocks.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { SignalPress } from '#cards/press.ts'
import type { Filled } from '#cards/signal-views.ts'
import { openActions } from '#domain/signal/action.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { whyNot, whyNotOn } from '#domain/signal/may.ts'
import { type Deed, transitions } from '#domain/signal/transitions.ts'
import { localDate } from '#domain/time/instant.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import { say } from '#text/words.ts'

/**
 * `press`: the platform's id of this press; the same one may come twice. `message`: the one that was pressed on, when the
 * platform says so.
 */
export type Presser = {
  world: World
  known: Known
  inChannel: boolean
  press: string
  message: string | null
  /** The message in which the words on the button were typed; it is known by its own id. */
  said?: string | null
}

/**
 * What a press is answered with, and what the presser gets in their own chat besides. `sentence`: what stands above a form,
 * because it could not be done yet.
 */
export type Pressed = { card: Card; tell?: Message; ended?: 'refused'; sentence?: string }

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
    return { card: sentenceCard(chat.notYours), ended: 'refused' }
  }
  const stopped = await stoppedBefore(presser, membership, pressed, found)
  return stopped ?? (answers[pressed.verb] ?? act)(presser, membership, pressed, found)
}

/** What a verb does for a member who came through. */
export type Answering = (
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
  const read = commandOf(pressed, by.network, writing(by, world.clock.now()), () => world.ids.fresh('a'))
  if ('ask' in read) return askWithForm(presser, by, pressed, found, filledFrom(presser, read.ask))
  const ran = await run(world, {
    id: onceADay(presser, by, pressed),
    signal: pressed.signal,
    command: read.command,
    actor: by.member,
  })
  if ('gone' in ran) return { card: sentenceCard(say(known.language).words.chat.gone) }
  if ('refused' in ran) return refused(presser, by, pressed, ran)
  if (read.command.type === 'safety-answer') return afterSafety(presser, read.command.safe)
  const line = await lineAbove(presser, by, read.command, ran.done)
  if (line && protects(pressed.verb)) return { card: heard(presser, ran.done, line) }
  return { card: await freshCard(presser, by, ran.done, line) }
}

/** Whoever worries may read nothing here now: so not the card, but that it was heard, and whom to call. */
const heard = (presser: Presser, found: SignalRecord, line: string): Card =>
  withLine(sentenceOn(presser, say(presser.known.language).words.chat.callFirst, found), line)

/** An old card may nudge again another day; the rules say when that is. */
function onceADay(presser: Presser, { network }: Membership, pressed: SignalPress): string {
  const { world } = presser
  const id = pressId(presser, pressed)
  return pressed.verb === 'nudge' ? `${id}:${localDate(world.clock.now(), network.calendar.timeZone)}` : id
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
    return { card: refusalOf(presser, barred, found), ended: 'refused' }
  }
  const form = formFor(presser, by, pressed, found, filled)
  if (!form) return { card: await freshCard(presser, by, found) }
  if (!presser.inChannel) return { card: form, ...(filled.refusal ? { sentence: filled.refusal } : {}) }
  const { chat } = say(presser.known.language).words
  const arrived = await sendForm(presser, form)
  if (arrived && protects(pressed.verb)) return { card: sentenceOn(presser, chat.formInChat, found) }
  return { card: arrived ? await freshCard(presser, by, found, chat.formInChat) : form }
}

/** Who may not, or not now, hears that before anything is asked. */
function mayNot(
  { network, member }: Membership,
  { verb, action: id }: SignalPress,
  { value: signal }: SignalRecord,
): Refusal | null {
  if (!isDeed(verb)) return null
  const who = { actor: member, network }
  if (id) return whyNotOn(signal, verb, who, id)
  return (
    whyNot(signal, verb, who) ?? (verb === 'close' && openActions(signal).length > 0 ? 'open-actions' : null)
  )
}

/** Once, also when the platform brings the same press again because the answer was slow. Somebody waits for it. */
async function sendForm({ world, known, press }: Presser, card: Card): Promise<boolean> {
  const { summaries } = say(known.language).words.chat
  const claim = { id: `form:${press}`, puts: [], journal: [], work: [], cancel: [] }
  const failed = { ...claim, id: `${claim.id}:failed` }
  if ((await world.store.commit(claim)) === 'repeat') return !(await world.store.isDone(failed.id))
  const sent = await world.postbox.tell(known.id, { summary: summaries.question, card, first: true })
  if ('failed' in sent) await world.store.commit(failed)
  return 'done' in sent
}

/** Verbs that only look, or that keep something beside the signal; every other is a command. */
const answers: Partial<Record<SignalPress['verb'], Answering>> = {
  details,
  identity,
  'give-identity': giveIdentity,
  'ask-emergency': emergency,
  'see-emergency': emergency,
  'agree-emergency': emergency,
  'decline-emergency': emergency,
  'show-emergency': emergency,
  'share-without-consent': shareWithoutConsent,
  transfer: askTransfer,
  'show-access': showAccess,
  'release-access': releaseAccess,
  'parents-overview': parentsOverview,
  'same-household': (presser, by, _pressed, found) => sameHousehold(presser, by, found),
  rectify: askRectification,
  correct,
  object: recordObjection,
  erase: eraseAsked,
  'find-card': findCard,
  'to-signal': (presser, by, _pressed, found) => toSignal(presser, by, found),
}

const isDeed = (verb: string): verb is Deed => Object.hasOwn(transitions, verb)
