import { buttons, type CardElement, press, typed, unfold } from '#cards/blocks.ts'
import { field } from '#cards/dialogue/field.ts'
import { folded, holdOf, line } from '#cards/dialogue/parts.ts'
import { senseOf } from '#cards/dialogue/sense.ts'
import type { StepView } from '#cards/dialogue-views.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import type { Question } from '#domain/intake/dialogue.ts'
import type { AdviceRoute } from '#domain/intake/lists.ts'
import { adviceRoutes } from '#domain/triage/triage.ts'
import { answerText } from '#text/questions.ts'
import type { Say } from '#text/words.ts'

/** The questions of a step: what matters in sight, the rest one press away. */
export function fieldsBody(view: StepView, say: Say): CardElement[] {
  const inSight = view.questions.filter((question) => !question.folded)
  const fields = inSight.flatMap((question) => [
    ...(question.id === 'advisedBy' ? adviceFirst(view, say) : []),
    ...field(question, view, say),
  ])
  return [...fields, ...prefilledLine(view, say), ...foldedFields(view, say), ...more(view, say)]
}

/** With a worry about safety: ask for advice before anything is shared (specification 3.5, V1). */
function adviceFirst(view: StepView, { words: { dialogue, labels } }: Say): CardElement[] {
  const { open, questions, doubt, may } = dialogue.meldcode
  return [
    line(dialogue.adviceFirst, { weight: 'Bolder', separator: true, spacing: 'Medium' }),
    ...routesOf(view).map((route) => line(labels.adviceRoute[route])),
    ...(view.meldcode
      ? [
          buttons(unfold(open, 'meldcode')),
          folded('meldcode', [
            ...(view.meldcode === 'may' ? [line(may)] : []),
            ...questions.map((one, index) => line(`${index + 1}. ${one}`)),
            line(doubt),
          ]),
        ]
      : []),
  ]
}

function routesOf({ answers }: StepView): AdviceRoute[] {
  const routes = adviceRoutes(readAnswers(answers).factors)
  return routes.length > 0 ? routes : ['veilig_thuis']
}

function foldedFields(view: StepView, say: Say): CardElement[] {
  const questions = view.questions.filter((question) => question.folded)
  const { fold } = say.words.dialogue.steps[senseOf(view)]
  if (questions.length === 0 || !fold) return []
  const items = questions.flatMap((question) => field(question, view, say))
  const isOpen = questions.some((question) => needsALook(question, view))
  return [buttons(unfold(fold, 'more')), folded('more', items, isOpen)]
}

/** What was wrong, changed, asked again or filled in by the writer must not be hidden; what is filled in beforehand may. */
function needsALook({ id, again }: Question, { step, mistakes, cleaned, answers }: StepView): boolean {
  if (again || mistakes.some((mistake) => mistake.question === id) || id in cleaned) return true
  return step !== 'consent' && Boolean(answers[id]) && answers[id] !== 'false'
}

/** One line that says what the folded questions about consent hold. */
function prefilledLine(view: StepView, say: Say): CardElement[] {
  if (view.step !== 'consent') return []
  const { filled, on, until, explained } = say.words.dialogue.consentFilled
  const read = (id: string): string | null => {
    const question = view.questions.find((one) => one.id === id)
    return question ? answerText(question, view.answers[id] ?? null, { audience: view.audience, say }) : null
  }
  const [how, when, end] = [read('consentForm'), read('consentOn'), read('consentUntil')]
  const parts = [
    ...(how ? [how.toLowerCase()] : []),
    ...(when ? [on(when)] : []),
    ...(end ? [until(end)] : []),
    ...(view.answers['withdrawalExplained'] === 'true' ? [explained] : []),
    ...(view.answers['consentScope'] ? [view.answers['consentScope']] : []),
  ]
  return parts.length > 0 ? [typed(filled(parts.join(', ')))] : []
}

const more = (view: StepView, { words: { dialogue } }: Say): CardElement[] =>
  view.canShowMore ? [buttons(press(dialogue.buttons.more, 'more', holdOf(view)))] : []
