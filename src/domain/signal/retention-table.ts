import { keptAfterLeaving } from '#domain/network/accepted.ts'
import { atMostYears, type Retention } from '#domain/network/retention.ts'
import { absenceDays, practiceHours, standardRetention } from '#domain/retention.ts'
import { drafts } from '#domain/signal/policy.ts'
import { tombstoneDays } from '#domain/signal/retention.ts'

/** What is kept, and what of it. */
export type Kept =
  | 'unsent'
  | 'saved'
  | 'looking'
  | 'stopped'
  | 'practice'
  | 'signal'
  | 'linked'
  | 'consult'
  | 'identity'
  | 'tombstone'
  | 'override'
  | 'absolute'
  | 'figure'
  | 'absence'
  | 'colleague'
  | 'breach'
  | 'emergency'
  | 'transfer'
  | 'inquiry'
  | 'accepted'
  | 'register'
  | 'journal'

/** `ownDays` are working days of the writer, `workingDays` those of the network. */
export type HowLong =
  | { ownDays: number; leastHours?: number; afterAsking?: number }
  | { workingDays: number }
  | { hours: number }
  | { days: number }
  | { months: number }
  | { years: number }
  | 'as-the-first'
  | 'stays'

/** How long each thing is kept (specification 2.9), from the values that the clocks themselves use. */
export const retentionTable = (agreed: Retention): readonly { what: Kept; howLong: HowLong }[] => [
  { what: 'unsent', howLong: { ownDays: drafts.unsent.gone, leastHours: drafts.unsent.leastHours } },
  { what: 'saved', howLong: { ownDays: drafts.kept.gone } },
  { what: 'looking', howLong: { ownDays: drafts.kept.gone, afterAsking: drafts.lookingDays } },
  { what: 'stopped', howLong: standardRetention.safetyStop },
  { what: 'practice', howLong: { hours: practiceHours } },
  { what: 'signal', howLong: { months: agreed.closedMonths } },
  { what: 'linked', howLong: 'as-the-first' },
  { what: 'consult', howLong: { days: agreed.consultDays } },
  { what: 'identity', howLong: { workingDays: agreed.identityWorkingDays } },
  { what: 'tombstone', howLong: { workingDays: tombstoneDays } },
  { what: 'override', howLong: { years: agreed.overrideYears } },
  { what: 'absolute', howLong: { years: atMostYears } },
  { what: 'figure', howLong: 'stays' },
  { what: 'absence', howLong: { days: absenceDays } },
  { what: 'colleague', howLong: 'stays' },
  { what: 'breach', howLong: standardRetention.breach },
  { what: 'emergency', howLong: standardRetention.emergency },
  { what: 'transfer', howLong: standardRetention.transfer },
  { what: 'inquiry', howLong: standardRetention.inquiry },
  { what: 'accepted', howLong: keptAfterLeaving },
  { what: 'register', howLong: standardRetention.journal },
  { what: 'journal', howLong: standardRetention.journal },
]
