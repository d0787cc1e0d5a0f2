import { z } from 'zod'
import type { Walk } from '#domain/intake/dialogue.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { OwnSentence, Rewordable } from '#domain/intake/own-words.ts'
import { prune } from '#domain/intake/walk.ts'

/** How the network asked when something was last stored: what it left out, and what it asked in a sentence of its own. */
export const Asking = z.object({
  leftOut: z.array(z.string()),
  ownWords: z.record(z.string(), OwnSentence),
})
export type Asking = z.infer<typeof Asking>

export const asksNow = ({ leftOut = [], ownWords = {} }: Walk): Asking => ({
  leftOut: [...leftOut],
  ownWords,
})

/**
 * The dialogue as the network asks it now. An answer to a question that is left out meanwhile goes; one to a question in
 * other words stays, and is looked at again. `changed`: what a card of before did not ask, or asked in other words; who has
 * a feeling is asked the same by every network.
 */
export function renew(intake: Intake, walk: Walk): { intake: Intake; changed: ReadonlySet<string> } {
  const answers = prune(intake.answers, walk)
  const asking = asksNow(walk)
  const isFelt = intake.intent === 'feeling'
  const other = isFelt ? [] : reworded(intake.asking, asking)
  const more = isFelt ? [] : intake.asking.leftOut.filter((id) => !asking.leftOut.includes(id))
  const again = [...intake.again, ...other].filter((id) => answers[id] !== undefined)
  return {
    intake: { ...intake, answers, asking, again: [...new Set(again)] },
    changed: new Set([...other, ...more]),
  }
}

const reworded = ({ ownWords: before }: Asking, { ownWords: now }: Asking): string[] =>
  Rewordable.options.filter((id) => before[id]?.nl !== now[id]?.nl || before[id]?.en !== now[id]?.en)
