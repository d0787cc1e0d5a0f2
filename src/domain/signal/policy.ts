import type { Reminders } from '#domain/network/reminders.ts'
import type { PickUp } from '#domain/triage/deadlines.ts'

/** What somebody can be late with. */
export type Duty = 'action' | 'first-contact' | 'feedback' | 'begin' | 'evaluation'

/** Who hears: whose duty it is, then who leads, the coordinator, and who stands in for the coordinator (K11). */
export type Receiver = 'owner' | 'lead' | 'coordinator' | 'backup-coordinator'

/** So many working days of the network after the day on which it is due; before it when negative. */
export type PolicyRung<Name extends string = string> = { rung: Name; to: Receiver; days: number }

/** An action that is moved by so many working days is told to the lead (K10). */
export const farMoveDays = 10

/** Goal and first step of whoever leads: within these working hours when high, else these working days. */
export const beginWithin = { highHours: 4, days: 1 }

/** So many working days before consent, or what is kept of a reopened signal, ends people hear of it. */
export const endsSoonDays = 10

/** Consent is asked again so many working days before it ends; of a short one only the last (K14). */
export const consentAskedDays = [endsSoonDays, 2]

/** So many working days after its last answer a consult closes by itself. */
export const consultClosesDays = 5

/** A dialogue that was not sent (specification 2.9), in own working days of its writer. */
export const drafts = {
  /** Nothing was chosen: one reminder, and gone after the second day, not before so many hours. */
  unsent: { remind: 1, gone: 2, leastHours: 48 },
  /** Saved, or talking comes first: reminded, asked what to do with it, gone. */
  kept: { remind: 3, choose: 8, gone: 10 },
  /** A feeling that is looked at again stays so long after the question came again. */
  lookingDays: 2,
  /** After a stop card: minutes, on any day and at any hour. */
  stopMinutes: 15,
}

/** So many working days after it was opened again, or help was asked elsewhere, a signal is looked back on. */
export const lookBackAgainDays = 5

/** Who hears that something waits for somebody. `coordinators`: also who stands in. */
export type PickUpReceiver = 'network' | 'reporter' | 'coordinator' | 'coordinators'

/** What is high leaves no time to hear it one after the other (specification 3.6). */
export const pickUpTells: Readonly<
  Record<'high' | 'other', Readonly<Record<PickUp['rung'], readonly PickUpReceiver[]>>>
> = {
  high: {
    network: ['network', 'reporter'],
    coordinator: ['coordinators', 'reporter'],
    assign: ['coordinators'],
  },
  other: { network: ['network', 'reporter'], coordinator: ['coordinator'], assign: ['coordinator'] },
}

/** Who hears that somebody else was asked to help with an action, because they heard of it before (K11). */
export const passedOnTo: Readonly<Record<RungOf<'action'>, readonly ('owner' | 'lead')[]>> = {
  'T-2': [],
  T0: [],
  'T+1': [],
  'T+3': [],
  // The owner reads in the reminder of that day that the lead looks along.
  'T+3-lead': [],
  'T+5': ['owner', 'lead'],
  'T+7': ['owner', 'lead'],
}

/**
 * The one table of who is reminded of what, and when (specification 7.2, K4 and K11; 3.6). It counts in the network's
 * working days and is delivered on the receiver's own. Who is told after somebody else is told when that person had a
 * working day of their own to do it. How soon a signal is taken up stands in the network's response times. Each rung has
 * the name of its usual day, also where a network agreed another.
 */
export const policy = {
  action: [
    { rung: 'T-2', to: 'owner', days: -2 },
    { rung: 'T0', to: 'owner', days: 0 },
    { rung: 'T+1', to: 'owner', days: 1 },
    { rung: 'T+3', to: 'owner', days: 3 },
    { rung: 'T+3-lead', to: 'lead', days: 3 },
    { rung: 'T+5', to: 'coordinator', days: 5 },
    { rung: 'T+7', to: 'backup-coordinator', days: 7 },
  ],
  begin: [
    { rung: 'lead', to: 'lead', days: 0 },
    { rung: 'coordinator', to: 'coordinator', days: 1 },
  ],
  'first-contact': [
    { rung: 'lead', to: 'owner', days: 0 },
    { rung: 'late', to: 'owner', days: 1 },
    { rung: 'coordinator', to: 'coordinator', days: 2 },
  ],
  feedback: [
    { rung: 'lead', to: 'owner', days: 0 },
    { rung: 'late', to: 'owner', days: 1 },
    { rung: 'coordinator', to: 'coordinator', days: 2 },
  ],
  evaluation: [
    { rung: 'lead', to: 'lead', days: 0 },
    { rung: 'coordinator', to: 'coordinator', days: 3 },
  ],
} as const satisfies Record<Duty, readonly PolicyRung[]>

/** What a network file calls it. */
const inFile: Record<Duty, keyof Reminders['coordinator']> = {
  action: 'action',
  begin: 'begin',
  'first-contact': 'contact',
  feedback: 'feedback',
  evaluation: 'evaluation',
}

/** The rungs of one duty as this network agreed them: the coordinator hears it sooner or later, and so does who stands in. */
export function rungsFor<D extends Duty>(
  duty: D,
  { coordinator }: Reminders,
): readonly PolicyRung<RungOf<D>>[] {
  const rungs: readonly PolicyRung<RungOf<D>>[] = policy[duty]
  const own = coordinator[inFile[duty]]
  const usual = rungs.find(({ to }) => to === 'coordinator')?.days ?? own
  const isForCoordinators = ({ to }: PolicyRung) => to === 'coordinator' || to === 'backup-coordinator'
  return rungs.map((one) => (isForCoordinators(one) ? { ...one, days: one.days + own - usual } : one))
}

export type RungOf<D extends Duty> = (typeof policy)[D][number]['rung']
