import type { Signer } from '#app/certificate/signer.ts'
import type { Process } from '#app/deliver/settling.ts'
import type { Room } from '#app/deliver/room.ts'
import type { Directory } from '#app/directory.ts'
import type { Clock, Ids, Log, Messenger, Meter, SealedStore } from '#app/ports.ts'
import type { Postbox } from '#app/postbox.ts'
import type { Timetable } from '#app/timetable.ts'
import type { NetworkId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'

/** What every flow needs of the world, wired once in `compose`. */
export type World = {
  store: SealedStore
  clock: Clock
  ids: Ids
  log: Log
  meter: Meter
  /** As they are today: everyone with their own days, and who does whose work. */
  readonly networks: readonly Network[]
  timetable: Timetable
  messenger: Messenger
  directory: Directory
  postbox: Postbox
  signer: Signer
  process: Process
  /** How much may be sent now. */
  room: Room
  /** Without an app id: on this machine only, and with two more words. */
  rehearsal: boolean
  /** Tells the worker that something may be due now. */
  wake: () => void
}

/** Its file is gone: what is kept of it waits, and nobody is told, until the file is back. */
export class NetworkMissing extends Error {
  constructor(id: NetworkId) {
    super(`network-missing: no file describes network ${id}; put it back`)
    this.name = 'NetworkMissing'
  }
}

export const isDescribed = (world: Pick<World, 'networks'>, id: NetworkId): boolean =>
  world.networks.some((one) => one.id === id)

/** Throws NetworkMissing. */
export const networkOf = (world: Pick<World, 'networks'>, id: NetworkId): Network => {
  const network = world.networks.find((one) => one.id === id)
  if (!network) throw new NetworkMissing(id)
  return network
}
