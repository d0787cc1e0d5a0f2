import { cached } from '#app/cached.ts'
import { type Channel, type Keys, RosterError, type Rosters, type TeamsPerson } from '#app/ports.ts'
import type { Link, Loaded } from '#app/records.ts'
import type { MemberId, NetworkId } from '#domain/ids.ts'
import { isRestricted } from '#domain/network/members.ts'
import { mayComeFrom } from '#domain/network/guests.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Instant } from '#domain/time/instant.ts'

export type Readers = {
  /** Members of the network in the channel's roster. */
  members: readonly Member[]
  /** Names of people in the channel who are no member. */
  outsiders: readonly string[]
  audience: 'full' | 'narrow' | 'blocked'
}

/** As the roster of a linked channel knows somebody, also who never spoke to the bot. */
export type Seen = TeamsPerson & { channel: Channel }

type Needs = {
  rosters: Rosters
  keys: Keys
  networks: () => readonly Network[]
  links: (network: NetworkId) => Promise<Loaded<Link> | null>
  now: () => Instant
  isAllowed: (tenant: string) => boolean
  oneRoster: boolean
}

/** Who is in the channels, asked of the platform at most every five minutes; `forget` makes the next look ask again. */
export function attendance({ rosters, keys, networks, links, now, isAllowed, oneRoster }: Needs) {
  /** In front of the Playground nobody comes from elsewhere. */
  const homeOf = ({ tenant }: Channel): string | null => (oneRoster ? null : tenant)
  const rosterOf = cached((channel: string) => rosters.channel(JSON.parse(channel) as Channel), now)

  const readers = async (network: Network, channel: Channel): Promise<Readers> => {
    const everyone = await rosterOf(keyOf(channel))
    const named = new Map(network.members.map((member) => [member.account, member]))
    const memberIn = ({ account, tenant }: TeamsPerson): Member | undefined => {
      const member = named.get(account)
      return member && isAllowed(tenant) && mayComeFrom(member, tenant, homeOf(channel)) ? member : undefined
    }
    const members = [...new Set(everyone.flatMap((one) => memberIn(one) ?? []))]
    const outsiders = oneRoster
      ? []
      : everyone.filter((one) => memberIn(one) === undefined).map(({ name }) => name)
    const restricted = members.some((member) => isRestricted(network, member))
    return { members, outsiders, audience: outsiders.length > 0 ? 'blocked' : restricted ? 'narrow' : 'full' }
  }

  const forget = (channel: Channel): void => void rosterOf.forget(keyOf(channel))

  const inRoster = async (member: MemberId, link: Link): Promise<Seen | null> => {
    const everyone = await rosterOf(keyOf(link)).catch(nobodyWhenGone)
    const found = everyone.find(
      ({ account, tenant }) => isAllowed(tenant) && keys.memberId(account) === member,
    )
    return found ? { ...found, channel: link } : null
  }

  const inChannel = async (network: NetworkId, member: MemberId): Promise<Seen | null> => {
    const link = (await links(network))?.value
    const found = link && (await inRoster(member, link))
    if (!link || found) return agreed(network, member, found ?? null)
    // That somebody was absent is never remembered.
    forget(link)
    return agreed(network, member, await inRoster(member, link))
  }

  /** Somebody from elsewhere whom the file does not expect is not looked up to be told something. */
  const agreed = (network: NetworkId, id: MemberId, seen: Seen | null): Seen | null => {
    const member = networks()
      .find((one) => one.id === network)
      ?.members.find((one) => one.id === id)
    return seen && (!member || mayComeFrom(member, seen.tenant, homeOf(seen.channel))) ? seen : null
  }

  const inRosters = async (member: MemberId): Promise<Seen | null> => {
    for (const network of networks()) {
      const found = await inChannel(network.id, member)
      if (found) return found
    }
    return null
  }

  return { readers, inChannel, inRosters, forget }
}

/** Of a channel that is gone nobody is known; another one may know them. */
function nobodyWhenGone(error: unknown): TeamsPerson[] {
  if (error instanceof RosterError && error.gone) return []
  throw error
}

const keyOf = ({ tenant, serviceUrl, team, channel }: Channel): string =>
  JSON.stringify({ tenant, serviceUrl, team, channel })
