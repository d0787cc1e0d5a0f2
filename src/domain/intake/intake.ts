import { z } from 'zod'
import { NotAcuteReason } from '#domain/codes.ts'
import { IntakeId, MemberId, NetworkId } from '#domain/ids.ts'
import { type Answers, Answers as AnswersSchema, readAnswers } from '#domain/intake/answers.ts'
import { type Question, questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import { type Judgement, judge } from '#domain/intake/judge.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import { nextStep, prune, stepBefore } from '#domain/intake/walk.ts'
import { Instant } from '#domain/time/instant.ts'

/** One dialogue of one person: the answers, and of the position only a step that somebody went back to. */
export const Intake = z.object({
  id: IntakeId,
  writer: MemberId,
  intent: z.enum(['signal', 'consult']),
  network: NetworkId.nullable(),
  startedAt: Instant,
  touchedAt: Instant,
  answers: AnswersSchema,
  at: z.enum(stepIds).nullable(),
  more: z.boolean(),
  /** Grows with every change; a press on a card with another number gets the present card and changes nothing. */
  rev: z.number().int(),
  /** Questions whose text was changed because it held personal data; shown until the writer goes on. */
  cleaned: z.record(z.string(), z.array(z.string())),
  /** `ask`: a word in the text sounds like danger. `denied`: the writer said it is not acute. */
  acute: z.enum(['ask', 'denied']).nullable(),
  notAcute: z.object({ flags: z.array(RedFlagId), reason: NotAcuteReason }).nullable(),
  /** The question that was asked in words, with the warning that what is typed stays in Teams. */
  spoken: z.string().nullable(),
  kept: z.enum(['no', 'saved', 'held']),
  keptUntil: Instant.nullable(),
  extended: z.boolean(),
})
export type Intake = z.infer<typeof Intake>

export const startIntake = (first: Pick<Intake, 'id' | 'writer' | 'intent'> & { now: Instant }): Intake => ({
  id: first.id,
  writer: first.writer,
  intent: first.intent,
  network: null,
  startedAt: first.now,
  touchedAt: first.now,
  answers: {},
  at: null,
  more: false,
  rev: 1,
  cleaned: {},
  acute: null,
  notAcute: null,
  spoken: null,
  kept: 'no',
  keptUntil: null,
  extended: false,
})

/** What the writer sees now: it follows from the answers alone. */
export type Place =
  | { at: 'stop'; flags: RedFlagId[] }
  | { at: 'acute-question' }
  | { at: 'step'; step: StepId }
  | { at: 'refer' | 'hold' | 'complete'; judgement: Judgement }

export function placeOf(intake: Intake, walk: Walk): Place {
  const facts = readAnswers(intake.answers)
  if (facts.redFlags.length > 0) return { at: 'stop', flags: facts.redFlags }
  if (intake.acute === 'ask') return { at: 'acute-question' }
  if (intake.at) return { at: 'step', step: intake.at }
  const step = nextStep(intake.answers, walk)
  if (step) return { at: 'step', step }
  const judgement = judge(facts, walk)
  if (judgement.outcome === 'E_HOLD') return { at: 'hold', judgement }
  return { at: judgement.outcome === 'D_REFER' ? 'refer' : 'complete', judgement }
}

/** Stores every question of the step, an empty one as `null`. */
export const submit = (intake: Intake, step: StepId, inputs: Answers, walk: Walk, now: Instant): Intake =>
  store(intake, submitted(intake.answers, step, inputs, walk), walk, now)

/**
 * Stores these answers; what no longer applies disappears. A red flag removes every text at once: of a situation that
 * needs a phone call nothing is kept (specification 2.5).
 */
export function store(intake: Intake, news: Answers, walk: Walk, now: Instant): Intake {
  const answers = prune({ ...intake.answers, ...news }, walk)
  const stopped = readAnswers(answers).redFlags.length > 0
  return {
    ...changed(intake, now),
    answers: stopped ? withoutTexts(answers, walk) : answers,
    at: null,
    cleaned: {},
    kept: 'no',
    keptUntil: null,
  }
}

/** The questions of this step as they apply once these inputs are in. */
export const questionsAfter = (answers: Answers, step: StepId, inputs: Answers, walk: Walk): Question[] =>
  questionsOf(step, readAnswers({ ...answers, ...inputs }), walk)

const submitted = (answers: Answers, step: StepId, inputs: Answers, walk: Walk): Answers =>
  Object.fromEntries(questionsAfter(answers, step, inputs, walk).map(({ id }) => [id, inputs[id] || null]))

/** To the step before; from the first step it stays where it is. */
export function goBack(intake: Intake, walk: Walk, now: Instant): Intake {
  const place = placeOf(intake, walk)
  const step = place.at === 'step' ? place.step : 'check'
  return { ...changed(intake, now), at: stepBefore(step, intake.answers, walk) ?? intake.at }
}

export const goTo = (intake: Intake, step: StepId, now: Instant): Intake => ({
  ...changed(intake, now),
  at: step,
})

/** Danger was chosen, and the writer says that there is none now. */
export const notAcute = (intake: Intake, reason: NotAcuteReason, now: Instant): Intake => ({
  ...changed(intake, now),
  answers: { ...intake.answers, redFlags: 'none' },
  notAcute: { flags: readAnswers(intake.answers).redFlags, reason },
  at: null,
})

/** Who changes course: what was not asked for before is asked now. */
export const asConsult = (intake: Intake, walk: Walk, now: Instant): Intake => ({
  ...changed(intake, now),
  intent: 'consult',
  answers: prune(intake.answers, { ...walk, intent: 'consult' }),
  at: null,
})

export const changed = (intake: Intake, now: Instant): Intake => ({
  ...intake,
  rev: intake.rev + 1,
  touchedAt: now,
})

/** Only codes stay; what was typed goes. */
export const withoutTexts = (answers: Answers, walk: Walk): Answers => {
  const facts = readAnswers(answers)
  const typed = new Set(
    stepIds.flatMap((step) =>
      questionsOf(step, facts, walk)
        .filter(({ kind }) => kind === 'text')
        .map(({ id }) => id),
    ),
  )
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !typed.has(id)))
}
