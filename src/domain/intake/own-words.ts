import { z } from 'zod'

/**
 * Questions that a network may ask in a sentence of its own: who it is about, what was seen, what goes well, what is asked.
 * The answers to choose from stay those of the standard.
 */
export const Rewordable = z.enum([
  'ageBand',
  'nearly18',
  'origin',
  'context',
  'themes',
  'wholeFamily',
  'dependent',
  'factsOwn',
  'since',
  'factsOthers',
  'impression',
  'current',
  'trend',
  'deadlineOn',
  'repeat',
  'siblingConcern',
  'strengths',
  'goodAt',
  'wish',
  'asked',
  'askedExpertise',
  'doneAlready',
  'keepDoing',
  'consultQuestion',
  'talkOn',
])
export type Rewordable = z.infer<typeof Rewordable>

/** What is about danger, consent or checking reads the same everywhere: the rules count on how it was understood. */
const asked = [
  'audience',
  'redFlags',
  'childrenOrPregnancy',
  'safetyScore',
  'talked',
  'childSeen',
  'advisedBy',
  'advisedOn',
  'noAdviceReason',
  'authority',
  'giInvolved',
  'consentBy',
  'refusedBy',
  'parentsMayKnow',
  'consentScope',
  'consentForm',
  'consentOn',
  'consentUntil',
  'withdrawalExplained',
  'consentFeedback',
  'urgency',
  'urgencyReason',
  'checkedNoNames',
]
export const isFixed = (question: string): boolean =>
  asked.includes(question) || question.startsWith('factor.')

/** Letters, digits and punctuation: no link, no mark-up, nothing that a card would read as more than words. */
const Sentence = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(
    /^(?!.*(?:\/\/|www\.))[ !"$-)+-;=?A-Za-z\u00A1-\u00AC\u00AE-\u024F\u2013-\u2026\u20AC]+$/,
    'write plain words: no link, no < or >, no * or brackets like [ ]',
  )

/** One question in a network's own sentence, in every language that people read. */
export const OwnSentence = z.strictObject({ nl: Sentence, en: Sentence })
export type OwnSentence = z.infer<typeof OwnSentence>

/** The cast: `fromEntries` forgets its keys. */
export const OwnWords = z.strictObject(
  Object.fromEntries(Rewordable.options.map((id) => [id, OwnSentence.exactOptional()])) as Record<
    Rewordable,
    z.ZodExactOptional<typeof OwnSentence>
  >,
)
export type OwnWords = z.infer<typeof OwnWords>

/** The network's sentence for this question, when it has one. */
export const sentenceFor = (question: string, words: OwnWords): OwnSentence | undefined => {
  const id = Rewordable.safeParse(question).data
  return id && words[id]
}
