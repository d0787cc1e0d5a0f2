import { expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { pupil, raise } from '#support/raise.ts'
import { pressable, textOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'
import { say } from '#text/words.ts'

const words = say('nl').words.signal

/** Anna raised something; Teams placed the empty message, and did not say so. */
async function stayedEmpty() {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const { youth } = await house.linked()
  house.teams.fail({ method: 'POST', path: /^\/v3\/conversations$/, status: 'reset', after: 'apply' })
  await raise(house.rehearsal.anna, pupil)
  await house.beat()
  const stub = youth.messages().find(({ text }) => text.includes('wordt geplaatst'))?.card ?? {}
  return { house, youth, stub, ...house.rehearsal }
}

it('who presses on a message that stayed empty is led to the card, and the empty one goes', async () => {
  const { house, youth, stub, bram } = await stayedEmpty()
  await house.at('2026-11-23T10:01')
  const [card] = youth.cards().filter((one) => textOf(one).includes(pupil.factsOwn))
  const { value } = await bram.presses(words.findCard, { in: youth, on: stub })
  expect(textOf(value)).toContain(words.stayedEmpty)
  expect(JSON.stringify(value)).toContain('https://teams.microsoft.com/l/message/19%3A')
  expect(JSON.stringify(value)).not.toContain(pupil.factsOwn)
  await house.beat()
  expect(youth.cards()).toEqual([card])
})

it('while the content is still to come it says so, and takes nothing away', async () => {
  const { house, youth, stub, bram } = await stayedEmpty()
  const { value } = await bram.presses(words.findCard, { in: youth, on: stub })
  expect(textOf(value)).toBe(words.comesSoon)
  await house.at('2026-11-23T10:01')
  expect(youth.cards()).toHaveLength(2)
})

it('a press that pretends to be on an empty message takes no card away', async () => {
  const { house, youth, anna, bram } = await stayedEmpty()
  await house.at('2026-11-23T10:01')
  await raise(anna, { ...pupil, factsOwn: 'Leerling komt vaak te laat.' })
  await house.beat()
  const [first = {}, other = {}] = youth.cards().filter((one) => textOf(one).includes('Leerling'))
  const pretended = detailsOf(first)
  pretended.verb = 'find-card'
  pretended.data = detailsOf(other).data ?? {}
  const { value } = await bram.presses('Details', { in: youth, on: first })
  expect(textOf(value)).toContain(words.stayedEmpty)
  await house.beat()
  expect(youth.cards().filter((one) => textOf(one).includes('Leerling'))).toHaveLength(2)
})

const detailsOf = (card: Json) => pressable(card, 'Details')?.button ?? { type: 'none' }
