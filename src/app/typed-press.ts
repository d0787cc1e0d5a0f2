import { createHash } from 'node:crypto'
import type { Turn } from '#app/dialogue/turn.ts'
import { currentOf } from '#app/dialogue/current.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import type { Membership } from '#app/directory.ts'
import type { Card, Message } from '#app/ports.ts'
import { press, type Pressed, type Presser } from '#app/press.ts'
import { formFor } from '#app/press/forms.ts'
import { barredFrom } from '#app/press/refused.ts'
import { detailsFor } from '#app/press/shown.ts'
import type { SignalRecord } from '#app/records.ts'
import { signalWith } from '#app/typed-reference.ts'
import { type Fillable, fillablesOn, type Pressable, pressablesOn } from '#cards/presses-on.ts'
import { parsePress, type SignalPress } from '#cards/press.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { typedListCard } from '#cards/signal/typed-list-card.ts'
import { fold, readTyped } from '#domain/intake/typed.ts'
import { actionOf } from '#domain/signal/action.ts'
import { say } from '#text/words.ts'

/**
 * What somebody types instead of pressing: the words on a button with the code of the signal behind them, and below that an
 * answer on each line. What a signal says is read by pressing alone, and so it is here: what comes back holds none of it.
 */
export async function typedPress(turn: Turn, text: string): Promise<Message[] | null> {
  const [first = '', ...lines] = text.split(/\r?\n/).flatMap((line) => line.replaceAll(/\s+/g, ' ').trim() || [])
  const asked = askedIn(first, turn)
  const found = asked && (await signalWith(turn.world.store, asked.reference))
  const by = found && turn.known.memberships.find(({ network }) => network.id === found.value.network)
  if (!asked || !found || !by) return null
  const barred = await barredFrom(turn, by)
  if (barred) return [reply(turn, barred.sentence)]
  const offered = offeredOn(turn, by, found)
  if (offered.length === 0) return null
  if (asked.words === '') return [listOf(turn, found, offered)]
  const meant = offered.filter(({ title }) => fold(title) === fold(asked.words))
  const one = meant[(asked.number ?? 1) - 1]
  if (one && (asked.number !== null || meant.length === 1))
    return pressTyped(turn, { ...one, line: first, by, found }, lines)
  // In a dialogue somebody may tell of a signal by its code.
  return meant.length > 0 || !(await currentOf(turn)) ? [listOf(turn, found, offered)] : null
}

type Asked = { words: string; number: number | null; reference: string }

/** `gedaan 18M-7F3K`, `gedaan 2 18M-7F3K`, or the code alone. */
function askedIn(line: string, { world }: Turn): Asked | null {
  const found = /^(?:(.*?) )?(?:(\d{1,2}) )?([a-z0-9]{2,6}) ?-? ?([0-9a-z]{4})[.!?]*$/i.exec(line)
  const [, words = '', number, prefix = '', code = ''] = found ?? []
  if (!found || !world.networks.some((one) => one.prefix === prefix.toUpperCase())) return null
  return { words, number: number ? Number(number) : null, reference: `${prefix}-${code}` }
}

type Offered = Pressable & { press: SignalPress }

/** What this person would find on the card, without what is only read. */
function offeredOn(turn: Turn, by: Membership, found: SignalRecord): Offered[] {
  const view = detailsFor(turn, by, found)
  if (!view) return []
  return pressablesOn(detailsCard(view, found.version, say(turn.known.language))).flatMap((one) => {
    const parsed = parsePress(one.verb, one.data)
    return 'on' in parsed && parsed.on === 'signal' && !reading.includes(parsed.verb)
      ? [{ ...one, press: parsed }]
      : []
  })
}

const reading: readonly SignalPress['verb'][] = ['details', 'parents-overview', 'identity', 'transfer']

function listOf(turn: Turn, { value, version }: SignalRecord, offered: readonly Offered[]): Message {
  const { id: signal, reference } = value
  const lines = offered.map(({ title, press: { action } }, index) => {
    const same = offered.filter((one) => one.title === title)
    const about = same.length > 1 && action ? actionOf(value, action) : undefined
    return {
      title,
      number:
        same.length > 1 ? offered.slice(0, index + 1).filter((one) => one.title === title).length : null,
      action: about ? { kind: about.kind, dueOn: about.dueOn } : null,
    }
  })
  return cardMessage(turn, typedListCard({ signal, reference, lines }, version, say(turn.known.language)))
}

