import type { Threshold } from '#adapters/teams/doorkeeper.ts'
import type { Watch } from '#adapters/teams/server.ts'
import type { Address, Channel as ChannelAddress, Log } from '#app/ports.ts'
import type { Channel } from './channel.ts'
import type { Someone } from './world.ts'

/** The people and channels of the simulator, as the application's ports name them. */

export const addressOf = (serviceUrl: string, person: Someone): Address & { conversation: string } => ({
  tenant: person.tenant,
  serviceUrl,
  user: person.user,
  conversation: person.chat,
})

export const placeOf = (serviceUrl: string, channel: Channel): ChannelAddress => ({
  tenant: channel.team.tenant,
  serviceUrl,
  team: channel.team.id,
  channel: channel.id,
})

/** A bot without a registration is nobody in the directory. */
export const rehearsal = null

/** And whoever speaks to it from this machine as the platform does is let in. */
export const openDoor: Threshold = {
  door: { appId: '', tenants: [], serviceHosts: [] },
  signature: async () => 'false',
  limits: { stranger: () => true, person: () => true },
}

const silently = () => undefined
export const silent: Log = { info: silently, warn: silently, error: silently }

/** Nobody watches over it. */
export const unwatched: Watch = {
  ready: async () => ({ fit: true, parts: {} }),
  metrics: async () => '',
  metricsForAll: false,
  refused: silently,
}
