import { readNetworks } from '#adapters/yaml/networks.ts'
import type { Discipline, PartnerType } from '#domain/codes.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { LocalDate, LocalTime } from '#domain/time/instant.ts'

/** The two networks that come with the bot. */
export async function sampleNetworks(): Promise<NetworkFile[]> {
  const { networks, mistakes } = await readNetworks('./networks', LocalDate.parse('2026-11-20'))
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
  return networks
}

export type Joining = {
  account: string
  function: Discipline
  /** A partner of the sample, or one of its own. */
  partner: string | { name: string; type: PartnerType; restricted: boolean }
  /** Monday is 1; the whole week unless told. */
  works?: readonly number[]
  /** Agreed, though of another tenant or a guest. */
  external?: boolean
}

/** The sample networks with more people in one of them: `{ 'oldenzaal-18min': [{ account: …, function: …, partner: … }] }`. */
export async function samplesWith(
  more: Readonly<Record<string, readonly Joining[]>>,
): Promise<NetworkFile[]> {
  const files = await sampleNetworks()
  return files.map((file) => (more[file.id] ?? []).reduce(joined, file))
}

const officeDays = [1, 2, 3, 4, 5]

function joined(
  file: NetworkFile,
  { account, function: role, partner, works, external = false }: Joining,
): NetworkFile {
  const name = account.split('@')[0] ?? account
  const key = typeof partner === 'string' ? partner : name
  const agreement = { signedOn: LocalDate.parse('2026-01-10'), validUntil: LocalDate.parse('2028-01-10') }
  const member = {
    account,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    partner: key,
    function: role,
    roles: [],
    works: [...(works ?? officeDays)],
    remindAt: LocalTime.parse('08:30'),
    expertise: [],
    external,
  }
  return {
    ...file,
    partners:
      typeof partner === 'string' ? file.partners : { ...file.partners, [key]: { ...partner, agreement } },
    members: [...file.members, member],
  }
}

/** The same networks, in which these partners take no part for a while. */
export const withSuspended = (files: readonly NetworkFile[], ...partners: string[]): NetworkFile[] =>
  files.map((file) => ({
    ...file,
    partners: Object.fromEntries(
      Object.entries(file.partners).map(([key, one]) => [key, { ...one, suspended: partners.includes(key) }]),
    ),
  }))
