import { z } from 'zod'
import { LinkReason, NotAcuteReason } from '#domain/codes.ts'
import { IntakeId, MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { type Answers, Answers as AnswersSchema, readAnswers } from '#domain/intake/answers.ts'
import { type Question, questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import { Intent, type Judgement, judge } from '#domain/intake/judge.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import { Asking } from '#domain/intake/renew.ts'
import { isReached, nextStep, prune, stepBefore, stepsThatApply } from '#domain/intake/walk.ts'
import { routeOf } from '#domain/network/routes.ts'
import { Instant } from '#domain/time/instant.ts'

/** One dialogue of one person: the answers, and of the position only a step that somebody went back to. */
export const Intake = z.object({
  id: IntakeId,
  writer: MemberId,
  intent: Intent,
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
  /** `held`: until there was a talk. `looking`: a feeling, until it is looked at again. */
  kept: z.enum(['no', 'saved', 'held', 'looking']),
  keptUntil: Instant.nullable(),
  extended: z.boolean(),
  /** The own signal that it belongs to: somebody else in that household, or the question it began as. */
  link: z
    .object({ signal: SignalId, why: LinkReason.extract(['household', 'consult']) })
    .nullable()
    .default(null),
  asking: Asking.default({ leftOut: [], ownWords: {} }),
  /** Answered questions that the network asks in other words since: looked at again. */
  again: z.array(z.string()).default([]),
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
  link: null,
  asking: { leftOut: [], ownWords: {} },
  again: [],
})

/** What the writer sees now: it follows from the answers alone. */
export type Place =
  | { at: 'stop'; flags: RedFlagId[] }
  | { at: 'acute-question' }
  | { at: 'step'; step: StepId }
  /** A feeling became facts: to look on, talk, think together or raise a signal. */
  | { at: 'ways' }
  | { at: 'refer' | 'hold' | 'complete'; judgement: Judgement }

export function placeOf(intake: Intake, walk: Walk): Place {
  const facts = readAnswers(intake.answers)
  if (facts.redFlags.length > 0) return { at: 'stop', flags: facts.redFlags }
  if (intake.acute === 'ask') return { at: 'acute-question' }
  if (intake.at && isReached(intake.at, intake.answers, walk)) return { at: 'step', step: intake.at }
  const step = nextStep(intake.answers, walk)
  if (step) return { at: 'step', step }
  if (walk.intent === 'feeling') return { at: 'ways' }
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
  const answers = prune(merged(intake.answers, news, walk), walk)
  const stopped = readAnswers(answers).redFlags.length > 0
  return {
    ...changed(intake, now),
    answers: stopped ? withoutTexts(answers, walk) : answers,
    again: intake.again.filter((id) => news[id] === undefined && answers[id] !== undefined),
    at: null,
    cleaned: {},
    kept: 'no',
    keptUntil: null,
  }
}

/**
 * The answers with the new ones. Danger is asked again when it turns out to be about somebody else, because the dangers
 * differ; what was confirmed at the end was about the answers as they were then; and what was agreed to was sharing it
 * with the people of the network to which it went then.
 */
function merged(before: Answers, news: Answers, { routes }: Walk): Answers {
  const after = { ...before, ...news }
  const goesTo = (answers: Answers) => routes && routeOf(routes, readAnswers(answers))
  const other = before['audience'] !== undefined && before['audience'] !== after['audience']
  const changes = Object.entries(news).some(
    ([id, answer]) => !confirmed.includes(id) && (before[id] ?? null) !== answer,
  )
  const stale = [
    ...(other ? ['redFlags'] : []),
    ...(changes ? confirmed : []),
    ...(goesTo(before) === goesTo(after) ? [] : ['consentScope']),
  ]
  return Object.fromEntries(
    Object.entries(after).filter(([id]) => !stale.includes(id) || news[id] !== undefined),
  )
}

const confirmed: readonly string[] = ['urgency', 'urgencyReason', 'checkedNoNames']

/** Without what was confirmed at the end: it was about other answers. */
export const unconfirmed = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !confirmed.includes(id)))

/** The questions of this step as they apply once these inputs are in; an input for another step changes nothing. */
export function questionsAfter(answers: Answers, step: StepId, inputs: Answers, walk: Walk): Question[] {
  const asked = questionsOf(step, readAnswers(answers), walk).map(({ id }) => id)
  const own = Object.entries(inputs).filter(([id]) => asked.includes(id))
  return questionsOf(step, readAnswers({ ...answers, ...Object.fromEntries(own) }), walk)
}

const submitted = (answers: Answers, step: StepId, inputs: Answers, walk: Walk): Answers =>
  Object.fromEntries(questionsAfter(answers, step, inputs, walk).map(({ id }) => [id, inputs[id] || null]))

/** To the step before; from the first step, and from a question about danger, it stays where it is. */
export const goBack = (intake: Intake, walk: Walk, now: Instant): Intake => ({
  ...changed(intake, now),
  at: behind(intake, walk) ?? intake.at,
})

function behind({ answers, ...intake }: Intake, walk: Walk): StepId | null {
  const place = placeOf({ answers, ...intake }, walk)
  switch (place.at) {
    case 'step':
      return stepBefore(place.step, answers, walk)
    case 'complete':
      return stepBefore('check', answers, walk)
    case 'refer':
    case 'hold':
    case 'ways':
      return stepsThatApply(answers, walk).at(-1) ?? null
    case 'stop':
    case 'acute-question':
      return null
  }
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
  acute: intake.acute && 'denied',
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
