import type { Turn } from '#app/dialogue/turn.ts'
import { verbOfWay } from '#cards/dialogue/ways-card.ts'
import type { IntakePress } from '#cards/press.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { fold } from '#domain/intake/typed.ts'
import { LookAgainIn, ways } from '#domain/intake/ways.ts'
import { say } from '#text/words.ts'

/** One of the four ways, typed as its number, or as the days after which to ask again. */
export function wayTyped(turn: Turn, { id, rev }: Intake, text: string): IntakePress | null {
  const press = { on: 'intake', intake: id, rev, step: 'feeling', inputs: {} } as const
  const days = daysIn(turn, text)
  if (days) return { ...press, verb: 'look-on', inputs: { lookAgainIn: days } }
  const way = ways[Number(text) - 1]
  return way ? { ...press, verb: verbOfWay[way] } : null
}

/** `10`, `na 10 werkdagen`, `blijf kijken, 10`. */
function daysIn(turn: Turn, text: string): LookAgainIn | undefined {
  const { labels, dialogue } = say(turn.known.language).words
  const days = fold(text).replace(fold(dialogue.ways.buttons['look-on']), '').trim()
  return LookAgainIn.options.find((one) => days === one || days === fold(labels.lookAgainIn[one]))
}
