import type { Answers } from '#domain/intake/answers.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { type Question, questionsOf, type StepId, type Walk } from '#domain/intake/dialogue.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import { isUnanswered } from '#domain/intake/walk.ts'
import { addMonths, type LocalDate } from '#domain/time/instant.ts'

/** What is filled in before anyone answers: the usual, shown folded (specification 4). */
export function prefilled(question: string, today: LocalDate): string | undefined {
  switch (question) {
    case 'consentForm':
      return 'oral'
    case 'consentOn':
    case 'advisedOn':
      return today
    case 'consentUntil':
      return addMonths(today, 6)
    case 'withdrawalExplained':
      return 'true'
    default:
      return undefined
  }
}

/** The question that a typed answer is for. */
export type Asking = { step: StepId; question: Question }

/**
 * The first question of this step that is not answered; of a step that somebody went back to, the first one. When all
 * that is missing is not asked aloud, the last one once more.
 */
export function askedNow(intake: Intake, walk: Walk): Asking | null {
  const place = placeOf(intake, walk)
  if (place.at !== 'step') return null
  const questions = spoken(place.step, intake.answers, walk)
  const open = questions.find((one) => isUnanswered(one, intake.answers)) ?? questions.at(-1)
  const question = intake.at ? questions[0] : open
  return question ? { step: place.step, question } : null
}

/** What goes with this answer into the store: with the last of a step, what need not be asked aloud. */
export function alongWith(
  asking: Asking,
  answers: Answers,
  walk: Walk,
  today: LocalDate,
): { inputs: Answers; last: boolean } {
  const facts = readAnswers(answers)
  const aloud = spoken(asking.step, answers, walk).map(({ id }) => id)
  if (aloud.at(-1) !== asking.question.id) return { inputs: {}, last: false }
  const quiet = questionsOf(asking.step, facts, walk).filter(
    (one) => silent.has(one.id) && isUnanswered(one, answers),
  )
  return { inputs: Object.fromEntries(quiet.map(({ id }) => [id, prefilled(id, today) ?? null])), last: true }
}

/** What is asked in words: not what is filled in beforehand, and not what an answer made moot. */
export const spoken = (step: StepId, answers: Answers, walk: Walk): Question[] =>
  questionsOf(step, readAnswers(answers), walk).filter(({ id, tentative }) => !tentative && !silent.has(id))

const silent = new Set([
  'consentScope',
  'consentForm',
  'consentOn',
  'consentUntil',
  'withdrawalExplained',
  'consentFeedback',
  'urgency',
  'urgencyReason',
])

/** Numbers, codes or the text of an option, `ja` and `nee`: whatever was typed, as an answer; undefined when it fits nothing. */
export function readTyped(
  question: Question,
  text: string,
  labels: (option: string) => string,
): string | undefined {
  const typed = text.trim()
  switch (question.kind) {
    case 'text':
      return typed
    case 'date':
      return readDate(typed)
    case 'yes-no':
      return yesOrNo[fold(typed)]
    case 'score':
      return /^(\d|10)$/.test(typed) ? typed : undefined
    case 'choice':
      return optionNamed(question, typed, labels)
    case 'choices':
      return optionsOf(question, typed, labels)
  }
}

function optionsOf(
  question: Question,
  typed: string,
  labels: (option: string) => string,
): string | undefined {
  if (
    question.id === 'redFlags' &&
    ['nee', 'nee niets hiervan', 'geen', 'none', 'no', '0'].includes(fold(typed))
  )
    return 'none'
  // Danger is never guessed from a part of a sentence.
  const one = question.id === 'redFlags' ? optionOf : optionNamed
  const whole = one(question, typed, labels)
  if (whole) return whole
  const chosen = typed.split(/[,;]/).flatMap((part) => {
    const option = one(question, part.trim(), labels)
    return option ? [option] : words(part).map((word) => optionOf(question, word, labels))
  })
  return chosen.length > 0 && chosen.every((one) => one !== undefined) ? chosen.join(',') : undefined
}

/** `1 en 3`, `1 3`. */
const words = (part: string): string[] => part.split(/\s+(?:(?:en|and)\s+)?/i).filter((word) => word !== '')

function optionOf(question: Question, typed: string, labels: (option: string) => string): string | undefined {
  const options = question.options ?? []
  if (/^\d{1,2}$/.test(typed)) return options[Number(typed) - 1]
  return (
    options.find((option) => option === typed || fold(labels(option)) === fold(typed)) ??
    options.find((option) => fold(withoutAdded(question, option, labels)) === fold(typed))
  )
}

/** Its name alone, without what the network adds to it. */
function withoutAdded({ optionWords }: Question, option: string, labels: (option: string) => string): string {
  const label = labels(option)
  const added = Object.values(optionWords?.[option] ?? {}).find((words) => label.endsWith(` (${words})`))
  return added ? label.slice(0, -` (${added})`.length) : label
}

const optionNamed: typeof optionOf = (...asked) => optionOf(...asked) ?? optionMeant(...asked)

/** `kind` for "Zorg over een kind of jongere": a part of one label, in whole words or from its beginning, when no other has it. */
function optionMeant(
  question: Question,
  typed: string,
  labels: (option: string) => string,
): string | undefined {
  const part = fold(typed)
  if (part.length < shortest || saysNothing.has(part)) return undefined
  const meant = (question.options ?? []).filter((option) => {
    const label = fold(labels(option))
    return label.startsWith(part) || ` ${label} `.includes(` ${part} `)
  })
  return meant.length === 1 ? meant[0] : undefined
}

const shortest = 2
/** By itself it turns an answer around, or fits anything. */
const saysNothing = new Set(['niet', 'geen', 'een', 'of', 'en', 'not', 'no', 'or', 'and'])

/** `2026-11-24` or `24-11-2026`. */
function readDate(typed: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed)
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : undefined
}

const yesOrNo: Readonly<Record<string, string>> = {
  ja: 'true',
  j: 'true',
  yes: 'true',
  y: 'true',
  '1': 'true',
  nee: 'false',
  n: 'false',
  no: 'false',
  '2': 'false',
}

/** Capitals, quotes and punctuation do not count. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[.,!?'"()]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
