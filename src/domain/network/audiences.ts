import type { Audience, NetworkAudience, Outcome } from '#domain/codes.ts'

export type Concerned = {
  /** As what somebody is raised: a young adult may belong to the network for young people, when that agreed an age limit. */
  audience: Audience
  /** Between 17,5 and 18,5 years. */
  nearly18: boolean
  /** Children live there or will, or the person is pregnant (Kindcheck). */
  childrenOrPregnancy: boolean
  outcome: Outcome
}

/** Which networks hear of it, the primary first (specification 1.1, F-000-01); none when nothing is placed. */
export function audiencesFor({
  audience,
  nearly18,
  childrenOrPregnancy,
  outcome,
}: Concerned): NetworkAudience[] {
  if (!isPlaced(outcome)) return []
  if (audience === 'child') return nearly18 ? ['youth18min', 'adult18plus'] : ['youth18min']
  return nearly18 || childrenOrPregnancy ? ['adult18plus', 'youth18min'] : ['adult18plus']
}

function isPlaced(outcome: Outcome): boolean {
  switch (outcome) {
    case 'A_IDENT_CASE':
    case 'B_PSEUDO':
    case 'C_CONSULT':
      return true
    case 'D_REFER':
    case 'E_HOLD':
    case 'W_WITHDRAW':
      return false
  }
}
