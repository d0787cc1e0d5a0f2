import type { ConsentGiver } from '#domain/codes.ts'
import { requiredGivers } from '#domain/consent/consent.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** Who said yes can say no again; while nobody did, whoever would have to be asked. */
export function mayWithdraw({ consent, content }: Signal): readonly ConsentGiver[] {
  if (consent.by.length > 0) return consent.by
  if (!content.ageBand) return []
  return [...new Set(requiredGivers({ ageBand: content.ageBand, authority: consent.authority }).flat())]
}

/** Everyone whose yes can count at this age, whoever turns out to have authority. */
export function mayConsent({ content }: Signal): readonly ConsentGiver[] {
  const parents = ['parent1', 'parent2', 'guardian'] as const
  switch (content.ageBand) {
    case '0_11':
      return parents
    case '12_15':
      return ['youth', ...parents]
    case '16_17':
      return ['youth']
    case '18_plus':
      return ['subject', 'representative']
    case null:
      return content.audience === 'child' ? ['youth', ...parents] : ['subject', 'representative']
  }
}
