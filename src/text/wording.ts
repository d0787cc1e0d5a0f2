import type { Audience } from '#domain/codes.ts'
import type { Intent } from '#domain/intake/judge.ts'
import type { Retention } from '#domain/network/retention.ts'

/** A sentence, or one for each audience where the same words would be wrong. */
export type Wording = string | Readonly<Record<Audience, string>>

export const worded = (wording: Wording, audience: Audience | null): string =>
  typeof wording === 'string' ? wording : wording[audience ?? 'child']

/**
 * What a question says. `error` says what to write; `early` is asked before it is known whether it applies, `felt` of who
 * has a feeling.
 */
export type QuestionWords = {
  label: Wording
  error: string
  example?: Wording
  early?: Wording
  felt?: Wording
}

/** What is shared, and how long the network keeps it. */
export type Keeping = { intent: Intent; retention: Pick<Retention, 'closedMonths' | 'consultDays'> }

/** What a step says above its questions, and why they are asked: purpose, who sees it, how long it is kept. */
export type StepWords = {
  title: string
  /** In a list of steps. */
  short: string
  help: Wording
  /** Opens the questions that are out of the way. */
  fold?: string
  why: { purpose: string; readers: string; kept: string | ((keeping: Keeping) => string) }
}

/** A label as it starts a line. */
export const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)
