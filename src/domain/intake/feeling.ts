import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import type { Walk } from '#domain/intake/dialogue.ts'
import { changed, type Intake } from '#domain/intake/intake.ts'
import { prune } from '#domain/intake/walk.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A feeling that is hard to name ("niet pluis", specification 4): it becomes facts first, and then perhaps a signal. */

/** Nothing was answered yet: only then can it begin with a feeling instead, and nothing is lost. */
export const isUntouched = ({ answers }: Intake): boolean => Object.keys(answers).length === 0

export const asFeeling = (intake: Intake, now: Instant): Intake => ({
  ...changed(intake, now),
  intent: 'feeling',
})

/** How the sentence about what is different begins, in the language of the writer. */
export type Differently = (different: string) => string

/** A feeling becomes a signal or a question: what was typed fills the dialogue, and is not asked again. */
export function fromFeeling(
  intake: Intake,
  intent: 'signal' | 'consult',
  walk: Walk,
  now: Instant,
  differently: Differently,
): Intake {
  const answers = { ...intake.answers, ...asFacts(intake.answers, differently) }
  return { ...changed(intake, now), intent, answers: prune(answers, { ...walk, intent }), at: null }
}

const most = { factsOwn: 400, impression: 200 }

/**
 * What is different belongs to the facts. When that becomes too long it is kept beside them, if need be without its first
 * words. Of whom nothing was told yet, nothing counts as answered.
 */
function asFacts(answers: Answers, differently: Differently): Answers {
  const { factsOwn, different } = readAnswers(answers)
  if (!factsOwn) return {}
  if (!different) return { impression: null }
  const sentence = differently(different)
  const together = `${ended(factsOwn)} ${sentence}`
  if (together.length <= most.factsOwn) return { factsOwn: together, impression: null }
  return { impression: sentence.length <= most.impression ? sentence : different }
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
