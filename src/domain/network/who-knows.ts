import type { NetworkAudience } from '#domain/codes.ts'
import { fitOf, fitsWords, type Knowledge, wordsOf } from '#domain/network/competence.ts'
import { apartNow, partnerOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Theme } from '#domain/intake/lists.ts'
import { type PersonView, person } from '#domain/signal/people.ts'
import { type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { nextDelivery } from '#domain/time/person.ts'

/** What somebody asks about: themes as people of these ages call them, and what they typed. */
export type Asked = { words: string; themes: readonly Theme[]; audiences: readonly NetworkAudience[] }

/** A colleague who can be asked, why, on which day they work next, and since when nobody said that it is right. */
export type Knower = {
  person: PersonView
  by: Knowledge | 'partner'
  works: LocalDate
  unsureSince: LocalDate | null
}

type Found = Knower & { weight: number }

/** Who knows about it (F-004-06, "weet wie wat doet en wat kan"): the best first, then who works soonest; of whom it is unsure after the others. Each person once. */
export function whoKnows(networks: readonly Network[], asked: Asked, now: Instant): Knower[] {
  const found = networks.flatMap((network) =>
    network.members
      .filter((member) => apartNow(network, member, now) === null)
      .flatMap((member) => knowerOf(network, member, asked, now)),
  )
  return found
    .toSorted(inOrder)
    .filter((one, index, all) => all.findIndex(({ person: { id } }) => id === one.person.id) === index)
    .map(({ weight: _weight, ...found }) => found)
}

function knowerOf(network: Network, member: Member, asked: Asked, now: Instant): Found[] {
  const wanted = { askedExpertise: asked.words, themes: asked.themes }
  const fit = fitOf(member, wanted) ?? partnerFit(network, member, asked)
  if (!fit) return []
  const works = localDate(nextDelivery(now, member, network.calendar), network.calendar.timeZone)
  const unsureSince = isWrittenDown(fit.by) ? member.unsureSince : null
  return [{ person: person(network, member.id), ...fit, works, unsureSince }]
}

/** Somebody of the organisation that was named (F-000-06: find each other fast). */
const partnerFit = (
  network: Network,
  member: Member,
  { words }: Asked,
): Pick<Found, 'by' | 'weight'> | null =>
  fitsWords(partnerOf(network, member)?.name ?? '', wordsOf(words)) ? { by: 'partner', weight: 1 } : null

/** What the network's file says of somebody; a profession or an organisation is no question. */
export const isWrittenDown = (by: Knower['by']): by is { expertise: string } =>
  typeof by === 'object' && 'expertise' in by

/** Code units, not the rules of a language: the order is the same on every machine. */
function inOrder(one: Found, other: Found): number {
  if ((one.unsureSince === null) !== (other.unsureSince === null)) return one.unsureSince === null ? -1 : 1
  if (one.weight !== other.weight) return other.weight - one.weight
  if (one.works !== other.works) return one.works < other.works ? -1 : 1
  if (one.person.name === other.person.name) return 0
  return one.person.name < other.person.name ? -1 : 1
}
