import { beforeEach, expect, it } from 'vitest'
import { NetworkId } from '#domain/ids.ts'
import { places } from '#support/placed.ts'
import { onMemory, type Platform, someone, startPlatform } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import { sampleNetworks, withSuspended } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'

/** A consult that is told one by one, because somebody of a restricted partner reads along in the channel. */

const files = await sampleNetworks()
const youth = NetworkId.parse('oldenzaal-18min')
const [anna, carla, bram, gerda, fatih] = (
  ['anna@carmel', 'carla@oldenzaal', 'bram@wijkracht', 'gerda@impuls', 'fatih@wbo'] as const
).map((name) => someone(`${name}.example`)) as [Anyone, Anyone, Anyone, Anyone, Anyone]
type Anyone = ReturnType<typeof someone>
const question = 'Wie kent dit?'

let ground: ReturnType<typeof onMemory>
const startOn = async (networks: typeof files, now: string, others: Anyone[]): Promise<Platform> => {
  const platform = startPlatform(networks, moment(now), ground)
  await platform.link(youth, carla, others)
  return platform
}
const toldIn = ({ sent }: Platform): string[] =>
  sent.filter(({ message }) => JSON.stringify(message ?? {}).includes(question)).map(({ to }) => to)

/** On Friday evening: it comes on Monday. */
beforeEach(async () => {
  ground = onMemory()
  const platform = await startOn(files, '2026-11-20 18:30', [anna, bram, gerda, fatih])
  for (const one of [bram, gerda]) await platform.says(one, 'help')
  await places(platform, anna, youth, { ...pupil, consultQuestion: question }, 'consult')
  await platform.drain()
})

it('is told on Monday to who is there', async () => {
  const monday = await startOn(files, '2026-11-23 10:00', [anna, bram, gerda, fatih])
  await monday.drain()
  expect(toldIn(monday)).toEqual(expect.arrayContaining(['a:bram', 'a:gerda']))
})

it('not to who takes no part by then', async () => {
  const monday = await startOn(withSuspended(files, 'wijkracht'), '2026-11-23 10:00', [
    anna,
    bram,
    gerda,
    fatih,
  ])
  await monday.drain()
  expect(toldIn(monday)).toContain('a:gerda')
  expect(toldIn(monday)).not.toContain('a:bram')
})

it('not to who left the channel', async () => {
  const monday = await startOn(files, '2026-11-23 10:00', [anna, gerda, fatih])
  await monday.drain()
  expect(toldIn(monday)).toContain('a:gerda')
  expect(toldIn(monday)).not.toContain('a:bram')
})
