import type { Turn } from '#app/dialogue/turn.ts'
import { currentOf } from '#app/dialogue/current.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import type { Membership } from '#app/directory.ts'
import type { Card, Message } from '#app/ports.ts'
import { press, type Pressed, type Presser } from '#app/press.ts'
import { formFor } from '#app/press/forms.ts'
import { protects, stoppedBefore } from '#app/press/gates.ts'
import { tried } from '#app/press/refused.ts'
import { detailsFor } from '#app/press/shown.ts'
import { practiceOf } from '#app/practice/start.ts'
import type { SignalRecord } from '#app/records.ts'
import { signalWith } from '#app/typed-reference.ts'
import { networkOf } from '#app/world.ts'
import { type Fillable, fillablesOn, type Pressable, pressablesOn, warningsOn } from '#cards/presses-on.ts'
import { parsePress, type SignalPress } from '#cards/press.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { inFull } from '#cards/signal/people.ts'
import { typedListCard } from '#cards/signal/typed-list-card.ts'
import { fold, readTyped } from '#domain/intake/typed.ts'
import { actionOf } from '#domain/signal/action.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { person } from '#domain/signal/people.ts'
import { whyNotRead } from '#domain/signal/readers.ts'
import { say } from '#text/words.ts'

/**
 * What somebody types instead of pressing: the words on a button with the code of the signal behind them, and below that an
 * answer on each line. What a signal says is read by pressing alone, and so it is here: what comes back holds none of it.
 */
export async function typedPress(turn: Turn, text: string): Promise<Message[] | null> {
  const [first = '', ...lines] = text
    .split(/\r?\n/)
    .flatMap((line) => line.replaceAll(/\s+/g, ' ').trim() || [])
  const asked = askedIn(first, turn)
  const found = asked && (await signalWith(turn.world.store, asked.reference))
  const by = found && turn.known.memberships.find(({ network }) => network.id === found.value.network)
  if (!asked || !found) return null
  const offered = by ? offeredOn(turn, by, found) : []
  if (!by || offered.length === 0) return notTheirs(turn, by, found)
  const meant = meantBy(asked, offered)
  const [one] = meant
  if (one && meant.length === 1) return pressTyped(turn, { ...one, line: first, by, found }, lines)
  // In a dialogue somebody may tell of a signal by its code.
  const tells = asked.words !== '' || lines.length > 0
  if (tells && meant.length === 0 && (await isTelling(turn))) return null
  const stopped = await stoppedBefore(presserOf(turn), by, looking(found), found)
  const kept = nothingKept(turn, text).map((sentence) => reply(turn, sentence))
  return [...kept, stopped ? cardMessage(turn, stopped.card) : listOf(turn, found, offered)]
}

/** Whether it is known, they do not hear; that they tried is written down, as when they press. */
async function notTheirs(turn: Turn, by: Membership | null | undefined, found: SignalRecord): Promise<null> {
  if (await isTelling(turn)) return null
  const network = networkOf(turn.world, found.value.network)
  const why = by ? whyNotRead('details', found.value, network, by.member) : 'not-a-member'
  if (why) await tried(presserOf(turn), { network }, looking(found), found, why)
  return null
}

const looking = ({ value, version: rev }: SignalRecord): SignalPress => ({
  on: 'signal',
  verb: 'details',
  signal: value.id,
  rev,
  inputs: {},
})

/** In the middle of a dialogue, a real one or in practice. */
const isTelling = async (turn: Turn): Promise<boolean> =>
  (await currentOf(turn)) !== null || ((await practiceOf(turn))?.value.touchedAt ?? null) !== null

type Asked = { words: string; number: number | null; reference: string }

/** `gedaan 18M-7F3K`, `gedaan 2 18M-7F3K`, or the code alone. */
function askedIn(line: string, { world }: Turn): Asked | null {
  const found = /^(?:(.*?) )?(?:(\d{1,2}) )?([a-z0-9]{2,6}) ?-? ?([0-9a-z]{4})[.!?]*$/i.exec(line)
  const [, words = '', number, prefix = '', code = ''] = found ?? []
  if (!found || !world.networks.some((one) => one.prefix === prefix.toUpperCase())) return null
  return { words, number: number ? Number(number) : null, reference: `${prefix}-${code}` }
}

/** `number`: which action of the signal it is about, the first one being 1: also when others are done meanwhile. */
type Offered = Pressable & { press: SignalPress; number: number | null }

/** With these words on it; of several the one with this number or, without a number, the one that is about no action. */
function meantBy({ words, number }: Asked, offered: readonly Offered[]): Offered[] {
  const same = offered.filter(({ title }) => fold(title) === fold(words))
  if (number !== null) return same.filter((one) => one.number === number)
  const whole = same.filter((one) => one.number === null)
  return whole.length === 1 ? whole : same
}

