import { dice } from '#support/walker.ts'

/** Chance that comes from a seed: the same seed draws the same, for ever. */
export type Chance = ReturnType<typeof chanceFrom>

const fine = 2 ** 30

export function chanceFrom(seed: number) {
  const roll = dice(seed)
  // Seeds that lie beside each other begin alike.
  for (let left = 4; left > 0; left -= 1) roll(fine)
  return {
    /** From 0 up to 1. */
    draw: (): number => roll(fine) / fine,
    between: (least: number, most: number): number => least + roll(most - least + 1),
    /** True in this part of all cases. */
    happens: (part: number): boolean => roll(fine) < part * fine,
    oneOf: <Value>(all: readonly [Value, ...Value[]]): Value => all[roll(all.length)] ?? all[0],
  }
}
