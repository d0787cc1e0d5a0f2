import { randomUUID } from 'node:crypto'
import type { Directory } from '#app/directory.ts'
import type { SealedStore } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { rulesVersion } from '#app/rules/version.ts'
import { sealed } from '#app/sealed.ts'
import { type Accepted, accepting } from '#domain/network/accepted.ts'
import { type Network, type NetworkFile, withIds } from '#domain/network/network.ts'
import { Instant } from '#domain/time/instant.ts'
import { openStore } from '../../src/open-store.ts'
import type { Settings } from '../../src/settings.ts'

/** Tests begin where everybody said yes to the rules of their networks long ago; those about the rules do not. */

/** For a world that a test puts together itself. */
export const everyoneAccepted = (people: Directory): Directory => ({
  ...people,
  rules: async () => 'accepted',
})

/** For one that runs already: it is written in its store, as if they had pressed. */
export async function acceptAll(store: SealedStore, networks: readonly Network[]): Promise<void> {
  for (const network of networks) {
    const key = keyOf.accepted(network.id)
    const found = await load(store, kinds.accepted, key)
    const version = rulesVersion(network)
    const value = network.members.reduce<Accepted | null>(
      (all, { id }) => (all?.members[id] ? all : accepting(all, id, version, Instant.parse(0))),
      found?.value ?? null,
    )
    if (!value || value === found?.value) continue
    const puts = [put(kinds.accepted, key, value, found)]
    await store.commit({ id: `c_${randomUUID()}`, puts, journal: [], work: [], cancel: [] })
  }
}

/** For a process that is still to be started, on the store of these settings. */
export async function acceptBefore(settings: Settings, files: readonly NetworkFile[]): Promise<void> {
  const { store, keys } = await openStore(settings)
  const networks = files.map((file) => withIds(file, (account) => keys.memberId(account)))
  await acceptAll(sealed(store, keys), networks)
  await store.close()
  await keys.close()
}
