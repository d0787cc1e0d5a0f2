import type { MemberId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nothingYet } from '#domain/signal/together.ts'
import type { ChannelView, FullView } from '#domain/signal/views.ts'

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

/** After closing, withdrawal or erasure only that there was a signal (specification 2.10). */
export const goneWhenOver = {
  ...notForRestricted,
  ageBand: null,
  themes: [],
  context: null,
  childSeen: null,
  chairs: null,
  asked: [],
  evaluateOn: null,
  answered: 0,
} satisfies Partial<ChannelView>

/** What a restricted reporter shared and promised; what others make of it is not for them. */
export function ownPart(signal: Signal): Signal {
  const { member } = signal.reporter
  return {
    ...signal,
    goal: null,
    together: nothingYet,
    actions: signal.actions.filter(({ owner }) => owner === member),
    notes: [],
    thinkingAlong: [],
    declined: [],
    handOver: null,
    caseTeam: [],
    escalation: null,
    evaluateOn: null,
    links: [],
    lowering: signal.lowering?.by === member ? signal.lowering : null,
  }
}

/** What was shared and agreed, for the safeguarding officer of that organisation: not what is done with it, and by whom. */
export const withoutPeople = (full: FullView): FullView => ({
  ...full,
  together: nothingYet,
  missing: [],
  handOver: null,
  lowering: null,
  escalation: null,
  caseTeam: [],
  feedback: [],
  questions: [],
  nudges: [],
  notes: [],
  thinkingAlong: [],
  declined: [],
})

/** For whoever only raised it: what they shared and asked for, and what they were asked and told. */
export const forReporter = (full: FullView, reporter: MemberId): FullView => ({
  ...withoutPeople(full),
  feedback: full.feedback,
  questions: full.questions,
  nudges: full.nudges,
  lowering: full.lowering?.by.id === reporter ? full.lowering : null,
})
