import { keyOf, kinds, keysWith, load } from '#app/records.ts'
import type { Channel, TeamsPerson } from '#app/ports.ts'
import { SignalId } from '#domain/ids.ts'
import { places } from '#support/placed.ts'
import { type Platform, someone, startPlatform } from '#support/platform.ts'
import { carer, pupil } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'
import type { Targets } from './sent.ts'

/** Two networks with signals in them, and words by which their content is known wherever it turns up. */
export const words = { youth: 'kwikstaartjong', adult: 'kwikstaartoud', typed: 'kwikstaarttekst' }

const [anna, bram, carla, els, fatih, hugo] = [
  someone('anna@carmel.example'),
  someone('bram@wijkracht.example'),
  someone('carla@oldenzaal.example'),
  someone('els@ggd.example'),
  someone('fatih@wbo.example'),
  someone('hugo@elders.example'),
]
/** Of the networks, restricted in one of them, in one of them only, and of none. */
export const senders = [anna, bram, els, fatih, hugo]

/** What somebody may never read, by their object id; of whom nothing is known may read none of it. */
export const forbidden = (objectId: string): readonly string[] => {
  if ([bram, carla, els].some((one) => one.objectId === objectId)) return []
  if (objectId === anna.objectId) return [words.adult]
  return objectId === fatih.objectId ? [words.youth] : Object.values(words)
}

export type Open = { platform: Platform; channels: readonly Channel[]; targets: Targets }

export async function openHouse(): Promise<Open> {
  const platform = startPlatform(await sampleNetworks(), moment('2026-11-23 10:00'))
  const youth = await platform.link('oldenzaal-18min', carla, [anna, bram, els])
  const adult = await platform.link('oldenzaal-18plus', carla, [bram, els, fatih])
  for (let left = 10; left > 0; left -= 1) {
    await places(platform, anna, 'oldenzaal-18min', { ...pupil, factsOwn: `Leerling zegt ${words.youth}.` })
    await places(platform, bram, 'oldenzaal-18plus', { ...carer, factsOwn: `Zij zegt ${words.adult}.` })
  }
  await platform.drain()
  const signals = await signalsOf(platform)
  const actions = await begun(platform, els, signals.slice(0, 8))
  const intakes: string[] = []
  for (const person of [anna, bram, els]) {
    await platform.says(person, 'signaal')
    const found = await load(platform.world.store, kinds.intake, keyOf.current(platform.memberOf(person)))
    if (found) intakes.push(found.value.id)
  }
  return { platform, channels: [youth, adult], targets: { signals, intakes, actions } }
}

const signalsOf = async ({ world }: Platform): Promise<string[]> =>
  (await Promise.all(world.networks.map(({ id }) => keysWith(world.store, `network:${id}`))))
    .flat()
    .map((key) => key.slice('signal:'.length))

async function begun(platform: Platform, who: TeamsPerson, signals: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const signal of signals) {
    await platform.presses(who, 'take-up', { signal, rev: 1 })
    await platform.presses(who, 'begin', {
      signal,
      rev: 2,
      goal: 'rust',
      what: 'bellen',
      dueOn: '2026-12-03',
    })
    const { value } =
      (await load(platform.world.store, kinds.signal, keyOf.signal(SignalId.parse(signal)))) ?? {}
    found.push(...(value?.actions ?? []).map(({ id }) => id))
  }
  return found
}
