import { describe, expect, it } from 'vitest'
import { handlers } from '#app/handlers.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { type Handler, worker } from '#app/work.ts'
import { minutes } from '#domain/time/instant.ts'
import { aSignal, at } from '#support/given.ts'
import { someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { anItem } from '#support/work.ts'
import { say } from '#text/words.ts'

const monday = at('2026-11-23T10:00')
const signal = aSignal()
const poison: Handler = () => Promise.reject(new Error('Anna belde 0612345678'))
const { stuck } = say('nl').words.chat

/** In the network of Carla, something that never works; time goes by in steps of five minutes. */
async function scene(ref: Readonly<Record<string, string>>, startsAt = monday) {
  const platform = startPlatform(await sampleNetworks(), startsAt)
  const carla = someone('carla@oldenzaal.example')
  await platform.link('oldenzaal-18min', carla, [])
  await platform.says(carla, 'help')
  const { world, sent, log } = platform
  const work = [
    anItem({ id: 'bad', kind: 'poison', dueAt: startsAt, ref }),
    anItem({ id: 'last', dueAt: startsAt }),
  ]
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  await world.store.commit({ id: 'c', puts, journal: [], work, cancel: [] })
  const good: Handler = handlers['destroy-key'] ?? poison
  const hand = worker(world, { ...handlers, poison, good }, 'w')
  const before = sent.length
  return {
    passes: async (time: number) => {
      for (let passed = 0; passed < time; passed += 300_000) {
        await hand.drain()
        platform.wait(300_000)
      }
      await hand.drain()
    },
    told: () => sent.slice(before).flatMap(({ message }) => message?.text ?? []),
    parked: () => log.filter(({ event }) => event === 'work-parked').map(({ fields }) => fields),
    world,
  }
}

const hours = (count: number): number => minutes(60 * count)

describe('what fails again and again', () => {
  it('is set aside and tried every hour; the coordinator hears which signal it is about, once a day', async () => {
    const { passes, told, parked } = await scene({ signal: signal.id })
    await passes(hours(6))
    expect(parked().length).toBeGreaterThanOrEqual(5)
    expect(parked().length).toBeLessThanOrEqual(7)
    expect(told()).toEqual([stuck(signal.reference)])
    await passes(hours(24))
    expect(told()).toHaveLength(2)
  })

  it('for somebody is told to the coordinator of their network, without what it is', async () => {
    const { passes, told, world } = await scene({})
    await passes(hours(1))
    expect(told()).toEqual([])
    const carla = world.networks[0]?.members.find(({ account }) => account.startsWith('carla'))?.id ?? ''
    const work = [anItem({ id: 'other', kind: 'poison', dueAt: world.clock.now(), ref: { to: carla } })]
    await world.store.commit({ id: 'd', puts: [], journal: [], work, cancel: [] })
    await passes(hours(1))
    expect(told()).toEqual([stuck(null)])
  })

  it('waits with telling for the hours of the coordinator', async () => {
    const { passes, told } = await scene({ signal: signal.id }, at('2026-11-23T22:00'))
    await passes(hours(2))
    expect(told()).toEqual([])
    await passes(hours(12))
    expect(told()).toHaveLength(1)
  })
})
