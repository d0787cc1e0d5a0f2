import * as fc from 'fast-check'
import { IntakeId, MemberId } from '#domain/ids.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { type Answering, answerOne, answerStep } from '#domain/intake/answering.ts'
import { type Question, questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import {
  asConsult,
  changed,
  goBack,
  goTo,
  type Intake,
  notAcute,
  type Place,
  placeOf,
  startIntake,
} from '#domain/intake/intake.ts'
import type { Intent } from '#domain/intake/judge.ts'
import { askedNow } from '#domain/intake/typed.ts'
import { friday, network } from '#support/given.ts'

/** Somebody wanders through the dialogue: forward, back, elsewhere, by card and by typing, rightly and wrongly. */

export const anIntake = (intent: Intent = 'signal'): Intake =>
  startIntake({ id: IntakeId.parse('i_1'), writer: MemberId.parse('m_anna'), intent, now: friday })

export const walkOf = ({ intent, more }: Intake, oggzOutreach = false): Walk => ({
  intent,
  more,
  oggzOutreach,
})

export const about = (walk: Walk): Answering => ({
  walk,
  now: friday,
  calendar: network.calendar,
  partnerType: 'onderwijs_vo',
})

export const placeNow = (intake: Intake): Place => placeOf(intake, walkOf(intake))

/** The questions of this step as they apply now. */
export const questionsNow = (intake: Intake, step: StepId): Question[] =>
  questionsOf(step, readAnswers(intake.answers), walkOf(intake))

/** One move; `picks` chooses what is answered. */
export type Move = { does: (typeof kinds)[number]; step: StepId; picks: readonly number[] }

const kinds = ['submit', 'forge', 'type', 'skip', 'back', 'go', 'consult', 'no danger', 'more'] as const

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    does: fc.oneof(
      { weight: 12, arbitrary: fc.constant('submit' as const) },
      { weight: 6, arbitrary: fc.constant('type' as const) },
      { weight: 6, arbitrary: fc.constantFrom(...kinds) },
    ),
    step: fc.constantFrom(...stepIds),
    picks: fc.array(fc.nat(999), { minLength: 5, maxLength: 5 }),
  }),
  { minLength: 3, maxLength: 14 },
)

export function move(intake: Intake, { does, step, picks }: Move): Intake {
  const walk = walkOf(intake)
  switch (does) {
    case 'submit': {
      const place = placeNow(intake)
      return submitted(intake, place.at === 'step' ? place.step : 'check', picks)
    }
    case 'forge':
      return submitted(intake, step, picks)
    case 'type':
      return typed(intake, picks)
    case 'skip':
      return typed(intake, null)
    case 'back':
      return goBack(intake, walk, friday)
    case 'go':
      return goTo(intake, step, friday)
    case 'consult':
      return placeNow(intake).at === 'hold' ? asConsult(intake, walk, friday) : intake
    case 'no danger':
      return noDanger(intake)
    case 'more':
      return { ...changed(intake, friday), more: true }
  }
}

/** What a person in danger answers when there is none. */
export function noDanger(intake: Intake): Intake {
  const place = placeNow(intake)
  if (place.at === 'acute-question') return { ...changed(intake, friday), acute: 'denied' }
  return place.at === 'stop' ? notAcute(intake, 'over', friday) : intake
}

function submitted(intake: Intake, step: StepId, picks: readonly number[]): Intake {
  const inputs = Object.fromEntries(
    questionsNow(intake, step).flatMap((question, index) => {
      const pick = (picks[index % picks.length] ?? 0) + 7 * index
      const value = valueFor(question, pick)
      return value === null ? [] : [[question.id, value]]
    }),
  )
  const answered = answerStep(intake, step, inputs, about(walkOf(intake)))
  return 'intake' in answered ? answered.intake : intake
}

function typed(intake: Intake, picks: readonly number[] | null): Intake {
  const walk = walkOf(intake)
  const asking = askedNow(intake, walk)
  if (!asking) return intake
  const value = picks && valueFor(asking.question, picks[0] ?? 0)
  const answered = answerOne(intake, asking, value, about(walk))
  return 'intake' in answered ? answered.intake : intake
}

