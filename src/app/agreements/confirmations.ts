import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import { keyOf, kinds, load, type Loaded, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { type Confirmations, isUnconfirmed } from '#domain/network/confirmation.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type LocalDate, localDate } from '#domain/time/instant.ts'

export const confirmationsOf = (
  { store }: Pick<World, 'store'>,
  { id }: Pick<Network, 'id'>,
): Promise<Loaded<Confirmations> | null> => load(store, kinds.confirmations, keyOf.confirmations(id))

/** The first morning of a network counts as one on which everybody was right; of two processes the first one counts. */
export async function beginCounting(world: World, network: Network): Promise<void> {
  if (await confirmationsOf(world, network)) return
  const value = { beganOn: dayIn(world, network), partners: {} }
  const puts = [put(kinds.confirmations, keyOf.confirmations(network.id), value, null)]
  const change = { id: `counting:${network.id}`, puts, journal: [], work: [], cancel: [] }
  await commitIfUnchanged(world.store, change)
}

/** Who sees no new signals today, because nobody confirmed that the people of their partner still work there. */
export async function unconfirmedIn(world: World, network: Network): Promise<(member: Member) => boolean> {
  const known = (await confirmationsOf(world, network))?.value ?? null
  const today = dayIn(world, network)
  return (member) => isUnconfirmed(network, known, member, today)
}

export const dayIn = ({ clock }: Pick<World, 'clock'>, { calendar }: Network): LocalDate =>
  localDate(clock.now(), calendar.timeZone)
