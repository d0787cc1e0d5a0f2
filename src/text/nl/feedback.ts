import type { FeedbackFacts } from '#domain/signal/feedback.ts'
import { actionType, closingReason } from './work.ts'

/** `named` begins a sentence: `Signaal 18M-7F3K`. */
type Told = { who: string; named: string; reference: string }

/** What the reporter hears, made of facts alone (specification 5.5). `who` leads: a colleague, function and organisation. */
export function feedbackLines(facts: FeedbackFacts, told: Told): string[] {
  const { who, named, reference } = told
  return [
    facts.closed ? `${named} is afgerond.` : `${who} heeft ${reference} opgepakt.`,
    facts.contact
      ? 'Er is gesproken met wie het aangaat.'
      : facts.closed
        ? 'Er is naar gekeken.'
        : 'Er is nog geen gesprek geweest.',
    ...(facts.steps.length > 0
      ? [
          `${facts.closed ? 'Dit is er gedaan' : 'Wat er gebeurt'}: ${facts.steps.map((kind) => actionType[kind]).join(', ')}.`,
        ]
      : []),
    ...(facts.reason ? [`Hoe het afliep: ${inSentence(closingReason[facts.reason])}.`] : []),
    ...(facts.hearsay
      ? ['Tegen de bewoner kun je zeggen: "Bedankt. We kijken ernaar. Zie je gevaar, bel 112."']
      : []),
    facts.closed
      ? 'Bedankt dat je het deelde. Zie je weer iets? Deel het gerust.'
      : 'Wat jij ziet, blijft belangrijk. Geef het hier door.',
  ]
}

/** A name in it keeps its capitals. */
const inSentence = (reason: string): string => reason.charAt(0).toLowerCase() + reason.slice(1)
