import * as fc from 'fast-check'
import { type Answers } from '#domain/intake/answers.ts'
import { answerOne, answerStep } from '#domain/intake/answering.ts'
import { type Question, type StepId, stepIds } from '#domain/intake/dialogue.ts'
import type { Intent } from '#domain/intake/judge.ts'
import { fromFeeling } from '#domain/intake/feeling.ts'
import { asConsult, changed, goBack, goTo, type Intake } from '#domain/intake/intake.ts'
import { askedNow } from '#domain/intake/typed.ts'
import { friday } from '#support/given.ts'
import {
  anIntake,
  aRegion,
  walkOf,
  about,
  placeNow,
  questionsNow,
  noDanger,
  until,
} from '#support/intakes.ts'

/** Somebody wanders through the dialogue: forward, back, elsewhere, by card and by typing, rightly and wrongly. */

/** One move; `picks` chooses what is answered. */
export type Move = { does: (typeof kinds)[number]; step: StepId; picks: readonly number[] }

const kinds = [
  'submit',
  'forge',
  'type',
  'skip',
  'back',
  'go',
  'consult',
  'signal',
  'no danger',
  'more',
] as const

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
      return placeNow(intake).at === 'hold' ? asConsult(intake, walk, friday) : ofFeeling(intake, does)
    case 'signal':
      return ofFeeling(intake, does)
    case 'no danger':
      return noDanger(intake)
    case 'more':
      return { ...changed(intake, friday), more: true }
  }
}

const ofFeeling = (intake: Intake, intent: 'signal' | 'consult'): Intake =>
  placeNow(intake).at === 'ways'
    ? fromFeeling(intake, intent, walkOf(intake), friday, (what) => `Anders dan eerst: ${what}`)
    : intake

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

const inRegion = (intent?: Intent): Intake => ({ ...anIntake(intent), network: aRegion })

/** Where a walk may begin: at the start, somewhere on the way, or at one of the ends; in a network as it is, or of a region. */
export const starts: fc.Arbitrary<Intake> = fc.constantFrom(
  inRegion(),
  inRegion('feeling'),
  until('who', inRegion(), { audience: 'child' }),
  until('talked', inRegion(), { audience: 'child', ageBand: '18_plus', residence: 'Borne' }),
  until('end', inRegion(), { ...consent, residence: 'Enschede', neighbourhood: 'Noord' }),
  anIntake(),
  anIntake('consult'),
  anIntake('feeling'),
  until('feeling', anIntake('feeling'), { audience: 'adult' }),
  until('end', anIntake('feeling')),
  until('facts', anIntake()),
  until('talked', anIntake(), unsafe),
  until('consent', anIntake(), consent),
  until('check', anIntake(), consent),
  until('end', anIntake(), consent),
  until('end', anIntake(), { talked: 'not-yet' }),
  until('end', anIntake(), { talked: 'unsafe' }),
)
