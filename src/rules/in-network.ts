import type { Leavable } from '#domain/intake/dialogue.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { type Apart, whyApart } from '#domain/network/participation.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'
import { answerCase, type CaseAnswer } from './case.ts'
import type { Case } from './forms.ts'

/** Why nobody could raise this in the network: it is for others, or no partner of this type takes part on that day. */
export type Refused = { refused: 'not-in-this-network' | 'no-partner-of-this-type' | Apart }

/** What this network would do with the case: with its calendar and times, and what it asks and allows. */
export function answerIn(network: NetworkFile, item: Case, at: Instant): CaseAnswer | Refused {
  const refused = whyRefused(network, item, at)
  if (refused) return { refused }
  const { calendar, responseTimes, audience } = network
  const raisedAs = audience === 'adult18plus' ? 'adult' : 'child'
  return answerCase(asAsked(network, item), at, calendar, responseTimes, raisedAs)
}

function whyRefused(
  { audience, ageLimit, partners, calendar }: NetworkFile,
  { ageBand, partnerType }: Case,
  at: Instant,
): Refused['refused'] | null {
  const isFor = audience === 'adult18plus' ? ageBand === '18_plus' : ageBand !== '18_plus' || ageLimit > 18
  if (!isFor) return 'not-in-this-network'
  if (!partnerType) return null
  const today = localDate(at, calendar.timeZone)
  const these = Object.values(partners).filter(({ type }) => type === partnerType)
  const [first, ...others] = these.map((partner) => whyApart(partner, today))
  if (first === undefined) return 'no-partner-of-this-type'
  return others.includes(null) ? null : first
}

/** Without an answer to what the network leaves out. */
function asAsked({ oggzOutreach, dialogue }: NetworkFile, item: Case): Case {
  const leavesOut = (question: Leavable): boolean => dialogue.leaveOut.includes(question)
  const { y_sibling_concern: sibling, ...factors } = item.factors
  return {
    ...item,
    oggzOutreach,
    factors: sibling === undefined || leavesOut('siblingConcern') ? factors : item.factors,
    other: leavesOut('repeat') ? { ...item.other, repeat: false } : item.other,
  }
}