type Typed = Offered & { line: string; by: Membership; found: SignalRecord }

async function pressTyped(turn: Turn, typing: Typed, lines: readonly string[]): Promise<Message[]> {
  const { press: wanted, title, line } = typing
  const first = await pressing(turn, wanted)
  const asks =
    lines.length > 0 ? asksAfter(turn, typing, fillablesOn(first.card), lines) : fillablesOn(first.card)
  const { chat, typed } = say(turn.known.language).words
  if (!isForm(first, wanted)) return answered(turn, wanted, title, first)
  if (lines.length === 0) return [reply(turn, questions(turn, line, asks))]
  const read = asks.map((one, index) => valueOf(one, lines[index]))
  const wrong = read.indexOf(undefined)
  if (lines.length > asks.length) return [reply(turn, typed.tooMany(asks.length))]
  if (wrong >= 0) return [reply(turn, typed.notUnderstood(wrong + 1))]
  const inputs = Object.fromEntries(
    asks.flatMap(({ id }, index) => (typeof read[index] === 'string' ? [[id, read[index]]] : [])),
  )
  const sent = pressablesOn(first.card).find(({ verb }) => verb === wanted.verb)
  const parsed = parsePress(wanted.verb, { ...sent?.data, ...inputs })
  if (!('on' in parsed) || parsed.on !== 'signal') return [reply(turn, typed.notUnderstood(1))]
  const done = await pressing(turn, parsed)
  const texts = asks.flatMap(({ kind }, index) => (kind === 'text' ? (lines[index] ?? []) : []))
  const kept = nothingKept(turn, texts.join('\n')).length > 0 ? [chat.personalDataTyped] : []
  if (!isForm(done, wanted)) return answered(turn, wanted, title, done, kept)
  const sentences = [...kept, ...(done.sentence ? [done.sentence] : [])]
  return [reply(turn, [...sentences, questions(turn, line, fillablesOn(done.card))].join('\n\n'))]
}

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
})

const pressing = (turn: Turn, wanted: SignalPress): Promise<Pressed> =>
  press(presserOf(turn), { ...wanted, rev: revisionOf(turn) ?? wanted.rev })

/** A message carries no revision of a card: the same one, brought twice, is known by its own id. */
function revisionOf({ said }: Turn): number | null {
  const digest = said && createHash('sha256').update(said).digest('hex')
  return digest ? Number.parseInt(digest.slice(0, 12), 16) : null
}

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
  const said = ended === 'refused' || rules || sentencesAlone.includes(verb)
  const next = beginsDialogue.includes(verb) ? [typed.goOn] : []
  return [
    said ? cardMessage(turn, card) : reply(turn, [typed.done(title), ...next, ...kept].join('\n\n')),
    ...(tell ? [tell] : []),
  ]
}

/** Whom to call is in it, and nothing else. */
const sentencesAlone: readonly SignalPress['verb'][] = ['still-worried', 'safety-answer']
const beginsDialogue: readonly SignalPress['verb'][] = ['to-signal', 'same-household']

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

function questions(turn: Turn, line: string, asks: readonly Fillable[]): string {
  const { typed, dialogue } = say(turn.known.language).words
  const asked = asks.map(({ label, kind, choices }, index) => {
    const options = choices.map(({ title }, at) => `${at + 1} ${title}`).join('; ')
    const how = {
      text: '',
      date: dialogue.ask.date,
      choice: options,
      choices: options,
      'yes-no': typed.yesOrNo,
    }[kind]
    return `${index + 1}. ${label}${how ? ` (${how})` : ''}`
  })
  return [typed.answer(line), asked.join('\n'), typed.keep, dialogue.ask.warning].join('\n\n')
}

const reply = ({ known }: Turn, text: string): Message => ({
  summary: say(known.language).words.chat.summaries.reply,
  text,
})
const cardMessage = ({ known }: Turn, card: Card): Message => ({
  summary: say(known.language).words.chat.summaries.reply,
  card,
})
