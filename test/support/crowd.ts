import { ActionId, MemberId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Role } from '#domain/signal/roles.ts'
import type { Signal, Status } from '#domain/signal/signal.ts'
import type { ClockName } from '#domain/signal/transitions.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  closingOf,
  daan,
  els,
  fatih,
  friday,
  network,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

/** Everybody that a signal can know, one person a part, and the signal in every state. */

const alsoThere = (name: string): Member => ({
  ...daan,
  id: MemberId.parse(`m_${name}`),
  account: `${name}@ooc.example`,
  name,
  roles: [],
})
export const [ivo, jan, kim, lia] = [
  alsoThere('ivo'),
  alsoThere('jan'),
  alsoThere('kim'),
  alsoThere('lia'),
] as const

/** The sample network with four more, in which who it is about may be known. */
export const crowded: Network = {
  ...network,
  identity: true,
  members: [...network.members, ivo, jan, kim, lia],
}

/** Asked of Lia by Bram; she has not answered. */
export const asked: Action = {
  ...visit,
  id: ActionId.parse('a_asked'),
  owner: lia.id,
  accepted: false,
  dueOn: day('2026-12-03'),
}

/** Only asking for consent is still to do: it is followed. */
const task: Action = { ...asked, what: { task: 'ask-other-parent' } }

const led: readonly Status[] = ['taken-up', 'in-consultation', 'in-action', 'following', 'escalated']
const goesOn = (status: Status): boolean => led.includes(status) || status === 'open'

/** Bram leads, Els is asked to take over, Jan may know who it is, Kim thinks along, Lia is asked to do something. */
function inState(kind: Signal['kind'], status: Status, reporter: Member): Signal {
  const base = kind === 'consult' ? aConsult() : aSignal()
  const hasLead = led.includes(status) || (kind === 'signal' && status === 'closed')
  const begun = hasLead && status !== 'taken-up'
  return {
    ...base,
    status,
    content: { ...base.content, talked: status === 'in-consultation' ? 'not-yet' : 'yes' },
    reporter: { ...base.reporter, member: reporter.id },
    lead: hasLead ? bram.id : null,
    takenUpAt: hasLead ? friday : null,
    beginBy: status === 'taken-up' ? at('2026-11-23T17:00') : null,
    goal: begun && status !== 'escalated' ? 'rust' : null,
    evaluateOn: begun ? day('2027-01-04') : null,
    escalation:
      status === 'escalated' ? { to: 'coordinator', on: day('2026-11-19'), reason: null, by: bram.id } : null,
    handOver: led.includes(status)
      ? { to: els.id, by: bram.id, reason: 'verlof', lapsesAt: at('2026-11-23T17:00') }
      : null,
    caseTeam: hasLead ? [jan.id] : [],
    thinkingAlong: [kim.id],
    actions: kind === 'signal' && goesOn(status) ? [status === 'following' ? task : asked] : [],
    answers: status === 'answered' ? [{ by: kim.id, at: friday, text: 'Bel eerst.', helped: false }] : [],
    closing: status === 'closed' ? closingOf() : null,
    eraseOn: status === 'closed' || status === 'withdrawn' || status === 'erased' ? day('2027-05-20') : null,
  }
}

export const statesOf = {
  signal: ['open', ...led, 'closed', 'withdrawn', 'erased'],
  consult: ['asked', 'answered', 'closed', 'erased'],
} as const satisfies Record<Signal['kind'], readonly Status[]>

/** The clocks that run in such a state. */
export function runningIn({
  kind,
  status,
  handOver,
  actions,
  evaluateOn,
  eraseOn,
  identity,
  lead,
  contactAt,
  reporter,
  feedback,
}: Signal): ClockName[] {
  const runs = (clock: ClockName, when: boolean): ClockName[] => (when ? [clock] : [])
  const alive = kind === 'signal' && goesOn(status)
  return [
    ...runs('pick-up', status === 'open' || status === 'asked'),
    ...runs('begin', status === 'taken-up'),
    ...runs('hand-over', handOver !== null),
    ...runs(
      'remind',
      actions.some(({ done }) => done === null),
    ),
    ...runs('evaluate', alive && evaluateOn !== null),
    ...runs('contact', alive && lead !== null && contactAt === null),
    ...runs('feedback', alive && lead !== null && lead !== reporter.member && feedback.length === 0),
    ...runs('consent', alive),
    ...runs('consult', status === 'answered'),
    ...runs('identity', status === 'closed' && identity === 'given'),
    ...runs('retention', eraseOn !== null),
  ]
}

export type Person = { who: Member; is: string; roles: (signal: Signal) => Role[] }

const member = (is: string, who: Member, ...roles: Role[]): Person => ({
  who,
  is,
  roles: () => ['member', ...roles],
})
const alone = ({ lead }: Signal): Role[] => (lead === null ? ['reporter-alone'] : [])
const hasActions = ({ actions }: Signal, ...roles: Role[]): Role[] => (actions.length > 0 ? roles : [])

/** Which role each of them has, said by hand: `roles.ts` must agree. */
export const people: readonly Person[] = [
  {
    is: 'the lead',
    who: bram,
    roles: (signal) => [
      'member',
      ...(signal.lead === bram.id ? (['lead', 'colleague'] as const) : []),
      ...hasActions(signal, 'answers-for-it'),
    ],
  },
  member('the coordinator', carla, 'coordinator', 'answers-for-it', 'colleague'),
  {
    is: 'the reporter',
    who: anna,
    roles: (signal) => [
      'member',
      ...(signal.reporter.member === anna.id ? (['reporter', 'colleague', ...alone(signal)] as const) : []),
    ],
  },
  member('a member', ivo),
  { is: 'a restricted member', who: fatih, roles: () => [] },
  {
    is: 'who is asked to take over',
    who: els,
    roles: ({ handOver }) => ['member', ...(handOver ? (['offered', 'colleague'] as const) : [])],
  },
  {
    is: 'the case team',
    who: jan,
    roles: ({ caseTeam }) => [
      'member',
      ...(caseTeam.length > 0 ? (['case-team', 'colleague'] as const) : []),
    ],
  },
  member('who thinks along', kim, 'involved', 'colleague'),
  {
    is: 'who is asked to do something',
    who: lia,
    roles: (signal) => ['member', ...hasActions(signal, 'involved', 'colleague', 'asked', 'answers-for-it')],
  },
]
export const restrictedReporter: Person = {
  is: 'a restricted reporter',
  who: fatih,
  roles: (signal) => ['reporter', ...alone(signal)],
}

export type Scene = { signal: Signal; person: Person }

/** Every person with every state of both kinds. */
export const scenes: readonly Scene[] = (['signal', 'consult'] as const).flatMap((kind) =>
  statesOf[kind].flatMap((status) => [
    ...people.map((person) => ({ signal: inState(kind, status, anna), person })),
    { signal: inState(kind, status, fatih), person: restrictedReporter },
  ]),
)
