import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { sendPress } from '#support/press-verb.ts'
import { shownTo } from '#support/raise.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { say } from '#text/words.ts'

const { who, chat, help, inquiry } = say('nl').words
const asks = (person: Person): string[] => person.sees().filter((one) => one.includes(who.vouch.title))
const knowers = async (person: Person): Promise<string> => {
  await person.says('wie school')
  return textOf(shownTo(person))
}

/** The bot first knew everybody on Friday 20 November: ninety days later is Thursday 18 February. */
async function linked(store: 'memory:' | 'sqlite' = 'memory:') {
  const house = await startHouse({ now: '2026-11-20T10:00', store })
  await house.linked()
  const { anna, bram, carla, daan } = house.rehearsal
  for (const one of [anna, bram, carla, daan]) await one.says('help')
  await house.beat()
  return { house, ...house.rehearsal }
}

describe('what somebody can be asked about', () => {
  it('is asked of them two weeks before it ends, in their own hours, once; one press and it counts anew', async () => {
    const { house, bram, anna, carla, daan } = await linked()
    await house.at('2027-02-03T10:00')
    for (const one of [anna, bram, daan]) expect(asks(one)).toEqual([])
    await house.at('2027-02-04T10:00')
    expect(asks(daan)).toHaveLength(1)
    expect(asks(daan)[0]).toContain('Je kunt gevraagd worden over: school, meldcode.')
    expect(asks(daan)[0]).toContain('Zeg het tegen je coördinator')
    expect(asks(carla), 'nobody can ask her anything by the file').toEqual([])
    const { value } = await daan.presses('Klopt')
    expect(textOf(value)).toContain('Dank je. Je kunt gevraagd worden over: school, meldcode.')
    await daan.pressesAgain()
    await house.at('2027-02-15T10:00')
    for (const one of [anna, bram]) expect(asks(one), one.name).toHaveLength(1)
    expect(asks(daan)).toHaveLength(0)
    const confirmed = (await house.journal()).filter(({ verb }) => verb === 'expertise-confirmed')
    expect(confirmed).toHaveLength(1)
  })

  it('goes with the help that they own: one press, and nobody doubts its number', async () => {
    const files = (await sampleNetworks()).map((file) => ({
      ...file,
      services: file.services.map((one) => ({ ...one, owner: 'gerda@impuls.example' })),
    }))
    const house = await startHouse({ now: '2026-11-20T10:00', store: 'memory:', files })
    await house.linked()
    const { gerda } = house.rehearsal
    await gerda.says('help')
    await house.at('2027-02-04T10:00')
    expect(asks(gerda).join()).toContain(who.vouch.owns)
    const doubts = async (): Promise<boolean> => {
      await gerda.says('kaart geld')
      return textOf(shownTo(gerda)).includes(help.old)
    }
    expect(await doubts()).toBe(true)
    await sendPress(gerda, 'confirm-expertise', {})
    expect(await doubts()).toBe(false)
  })

  it('that nobody confirmed is still found, after the others and with since when, and is not asked', async () => {
    const { house, anna, bram, carla, daan } = await linked()
    await house.at('2027-01-05T10:00')
    for (const partner of ['carmel', 'ggd', 'ooc', 'wijkracht'])
      await sendPress(carla, 'confirm-members', { network: 'oldenzaal-18min', partner })
    await house.at('2027-02-04T10:00')
    await daan.presses('Klopt')
    await house.at('2027-02-18T10:00')
    expect(await knowers(bram)).toMatch(/Anna.*Daan/s)
    await house.at('2027-02-19T10:00')
    const text = await knowers(bram)
    expect(text).toMatch(/Daan.*Anna.*niet bevestigd sinds vr 20 nov 2026/s)
    expect(text.match(/niet bevestigd/g)).toHaveLength(1)
    const asked = { network: 'oldenzaal-18min', expertise: 'school', question: 'Wie weet dit?' }
    const answer = textOf(await sendPress(bram, 'ask-knowers', asked))
    expect(answer).toContain('Gevraagd aan Daan (OOC).')
    const own = { ...asked, expertise: 'gezondheid' }
    expect(textOf(await sendPress(bram, 'ask-knowers', own)), 'Els said nothing').toBe(
      inquiry.ask.nobodyKnows,
    )
    await sendPress(anna, 'confirm-expertise', {})
    expect(await knowers(bram)).not.toContain('niet bevestigd')
  })

  it('is asked again after ninety days, also when the bot was away meanwhile', async () => {
    const { house, daan } = await linked('sqlite')
    await house.at('2027-02-04T10:00')
    await house.restart({ now: '2027-05-10T10:00' })
    await house.beat()
    expect(asks(daan)).toHaveLength(2)
    await house.at('2027-05-11T10:00')
    expect(asks(daan)).toHaveLength(2)
  })

  it('is not confirmed in a channel', async () => {
    const house = await startHouse({ now: '2026-11-20T10:00', store: 'memory:' })
    const { youth } = await house.linked()
    const { daan } = house.rehearsal
    expect(textOf(await sendPress(daan, 'confirm-expertise', {}, youth))).toBe(chat.onlyInChat)
    expect(buttonsOf(daan.card(youth))).toEqual([])
  })
})