/** What this person would find on the card, without what is only read; and what protects people, which is on no card now. */
function offeredOn(turn: Turn, by: Membership, found: SignalRecord): Offered[] {
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

function listOf(turn: Turn, { value, version }: SignalRecord, offered: readonly Offered[]): Message {
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
  return cardMessage(turn, typedListCard({ signal, reference, lines }, version, say(turn.known.language)))
}

type Typed = Offered & { line: string; by: Membership; found: SignalRecord }

async function pressTyped(turn: Turn, typing: Typed, lines: readonly string[]): Promise<Message[]> {
  const { press: wanted, title, line, by } = typing
  const nothing = (sentence: string): Message[] => [
    reply(turn, [...nothingKept(turn, lines.join('\n')), sentence].join('\n\n')),
  ]
  if (lines.length > 0 && asksNothing(turn, typing))
    return nothing(say(turn.known.language).words.typed.tooMany(0))
  const first = await pressing(turn, wanted)
  const asks =
    lines.length > 0 ? asksAfter(turn, typing, fillablesOn(first.card), lines) : fillablesOn(first.card)
  const { chat, typed } = say(turn.known.language).words
  if (!isForm(first, wanted)) return answered(turn, wanted, title, first)
  if (lines.length === 0) return [reply(turn, questions(turn, line, first.card, by))]
  const read = asks.map((one, index) => valueOf(one, lines[index]))
  const wrong = read.indexOf(undefined)
  if (lines.length > asks.length) return nothing(typed.tooMany(asks.length))
  if (wrong >= 0) return nothing(typed.notUnderstood(wrong + 1))
  const inputs = Object.fromEntries(
    asks.flatMap(({ id }, index) => (typeof read[index] === 'string' ? [[id, read[index]]] : [])),
  )
  const sent = pressablesOn(first.card).find(({ verb }) => verb === wanted.verb)
  const parsed = parsePress(wanted.verb, { ...sent?.data, ...inputs })
  if (!('on' in parsed) || parsed.on !== 'signal') return nothing(typed.notUnderstood(1))
  const done = await pressing(turn, parsed)
  const texts = asks.flatMap(({ kind }, index) => (kind === 'text' ? (lines[index] ?? []) : []))
  const kept = nothingKept(turn, texts.join('\n')).length > 0 ? [chat.personalDataTyped] : []
  if (!isForm(done, wanted)) return answered(turn, wanted, title, done, kept)
  const sentences = [...kept, ...(done.sentence ? [done.sentence] : [])]
  return [reply(turn, [...sentences, questions(turn, line, done.card, by)].join('\n\n'))]
}

/** Whoever worries is heard, whatever else they typed. */
const asksNothing = (turn: Turn, { press: { verb, action }, by, found }: Typed): boolean =>
  verb !== 'share-without-consent' &&
  !protects(verb) &&
  formFor(turn, by, { verb, ...(action ? { action } : {}) }, found, { values: {} }) === null

/** What is asked may follow from the first answer, as with the reason why a signal is closed. */
function asksAfter(
  turn: Turn,
  { press: wanted, by, found }: Typed,
  [first, ...others]: readonly Fillable[],
  [line]: readonly string[],
): Fillable[] {
  const answer = first && valueOf(first, line)
  const form = answer ? formFor(presserOf(turn), by, wanted, found, { values: { [first.id]: answer } }) : null
  return form ? fillablesOn(form) : [...(first ? [first] : []), ...others]
}

const presserOf = ({ world, known, said }: Turn): Presser => ({
  world,
  known,
  inChannel: false,
  press: said ?? world.ids.fresh('p'),
  message: null,
  said,
})

const pressing = (turn: Turn, wanted: SignalPress): Promise<Pressed> => press(presserOf(turn), wanted)

const isForm = ({ card }: Pressed, { verb }: SignalPress): boolean =>
  fillablesOn(card).length > 0 && pressablesOn(card).some((one) => one.verb === verb)

/** Why not, whom to call, or the rules that come first: no word of the signal is in these. Else only that it was done. */
function answered(
  turn: Turn,
  { verb }: SignalPress,
  title: string,
  { card, ended, tell }: Pressed,
  kept: readonly string[] = [],
): Message[] {
  const { typed } = say(turn.known.language).words
  const rules = pressablesOn(card).some((one) => one.verb === 'accept-rules')
  const said = ended === 'refused' || rules || protects(verb) || beginning.includes(verb)
  return [
    said ? cardMessage(turn, card) : reply(turn, [typed.done(title), ...kept].join('\n\n')),
    ...(tell ? [tell] : []),
  ]
}

/** A dialogue of their own begins: what is asked first must be read. */
const beginning: readonly SignalPress['verb'][] = ['to-signal', 'same-household']

/** `-` leaves what is there, and so does a line that is missing; undefined is an answer that fits nothing. */
function valueOf(
  { id, kind, value, choices }: Fillable,
  line: string | undefined,
): string | null | undefined {
  if (line === undefined || line === '-') return value
  const options = choices.map((one) => one.value)
  const titleOf = (option: string) => choices.find((one) => one.value === option)?.title ?? option
  return readTyped({ id, kind, required: false, options }, line, titleOf)
}

function questions(turn: Turn, line: string, form: Card, by: Membership): string {
  const { typed, dialogue } = say(turn.known.language).words
  const asked = fillablesOn(form).map(({ label, kind, choices }, index) => {
    const options = choices.map((one, at) => `${at + 1} ${titleFor(turn, one, by)}`).join('; ')
    const how = {
      text: '',
      date: dialogue.ask.date,
      choice: options,
      choices: options,
      'yes-no': typed.yesOrNo,
    }[kind]
    return `${index + 1}. ${label}${how ? ` (${how})` : ''}`
  })
  const about = [typed.answer(line), asked.join('\n'), typed.keep, dialogue.ask.warning]
  return [...warningsOn(form), ...about].join('\n\n')
}

/** Of a colleague not why they would be the one: that follows from what the signal is about. */
function titleFor(
  turn: Turn,
  { title, value }: Fillable['choices'][number],
  { network }: Membership,
): string {
  const member = network.members.find(({ account }) => account === value)
  if (!member) return title
  const name = inFull(person(network, member.id), say(turn.known.language))
  const at = title.indexOf(name)
  return at < 0 ? name : title.slice(0, at + name.length)
}

const reply = ({ known }: Turn, text: string): Message => ({
  summary: say(known.language).words.chat.summaries.reply,
  text,
})
const cardMessage = ({ known }: Turn, card: Card): Message => ({
  summary: say(known.language).words.chat.summaries.reply,
  card,
})
