import { unfinished } from '#app/dialogue/keep.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { Message } from '#app/ports.ts'
import { hasEnded, playedIn } from '#app/practice/played.ts'
import { pressInPractice } from '#app/practice/press.ts'
import type { Practice } from '#app/practice/record.ts'
import { asPractice, presentPractice } from '#app/practice/show.ts'
import { forget, practiceOf } from '#app/practice/start.ts'
import { insidePractice, isPractised } from '#app/practice/world.ts'
import { keyOf, kinds, load, type Loaded } from '#app/records.ts'
import { parsePress } from '#cards/press.ts'
import { buttonNamed } from '#cards/typed-press.ts'
import { say } from '#text/words.ts'

/**
 * Something typed that may be for a practice: a word of the dialogue, or an answer. Of a practice and a real dialogue it
 * is for the one that was touched last. Null: it is not for the practice. `respond` is what the words do in any dialogue.
 */
export async function typedInPractice(
  turn: Turn,
  text: string,
  word: string | null,
  respond: (inner: Turn) => Promise<Message[]>,
): Promise<Message[] | null> {
  const found = await inProgress(turn)
  if (!found) return null
  if (word === 'stop') return stopped(turn, found)
  const inner = insidePractice(turn, found.value)
  if (!(await isForDialogue(inner, found.value, word))) return pressed(turn, inner, found.value, text)
  return Promise.all((await respond(inner)).map((message) => asMessage(turn, message)))
}

/** While it is not over, or when a word takes up again what was put aside. */
async function isForDialogue(inner: Turn, practice: Practice, word: string | null): Promise<boolean> {
  if (await playedIn(inner, practice)) return false
  const dialogues = await unfinished(inner)
  return dialogues.some(({ value }) => value.kept === 'no' || word !== null)
}

/** Finished, or left for something real: then it is not in progress. */
async function inProgress(turn: Turn): Promise<Loaded<Practice> | null> {
  const found = await practiceOf(turn)
  if (!found || found.value.touchedAt === null) return null
  if (await hasEnded(insidePractice(turn, found.value), found.value)) return null
  const real = await load(turn.world.store, kinds.intake, keyOf.current(turn.known.id))
  return real && real.value.touchedAt > found.value.touchedAt ? null : found
}

async function stopped(turn: Turn, found: Loaded<Practice>): Promise<Message[]> {
  await forget(turn, found)
  const { chat, practice } = say(turn.known.language).words
  return [{ summary: chat.summaries.reply, text: `${practice.mark}\n\n${practice.stopped}` }]
}

/** Outside the dialogue the words on a button can be typed. */
async function pressed(turn: Turn, inner: Turn, practice: Practice, text: string): Promise<Message[]> {
  const { words } = say(turn.known.language)
  const summary = words.chat.summaries.question
  const shown = await presentPractice(inner, practice)
  const button = buttonNamed(shown, text)
  const press = button && parsePress(button.verb, button.data)
  if (press && 'on' in press && isPractised(press))
    return [{ summary, card: await pressInPractice(turn, press) }]
  return [
    { summary, card: shown },
    {
      summary,
      text: [words.practice.mark, ...nothingKept(turn, text), words.dialogue.ask.button].join('\n\n'),
    },
  ]
}

/** The mark is the first line of whatever is said. */
async function asMessage(turn: Turn, message: Message): Promise<Message> {
  const { mark } = say(turn.known.language).words.practice
  const now = (await practiceOf(turn))?.value
  return {
    ...message,
    ...(message.text ? { text: `${mark}\n\n${message.text}` } : {}),
    ...(message.card && now ? { card: await asPractice(insidePractice(turn, now), now, message.card) } : {}),
  }
}
