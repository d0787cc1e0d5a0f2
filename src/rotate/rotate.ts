import { StoreError } from '#app/ports.ts'
import type { Rotation } from '#app/ports/rotation.ts'

/** `scopes`: how many keys were put under a new one, in each. `refused`: nothing was changed. */
export type Rotated =
  | { master: 'changed' | 'changed-before' | 'same'; scopes: Map<string, number> }
  | { refused: string }

export type Masters = { now: Uint8Array; before: Uint8Array | null }

/** Waits so long that a bot that runs has shown itself, and says whether one did. */
export type Looks = { botRuns: () => Promise<boolean> }

/** The master key first, in one step; then the key of each scope. Stopped anywhere, it is run again and goes on. */
export async function rotate(keys: Rotation, { now, before }: Masters, looks: Looks): Promise<Rotated> {
  const master = await masterOf(keys, { now, before }, looks)
  if (typeof master !== 'string') return master
  const scopes = new Map<string, number>()
  for (const scope of await keys.scopes()) {
    let count = 0
    for await (const some of keys.rotateScope(scope, now)) count += some
    scopes.set(scope, count)
  }
  return { master, scopes }
}

async function masterOf(
  keys: Rotation,
  { now, before }: Masters,
  { botRuns }: Looks,
): Promise<'changed' | 'changed-before' | 'same' | { refused: string }> {
  if (await keys.isUnder(now)) return before ? 'changed-before' : 'same'
  if (!before) return { refused: `${keys.name} does not open: ${whichKey}` }
  if (!(await keys.isUnder(before)))
    return { refused: `${keys.name} opens with neither SEINHUIS_KEY nor SEINHUIS_KEY_OLD: ${whichKey}` }
  if (await botRuns())
    return {
      refused: `a bot runs on ${keys.name}: stop it, because it cannot go on under another master key`,
    }
  await keys.changeMaster(before, now)
  return 'changed'
}

const whichKey =
  'set SEINHUIS_KEY to the key it was made with; to change that key, set SEINHUIS_KEY_OLD to it and SEINHUIS_KEY to the new one'

/** Tried for a while: a backup reads for a moment. */
export async function clearOld(keys: Rotation, pause: () => Promise<void>): Promise<void> {
  for (let times = 0; times < 20; times += 1) {
    if (await keys.clearTraces()) return
    await pause()
  }
  throw new StoreError(
    'unavailable',
    `somebody reads ${keys.name}, so what is left of the old keys could not be cleared: rotate again later`,
  )
}
