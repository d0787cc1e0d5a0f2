import { createHash } from 'node:crypto'

/** Numbers from 0 to 1, one after the other: the same from the same seed, in every run. */
export const chance = (seed: string): (() => number) => {
  let turn = 0
  return () => {
    turn += 1
    return createHash('sha256').update(`${seed} ${turn}`).digest().readUInt32LE() / 2 ** 32
  }
}
