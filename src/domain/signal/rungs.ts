import type { RungOf } from '#domain/signal/policy.ts'
import type { PickUp } from '#domain/triage/deadlines.ts'

/** Which rung of the ladder of an open action. */
export type Rung = RungOf<'action'>
export type PickUpRung = PickUp['rung']
export type BeginRung = RungOf<'begin'>
/** `coordinator` comes again every five working days, until somebody looks. */
export type EvaluationRung = RungOf<'evaluation'>
export type ContactRung = RungOf<'first-contact'>
export type FeedbackRung = RungOf<'feedback'>
