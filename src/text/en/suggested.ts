import type { suggested as nl } from '../nl/suggested.ts'

export const suggested: typeof nl = {
  line: (people) => `Who could do this: ${people}.`,
  chair: (seat, people) => `Who could take part for ${seat}: ${people}.`,
  knows: (what) => `knows about ${what}`,
  profession: 'fits the question',
  reasons: {
    'works-today': 'works today',
    'works-tomorrow': 'works tomorrow',
    'other-sector': 'another field',
  },
}
