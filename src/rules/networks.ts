import { NoNetworksError, printed, readNetworks } from '#adapters/yaml/networks.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { type Instant, localDate, TimeZone } from '#domain/time/instant.ts'
import { printable } from './mistakes.ts'

type Found = { networks: NetworkFile[] } | { mistakes: string[] }

/** Those to answer by. A network file with a mistake is no ground for an answer. */
export async function networksIn(
  folder: string,
  which: 'all' | { id: string },
  now: Instant,
): Promise<Found> {
  try {
    const today = localDate(now, TimeZone.parse('Europe/Amsterdam'))
    const { networks, mistakes } = await readNetworks(folder, today)
    if (mistakes.length > 0) return { mistakes: mistakes.map(printed) }
    return which === 'all' ? { networks } : named(which.id, networks, folder)
  } catch (error) {
    if (error instanceof NoNetworksError) return { mistakes: [error.message] }
    throw error
  }
}

function named(id: string, networks: NetworkFile[], folder: string): Found {
  const found = networks.filter((network) => network.id === id)
  const ids = networks.map((network) => network.id).join(', ')
  return found.length > 0
    ? { networks: found }
    : { mistakes: [`there is no network ${printable(id)} in ${folder}: choose one of ${ids}`] }
}
