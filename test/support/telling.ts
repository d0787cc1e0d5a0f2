import type { Signal } from '#domain/signal/signal.ts'
import { canary, loud } from '#support/canaries.ts'
import { at, bram, closingOf } from '#support/given.ts'

/** A word of somebody in every field that can hold one; Bram leads, Els owns an action, Daan declined. */
export const full: Signal = {
  ...loud,
  status: 'in-action',
  lead: bram.id,
  handOver: null,
  caseTeam: [],
  thinkingAlong: [],
  answers: [],
  closing: closingOf({
    reason: 'general-support',
    details: { who: canary('closing') },
    at: at('2026-12-10T10:00'),
  }),
}

/** Which of those words a channel may read. */
export const forChannel = ['askedExpertise', 'consultQuestion', 'goal', 'goodAt', 'observation', 'what']
