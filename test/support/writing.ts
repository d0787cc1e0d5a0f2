import type { House } from '#support/house.ts'
import { pupil } from '#support/raise.ts'
import type { Person } from '#support/teams/person.ts'

/** Somebody writes a signal and has not finished. */
const { talked: _talked, childSeen: _seen, authority: _who, consentBy: _by, asked: _asked, ...untold } = pupil

/** Everything but whether there was a talk. */
export const beforeTheTalk = untold

/** As far as what was seen; the next card asks which worries there are. */
export async function writes(person: Person): Promise<void> {
  await person.says('signaal')
  const { ageBand, origin, themes, factsOwn } = pupil
  await person.presses('Zorg over een kind of jongere')
  await person.presses('Nee, niets hiervan')
  await person.presses('Verder', { inputs: { ageBand, origin, themes } })
  await person.presses('Verder', { inputs: { factsOwn } })
}

/** What such a signal still needs. */
export const theRest = {
  'factor.y_behaviour_change': 'yes',
  current: 'true',
  talked: 'yes',
  authority: 'one-parent',
  consentBy: 'parent1',
  asked: 'take-up',
} as const

/** The documents that hold what anyone is writing: `intake:…` in progress, `kept:…` put aside. */
export async function draftsIn({ bot }: House): Promise<string[]> {
  const { store, networks } = bot.world
  const members = [...new Set(networks.flatMap((one) => one.members.map(({ id }) => id)))]
  return (await Promise.all(members.map((id) => store.find(`writer:${id}`)))).flat()
}
