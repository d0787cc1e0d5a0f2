import { expect, it } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { keyOf, kinds, load, signalsIn } from '#app/records.ts'
import { NetworkId, SignalId } from '#domain/ids.ts'
import { aliveStatuses } from '#domain/signal/signal.ts'
import { knowing, who } from '#support/known-identity.ts'
import { places } from '#support/placed.ts'
import { type Platform, someone, startPlatform } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

const youth = NetworkId.parse('oldenzaal-18min')
const anna = someone('anna@carmel.example')
const bram = someone('bram@wijkracht.example')
const carla = someone('carla@oldenzaal.example')
const gerda = someone('gerda@impuls.example')
const { emergency } = say('nl').words
const read = (reply: Reply): string => ('card' in reply ? textOf(reply.card) : '')

const gates = {
  consentScope: 'hulp zoeken',
  consentForm: 'oral',
  consentOn: '2026-11-20',
  consentUntil: '2027-05-20',
  withdrawalExplained: 'true',
} as const

/** The same person with a new address, which the coordinator added to the file. */
const renamed = { ...carla, account: 'carla.nieuw@oldenzaal.example' }

/** Carla asked to see the name that Anna gave; in the file she stands under both addresses. */
async function asked(): Promise<{
  platform: Platform
  on: { signal: string; rev: number; askedAt: number }
}> {
  const files = (await knowing()).map((file) => ({
    ...file,
    members: file.members.flatMap((one) =>
      one.account === carla.account ? [one, { ...one, account: renamed.account }] : [one],
    ),
  }))
  const platform = startPlatform(files, moment('2026-11-23 10:00'))
  await platform.link(youth, carla, [anna, bram, gerda, renamed])
  await places(platform, anna, youth, { ...pupil, ...gates })
  const [signal = ''] = await signalsIn(platform.world.store, youth, aliveStatuses)
  const key = SignalId.parse(signal)
  const now = async () => (await load(platform.world.store, kinds.signal, keyOf.signal(key)))?.version
  const does = async (one: typeof anna, verb: string, inputs: object) =>
    platform.presses(one, verb, { signal, rev: await now(), ...inputs })
  await does(bram, 'take-up', {})
  await does(bram, 'ask-identity', { reason: 'Ik wil een afspraak maken.' })
  await does(anna, 'give-identity', who)
  await does(carla, 'ask-emergency', { reason: 'danger-now', why: 'Er is nu gevaar.' })
  const request = await load(platform.world.store, kinds.emergency, keyOf.emergency(key))
  if (!request) throw new Error('nothing was asked')
  return { platform, on: { signal, rev: (await now()) ?? 1, askedAt: request.value.askedAt } }
}

it('two accounts of one person are one person: who asked does not agree', async () => {
  const { platform, on } = await asked()
  // Until then she is known by the address she asked with.
  platform.wait(6 * 60_000)
  expect(read(await platform.presses(renamed, 'agree-emergency', on))).toContain(emergency.notSecond)
  platform.wait(6 * 60_000)
  expect(read(await platform.presses(carla, 'show-emergency', on))).not.toContain(who.name)
  await platform.presses(gerda, 'agree-emergency', on)
  expect(read(await platform.presses(carla, 'show-emergency', on))).toContain(who.name)
})
