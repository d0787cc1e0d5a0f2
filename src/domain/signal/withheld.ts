import { reads } from '#domain/signal/readers.ts'
import type { Part, Reader } from '#domain/signal/rights.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nothingYet } from '#domain/signal/together.ts'
import type {
  ActionView,
  ChannelView,
  DetailsView,
  Disclosed,
  FullView,
  NetworkLine,
  ReporterView,
  Undisclosed,
} from '#domain/signal/views.ts'

/**
 * To which part each field of a view belongs, and what stands there for who may not read that; `always`: whoever gets the
 * view may. A field that is named nowhere is a type error.
 */
type Fields<View> = {
  readonly [Field in Exclude<keyof View, keyof Disclosed>]-?:
    | 'always'
    | readonly [part: Part, instead: View[Field]]
}

/** A view as these readers may see it: what the table does not grant is not in it. Nothing else gives a view its mark. */
export function withheld<View extends Disclosed>(
  whole: Undisclosed<View>,
  fields: Fields<View>,
  readers: ReadonlySet<Reader>,
  signal: Pick<Signal, 'status' | 'frozenAt'>,
): View {
  const instead = Object.entries<'always' | readonly [Part, unknown]>(fields).flatMap(([field, rule]) =>
    rule === 'always' || reads(readers, rule[0], signal) ? [] : [[field, rule[1]]],
  )
  return { ...whole, ...Object.fromEntries(instead) }
}

/** What a channel shows, and everybody else besides. */
export const inChannel: Fields<ChannelView> = {
  signal: 'always',
  reference: 'always',
  networkName: 'always',
  audience: 'always',
  timeZone: 'always',
  kind: 'always',
  kindcheck: 'always',
  status: 'always',
  frozen: 'always',
  held: 'always',
  urgency: 'always',
  takeUpBy: 'always',
  narrow: 'always',
  consent: 'always',
  lead: 'always',
  ageBand: ['outline', null],
  themes: ['outline', []],
  context: ['outline', null],
  childSeen: ['outline', null],
  chairs: ['outline', null],
  asked: ['outline', []],
  evaluateOn: ['outline', null],
  answered: ['outline', 0],
  reasons: ['story', []],
  observation: ['story', null],
  consultQuestion: ['story', null],
  askedExpertise: ['story', null],
  strengths: ['story', []],
  goodAt: ['story', null],
  concerns: ['story', 0],
  goal: ['goal', null],
  actions: ['actions', []],
}

/** Everything besides, for who presses Details. */
export const inDetails: Fields<DetailsView> = {
  ...inChannel,
  // Which of them, and how much of each, was asked of the table one by one.
  actions: ['outline', []],
  mine: 'always',
  can: 'always',
  doing: 'always',
  reporter: 'always',
  suggested: 'always',
  emptyChairs: 'always',
  links: ['links', []],
  meantFor: ['links', null],
  answers: ['answers', []],
  full: ['shared', null],
}

/** What was shared, asked, agreed and done. */
export const inFull: Fields<FullView> = {
  content: 'always',
  consent: 'always',
  factors: 'always',
  additions: 'always',
  identity: 'always',
  feedback: ['told', []],
  questions: ['told', []],
  nudges: ['told', []],
  together: ['team', nothingYet],
  missing: ['team', []],
  handOver: ['team', null],
  lowering: ['team', null],
  escalation: ['team', null],
  caseTeam: ['team', []],
  notes: ['team', []],
  thinkingAlong: ['team', []],
  declined: ['team', []],
}

export const inAction: Fields<ActionView> = {
  id: 'always',
  what: 'always',
  kind: 'always',
  owner: 'always',
  proposedBy: 'always',
  dueOn: 'always',
  state: 'always',
  layer: 'always',
  moved: 'always',
  doneWhen: ['done-when', null],
}

/** Whose turn it is, and never what was said. */
export const inCourse: Fields<ReporterView> = {
  signal: 'always',
  reference: 'always',
  networkName: 'always',
  timeZone: 'always',
  kind: 'always',
  status: 'always',
  takeUpBy: 'always',
  lead: 'always',
  evaluateOn: 'always',
  posted: 'always',
  raisedAt: 'always',
  can: 'always',
  asked: 'always',
}

export const inNetworkList: Fields<NetworkLine> = {
  signal: 'always',
  reference: 'always',
  kind: 'always',
  urgency: 'always',
  audience: 'always',
  ageBand: 'always',
  themes: 'always',
  lead: 'always',
  timeZone: 'always',
  group: 'always',
  gone: 'always',
  next: 'always',
  late: 'always',
  consentUntil: 'always',
  held: 'always',
  frozen: 'always',
  can: 'always',
  nudges: 'always',
}
