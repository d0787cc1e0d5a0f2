import { answer } from '#app/answer.ts'
import { conversationHelp } from '#app/dialogue/feeling.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import { present } from '#app/dialogue/present.ts'
import { cameBefore, type Turn, walkOf } from '#app/dialogue/turn.ts'
import { wayTyped } from '#app/dialogue/typed-way.ts'
import type { Message } from '#app/ports.ts'
import { parsePress, type IntakePress } from '#cards/press.ts'
import { buttonNamed } from '#cards/typed-press.ts'
import { NotAcuteReason } from '#domain/codes.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import { fold } from '#domain/intake/typed.ts'
import { say } from '#text/words.ts'

/**
 * Where a card asks nothing but offers what can be done, the words on a button can be typed too. The answer that led to
 * this card, brought again, is no such word: nobody chose yet.
 */
export async function pressTyped(turn: Turn, intake: Intake, text: string | null): Promise<Message[]> {
  const { chat, dialogue } = say(turn.known.language).words
  const summary = chat.summaries.question
  if (await cameBefore(turn)) return [{ summary, card: await present(turn, intake) }]
  const press = text === null ? null : await meant(turn, intake, text)
  if (press) return [{ summary, card: await answer(turn, press) }]
  const hint = [...nothingKept(turn, text ?? ''), dialogue.ask.button].join('\n\n')
  return [
    { summary, card: await present(turn, intake) },
    { summary, text: hint },
  ]
}

async function meant(turn: Turn, intake: Intake, text: string): Promise<IntakePress | null> {
  const { at } = placeOf(intake, walkOf(turn, intake))
  const way = at === 'ways' ? wayTyped(turn, intake, text) : null
  if (way) return way
  const reason = at === 'stop' && reasonIn(turn, text)
  const { id, rev } = intake
  if (reason)
    return {
      on: 'intake',
      verb: 'not-acute',
      intake: id,
      rev,
      step: 'safety',
      inputs: { notAcuteReason: reason },
    }
  const cards = [await present(turn, intake), ...(at === 'ways' ? [conversationHelp(turn, intake)] : [])]
  const [button] = cards.flatMap((card) => buttonNamed(card, text) ?? [])
  const press = button && parsePress(button.verb, button.data)
  return press && 'on' in press && press.on === 'intake' ? press : null
}

/** Why there is no danger: in words, because a number is typed too easily. */
const reasonIn = (turn: Turn, text: string): NotAcuteReason | undefined => {
  const { notAcuteReason } = say(turn.known.language).words.labels
  return NotAcuteReason.options.find((one) => fold(notAcuteReason[one]) === fold(text))
}
