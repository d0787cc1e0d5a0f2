import type { OverviewLine } from '#cards/dialogue-views.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { answerText, labelOf } from '#text/questions.ts'
import type { Say } from '#text/words.ts'

/** What was answered in a step, in words; what was left empty is not mentioned. */
export function answeredIn(
  { questions, answers }: OverviewLine,
  say: Say,
): { label: string; answer: string }[] {
  const asker = { audience: readAnswers(answers).audience ?? null, say }
  return questions.flatMap((question) => {
    const answer = answerText(question, answers[question.id] ?? null, asker)
    return answer === null ? [] : [{ label: labelOf(question, asker), answer }]
  })
}
