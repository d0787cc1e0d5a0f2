/** What somebody can be late with. */
export type Duty = 'action' | 'first-contact' | 'feedback' | 'begin' | 'evaluation'

/** Who hears: whose duty it is, then who leads, the coordinator, and who stands in for the coordinator (K11). */
export type Receiver = 'owner' | 'lead' | 'coordinator' | 'backup-coordinator'

/** So many working days of the network after the day on which it is due; before it when negative. */
export type PolicyRung<Name extends string = string> = { rung: Name; to: Receiver; days: number }

/** An action that is moved by so many working days is told to the lead (K10). */
export const farMoveDays = 10

/** From then on the coordinator hears it again every so many working days: nothing falls still (D9). */
export const againAfterDays = 5

/**
 * The one table of who is reminded of what, and when (specification 7.2, K4 and K11; 3.6). It counts in the network's
 * working days and is delivered on the receiver's own. Who is told after somebody else is told when that person had a
 * working day of their own to do it. How soon a signal is taken up stands in the network's response times.
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

export type RungOf<D extends Duty> = (typeof policy)[D][number]['rung']
