import type { Known } from '#app/directory.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { World } from '#app/world.ts'
import type { NetworkPress } from '#cards/press.ts'
import type { NetworkId } from '#domain/ids.ts'

/** That somebody looked at all of a network, or was not let in; null: at none in particular. */
export async function writeDownLook(
  { world, known }: { world: World; known: Known },
  verb: NetworkPress['verb'],
  network: NetworkId | null,
  result: string,
): Promise<void> {
  const line = { at: world.clock.now(), verb, actor: known.id, result }
  await keepLines(world, { ...line, ...(network ? { network } : {}) })
}
