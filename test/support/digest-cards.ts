import { reminderCard } from '#cards/signal/action-card.ts'
import { type DigestLine, digestCard, type DigestView } from '#cards/signal/digest-card.ts'
import { Reference, SignalId } from '#domain/ids.ts'
import { suggestedPeople } from '#domain/network/suggest.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { person } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { life, network } from '#support/life.ts'
import { due, type Named } from '#support/signal-cards.ts'
import { anna, bram, carla, daan, els, inAction, open } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'
import { actionOfView } from '#support/views.ts'
import type { Say } from '#text/words.ts'

/** The one message a day, and what comes by itself, by a name that says which. */

const rev = 3

type Wanted = Pick<DigestLine, 'notice' | 'group'> & Partial<DigestLine>

const about = ({ id, reference, kind }: Signal) => ({ signal: id, reference, kind })

/** For the lead, about what Bram promised unless told. */
const line = (wanted: Wanted, signal: Signal = life['in action']): DigestLine => ({
  ...about(signal),
  rev,
  on: day('2026-11-30'),
  action: null,
  forWhom: null,
  ledBy: null,
  passedOnTo: null,
  can: deedsFor(signal, network, bram),
  suggested: [],
  ...wanted,
})

const actionAt = (index: number) => {
  const action = inAction.actions[index]
  if (!action) throw new Error('no such action in the example')
  return actionOfView(inAction, action, network, bram)
}
const own = actionAt(0)
const offered = actionAt(1)
/** What Bram promised, late. */
export const oneLine = line({ notice: 'reminder-T+1', group: 'late', action: own })

const toAssign: Signal = { ...open, urgency: 'high', rules: ['H2'] }
const forCoordinator = (wanted: Wanted, signal: Signal = open): DigestLine => ({
  ...line(wanted, signal),
  ledBy: signal.lead && !wanted.action ? person(network, signal.lead) : null,
  can: deedsFor(signal, network, carla),
})
const who = suggestedPeople(open, network, moment('2026-11-30 08:30'))

/** One of every kind that a lead, an owner or whoever was asked can have. */
const ofLead: readonly DigestLine[] = [
  oneLine,
  line({
    notice: 'reminder-T+3',
    group: 'late',
    action: own,
    passedOnTo: person(network, carla.id),
    on: day('2026-11-26'),
  }),
  line({ notice: 'reminder-T+3-lead', group: 'late', action: actionAt(1), on: day('2026-11-26') }),
  line({ notice: 'begin-late', group: 'late', on: day('2026-11-27') }, life['taken up']),
  line({ notice: 'contact-due', group: 'today', on: day('2026-12-01') }),
  line({ notice: 'feedback-due', group: 'today', on: day('2026-12-01') }),
  line({
    notice: 'reminder-T0',
    group: 'today',
    action: own,
    on: day('2026-12-01'),
    forWhom: person(network, els.id),
  }),
  line({ notice: 'action-offered', group: 'waiting', action: offered, on: day('2026-12-04') }),
]

const others: readonly DigestLine[] = [
  line({ notice: 'reminder-T+1', group: 'late', action: offered }),
  {
    ...line({ notice: 'hand-over-offered', group: 'waiting', on: day('2026-12-02') }),
    ledBy: person(network, bram.id),
    can: deedsFor(life['in consultation'], network, daan),
  },
  line({ notice: 'evaluate', group: 'today', on: day('2026-12-01') }, life.following),
  line({ notice: 'consent-ends', group: 'waiting', on: day('2026-12-14') }),
  line({ notice: 'retention-warned', group: 'waiting', on: day('2026-12-14') }, life['opened again']),
]

const ofCoordinator: readonly DigestLine[] = [
  forCoordinator({ notice: 'assign-now', group: 'late', on: day('2026-11-24'), suggested: who }, toAssign),
  forCoordinator({ notice: 'not-taken-up', group: 'late', on: day('2026-11-24'), suggested: who }),
  forCoordinator({ notice: 'not-begun', group: 'late', on: day('2026-11-24') }, life['taken up']),
  {
    ...forCoordinator({ notice: 'contact-late', group: 'late', on: day('2026-11-27') }, life['in action']),
    ledBy: { ...person(network, bram.id), away: { until: day('2026-12-06'), cover: 'Els' } },
  },
  forCoordinator({ notice: 'feedback-late', group: 'late', on: day('2026-11-27') }, life['in action']),
  forCoordinator({ notice: 'evaluate-late', group: 'late', on: day('2026-11-27') }, life.following),
  forCoordinator({ notice: 'reminder-T+5', group: 'late', action: own, on: day('2026-11-24') }),
  forCoordinator({ notice: 'reminder-T+7', group: 'late', action: own, on: day('2026-11-20') }),
]

/** So many, each in a signal of its own. */
const many = (lines: readonly DigestLine[], count: number): DigestLine[] =>
  Array.from({ length: count }, (_, index) => ({
    ...(lines[index % lines.length] ?? line({ notice: 'evaluate', group: 'today' })),
    signal: SignalId.parse(`s_${index}`),
    reference: Reference.parse(`18M-7F${String(index).padStart(2, '0')}`),
  })).toSorted((one, other) => order.indexOf(one.group) - order.indexOf(other.group))
const order = ['late', 'today', 'waiting']

const both = [
  { id: network.id, name: network.name },
  { id: network.id, name: 'S.O.K.O. 18+' },
]

const digest = (say: Say, lines: readonly DigestLine[], more: Partial<DigestView> = {}) =>
  digestCard({ title: 'digest', lines, networks: [], ...more }, say)

export const digestCards = (say: Say): Named => ({
  'digest: of who leads': digest(say, ofLead),
  'digest: the other kinds': digest(say, others),
  'digest: of a coordinator': digest(say, ofCoordinator, { networks: both.slice(0, 1) }),
  'digest: only two networks to look at': digest(say, [], { networks: both }),
  'digest: twelve': digest(say, many(ofLead, 12)),
  'digest: the widest that can be': digest(say, many(ofCoordinator.slice(0, 2), 8), { networks: both }),
  'urgent: nobody takes it up': digest(say, ofCoordinator.slice(0, 2), { title: 'urgent' }),
  'reminder, and who was asked too': reminderCard(
    {
      ...due,
      rung: 'T+3',
      today: day('2026-12-03'),
      workingDays: -3,
      passedOnTo: person(network, carla.id),
    },
    rev,
    say,
  ),
  'reminder of what a colleague was asked and has not said yes to': reminderCard(
    { ...due, action: offered, rung: 'T-2' },
    rev,
    say,
  ),
  'reminder, from a colleague who left': reminderCard(
    { ...due, rung: 'T0', lead: null, waiting: { ...person(network, anna.id), name: '', partner: '' } },
    rev,
    say,
  ),
})
