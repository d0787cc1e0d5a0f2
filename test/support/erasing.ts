import { keyOf } from '#app/records.ts'
import type { Store } from '#app/ports.ts'
import { type House, openHouse } from '#support/house.ts'
import { sendPress, signalsIn } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import type { RedisServer } from '#support/redis-server.ts'
import { closesIt } from '#support/stored.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'

/** Something stood in a channel and has to be gone from every copy that is alive. */
export type Erasing = {
  /** Raises something, has it erased, and answers in how many seconds it was nowhere any more. Throws when it stays. */
  erases: (how: 'withdrawn' | 'erased' | 'over') => Promise<number>
  close: () => Promise<void>
}

const mostSeconds = 60
/** The id of a key says nothing, and may stay. */
const pastItsHead = 60

/** In a file, or on this server. */
export async function startErasing(redis?: RedisServer): Promise<Erasing> {
  let bare: Store | undefined
  const house = await openHouse({
    now: '2026-11-23T10:00',
    ...(redis ? { settings: { SEINHUIS_STORE: redis.url } } : {}),
    beating: true,
    around: (messenger, store) => {
      bare = store
      return { messenger, store }
    },
  })
  const { youth } = await house.linked()
  let count = 0
  return {
    close: house.close,
    erases: async (how) => {
      count += 1
      const canary = `kwikstaart${'abcdefghij'.charAt(count)}`
      const { reference } = await raise(house.rehearsal.anna, {
        ...pupil,
        factsOwn: `Leerling zegt ${canary}.`,
      })
      await comes(house, () => shows(youth, canary), 'it stands in the channel')
      const [signal] = (await signalsIn(house)).filter(({ value }) => value.reference === reference)
      if (!signal || !bare) throw new Error(`${reference} is not kept`)
      const { id } = signal.value
      const key = keyOf.signal(id)
      const body = (await bare.get(key))?.body.slice(pastItsHead, pastItsHead + 64) ?? []
      const kept = [
        { bytes: Buffer.from(redis ? `seinhuis-keys:data:${signal.seal}` : signal.seal), file: /^keys/ },
        { bytes: Buffer.from(body), file: /^seinhuis/ },
      ]
      const isKept = ({ bytes, file }: (typeof kept)[number]): boolean =>
        redis ? redis.holding(bytes) > 0 : house.bytes(file).includes(bytes)
      if (!kept.every(isKept)) throw new Error(`${reference} is in no file: this says nothing`)

      if (how === 'over') await closesIt(house, reference)
      const began = performance.now()
      await ways[how](house, { reference, id })
      await comes(house, () => !shows(youth, canary), 'the channel shows it no more')
      await comes(house, () => !kept.some(isKept), 'neither what was sealed nor its key is in a file')
      const seconds = (performance.now() - began) / 1_000
      await nobodyReads(house, id, canary)
      return seconds
    },
  }
}

const shows = (channel: Channel, canary: string): boolean =>
  channel.messages().some(({ text }) => text.includes(canary))

type Which = { reference: string; id: string }

const ways = {
  erased: (house: House, { reference }: Which) => erased(house, reference),
  withdrawn: (house: House, { id }: Which) => withdrawn(house, id),
  /** Its time is over: seven months later nobody has to do anything. */
  over: async (house: House) => house.passes(sevenMonths),
}
const sevenMonths = 215 * 24 * 3_600_000

async function erased({ rehearsal: { carla } }: House, reference: string): Promise<void> {
  await carla.says(`wissen ${reference}`)
  await carla.presses(`Wis alles van ${reference}`)
}

async function withdrawn(house: House, signal: string): Promise<void> {
  const { anna } = house.rehearsal
  await sendPress(anna, 'withdraw-consent', { signal, rev: 1, by: 'parent1' })
}

/** In answers and in the log it is nowhere. */
async function nobodyReads(house: House, signal: string, canary: string): Promise<void> {
  const { anna, bram } = house.rehearsal
  const read = [
    textOf(await sendPress(bram, 'details', { signal, rev: 1 })),
    textOf(await sendPress(anna, 'details', { signal, rev: 1 })),
    (await anna.says('mijn signalen')).join('\n'),
    JSON.stringify(house.log),
    house.bytes().toString('latin1'),
  ]
  const where = read.findIndex((text) => text.includes(canary))
  if (where >= 0) throw new Error(`${canary} is still read (${where})`)
}

/** The worker runs by itself, and the clock with it. */
async function comes(house: House, isSo: () => boolean, what: string): Promise<void> {
  const began = performance.now()
  while (!isSo()) {
    if (performance.now() - began > mostSeconds * 1_000)
      throw new Error(`after ${mostSeconds} s still not: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    house.passes(20)
  }
}
