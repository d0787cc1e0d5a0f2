import { type Turn, walkOf } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import { overviewCard } from '#cards/dialogue/overview-card.ts'
import type { OverviewLine } from '#cards/dialogue-views.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { questionsOf, stepIds } from '#domain/intake/dialogue.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { say } from '#text/words.ts'

/** Every answer so far, by step; each step can be changed. */
export const overviewOf = (turn: Turn, intake: Intake): Card =>
  overviewCard(
    { intake: intake.id, rev: intake.rev, step: 'check', lines: linesOf(turn, intake) },
    say(turn.known.language),
  )

export function linesOf(turn: Turn, intake: Intake): OverviewLine[] {
  const walk = walkOf(turn, intake)
  const facts = readAnswers(intake.answers)
  return stepIds
    .map((step) => ({
      step,
      questions: questionsOf(step, facts, walk).filter(({ id }) => intake.answers[id] !== undefined),
      answers: intake.answers,
    }))
    .filter(({ questions }) => questions.length > 0)
}
