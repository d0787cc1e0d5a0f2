import type { Audience } from '#domain/codes.ts'
import { type FactorId, factors, type StrengthId, strengthsOf } from '#domain/intake/lists.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What an inventory asks: every factor that may weigh, and every strength. What is only context is about others. */
export function inventoryOf(audience: Audience): {
  factors: readonly FactorId[]
  strengths: readonly StrengthId[]
} {
  const network = audience === 'child' ? 'youth18min' : 'adult18plus'
  const asked = factors.filter((one) => one.audience === network && one.kind !== 'context')
  return { factors: asked.map(({ id }) => id), strengths: strengthsOf[network] }
}

/** Only with the consent of everyone who must give it (F-003-14). */
export const mayTakeInventory = ({ kind, outcome, consent }: Signal): boolean =>
  kind === 'signal' && outcome === 'A_IDENT_CASE' && consent.state === 'given'
