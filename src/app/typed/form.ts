import type { Turn } from '#app/dialogue/turn.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import type { Membership } from '#app/directory.ts'
import type { Card, Message } from '#app/ports.ts'
import { press, type Pressed, type Presser } from '#app/press.ts'
import { formFor } from '#app/press/forms.ts'
import { protects } from '#app/press/gates.ts'
import type { SignalRecord } from '#app/records.ts'
import { reply, replyCard } from '#app/replies.ts'
import type { Offered } from '#app/typed/offered.ts'
import { type Fillable, fillablesOn, pressablesOn, warningsOn } from '#cards/presses-on.ts'
import { parsePress, type SignalPress } from '#cards/press.ts'
import { inFull } from '#cards/signal/people.ts'
import { readTyped } from '#domain/intake/typed.ts'
import { person } from '#domain/signal/people.ts'
import { say, type Words } from '#text/words.ts'

/** A button pressed by typing: its form is asked in one message, and answered in one. */

type Typed = Offered & { line: string; by: Membership; found: SignalRecord }

/** Presses it with these answers; without any, it asks the questions of its form. Nothing is done unless all of them fit. */
export async function pressWith(turn: Turn, typing: Typed, lines: readonly string[]): Promise<Message[]> {
  const { press: wanted, title, line, by } = typing
  const { typed } = say(turn.known.language).words
  if (lines.length > 0 && asksNothing(turn, typing)) return nothingDone(turn, lines, typed.tooMany(0))
  const first = await pressing(turn, wanted)
  if (!isForm(first, wanted)) return answered(turn, wanted, title, first)
  if (lines.length === 0) return [reply(turn, questions(turn, line, first.card, by))]
  const asks = asksAfter(turn, typing, fillablesOn(first.card), lines)
  const filled = filledIn(first.card, wanted, asks, lines, typed)
  return 'wrong' in filled
    ? nothingDone(turn, lines, filled.wrong)
    : sendForm(turn, typing, filled.press, textsIn(asks, lines))
}

async function sendForm(
  turn: Turn,
  { press: wanted, title, line, by }: Typed,
  filled: SignalPress,
  texts: string,
): Promise<Message[]> {
  const done = await pressing(turn, filled)
  const kept =
    nothingKept(turn, texts).length > 0 ? [say(turn.known.language).words.chat.personalDataTyped] : []
  if (!isForm(done, wanted)) return answered(turn, wanted, title, done, kept)
  const sentences = [...kept, ...(done.sentence ? [done.sentence] : [])]
  return [reply(turn, [...sentences, questions(turn, line, done.card, by)].join('\n\n'))]
}

/** The press that the form would send with an answer on each line, or which line is wrong. */
function filledIn(
  form: Card,
  { verb }: SignalPress,
  asks: readonly Fillable[],
  lines: readonly string[],
  typed: Words['typed'],
): { press: SignalPress } | { wrong: string } {
  if (lines.length > asks.length) return { wrong: typed.tooMany(asks.length) }
  const values = asks.map((one, index) => valueOf(one, lines[index]))
  const wrong = values.indexOf(undefined)
  if (wrong >= 0) return { wrong: typed.notUnderstood(wrong + 1) }
  const inputs = Object.fromEntries(
    asks.flatMap(({ id }, index) => (values[index] ? [[id, values[index]]] : [])),
  )
  const sent = pressablesOn(form).find((one) => one.verb === verb)
  const parsed = parsePress(verb, { ...sent?.data, ...inputs })
  return 'on' in parsed && parsed.on === 'signal' ? { press: parsed } : { wrong: typed.notUnderstood(1) }
}

const textsIn = (asks: readonly Fillable[], lines: readonly string[]): string =>
  asks.flatMap(({ kind }, index) => (kind === 'text' ? (lines[index] ?? []) : [])).join('\n')

const nothingDone = (turn: Turn, lines: readonly string[], sentence: string): Message[] => [
  reply(turn, [...nothingKept(turn, lines.join('\n')), sentence].join('\n\n')),
]

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

export const presserOf = ({ world, known, said }: Turn): Presser => ({
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
    said ? replyCard(turn, card) : reply(turn, [typed.done(title), ...kept].join('\n\n')),
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
