import type { StepView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

type Sense = keyof Say['words']['dialogue']['steps']

/** Two steps ask something else when talking comes first, or when only a question is shared. */
export function senseOf({ step, questions }: Pick<StepView, 'step' | 'questions'>): Sense {
  const asks = (id: string): boolean => questions.some((question) => question.id === id)
  if (step === 'own' && asks('talkOn')) return 'ownHold'
  if (step === 'own' && asks('consultQuestion')) return 'ownConsult'
  if (step === 'check' && !asks('urgency')) return 'checkConsult'
  return step
}
