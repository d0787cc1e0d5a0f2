import type { Audience, PartnerType } from '#domain/codes.ts'
import { MemberId, NetworkId } from '#domain/ids.ts'
import { partnerOf } from '#domain/network/members.ts'
import { alwaysThere, type Member, type Network, type Partner } from '#domain/network/network.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { WorkPattern } from '#domain/time/person.ts'

/**
 * The network in which somebody practises: their own hours and agreements, with colleagues that the bot plays and
 * nobody else. It has no coordinator, so nothing in it ever asks a real person for help.
 */
export function practiceNetwork(own: { network: Network; member: Member }, audience: Audience): Network {
  const { network, member } = own
  const partner = partnerOf(network, member)
  return {
    ...network,
    id: NetworkId.parse('practice'),
    name: 'Oefennetwerk',
    prefix: 'OEF',
    sample: true,
    audience: audience === 'child' ? 'youth18min' : 'adult18plus',
    routes: [],
    partners: {
      own: { name: partner?.name ?? '', type: partner?.type ?? 'regio', restricted: false, agreement },
      ...partnersOf[audience],
    },
    members: [{ ...member, partner: 'own', roles: [] }, ...colleagues[audience]],
  }
}

/** Takes up, or thinks along with, what somebody raises in practice. */
export const helper = MemberId.parse('m_playiris')
/** Raises what somebody takes up in practice. */
export const raiser = MemberId.parse('m_playjonas')

const agreement = { signedOn: LocalDate.parse('2000-01-01'), validUntil: LocalDate.parse('9999-12-31') }
const partner = (name: string, type: PartnerType): Partner => ({ name, type, restricted: false, agreement })

const partnersOf: Record<Audience, { help: Partner; raise: Partner }> = {
  child: { help: partner('GGD', 'ggd_jgz'), raise: partner('Basisschool De Wilg', 'onderwijs_po') },
  adult: { help: partner('Thuiszorg De Wilg', 'zorg_wmo'), raise: partner('Welzijn De Wilg', 'welzijn') },
}

/** Nobody has an account that ends so: it can belong to no real person. */
const played = (id: MemberId, name: string, partner: 'help' | 'raise', role: Member['function']): Member => ({
  id,
  name,
  account: `${name.toLowerCase()}@practice.invalid`,
  partner,
  function: role,
  roles: [],
  works: [1, 2, 3, 4, 5],
  remindAt: WorkPattern.shape.remindAt.parse(undefined),
  expertise: [],
  ...alwaysThere,
})

const colleagues: Record<Audience, Member[]> = {
  child: [
    played(helper, 'Iris', 'help', 'jeugdverpleegkundige'),
    played(raiser, 'Jonas', 'raise', 'leerkracht'),
  ],
  adult: [
    played(helper, 'Iris', 'help', 'wijkverpleegkundige'),
    played(raiser, 'Jonas', 'raise', 'ouderenadviseur'),
  ],
}
