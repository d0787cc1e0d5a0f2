import type { SuggestionReason } from '#domain/network/suggest.ts'

/** Who could do it, and why: what somebody knows and when they work, never a rank. */
export const suggested = {
  line: (people: string): string => `Wie zou dit kunnen: ${people}.`,
  chair: (seat: string, people: string): string => `Wie zou kunnen meedoen namens ${seat}: ${people}.`,
  knows: (what: string): string => `kent ${what}`,
  profession: 'past bij de vraag',
  reasons: {
    'works-today': 'werkt vandaag',
    'works-tomorrow': 'werkt morgen',
    'other-sector': 'ander werkveld',
  } satisfies Record<Exclude<SuggestionReason, 'knows'>, string>,
}
