import type { feedbackLines as nl } from '../nl/feedback.ts'
import { actionType, closingReason } from './work.ts'

export const feedbackLines: typeof nl = (facts, { who, named, reference }) => [
  facts.closed ? `${named} is finished.` : `${who} has taken up ${reference}.`,
  facts.contact
    ? 'Somebody talked with those concerned.'
    : facts.closed
      ? 'It was looked at.'
      : 'There has been no talk yet.',
  ...(facts.steps.length > 0
    ? [
        `${facts.closed ? 'This was done' : 'What happens'}: ${facts.steps.map((kind) => actionType[kind]).join(', ')}.`,
      ]
    : []),
  ...(facts.reason ? [`How it ended: ${inSentence(closingReason[facts.reason])}.`] : []),
  ...(facts.hearsay
    ? ['To the resident you can say: "Thank you. We are looking into it. If you see danger, call 112."']
    : []),
  facts.closed
    ? 'Thank you for sharing it. Do you see something again? Please share it.'
    : 'What you see stays important. Pass it on here.',
]

const inSentence = (reason: string): string => reason.charAt(0).toLowerCase() + reason.slice(1)
