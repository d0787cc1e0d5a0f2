import type { PartnerType } from '#domain/codes.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { check, type Mistake } from '#domain/intake/check.ts'
import { type Question, type StepId, type Walk } from '#domain/intake/dialogue.ts'
import { type Intake, questionsAfter, store, submit, unconfirmed } from '#domain/intake/intake.ts'
import { alongWith, type Asking, spoken } from '#domain/intake/typed.ts'
import { isReached } from '#domain/intake/walk.ts'
import { weigh } from '#domain/intake/weigh.ts'
import { acuteWords } from '#domain/privacy/acute-words.ts'
import { findPersonalData, type PersonalDataRule, redact } from '#domain/privacy/personal-data.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

export type Answering = { walk: Walk; now: Instant; calendar: Calendar; partnerType: PartnerType }

/** Stored, or not: then with the mistakes, and what was typed without the personal data in it. */
export type Answered = { intake: Intake } | { mistakes: Mistake[]; typed: Answers }

/**
 * Somebody submitted this step. Personal data is found before anything is stored: what must not stay is replaced, and
 * the step is shown once more so that the writer sees what became of the text. A step that was not reached is not
 * stored.
 */
export function answerStep(intake: Intake, step: StepId, inputs: Answers, about: Answering): Answered {
  if (!isReached(step, intake.answers, about.walk)) return { mistakes: [], typed: {} }
  const taken = take(intake, questionsAfter(intake.answers, step, inputs, about.walk), inputs, about)
  if ('mistakes' in taken) return taken
  const stored = submit(intake, step, taken.answers, about.walk, about.now)
  return { intake: afterStore(intake, step, taken, stored) }
}

/**
 * Somebody submitted a step on a card of before the network changed its questions. All of it is stored, in whatever step;
 * what changed stays open, and is asked once more with what was filled in. What is confirmed at the end is about the answers
 * as they are now.
 */
export function answerOld(
  intake: Intake,
  step: StepId,
  inputs: Answers,
  about: Answering,
  changed: ReadonlySet<string>,
): Answered {
  if (intake.answers['redFlags'] !== 'none' || step === 'check') return { mistakes: [], typed: {} }
  const given = questionsAfter(intake.answers, step, inputs, about.walk).filter(
    ({ id }) => !changed.has(id) || inputs[id]?.trim(),
  )
  const taken = take(intake, given, inputs, about)
  if ('mistakes' in taken) return taken
  const stored = afterStore(intake, step, taken, store(intake, taken.answers, about.walk, about.now))
  const again = given.flatMap(({ id }) => (changed.has(id) ? [id] : []))
  return { intake: { ...stored, again: [...stored.again, ...again] } }
}

/** What was filled in for these questions, cleaned; or what is wrong with it. */
function take(
  intake: Intake,
  questions: Question[],
  inputs: Answers,
  about: Answering,
): Cleaned | { mistakes: Mistake[]; typed: Answers } {
  const own = Object.fromEntries(questions.map(({ id }) => [id, inputs[id]?.trim() || null]))
  const cleaned = cleanTexts(own, questions, about)
  const mistakes = mistakesIn(intake, questions, cleaned.answers, about)
  return mistakes.length > 0 ? { mistakes, typed: cleaned.answers } : cleaned
}

/**
 * Somebody typed one answer. It is stored by itself; with the last question of a step goes what is not asked aloud.
 * `rules` says what was taken out of it.
 */
export function answerOne(
  intake: Intake,
  asking: Asking,
  answer: string | null,
  about: Answering,
): { intake: Intake; rules: PersonalDataRule[] } | { mistakes: Mistake[] } {
  const { walk, now, calendar } = about
  const base = {
    ...intake,
    answers: intake.at ? withoutOthers(intake.answers, asking, walk) : intake.answers,
  }
  const cleaned = cleanTexts({ [asking.question.id]: answer?.trim() || null }, [asking.question], about)
  const answers = { ...base.answers, ...cleaned.answers }
  const along = alongWith(asking, answers, walk, localDate(now, calendar.timeZone))
  const questions = along.last ? questionsAfter(answers, asking.step, along.inputs, walk) : [asking.question]
  const mistakes = mistakesIn(base, questions, { ...cleaned.answers, ...along.inputs }, about)
  const blocking = along.last ? mistakes : mistakes.filter(({ kind }) => kind !== 'advice-first')
  if (blocking.length > 0) return { mistakes: blocking }
  const stored = store(base, { ...cleaned.answers, ...along.inputs }, walk, now)
  const acute = stored.acute === 'denied' || !soundsAcute(cleaned.answers) ? stored.acute : 'ask'
  return { intake: { ...stored, acute }, rules: Object.values(cleaned.rules).flat() }
}

