import { destinationOf } from '#app/dialogue/destination.ts'
import { membershipOf, type Turn, walkOf } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import { rulesFirst } from '#app/rules/first.ts'
import type { Next } from '#cards/network/rules-card.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { questionsOf } from '#domain/intake/dialogue.ts'
import type { Intake } from '#domain/intake/intake.ts'

/** Of the network in which it is placed, and before it is: danger was asked about long before, and waited for nothing. */
export async function rulesToPlace(turn: Turn, intake: Intake, next: Next): Promise<Card | null> {
  if (!membershipOf(turn, intake)) return null
  return rulesFirst(turn, await destinationOf(turn, intake), next)
}

/** Who typed the last answer places it by saying yes: then the last step is sent as it stands, at the revision that is stored. */
export function placing(turn: Turn, { id, rev }: Intake, answered: Intake): Next {
  const asked = questionsOf('check', readAnswers(answered.answers), walkOf(turn, answered))
  const inputs = asked.flatMap((question) => {
    const value = answered.answers[question.id]
    return value == null ? [] : [[question.id, value] as const]
  })
  return { verb: 'raise', data: { ...Object.fromEntries(inputs), intake: id, rev, step: 'check' } }
}
