import { describe, expect, it } from 'vitest'
import { type House, type HouseOptions, startHouse } from '#support/house.ts'
import { carer, goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { sendPress, signalsIn } from '#support/press-verb.ts'
import {
  coordinatorIn,
  municipalities,
  type Municipality,
  networkIn,
  region,
  regional,
  teacherIn,
} from '#support/region.ts'
import { theFive } from '#support/five.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'

/** Fourteen networks beside those of the five, each with its channel. */
async function twente(options: HouseOptions = {}) {
  const house = await startHouse({
    now: '2026-11-23T10:00',
    store: 'memory:',
    files: [...(await theFive()), ...region()],
    ...options,
  })
  const person = (account: string) => house.teams.person(account)
  const ria = person(regional)
  const channels = new Map<Municipality, Channel>()
  for (const municipality of municipalities) {
    const [coordinator, teacher] = [person(coordinatorIn(municipality)), person(teacherIn(municipality))]
    const channel = house.teams.channel(municipality, [coordinator, teacher, ria])
    await channel.mention(coordinator, `koppel ${networkIn(municipality)}`)
    channels.set(municipality, channel)
  }
  return { house, ria, channels, teacher: (municipality: Municipality) => person(teacherIn(municipality)) }
}

const livingIn = (residence: string) => ({ ...pupil, residence })

/** Where something stands that a colleague can read. */
const standsIn = (channels: ReadonlyMap<Municipality, Channel>): Municipality[] =>
  [...channels].flatMap(([name, channel]) =>
    channel.messages().some(({ text }) => text.includes(pupil.factsOwn)) ? [name] : [],
  )

const theOne = async (house: House) => {
  const [signal, ...more] = await signalsIn(house)
  if (!signal || more.length > 0) throw new Error('there is one signal')
  return signal
}

describe('a region of fourteen municipalities ("de veertien Twentse gemeenten")', () => {
  it('brings a signal to where the child lives, when who raises it takes part there', async () => {
    const { house, ria, channels } = await twente()
    const { text } = await raise(ria, livingIn('Hengelo'))
    expect(text).toContain('Samen14 Hengelo')
    await house.beat()
    expect(standsIn(channels)).toEqual(['Hengelo'])
    expect((await theOne(house)).value).toMatchObject({ network: networkIn('Hengelo'), meantFor: null })
  })

  it('writes down that consent is for the people of that network', async () => {
    const { house, ria, teacher } = await twente()
    await raise(ria, livingIn('Hengelo'))
    await raise(teacher('Borne'), livingIn('Borne'))
    const scopes = (await signalsIn(house)).map(({ value }) => value.consent.scope)
    expect(new Set(scopes)).toEqual(
      new Set(['hulp, met de partners van Samen14 Hengelo', 'hulp, met de partners van dit netwerk']),
    )
  })

  it('asks again what was agreed when it goes to the people of another network than the one named', async () => {
    const { house, ria } = await twente()
    await expect(raise(ria, { ...livingIn('Hengelo'), checkedNoNames: '' })).rejects.toThrow('checkedNoNames')
    await ria.presses('Over wie')
    await ria.presses('Verder', { inputs: { residence: 'Borne' } })
    expect(textOf(shownTo(ria))).toContain('Samen14 Borne')
    expect(textOf(shownTo(ria))).not.toContain('Samen14 Hengelo')
    await goOn(ria, {})
    expect((await signalsIn(house)).map(({ value }) => [value.network, value.consent.scope])).toEqual([
      [networkIn('Borne'), 'hulp, met de partners van Samen14 Borne'],
    ])
  })

  it('asks for the rules of the network in which it is placed', async () => {
    const { house, ria } = await twente({ unread: true })
    const { text } = await raise(ria, livingIn('Hengelo'))
    expect(text).toContain('Samen14 Hengelo')
    expect(await signalsIn(house)).toEqual([])
    await ria.presses('Ik houd me hieraan')
    expect((await theOne(house)).value.network).toBe(networkIn('Hengelo'))
  })

  it('shows before it is placed who will read it there', async () => {
    const { ria } = await twente()
    await expect(raise(ria, { ...livingIn('Hengelo'), checkedNoNames: '' })).rejects.toThrow('checkedNoNames')
    expect(textOf(shownTo(ria))).toContain('3 mensen')
    expect(textOf(shownTo(ria))).not.toContain('past bij het netwerk')
  })

  it('shows the card as it is placed, when only where it began agreed to share it without consent', async () => {
    const adults = region().map((file) => ({
      ...file,
      audience: 'adult18plus' as const,
      oggzOutreach: file.municipality === 'Almelo',
    }))
    const { house, ria } = await twente({ files: adults })
    const { strengths: _, consentBy: __, ...seen } = carer
    const unreachable = { ...seen, residence: 'Hengelo', talked: 'unreachable', checkedNoNames: '' }
    await expect(raise(ria, unreachable)).rejects.toThrow('checkedNoNames')
    expect(textOf(shownTo(ria))).not.toContain('Sparvraag')
    expect(textOf(shownTo(ria))).toContain('oppakken voor')
    await ria.presses('Plaats het signaal', { inputs: { checkedNoNames: 'true' } })
    expect((await theOne(house)).value).toMatchObject({ network: networkIn('Hengelo'), kind: 'signal' })
  })

  it('keeps it where it was raised by who takes no part there, and says so before and after', async () => {
    const { house, channels, teacher } = await twente()
    const almelo = teacher('Almelo')
    await expect(raise(almelo, { ...livingIn('Hengelo'), checkedNoNames: '' })).rejects.toThrow(
      'checkedNoNames',
    )
    expect(textOf(shownTo(almelo))).toContain(
      'Dit past bij het netwerk Samen14 Hengelo. Jij doet daar niet mee.',
    )
    await almelo.presses('Plaats het signaal', { inputs: { checkedNoNames: 'true' } })
    await house.beat()
    expect(standsIn(channels)).toEqual(['Almelo'])
    const { id } = (await theOne(house)).value
    const details = textOf(
      await sendPress(house.teams.person(coordinatorIn('Almelo')), 'details', { signal: id, rev: 1 }),
    )
    expect(details).toContain('Dit past bij het netwerk Samen14 Hengelo. Overleg met de coördinator daar.')
    const card = channels
      .get('Almelo')
      ?.messages()
      .map(({ text }) => text)
      .join()
    expect(card).not.toContain('Hengelo')
  })

  it('"Samenwerken in vertrouwen": who takes no part there asks them, and they take it over', async () => {
    const { house, channels, teacher } = await twente()
    const almelo = channels.get('Almelo') ?? expect.unreachable()
    const coordinator = (municipality: Municipality) => house.teams.person(coordinatorIn(municipality))
    const [asks, answers] = [coordinator('Almelo'), coordinator('Hengelo')]
    const { reference } = await raise(teacher('Almelo'), livingIn('Hengelo'))
    await house.beat()
    await asks.presses('Ik pak dit op', { in: almelo })
    await house.beat()
    await asks.presses('Begin')
    await asks.presses('Naar ander netwerk')
    await asks.presses('Vraag het', { inputs: { to: networkIn('Hengelo'), told: 'true' } })
    await house.beat()
    await answers.presses('Bekijk')
    await answers.presses('Ja, wij nemen het over')
    await house.beat()
    expect(standsIn(channels)).toEqual(['Hengelo'])
    expect(asks.sees().join()).toContain(`Samen14 Hengelo neemt ${reference} over.`)
  })

  it('stays in the own network for who lives there, or somewhere without a network', async () => {
    const { house, channels, teacher } = await twente()
    await raise(teacher('Borne'), livingIn('Borne'))
    await raise(teacher('Losser'), livingIn('elsewhere'))
    await house.beat()
    expect(standsIn(channels)).toEqual(['Borne', 'Losser'])
  })

  it('tells nobody of another network what is in it', async () => {
    const { house, ria, teacher } = await twente()
    await raise(ria, livingIn('Hengelo'))
    await house.beat()
    const { id } = (await theOne(house)).value
    for (const municipality of municipalities.filter((one) => one !== 'Hengelo'))
      for (const person of [teacher(municipality), house.teams.person(coordinatorIn(municipality))]) {
        const answer = JSON.stringify(await sendPress(person, 'details', { signal: id, rev: 1 }))
        expect(answer, person.name).not.toContain(pupil.factsOwn)
        expect(answer, person.name).not.toContain('Hengelo')
      }
  })
})