/** Who went back to a step answers its questions anew, one by one; what was confirmed was about the answers that go. */
const withoutOthers = (answers: Answers, { step, question }: Asking, walk: Walk): Answers => {
  const others = spoken(step, answers, walk).flatMap(({ id }) => (id === question.id ? [] : [id]))
  const left = Object.fromEntries(Object.entries(answers).filter(([id]) => !others.includes(id)))
  return others.some((id) => (answers[id] ?? null) !== null) ? unconfirmed(left) : left
}

/** Weighed only where an urgency is chosen, when every date is known to be near: days are counted one by one. */
function mistakesIn(
  intake: Intake,
  questions: Question[],
  inputs: Answers,
  { walk, now, calendar }: Answering,
): Mistake[] {
  const answers = { ...intake.answers, ...inputs }
  return check(questions, answers, {
    walk,
    today: localDate(now, calendar.timeZone),
    ...(questions.some(({ id }) => id === 'urgency')
      ? { suggested: weigh(readAnswers(answers), now, calendar).urgency }
      : {}),
  })
}

function afterStore(intake: Intake, step: StepId, cleaned: Cleaned, stored: Intake): Intake {
  const news = Object.entries(cleaned.rules).filter(([id, rules]) =>
    rules.some((rule) => isNews(intake, id, rule)),
  )
  const acute = stored.acute === 'denied' || !soundsAcute(cleaned.answers) ? stored.acute : 'ask'
  const look = news.length > 0 ? { at: step, cleaned: Object.fromEntries(news) } : {}
  return readAnswers(stored.answers).redFlags.length > 0 ? stored : { ...stored, ...look, acute }
}

/** A diagnosis is a question to the writer, asked once; whatever was replaced is news each time. */
const isNews = (intake: Intake, question: string, rule: PersonalDataRule): boolean =>
  rule !== 'diagnosis' || !(intake.cleaned[question] ?? []).includes('diagnosis')

type Cleaned = { answers: Answers; rules: Record<string, PersonalDataRule[]> }

function cleanTexts(inputs: Answers, questions: readonly Question[], about: Answering): Cleaned {
  const answers: Record<string, string | null> = { ...inputs }
  const rules: Cleaned['rules'] = {}
  for (const { id, kind } of questions) {
    const text = inputs[id]
    if (kind !== 'text' || !text) continue
    const clean = cleanText(text, about)
    answers[id] = clean.text
    rules[id] = clean.rules
  }
  return { answers, rules }
}

/** The text without what may not stay, and which rules the writer should know of. An exact age goes silently. */
export function cleanText(
  text: string,
  about: Pick<Answering, 'now' | 'calendar' | 'partnerType'>,
): { text: string; rules: PersonalDataRule[] } {
  const { now, calendar, partnerType } = about
  const trimmed = text.trim()
  const findings = findPersonalData(trimmed, { at: now, timeZone: calendar.timeZone })
  const told = findings.filter(
    ({ rule }) => rule !== 'exact_age' && !(rule === 'criminal' && mayHoldCriminal(partnerType)),
  )
  return {
    text: redact(trimmed, findings, { partnerType }),
    rules: [...new Set(told.map(({ rule }) => rule))],
  }
}

const mayHoldCriminal = (type: PartnerType): boolean => type === 'politie' || type === 'justitie_halt'

const soundsAcute = (answers: Answers): boolean =>
  Object.values(answers).some((answer) => answer !== null && acuteWords(answer).length > 0)
