import { cached } from '#app/cached.ts'
import { type SealedStore, StoreError } from '#app/ports.ts'
import type { Means } from '#app/reach/means.ts'
import { nothingKnown, type Reach, withSeen, withWay } from '#app/reach/record.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { MemberId } from '#domain/ids.ts'

export const reachOf = async (store: SealedStore, member: MemberId): Promise<Reach> =>
  (await load(store, kinds.reach, keyOf.reach(member)))?.value ?? nothingKnown(member)

/** Written only when it changes. What cannot be written now, the next message finds out again: no message waits for it. */
export async function remember(
  { store, ids }: Pick<Means, 'store' | 'ids'>,
  member: MemberId,
  change: (reach: Reach) => Reach,
): Promise<void> {
  try {
    const key = keyOf.reach(member)
    const found = await load(store, kinds.reach, key)
    const before = found?.value ?? nothingKnown(member)
    const after = change(before)
    if (after === before) return
    const puts = [put(kinds.reach, key, after, found)]
    await store.commit({ id: ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}

/**
 * Who writes to the bot can be reached there again, whatever was refused before; who does something in a channel has seen
 * what stands there for them. What is known is asked of the store at most every five minutes: it is looked at in every turn.
 */
export function hearing(means: Means) {
  const { store, clock } = means
  const known = cached(
    (member: MemberId) => reachOf(store, member),
    () => clock.now(),
  )
  const heard = async (member: MemberId, personal: boolean): Promise<void> => {
    const change = (reach: Reach): Reach =>
      personal ? withWay(reach, 'chat', true, clock.now()) : withSeen(reach)
    const before = await known(member)
    if (change(before) === before) return
    await remember(means, member, change)
    known.forget(member)
  }
  return Object.assign(heard, { forget: known.forget })
}
