import { expect, it } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { keyOf, kinds, load, loadAll, signalsIn, tagOf } from '#app/records.ts'
import { NetworkId, SignalId } from '#domain/ids.ts'
import { aliveStatuses } from '#domain/signal/signal.ts'
import { places } from '#support/placed.ts'
import { onMemory, type Platform, someone, startPlatform } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

/** A coordinator who may not erase says that it is erased. */

const files = await sampleNetworks()
const youth = NetworkId.parse('oldenzaal-18min')
const anna = someone('anna@carmel.example')
const carla = someone('carla@oldenzaal.example')
const { refusals } = say('nl').words.signal

/** Her partner became restricted: she coordinates, and may do nothing with a signal. */
const restricted = files.map((file) => ({
  ...file,
  partners: Object.fromEntries(
    Object.entries(file.partners).map(([key, one]) => [
      key,
      key === 'gemeente' ? { ...one, restricted: true } : one,
    ]),
  ),
}))

const store = onMemory()
const startOn = async (networks: typeof files): Promise<Platform> => {
  const platform = startPlatform(networks, moment('2026-11-23 10:00'), store)
  await platform.link(youth, carla, [anna])
  return platform
}
const read = (reply: Reply): string => ('card' in reply ? textOf(reply.card) : '')

it('then nothing is written down as erased, nor opened', async () => {
  const platform = await startOn(files)
  await places(platform, anna, youth, pupil)
  const [id = ''] = await signalsIn(platform.world.store, youth, aliveStatuses)
  const stored = async () => {
    const found = await load(platform.world.store, kinds.signal, keyOf.signal(SignalId.parse(id)))
    return found?.value ?? expect.unreachable()
  }
  const objection = { signal: id, rev: 1, receivedOn: '2026-11-23', ground: 'own-situation' }
  await platform.presses(carla, 'object', objection)
  await platform.says(anna, `datalek ${(await stored()).reference}`)
  const breaches = () => loadAll(platform.world.store, kinds.breach, tagOf.breaches(youth))
  const requests = () => loadAll(platform.world.store, kinds.request, tagOf.openRequests(youth))
  const after = await startOn(restricted)
  const handling = { cause: 'read-along', outcome: 'reported', informed: 'informed', after: 'erase' }
  const breach = (await breaches())[0]?.value.id
  const handled = await after.presses(carla, 'handle-breach', { breach, ...handling })
  expect(read(handled)).toContain(refusals.restricted)
  expect((await breaches())[0]?.value.handled).toBeNull()
  const request = (await requests())[0]?.value.id
  const decided = await after.presses(carla, 'decide-request', { request, outcome: 'done' })
  expect(read(decided)).toContain(refusals.restricted)
  expect(await requests()).toHaveLength(1)
  const kept = await stored()
  expect(kept.content.observation).toBe(pupil.factsOwn)
  expect(kept.frozenAt, 'nobody reads it').not.toBeNull()
})
