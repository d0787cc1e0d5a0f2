import { policy, type RungOf } from '#domain/signal/policy.ts'
import type { PickUp } from '#domain/triage/deadlines.ts'

/** Which rung of the ladder of an open action. */
export type Rung = RungOf<'action'>
/** For the lead or a coordinator: about what somebody else would do. */
export const isAboutColleague = (rung: Rung): boolean =>
  policy.action.some((one) => one.rung === rung && one.to !== 'owner')

export type PickUpRung = PickUp['rung']
export type BeginRung = RungOf<'begin'>
/** `coordinator` comes again every five working days, until somebody looks. */
export type EvaluationRung = RungOf<'evaluation'>
export type ContactRung = RungOf<'first-contact'>
export type FeedbackRung = RungOf<'feedback'>
