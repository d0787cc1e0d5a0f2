import { expect } from 'vitest'
import { startHouse } from '#support/house.ts'
import { signalsIn } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import type { Person } from '#support/teams/person.ts'

/** A signal that stands in the channel; what comes after that is typed. */
export async function typedScene(store: 'memory:' | 'sqlite' = 'memory:') {
  const house = await startHouse({ now: '2026-11-23T10:00', store })
  await house.linked()
  const { anna } = house.rehearsal
  const { reference } = await raise(anna, pupil)
  await house.beat()
  const signal = async () => (await signalsIn(house))[0]?.value ?? expect.unreachable()
  return { house, reference, signal, ...house.rehearsal }
}

/** One message with these lines; what comes back. */
export const types = async (person: Person, ...lines: string[]): Promise<string> =>
  (await person.says(lines.join('\n'))).join('\n') || (person.sees().at(-1) ?? '')
