import { needs, type Tool } from '#support/needs.ts'
import { inWords, reach, type Row } from './row.ts'

/** How far a row came, what was seen, and what broke a promise. */
type Tried = { reached: number; seen: string; broken: string | null }

const isHere = (tool: Tool): boolean => !needs(tool).missing

/** For so long, or until a promise is broken; without the tool that it needs, not at all. */
export async function tried(row: Row, seed: number, milliseconds: number, has = isHere): Promise<Tried> {
  if (row.needs && !has(row.needs))
    return { reached: 0, seen: `not run: ${needs(row.needs).program} is missing`, broken: null }
  let count = 0
  try {
    const { reached, seen } = await reach(row, seed, (so) => {
      count = so.reached
      return so.ms >= milliseconds
    })
    return { reached, seen: inWords(seen), broken: null }
  } catch (error) {
    const broken = error instanceof Error ? error.message : String(error)
    return { reached: count, seen: `broken: ${broken.split('\n')[0]}`, broken }
  }
}
