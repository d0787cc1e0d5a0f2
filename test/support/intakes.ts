import { IntakeId, MemberId, NetworkId } from '#domain/ids.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { type Answering, answerOne, answerStep } from '#domain/intake/answering.ts'
import { type Question, questionsOf, type StepId, type Walk } from '#domain/intake/dialogue.ts'
import { changed, type Intake, notAcute, type Place, placeOf, startIntake } from '#domain/intake/intake.ts'
import type { Intent } from '#domain/intake/judge.ts'
import { askedNow } from '#domain/intake/typed.ts'
import { Route } from '#domain/network/routes.ts'
import { friday, network } from '#support/given.ts'

/** A dialogue, and somebody who is willing to go through it. */

export const anIntake = (intent: Intent = 'signal'): Intake =>
  startIntake({ id: IntakeId.parse('i_1'), writer: MemberId.parse('m_anna'), intent, now: friday })

export const walkOf = ({ intent, more, network: of }: Intake, oggzOutreach = false): Walk => ({
  intent,
  more,
  oggzOutreach,
  ...(of === aRegion ? asksInRegion : {}),
})

/** A network that asks where somebody lives, keeps young people until 23, and leaves out what it may. */
export const aRegion = NetworkId.parse('region-18min')

const asksInRegion: Partial<Walk> = {
  ageLimit: 23,
  leftOut: ['since', 'repeat', 'wish'],
  routes: {
    municipality: 'Enschede',
    routes: [
      Route.parse({ residence: ['Hengelo', 'Borne'], to: 'hengelo-18min' }),
      Route.parse({ residence: ['Enschede'], neighbourhood: ['Noord'], to: 'noord-18min' }),
      Route.parse({ ages: ['18_plus'], themes: ['school'], to: 'school-18min' }),
    ],
  },
}

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

/** What a person in danger answers when there is none. */
export function noDanger(intake: Intake): Intake {
  const place = placeNow(intake)
  if (place.at === 'acute-question') return { ...changed(intake, friday), acute: 'denied' }
  return place.at === 'stop' ? notAcute(intake, 'over', friday) : intake
}

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

export const isEnd = ({ at }: Place): boolean => ['refer', 'hold', 'complete', 'ways'].includes(at)
