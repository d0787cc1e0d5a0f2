import type { Directory } from '#app/directory.ts'
import { RosterError } from '#app/ports.ts'
import type { Means } from '#app/reach/means.ts'
import type { Link } from '#app/records.ts'
import type { MemberId, NetworkId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'

/** A channel in which somebody reads along as a member, and as whom Teams knows them there. */
export type Place = { network: Network; link: Link; user: string }

/**
 * Where somebody can be mentioned: in the channel of the network that it is about, else in that of another network of
 * theirs. `nowhere`: they are in none of these channels. `not-now`: nothing may be posted there now, or the bot is in
 * none of them. `unknown`: the platform does not say.
 */
export async function placeFor(
  { directory, networks }: Pick<Means, 'directory' | 'networks'>,
  member: MemberId,
  first: NetworkId | null,
): Promise<Place | 'nowhere' | 'not-now' | 'unknown'> {
  const own = networks.filter((network) => memberOf(network, member))
  const inOrder = [...own.filter(({ id }) => id === first), ...own.filter(({ id }) => id !== first)]
  const absent: boolean[] = []
  for (const network of inOrder) {
    const found = await lookIn(directory, network, member)
    if (found === 'unknown') return 'unknown'
    if (typeof found === 'object') return found
    if (found !== 'no-channel') absent.push(found === 'absent')
  }
  return absent.length > 0 && absent.every(Boolean) ? 'nowhere' : 'not-now'
}

async function lookIn(
  directory: Directory,
  network: Network,
  member: MemberId,
): Promise<Place | 'absent' | 'no-channel' | 'not-now' | 'unknown'> {
  const link = (await directory.link(network.id))?.value
  if (!link) return 'no-channel'
  try {
    const { audience } = await directory.readers(network, link)
    // Somebody reads along who is no member: then nothing is posted.
    if (audience === 'blocked') return 'not-now'
    const seen = await directory.inChannel(network.id, member)
    return seen ? { network, link, user: seen.user } : 'absent'
  } catch (error) {
    if (error instanceof RosterError) return error.gone ? 'not-now' : 'unknown'
    throw error
  }
}
