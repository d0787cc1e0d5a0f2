import { timersOf } from '#app/draft-clock.ts'
import type { SealedPut, SealedStore } from '#app/ports.ts'
import { kinds, loadAll, remove, tagOf } from '#app/records.ts'
import type { SignalId } from '#domain/ids.ts'

/** Dialogues that were begun with what this one says: when it is erased on request, they go with it. */
export async function draftsOf(
  store: SealedStore,
  signal: SignalId,
): Promise<{ puts: SealedPut[]; cancel: string[] }> {
  const found = await loadAll(store, kinds.intake, tagOf.draftsOf(signal))
  return {
    puts: found.map((one) => remove(one.key, one)),
    cancel: found.flatMap(({ value }) => timersOf(value)),
  }
}
