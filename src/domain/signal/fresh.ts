import type { Signal } from '#domain/signal/signal.ts'
import { nothingYet } from '#domain/signal/together.ts'

/** What is known of a signal before anything happened to it. */
export const nothingHappened = {
  urgencySince: null,
  lowering: null,
  postedAt: null,
  lead: null,
  takenUpAt: null,
  beginBy: null,
  formerLeads: [],
  handOver: null,
  caseTeam: [],
  identity: 'none',
  goal: null,
  together: nothingYet,
  contactAt: null,
  evaluateOn: null,
  escalation: null,
  thinkingAlong: [],
  declined: [],
  notes: [],
  questions: [],
  additions: [],
  stillWorriedAt: null,
  feedback: [],
  answers: [],
  links: [],
  closing: null,
  withdrawal: null,
  eraseOn: null,
  endsWith: null,
} satisfies Partial<Signal>
