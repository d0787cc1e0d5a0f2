import type { ChannelView } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What was seen, answered and agreed: not for police, housing, sport. */
export const notForRestricted = {
  reasons: [],
  observation: null,
  consultQuestion: null,
  strengths: [],
  goodAt: null,
  concerns: 0,
  askedExpertise: null,
  goal: null,
  actions: [],
} satisfies Partial<ChannelView>

/** After closing only that there was a signal (specification 2.10). */
export const goneWhenClosed = {
  ...notForRestricted,
  ageBand: null,
  themes: [],
  context: null,
  childSeen: null,
  chairs: null,
  asked: [],
} satisfies Partial<ChannelView>

/** What a restricted reporter shared and promised; what others make of it is not for them. */
export function ownPart(signal: Signal): Signal {
  const { member } = signal.reporter
  return {
    ...signal,
    goal: null,
    actions: signal.actions.filter(({ owner }) => owner === member),
    notes: signal.notes.filter(({ by }) => by === member),
    thinkingAlong: [],
    declined: [],
  }
}
