import { z } from 'zod'
import { Theme } from '#domain/intake/lists.ts'

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
const plain = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(
      /^(?!.*(?:\/\/|www\.))[ !"$-)+-;=?A-Za-z\u00A1-\u00AC\u00AE-\u024F\u2013-\u2026\u20AC]+$/,
      'write plain words: no link, no < or >, no * or brackets like [ ]',
    )

const inEveryLanguage = (most: number) => z.strictObject({ nl: plain(most), en: plain(most) })

/** One question in a network's own sentence, in every language that people read. */
export const OwnSentence = inEveryLanguage(120)
export type OwnSentence = z.infer<typeof OwnSentence>

type Pair = ReturnType<typeof inEveryLanguage>

/** The cast: `fromEntries` forgets its keys. */
const someOf = <Key extends string>(keys: readonly Key[], schema: Pair) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, z.exactOptional(schema)])) as Record<
      Key,
      z.ZodExactOptional<Pair>
    >,
  )

export const OwnWords = someOf(Rewordable.options, OwnSentence)
export type OwnWords = z.infer<typeof OwnWords>

/** What a network says where everybody says the name of a theme: it stands behind that name, and finds who knows and what helps. */
export const ThemeWords = someOf(Theme.options, inEveryLanguage(60))
export type ThemeWords = z.infer<typeof ThemeWords>

/** The network's sentence for this question, when it has one. */
export const sentenceFor = (question: string, words: OwnWords): OwnSentence | undefined => {
  const id = Rewordable.safeParse(question).data
  return id && words[id]
}
