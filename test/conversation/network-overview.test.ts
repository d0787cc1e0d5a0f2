import { describe, expect, it } from 'vitest'
import { overviewFor } from '#app/network-overview.ts'
import type { House } from '#support/house.ts'
import { raised } from '#support/in-the-channel.ts'
import { sendPress } from '#support/press-verb.ts'
import { carer, pupil, raise, shownTo } from '#support/raise.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

const cardsOf = (person: Person): string[] =>
  person.sees().filter((text) => text.includes('Overzicht S.O.K.O.'))
const looked = async (house: House): Promise<string[]> =>
  (await house.journal())
    .filter(({ verb }) => verb === 'network-overview')
    .map(({ network, result }) => `${network ?? '-'} ${result}`)

describe('"overzicht netwerk"', () => {
  it('brings the coordinator a card for each of her networks, and writes that down', async () => {
    const { house, carla, reference } = await raised()
    await carla.says('Overzicht netwerk')
    const [youth = '', adult = ''] = cardsOf(carla)
    expect(youth).toContain('1 zonder regie')
    expect(youth).toContain(reference)
    expect(youth).not.toContain(pupil.factsOwn)
    expect(adult).toContain('0 tussen wal en schip. Er loopt nu niets.')
    expect(await looked(house)).toEqual(['oldenzaal-18min done', 'oldenzaal-18plus done'])
  })

  it('is for coordinators and who stands in', async () => {
    const { house, anna, gerda } = await raised()
    await anna.says('network overview')
    expect(anna.sees().at(-1)).toContain('Dit overzicht is voor de coördinator van het netwerk.')
    expect(await looked(house)).toEqual(['- coordinator-only'])
    await gerda.says('overzicht netwerk')
    expect(cardsOf(gerda)).toHaveLength(2)
  })

  it('says of a network without a channel why it shows nothing, and shows the other', async () => {
    const { carla, youth } = await raised()
    await youth.mention(carla, 'ontkoppel')
    await carla.says('overzicht netwerk')
    expect(carla.sees().join('\n')).toContain('heeft nog geen kanaal')
    expect(cardsOf(carla)).toEqual([expect.stringContaining('S.O.K.O. 18+')])
  })

  it('follows the signal through its life, and says when nothing needs a look', async () => {
    const { house, youth, bram, carla, reference } = await raised()
    const [membership] = house.bot.world.networks.flatMap((network) =>
      network.members.flatMap((member) => (member.name === 'Carla' ? [{ network, member }] : [])),
    )
    const overview = async () => {
      const { card, needsLook } = await overviewFor(
        house.bot.world,
        membership ?? expect.unreachable(),
        'nl',
        0,
      )
      return { text: textOf(card), needsLook }
    }
    // What was placed just now may still wait for somebody.
    expect((await overview()).needsLook).toBe(false)
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    expect(await overview()).toMatchObject({ needsLook: false, text: expect.stringContaining('1 loopt') })
    await house.at('2026-11-25T09:00')
    expect(await overview()).toMatchObject({
      needsLook: true,
      text: expect.stringContaining('Bram · eerste stap · 1 werkdag over tijd'),
    })
    await carla.says('overzicht netwerk')
    await carla.presses('Herinner')
    await house.at('2026-11-26T09:00')
    expect(bram.sees().join('\n')).toContain(
      `Carla (Gemeente Oldenzaal) is benieuwd hoe het gaat met ${reference}.`,
    )
  })
})

describe('the buttons of a line', () => {
  it('assign, and lead to the signal and back to the list', async () => {
    const { house, bram, carla, reference } = await raised()
    const pressed = async (title: string) => textOf((await carla.presses(title)).value)
    await carla.says('overzicht netwerk')
    expect(await pressed('Open')).toContain(pupil.factsOwn)
    expect(await pressed('Overzicht netwerk')).toContain('1 zonder regie')
    await carla.presses('Wijs toe')
    await carla.presses('Wijs aan', { inputs: { to: 'bram@wijkracht.example' } })
    await house.beat()
    expect(textOf(shownTo(bram))).toContain(reference)
  })

  it('bring the next eight', async () => {
    const { house, anna, carla } = await raised()
    for (let count = 0; count < 9; count += 1) await raise(anna, pupil)
    await house.beat()
    await carla.says('overzicht netwerk')
    expect(cardsOf(carla)[0]).toContain('10 zonder regie')
    const next = buttonsOf((await carla.presses('Meer (2)')).value as Json)
    expect(next.filter((title) => title === 'Wijs toe')).toHaveLength(2)
    expect(buttonsOf((await carla.presses('Naar het begin')).value as Json)).toContain('Meer (2)')
  })
})

describe('a press that a client made up', () => {
  it('shows nothing of a network that is not theirs, that they do not coordinate, or that does not exist', async () => {
    const { house, anna, bram, adultReference } = await raisedInBoth()
    for (const person of [anna, bram])
      for (const network of ['oldenzaal-18plus', 'oldenzaal-18min', 'enschede']) {
        const card = await sendPress(person, 'network-overview', { network, from: 0 })
        expect(textOf(card)).toBe('Dit overzicht is voor de coördinator van het netwerk.')
        expect(JSON.stringify(card)).not.toContain(adultReference)
      }
    expect(await looked(house)).toEqual(expect.arrayContaining(['oldenzaal-18min coordinator-only']))
  })

  it('is refused in a channel, also to the coordinator', async () => {
    const { carla, youth } = await raised()
    const card = await sendPress(carla, 'network-overview', { network: 'oldenzaal-18min', from: 0 }, youth)
    expect(textOf(card)).toBe('Dat doe je in een chat met mij alleen. Zo ziet niemand mee.')
  })

  it('far beyond the end begins again', async () => {
    const { carla, reference } = await raised()
    const card = await sendPress(carla, 'network-overview', { network: 'oldenzaal-18min', from: 99_999 })
    expect(textOf(card)).toContain(reference)
  })
})

async function raisedInBoth() {
  const scene = await raised()
  const { reference: adultReference } = await raise(scene.els, carer)
  await scene.house.beat()
  return { ...scene, adultReference }
}
