import type { AgeBand, ConsentState } from '#domain/codes.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { FactorId, factor } from '#domain/intake/lists.ts'

/** A case of the field, as far as a dialogue asks for it. */
export type Case = {
  ageBand: AgeBand
  consent: Exclude<ConsentState, 'withdrawn'>
  text: string
  factors: Readonly<Record<string, string>>
  protective: readonly string[]
  redFlags: readonly string[]
}

/** What somebody answers in the dialogue to tell this case. */
export function answersOf({ ageBand, consent, text, factors, protective, redFlags }: Case): Answers {
  const adult = ageBand === '18_plus'
  const ids = Object.keys(factors).map((id) => FactorId.parse(id))
  const asked = ids.filter((id) => factor(id).kind !== 'context')
  return {
    audience: adult ? 'adult' : 'child',
    redFlags: redFlags.join() || 'none',
    ageBand,
    origin: 'client',
    themes: [...new Set(ids.map((id) => factor(id).themes[0]))].join() || 'safety_home',
    ...(adult ? { childrenOrPregnancy: 'false' } : {}),
    factsOwn: text,
    ...Object.fromEntries(asked.map((id) => [`factor.${id}`, factors[id] ?? null])),
    current: 'true',
    trend: 'same',
    ...(ids.includes('y_sibling_concern') ? { siblingConcern: 'true' } : {}),
    strengths: protective.join() || null,
    ...talkOf[consent](ageBand),
    advisedBy: 'safeguarding-officer',
    advisedOn: '2026-11-19',
    checkedNoNames: 'true',
  }
}

const given: Record<AgeBand, Answers> = {
  '0_11': { authority: 'both-parents', consentBy: 'parent1,parent2' },
  '12_15': { authority: 'both-parents', consentBy: 'youth,parent1,parent2' },
  '16_17': { consentBy: 'youth' },
  '18_plus': { consentBy: 'subject' },
}

const talkOf: Record<Case['consent'], (ageBand: AgeBand) => Answers> = {
  given: (ageBand) => ({ talked: 'yes', ...given[ageBand] }),
  given_partial: () => ({ talked: 'yes', authority: 'both-parents', consentBy: 'parent1,parent2' }),
  refused: (ageBand) => ({
    talked: 'yes',
    ...given[ageBand],
    consentBy: null,
    refusedBy: given[ageBand]['consentBy'] ?? null,
  }),
  not_asked: () => ({ talked: 'not-yet' }),
  unsafe_to_ask: () => ({ talked: 'unsafe' }),
  unable_to_ask: () => ({ talked: 'unreachable' }),
}
