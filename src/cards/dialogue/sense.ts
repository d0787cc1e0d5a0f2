import type { StepView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

type Sense = keyof Say['words']['dialogue']['steps']

/**
 * Some steps ask something else: when it begins with a feeling, when talking comes first, when only a question is
 * shared.
 */
export function senseOf({ step, intent, questions }: Pick<StepView, 'step' | 'intent' | 'questions'>): Sense {
  const asks = (id: string): boolean => questions.some((question) => question.id === id)
  if (step === 'start' && intent === 'feeling') return 'startFeeling'
  if (step === 'own' && asks('talkOn')) return 'ownHold'
  if (step === 'own' && asks('consultQuestion')) return 'ownConsult'
  if (step === 'check' && !asks('urgency')) return 'checkConsult'
  return step
}
