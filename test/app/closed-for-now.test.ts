import { beforeEach, describe, expect, it } from 'vitest'
import { signalsIn } from '#app/records.ts'
import { run } from '#app/run.ts'
import { NetworkId, SignalId } from '#domain/ids.ts'
import type { Command } from '#domain/signal/commands.ts'
import { aliveStatuses } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { places } from '#support/placed.ts'
import { onMemory, type Platform, someone, startPlatform } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'

/** A question in a channel where a restricted partner reads along: who may read it gets it in a chat of their own. */

const files = await sampleNetworks()
const youth = NetworkId.parse('oldenzaal-18min')
const anna = someone('anna@carmel.example')
const bram = someone('bram@wijkracht.example')
const carla = someone('carla@oldenzaal.example')
const els = someone('els@ggd.example')
const fatih = someone('fatih@wbo.example')

let platform: Platform
let signal: SignalId
const asks = async (now: Instant): Promise<void> => {
  platform = startPlatform(files, now, onMemory())
  await platform.link(youth, carla, [anna, bram, els, fatih])
  for (const who of [anna, bram, carla, els]) await platform.says(who, 'help')
  await places(platform, anna, youth, { ...pupil, consultQuestion: 'Wie kent dit?' }, 'consult')
  signal = SignalId.parse((await signalsIn(platform.world.store, youth, aliveStatuses))[0])
}
const does = async (command: Command): Promise<void> => {
  const { world } = platform
  const coordinator = world.networks[0]?.members.find(({ id }) => id === platform.memberOf(carla))
  const actor = coordinator ?? expect.unreachable()
  expect(await run(world, { id: command.type, signal, command, actor })).toHaveProperty('done')
}
const told = (): string[] =>
  platform.sent
    .filter(({ message }) => JSON.stringify(message ?? {}).includes('Wie kent dit?'))
    .map(({ to }) => to)
    .toSorted()
const everybody = ['a:bram', 'a:carla', 'a:els']

describe('a question that is told one by one', () => {
  const monday = moment('2026-11-23 10:00')
  beforeEach(() => asks(monday))

  it('is told', async () => {
    await platform.drain()
    expect(told()).toEqual(everybody)
    const lines = (await platform.journal()).filter(({ verb }) => verb === 'told')
    const readers = new Set([bram, carla, els].map((one) => platform.memberOf(one)))
    expect(new Set(lines.map(({ behalf }) => behalf)), 'who received it').toEqual(readers)
    for (const line of lines)
      expect(line).toMatchObject({ actor: 'system', about: signal, detail: 'consult', result: 'done' })
  })

  it.each<[string, Command, Command]>([
    ['frozen', { type: 'freeze' }, { type: 'unfreeze' }],
    ['held', { type: 'hold' }, { type: 'lift-hold' }],
  ])('and %s before that: then as soon as it is open again', async (_, shuts, opens) => {
    await does(shuts)
    await platform.drain()
    platform.wait(2 * 3_600_000)
    await platform.drain()
    expect(told()).toEqual([])
    await does(opens)
    await platform.drain()
    expect(told()).toEqual(everybody)
  })
})

it('a question that waits for the morning, and is held by then, is told when it is not', async () => {
  await asks(moment('2026-11-20 18:30'))
  await platform.drain()
  expect(told()).toEqual([])
  await does({ type: 'hold' })
  platform.wait(64 * 3_600_000)
  await platform.drain()
  expect(told()).toEqual([])
  await does({ type: 'lift-hold' })
  platform.wait(3_600_000)
  await platform.drain()
  expect(told()).toEqual(everybody)
})
