import type { Audience } from '#domain/codes.ts'
import { split } from '#domain/intake/answers.ts'
import type { Question } from '#domain/intake/dialogue.ts'
import { FactorId } from '#domain/intake/lists.ts'
import { elsewhere } from '#domain/network/routes.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'
import { capital, type QuestionWords, worded } from '#text/wording.ts'

/** A question of the dialogue in words, the same on a card, in chat and in what is read back. */
export type Asker = { audience: Audience | null; say: Say }

/** In the words of the network, where it has its own. */
export const labelOf = (question: Question, asker: Asker): string =>
  question.ownWords?.[asker.say.language] ?? standardLabel(question, asker)

/** As it is asked where nothing else was agreed. */
export function standardLabel(question: Question, { audience, say }: Asker): string {
  const { label, early, felt } = wordsOf(question.id, say)
  if (question.felt && felt) return worded(felt, audience)
  return worded(question.tentative && early ? early : label, audience)
}

/** What to write when the answer is missing. */
export const errorOf = (question: string, say: Say): string => wordsOf(question, say).error

export const exampleOf = (question: Question, { audience, say }: Asker): string | undefined => {
  const { example } = wordsOf(question.id, say)
  return example && worded(example, audience)
}

/** `value` is the code that is stored, `title` what people read, in the order of showing. */
export type Option = { value: string; title: string }

export function optionsOf(question: Question, asker: Asker): Option[] {
  const { labels, dialogue } = asker.say.words
  if (question.kind === 'yes-no') return options(['true', 'false'], labels.yesNo)
  if (question.kind === 'score') return scores.map((value) => ({ value, title: scoreTitle(value, asker) }))
  const none = question.id === 'redFlags' ? [{ value: 'none', title: dialogue.safety.none }] : []
  const given = question.options ?? []
  if (question.named) return places(given, dialogue.elsewhere)
  const named = options(given, namesFor(question.id, asker)).map((one) => withWords(one, question, asker))
  return question.until === undefined ? [...named, ...none] : ages(named, question.until, asker)
}

function withWords(option: Option, { optionWords }: Question, { say }: Asker): Option {
  const words = optionWords?.[option.value]
  return words ? { ...option, title: `${option.title} (${words[say.language]})` } : option
}

/** Names of the network as they are, and one for all others. */
const places = (names: readonly string[], other: string): Option[] =>
  names.map((value) => ({ value, title: capital(value === elsewhere ? other : value) }))

const ages = (all: Option[], until: number, { say }: Asker): Option[] =>
  all.map((one) => (one.value === '18_plus' ? { ...one, title: say.words.dialogue.youngUntil(until) } : one))

/** An answer as people read it; null when there is none. */
export function answerText(question: Question, answer: string | null, asker: Asker): string | null {
  if (answer === null || answer === '') return null
  if (question.kind === 'text') return answer
  if (question.kind === 'date') return dayOf(answer, asker)
  const titles = optionsOf(question, asker)
  const chosen = split(answer).flatMap((value) => titles.find((one) => one.value === value)?.title ?? [])
  return chosen.length > 0 ? chosen.map((title) => title.replace(/\.$/, '')).join('; ') : null
}

function wordsOf(id: string, { words: { dialogue, labels } }: Say): QuestionWords {
  const factor = FactorId.safeParse(id.replace(/^factor\./, '')).data
  if (factor) return { label: labels.factors[factor], error: dialogue.chooseAnAnswer }
  const known: Readonly<Record<string, QuestionWords>> = dialogue.questions
  return known[id] ?? wordless(id)
}

type Names = Readonly<Record<string, string>>

function namesFor(id: string, { audience, say }: Asker): Names {
  const { labels } = say.words
  const byQuestion: Readonly<Record<string, Names>> = {
    ...labels,
    themes: labels.themes[audience === 'adult' ? 'adult18plus' : 'youth18min'],
    consentBy: labels.consentGiver,
    refusedBy: labels.consentGiver,
  }
  return byQuestion[id.startsWith('factor.') ? 'factorAnswer' : id] ?? {}
}

const options = (codes: readonly string[], names: Names): Option[] =>
  codes.map((value) => ({ value, title: capital(names[value] ?? wordless(value)) }))

/** A code that nobody can read is a broken program. */
const wordless = (code: string): never => {
  throw new Error(`no-words: write in src/text what ${code} is called`)
}

const scores = Array.from({ length: 11 }, (_, score) => String(score))
const scoreTitle = (score: string, { say }: Asker): string => {
  const { lowest, highest } = say.words.dialogue.score
  return score === '0' ? lowest : score === '10' ? highest : score
}

const dayOf = (answer: string, { say }: Asker): string | null => {
  const date = LocalDate.safeParse(answer).data
  return date ? day(date, say.language) : null
}
