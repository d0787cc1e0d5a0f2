import { z } from 'zod'
import { InquiryId, MemberId, NetworkId } from '#domain/ids.ts'
import { line } from '#domain/network/line.ts'
import { apartNow, isRestricted, memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { doerNow } from '#domain/network/schedule.ts'
import { isWrittenDown, type Knower } from '#domain/network/who-knows.ts'
import { Instant } from '#domain/time/instant.ts'

/** At most so many characters: it is about a subject, never about somebody. */
export const mostOfInquiry = 400

/**
 * What a member asks of the colleagues who can be asked about one thing (F-001-11, "Wie weet wat?"). It belongs to no
 * signal. Open, as long as nobody can help: then there is no second one about the same.
 */
export const Inquiry = z.object({
  id: InquiryId,
  network: NetworkId,
  by: MemberId,
  /** What it is about, in the words of the network's file. */
  expertise: line,
  text: z.string().trim().min(1).max(mostOfInquiry),
  askedAt: Instant,
  /** Who may read it, and nobody else. */
  asked: z.array(MemberId).min(1),
  /** Who said that they can help. */
  helpers: z.array(MemberId),
})
export type Inquiry = z.infer<typeof Inquiry>

export const isOpen = ({ helpers }: Inquiry): boolean => helpers.length === 0

/**
 * Whom one asks about it in this network: who has it written down and said that it is right, reads content and takes part; for who is away whoever
 * does their work, and nobody when nobody does.
 */
export function knowersOf(network: Network, expertise: string, asker: MemberId, now: Instant): Member[] {
  const takesPart = (member: Member): boolean =>
    !isRestricted(network, member) && apartNow(network, member, now) === null
  const known = network.members.filter(
    (one) => one.expertise.includes(expertise) && one.unsureSince === null && takesPart(one),
  )
  const answering = known.flatMap((one) => presentFor(network, one)).filter(takesPart)
  return [...new Set(answering)].filter(({ id }) => id !== asker)
}

function presentFor(network: Network, member: Member): Member[] {
  if (member.awayUntil === null) return [member]
  const doer = memberOf(network, doerNow(network, member.id))
  return doer && doer.id !== member.id ? [doer] : []
}

/** What these people can be asked about, in the order in which they were found. */
export const tagsOf = (people: readonly Pick<Knower, 'by'>[]): string[] => [
  ...new Set(people.flatMap(({ by }) => (isWrittenDown(by) ? [by.expertise] : []))),
]
