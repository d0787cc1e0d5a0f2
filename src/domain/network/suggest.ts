import type { MemberId } from '#domain/ids.ts'
import { fitOf, type Fit, type Knowledge } from '#domain/network/competence.ts'
import { apartNow, isEducation, isRestricted, memberOf, partnerOf } from '#domain/network/members.ts'
import type { Member, Network, Partner } from '#domain/network/network.ts'
import { person, type PersonView } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Chairs } from '#domain/signal/views.ts'
import { addDays, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { nextDelivery } from '#domain/time/person.ts'

/** Why somebody is suggested. `other-sector`: education where support raised it, or the other way round (F-004-04). */
export type SuggestionReason = 'knows' | 'works-today' | 'works-tomorrow' | 'other-sector'

export type Suggestion = { member: MemberId; reasons: SuggestionReason[]; knows: Knowledge | null }

/** As colleagues read it. */
export type SuggestedView = Omit<Suggestion, 'member'> & { person: PersonView }

const most = 3

/**
 * Who could take the lead: what somebody knows decides, then how soon they work, never a role or an organisation
 * ("laat dat bepalend zijn voor wie regie pakt", F-004-07). Where nobody knows about it: who works soonest.
 */
export function suggest(signal: Signal, network: Network, now: Instant): Suggestion[] {
  return bestOf(signal, network, now, () => true)
}

/** Of those who may lead and are meant, who knows about it; where nobody does, all of them. */
function bestOf(
  signal: Signal,
  network: Network,
  now: Instant,
  isMeant: (member: Member) => boolean,
): Suggestion[] {
  const candidates = network.members
    .filter((member) => isMeant(member) && mayLead(signal, network, member, now))
    .map((member) => candidateOf(signal, network, member, now))
  const competent = candidates.filter(({ fit }) => fit !== null)
  return (competent.length > 0 ? competent : candidates)
    .toSorted(inOrder)
    .slice(0, most)
    .map(({ member, soonest, fit }) => ({
      member: member.id,
      reasons: reasonsOf(signal, network, { member, soonest, fit }, now),
      knows: fit?.by ?? null,
    }))
}

const asViews = (network: Network, found: readonly Suggestion[]): SuggestedView[] =>
  found.map(({ member, ...why }) => ({ ...why, person: person(network, member) }))

export const suggestedPeople = (signal: Signal, network: Network, now: Instant): SuggestedView[] =>
  asViews(network, suggest(signal, network, now))

/** A chair that a colleague can take; parents and child are asked by who leads. */
export type EmptyChair = { seat: 'school' | 'support'; people: readonly SuggestedView[] }

/** Who could take part for education or support, as long as nobody does (F-004-01); nobody: the chair is not told. */
export const suggestedFor = (signal: Signal, network: Network, chairs: Chairs, now: Instant): EmptyChair[] =>
  (['school', 'support'] as const)
    .filter((seat) => chairs[seat] === 'not-yet')
    .map((seat) => {
      const isMeant = (member: Member): boolean => {
        const partner = partnerOf(network, member)
        return partner !== undefined && isEducation(partner) === (seat === 'school')
      }
      return { seat, people: asViews(network, bestOf(signal, network, now, isMeant)) }
    })
    .filter(({ people }) => people.length > 0)

/** Not who raised it, leads it, gave it back or said that it is for someone else. */
function mayLead(signal: Signal, network: Network, member: Member, now: Instant): boolean {
  const { reporter, lead, formerLeads, declined } = signal
  const not = [reporter.member, lead, ...formerLeads, ...declined.map(({ by }) => by)]
  return !not.includes(member.id) && !isRestricted(network, member) && apartNow(network, member, now) === null
}

type Candidate = { member: Member; soonest: LocalDate; fit: Fit | null }

const candidateOf = ({ content }: Signal, network: Network, member: Member, now: Instant): Candidate => ({
  member,
  soonest: localDate(nextDelivery(now, member, network.calendar), network.calendar.timeZone),
  fit: fitOf(surely(member), content),
})

/** What nobody said for long is no reason. */
const surely = (member: Member): Member =>
  member.unsureSince === null ? member : { ...member, expertise: [] }

/** Code units, not the rules of a language: the order is the same on every machine. */
function inOrder(one: Candidate, other: Candidate): number {
  const weight = (other.fit?.weight ?? 0) - (one.fit?.weight ?? 0)
  if (weight !== 0) return weight
  if (one.soonest !== other.soonest) return one.soonest < other.soonest ? -1 : 1
  if (one.member.name === other.member.name) return 0
  return one.member.name < other.member.name ? -1 : 1
}

function reasonsOf(
  signal: Signal,
  network: Network,
  { member, soonest, fit }: Candidate,
  now: Instant,
): SuggestionReason[] {
  const today = localDate(now, network.calendar.timeZone)
  const reporters = sectorOfReporter(signal, network)
  const own = partnerOf(network, member)
  return [
    ...(fit ? (['knows'] as const) : []),
    ...(soonest === today ? (['works-today'] as const) : []),
    ...(soonest === addDays(today, 1) ? (['works-tomorrow'] as const) : []),
    ...(reporters && own && isEducation(reporters) !== isEducation(own) ? (['other-sector'] as const) : []),
  ]
}

/** In the second network of a pair who raised it is no member: then the name of the organisation tells. */
function sectorOfReporter({ reporter }: Signal, network: Network): Partner | undefined {
  const member = memberOf(network, reporter.member)
  return member
    ? partnerOf(network, member)
    : Object.values(network.partners).find(({ name }) => name === reporter.partner)
}
