import type { Known, Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { NetworkId } from '#domain/ids.ts'
import { partnerOf } from '#domain/network/members.ts'
import type { Apart } from '#domain/network/participation.ts'
import type { Language } from '#text/dates.ts'
import { say } from '#text/words.ts'

/** What a member reads whose partner has no valid agreement, or takes no part now. */
export function apartSentence({ network, member }: Membership, why: Apart, language: Language): string {
  const partner = partnerOf(network, member)?.name ?? ''
  const { agreements, chat } = say(language).words
  return why === 'suspended' ? agreements.suspended(partner) : chat.noAgreement(partner)
}

/** Who may do nothing in any network reads that instead of a list of their own; null when there is one where they may. */
export function apartEverywhere({ memberships, language }: Known): Card | null {
  const [first] = memberships
  const apart = first?.member.apart
  if (!apart || memberships.some(({ member }) => member.apart === null)) return null
  return sentenceCard(apartSentence(first, apart, language))
}

/** What is in a network where they may do nothing now is on no list of theirs. */
export const isOpenTo = (memberships: readonly Membership[], network: NetworkId): boolean =>
  !memberships.some((one) => one.network.id === network && one.member.apart !== null)