/** Mostly something that can be stored; now and then nothing, or nonsense. */
export function valueFor(question: Question, pick: number): string | null {
  if (pick % 23 === 0) return 'nonsense,'
  if (pick % 7 === 0 && !question.required) return null
  switch (question.kind) {
    case 'choice':
      return oneOf(question.options ?? [], pick)
    case 'choices':
      return choicesFor(question, pick)
    case 'text':
      return oneOf(texts, pick)
    case 'date':
      return oneOf(dates, pick)
    case 'yes-no':
      return pick % 3 === 0 ? 'false' : 'true'
    case 'score':
      return String(pick % 11)
  }
}

function choicesFor({ id, options = [] }: Question, pick: number): string {
  if (id === 'redFlags' && pick % 9 !== 0) return 'none'
  return [oneOf(options, pick), ...(pick % 2 === 0 ? [oneOf(options, pick + 1)] : [])].join()
}

const oneOf = (all: readonly string[], pick: number): string => all[pick % Math.max(1, all.length)] ?? ''

const texts = [
  'Stil en moe.',
  'Zij slaapt slecht, al zes weken.',
  'Sanne de Vries belde, 06-12345678.',
  'De huisarts denkt aan ADHD.',
  'Hij heeft een mes in zijn tas.',
  ' ',
  'lang '.repeat(120),
]
const dates = ['2026-11-20', '2026-11-19', '2026-12-04', '2027-05-20', '2026-02-30', '2031-01-01']

/** What a willing person answers so that the dialogue goes on: as little as it takes. */
export const willing = ({ id, kind, required, options }: Question): string | null => {
  if (id === 'redFlags') return 'none'
  if (id === 'noAdviceReason') return 'known-situation'
  if (!required) return null
  if (kind === 'text') return 'Stil en moe.'
  return kind === 'yes-no' ? 'true' : (options?.[0] ?? null)
}

/** Submits the present card, with these answers where it asks for them. */
export function byCard(intake: Intake, answers: Answers = {}): Intake {
  const place = placeNow(intake)
  if (place.at !== 'step') return intake
  const inputs = Object.fromEntries(
    questionsNow(intake, place.step).map((question) => [
      question.id,
      answers[question.id] ?? willing(question),
    ]),
  )
  const answered = answerStep(intake, place.step, inputs, about(walkOf(intake)))
  return 'intake' in answered ? answered.intake : intake
}

/** Types an answer to the question that is open. */
export function byTyping(intake: Intake, answers: Answers = {}): Intake {
  const walk = walkOf(intake)
  const asking = askedNow(intake, walk)
  if (!asking) return intake
  const { question } = asking
  const answered = answerOne(intake, asking, answers[question.id] ?? willing(question), about(walk))
  return 'intake' in answered ? answered.intake : intake
}

/** Goes on, willing and with as little as it takes, until this step or the end. */
export function until(stop: StepId | 'end', from: Intake, answers: Answers = {}, by = byCard): Intake {
  let intake = from
  for (let left = 80; left > 0; left -= 1) {
    const place = placeNow(intake)
    if (place.at === 'step' ? place.step === stop : isEnd(place)) break
    intake = place.at === 'step' ? by(intake, answers) : noDanger(intake)
  }
  return intake
}

export const isEnd = ({ at }: Place): boolean => at === 'refer' || at === 'hold' || at === 'complete'

const consent: Answers = {
  audience: 'child',
  ageBand: '12_15',
  talked: 'yes',
  consentBy: 'youth,parent1,parent2',
}
const unsafe: Answers = {
  audience: 'adult',
  themes: 'safety_home',
  'factor.a_violence_at_home': 'yes',
  talked: 'yes',
}

/** Where a walk may begin: at the start, somewhere on the way, or at one of the ends. */
export const starts: fc.Arbitrary<Intake> = fc.constantFrom(
  anIntake(),
  anIntake('consult'),
  until('facts', anIntake()),
  until('talked', anIntake(), unsafe),
  until('consent', anIntake(), consent),
  until('check', anIntake(), consent),
  until('end', anIntake(), consent),
  until('end', anIntake(), { talked: 'not-yet' }),
  until('end', anIntake(), { talked: 'unsafe' }),
)
