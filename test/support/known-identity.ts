import type { KeyId } from '#app/ports.ts'
import { keyOf } from '#app/records.ts'
import { type House, type HouseOptions, startHouse } from '#support/house.ts'
import { pressVerb, theSignal } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'

/** Somebody who is nowhere else: found again wherever it comes out. */
export const who = { name: 'Robin Kanarie', contact: 'Kanariestraat 12, 06-12345678' } as const

/** Both sample networks let who it is about be known. */
export const knowing = async () => (await sampleNetworks()).map((file) => ({ ...file, identity: true }))

/** Anna raised a signal on a Monday morning, and Bram leads it. */
export async function ledBy(options: HouseOptions = {}) {
  const house = await startHouse({ now: '2026-11-23T10:00', ...options })
  const { youth } = await house.linked()
  const { reference } = await raise(house.rehearsal.anna, pupil)
  await house.beat()
  await house.rehearsal.bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  return { house, youth, reference, ...house.rehearsal }
}

/** And Anna told who it is about, because Bram asked. */
export async function identityGiven(options: HouseOptions = {}) {
  const scene = await ledBy({ files: await knowing(), ...options })
  const { house, anna, bram } = scene
  await pressVerb(house, bram, 'ask-identity', { reason: 'Ik wil een afspraak maken.' })
  await house.beat()
  await anna.presses('Geef de naam')
  await anna.presses('Geef door', { inputs: who })
  await house.beat()
  const seal = await identitySeal(house)
  if (seal === null) throw new Error('nothing was given')
  return { ...scene, seal }
}

/** The key of who it is about; null when it is not kept. */
export async function identitySeal(house: House): Promise<KeyId | null> {
  const { value } = await theSignal(house)
  return (await house.bot.world.store.get(keyOf.identity(value.id)))?.seal ?? null
}
