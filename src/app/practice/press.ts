import { answer } from '#app/answer.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import type { Practice } from '#app/practice/record.ts'
import { asPractice } from '#app/practice/show.ts'
import { forget, practiceOf } from '#app/practice/start.ts'
import { over, pressPlayed } from '#app/practice/take-up.ts'
import { insidePractice } from '#app/practice/world.ts'
import { marked } from '#cards/practice/marked.ts'
import type { IntakePress, SignalPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { say } from '#text/words.ts'

/** A person presses something on a card of a practice: their own, or one that is over. */
export async function pressInPractice(turn: Turn, press: IntakePress | SignalPress): Promise<Card> {
  const found = await practiceOf(turn)
  if (!found || !isOf(found.value, press)) return over(turn)
  if (press.on === 'signal') return pressPlayed(insidePractice(turn, found.value), found.value, press)
  if (press.verb !== 'discard') return inDialogue(turn, found.value, press)
  await forget(turn, found)
  const words = say(turn.known.language)
  return marked(sentenceCard(words.words.practice.stopped), {}, words)
}

async function inDialogue(turn: Turn, practice: Practice, press: IntakePress): Promise<Card> {
  const card = await answer(insidePractice(turn, practice), press)
  const now = (await practiceOf(turn))?.value
  return now ? asPractice(insidePractice(turn, now), now, card) : over(turn)
}

const isOf = ({ intake, played }: Practice, press: IntakePress | SignalPress): boolean =>
  press.on === 'intake' ? press.intake === intake : press.signal === played
