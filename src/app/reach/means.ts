import type { Directory } from '#app/directory.ts'
import type { Clock, Ids, Messenger, SealedStore } from '#app/ports.ts'
import type { Network } from '#domain/network/network.ts'

/** What it takes to reach somebody. */
export type Means = {
  store: SealedStore
  ids: Ids
  clock: Clock
  messenger: Messenger
  directory: Directory
  networks: readonly Network[]
}
