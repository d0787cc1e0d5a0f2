import type { FeedbackFacts } from '#domain/signal/feedback.ts'
import { actionType, closingReason } from './work.ts'

/** What the reporter hears, made of facts alone (specification 5.5). `who` leads: a colleague, function and organisation. */
export function feedbackLines(facts: FeedbackFacts, told: { who: string; named: string }): string[] {
  const { who, named } = told
  return [
    facts.closed ? `${named} is afgerond.` : `${who} heeft ${named} opgepakt.`,
    facts.contact
      ? 'Er is gesproken met wie het aangaat.'
      : facts.closed
        ? 'Er is naar gekeken.'
        : 'Er is nog geen gesprek geweest.',
    ...(facts.steps.length > 0
      ? [`Wat er gebeurt: ${facts.steps.map((kind) => actionType[kind]).join(', ')}.`]
      : []),
    ...(facts.reason ? [`Hoe het afliep: ${closingReason[facts.reason].toLowerCase()}.`] : []),
    ...(facts.hearsay
      ? ['Tegen de bewoner kun je zeggen: "Bedankt. We kijken ernaar. Zie je gevaar, bel 112."']
      : []),
    facts.closed
      ? 'Bedankt dat je het deelde. Zie je weer iets? Deel het gerust.'
      : 'Wat jij ziet, blijft belangrijk. Geef het hier door.',
  ]
}
