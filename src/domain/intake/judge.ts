import { z } from 'zod'
import type { ConsentState, Outcome, Safety } from '#domain/codes.ts'
import { consentState, outcomeOf } from '#domain/consent/consent.ts'
import type { Facts } from '#domain/intake/answers.ts'
import { safetyOf } from '#domain/triage/triage.ts'

/** How a person came in: to raise a signal, to think together without a name, or with a feeling that is hard to name. */
export const Intent = z.enum(['signal', 'consult', 'feeling'])
export type Intent = z.infer<typeof Intent>

export type Judgement = {
  safety: Safety
  consent?: ConsentState
  /** Absent while it is not known whether there has been a conversation. */
  outcome?: Outcome
}

/** What consent and safety allow, as far as the answers go. Who wants to consult never shares more than that. */
export function judge(facts: Facts, rules: { intent: Intent; oggzOutreach: boolean }): Judgement {
  const safety = safetyOf({
    factors: facts.factors,
    safetyScore: facts.safetyScore ?? null,
    redFlags: facts.redFlags,
  })
  if (!facts.ageBand || !facts.talked) return { safety }
  const consent = consentState({
    ageBand: facts.ageBand,
    talked: facts.talked,
    authority: facts.authority ?? null,
    consentBy: facts.consentBy,
    refusedBy: facts.refusedBy,
  })
  const outcome = outcomeOf({
    ageBand: facts.ageBand,
    state: consent,
    safety,
    oggzOutreach: rules.oggzOutreach,
  })
  return {
    safety,
    consent,
    outcome: rules.intent === 'consult' && outcome !== 'D_REFER' ? 'C_CONSULT' : outcome,
  }
}
