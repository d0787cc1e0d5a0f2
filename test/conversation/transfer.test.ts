import { describe, expect, it } from 'vitest'
import { keyOf, kinds, load } from '#app/records.ts'
import { type House, startHouse } from '#support/house.ts'
import { pupil, raise } from '#support/raise.ts'
import { sendPress, signalsIn } from '#support/press-verb.ts'
import { coordinatorIn, networkIn, region, teacherIn } from '#support/region.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

const there = networkIn('Hengelo')
const agreed = { to: there, told: 'true' }

/** A teacher of Almelo raised it of a child in Hengelo; the coordinator of Almelo leads it. */
async function raisedInAlmelo() {
  const files = region().filter(({ municipality }) => ['Almelo', 'Hengelo', 'Borne'].includes(municipality))
  const own = files.map((file) => ({
    ...file,
    routes: file.routes.filter(({ to }) => files.some(({ id }) => id === to)),
  }))
  const house = await startHouse({ now: '2026-11-23T10:00', files: own })
  const person = (account: string): Person => house.teams.person(account)
  const channelOf = async (municipality: string): Promise<Channel> => {
    const coordinator = person(coordinatorIn(municipality))
    const members = [coordinator, person(teacherIn(municipality))]
    const channel = house.teams.channel(municipality, members)
    await channel.mention(coordinator, `koppel ${networkIn(municipality)}`)
    return channel
  }
  const channels = { almelo: await channelOf('Almelo'), hengelo: await channelOf('Hengelo') }
  await channelOf('Borne')
  const [teacher, almelo] = [person(teacherIn('Almelo')), person(coordinatorIn('Almelo'))]
  await raise(teacher, { ...pupil, residence: 'Hengelo' })
  await house.beat()
  await almelo.presses('Ik pak dit op', { in: channels.almelo })
  await house.beat()
  const { id, reference } = (await signalsIn(house))[0]?.value ?? { id: '', reference: '' }
  return {
    house,
    channels,
    teacher,
    almelo,
    hengelo: person(coordinatorIn('Hengelo')),
    borne: person(coordinatorIn('Borne')),
    id,
    reference,
    asks: async (inputs: object = agreed) =>
      textOf(await sendPress(almelo, 'transfer', { signal: id, rev: 1, ...inputs })),
    decides: async (who: Person, verb: string) => textOf(await sendPress(who, verb, { signal: id })),
  }
}

const last = (person: Person): string => person.sees().at(-1) ?? ''
const stands = (channel: Channel): string =>
  channel
    .messages()
    .map(({ text }) => text)
    .join('\n')
const seconds = async (house: House) => (await signalsIn(house)).map(({ value }) => value)

describe('a signal goes to another network', () => {
  it('once its coordinator says yes: it stands there with what was seen, and both know of each other', async () => {
    const { house, channels, almelo, hengelo, teacher, reference, asks, decides } = await raisedInAlmelo()
    expect(await asks()).toContain('Gevraagd aan Samen14 Hengelo.')
    await house.beat()
    expect(last(hengelo)).toContain('Samen14 Almelo vraagt of Samen14 Hengelo een signaal overneemt.')
    expect(await decides(hengelo, 'accept-transfer')).toContain('jullie nemen het over')
    await house.beat()
    expect(stands(channels.hengelo)).toContain(pupil.factsOwn)
    expect(stands(channels.hengelo)).not.toContain(reference)
    const [first, second] = await seconds(house)
    expect(second).toMatchObject({
      network: there,
      status: 'open',
      lead: null,
      actions: [],
      identity: 'none',
    })
    expect(first?.links).toEqual([{ signal: second?.id, network: there, why: 'transferred' }])
    expect(second?.links).toEqual([{ signal: first?.id, network: networkIn('Almelo'), why: 'transferred' }])
    expect(first?.status).not.toBe('closed')
    expect(teacher.sees().at(-2)).toContain(`Je signaal ${second?.reference} staat in het netwerk.`)
    for (const person of [almelo, teacher])
      expect(person.sees().join('\n')).toContain(
        `Samen14 Hengelo neemt ${reference} over. Daar heet het ${second?.reference}.`,
      )
  })

  it('not before somebody said that whoever gave consent knows who reads it', async () => {
    const { house, hengelo, asks } = await raisedInAlmelo()
    expect(await asks({ to: there })).toContain('Vraag eerst aan wie toestemming gaf')
    await house.beat()
    expect(hengelo.sees().join()).not.toContain('overneemt')
  })

  it('which tells nothing of what is in it before it is opened, and the outline alone after that', async () => {
    const { house, hengelo, reference, asks, decides } = await raisedInAlmelo()
    await asks()
    await house.beat()
    for (const word of [pupil.factsOwn, reference, 'School', '0 t/m 11'])
      expect(last(hengelo)).not.toContain(word)
    const outline = await decides(hengelo, 'see-transfer')
    expect(outline).toContain('0 t/m 11 jaar')
    expect(outline).not.toContain(pupil.factsOwn)
    expect((await house.journal()).at(-1)).toMatchObject({
      verb: 'transfer-read',
      network: networkIn('Almelo'),
    })
  })

  it('by a yes of its coordinator alone', async () => {
    const { house, almelo, borne, teacher, asks, decides } = await raisedInAlmelo()
    await asks()
    const other = house.teams.person(teacherIn('Hengelo'))
    for (const person of [almelo, borne, teacher, other])
      for (const verb of ['see-transfer', 'accept-transfer', 'decline-transfer'])
        expect(await decides(person, verb)).toBe('Dit is gevraagd aan de coördinator van een ander netwerk.')
    expect(await seconds(house)).toHaveLength(1)
  })

  it('and it is one there, however often they say yes', async () => {
    const { house, hengelo, asks, decides } = await raisedInAlmelo()
    await asks()
    await Promise.all([1, 2, 3].map(() => decides(hengelo, 'accept-transfer')))
    await decides(hengelo, 'decline-transfer')
    expect(await seconds(house)).toHaveLength(2)
    expect(await asks()).toContain('Een ander netwerk heeft dit al overgenomen.')
  })

  it('asked once, however many ask at the same moment', async () => {
    const { house, hengelo, asks } = await raisedInAlmelo()
    const answers = await Promise.all([asks(), asks()])
    expect(answers.filter((answer) => answer.includes('Gevraagd aan Samen14 Hengelo.'))).toHaveLength(1)
    expect(answers.filter((answer) => answer.includes('Dit is al gevraagd.'))).toHaveLength(1)
    await house.beat()
    expect(hengelo.sees().filter((text) => text.includes('een signaal overneemt'))).toHaveLength(1)
  })

  it('not when they say no, and whoever asked hears that, and may ask again', async () => {
    const { house, almelo, hengelo, asks, decides } = await raisedInAlmelo()
    await asks()
    expect(await decides(hengelo, 'decline-transfer')).toContain('jullie nemen het niet over')
    await house.beat()
    expect(last(almelo)).toContain('Bel elkaar. Het signaal blijft van jullie.')
    expect(await decides(hengelo, 'accept-transfer')).toContain('Hier is al over beslist')
    expect(await seconds(house)).toHaveLength(1)
    await house.at('2026-11-23T11:00')
    expect(await asks()).toContain('Gevraagd aan Samen14 Hengelo.')
    await house.beat()
    expect(last(hengelo)).toContain('Samen14 Almelo vraagt of Samen14 Hengelo een signaal overneemt.')
    expect(await decides(hengelo, 'accept-transfer')).toContain('jullie nemen het over')
    expect(await seconds(house)).toHaveLength(2)
  })

  it('not when nobody answers in time: it is where it was, and whoever asked hears that', async () => {
    const { house, almelo, hengelo, asks, decides } = await raisedInAlmelo()
    await asks()
    await house.beat()
    await house.at('2026-11-25T12:00')
    expect(almelo.sees().join('\n')).toContain('Samen14 Hengelo gaf geen antwoord')
    expect(await decides(hengelo, 'accept-transfer')).toContain('Hier is al over beslist, of het is te laat.')
  })

  it('by who leads or coordinates, and only to a network of the routes', async () => {
    const { house, teacher, id, asks } = await raisedInAlmelo()
    const answer = textOf(await sendPress(teacher, 'transfer', { signal: id, rev: 1, ...agreed }))
    expect(answer).not.toContain('Gevraagd')
    expect(await asks({ to: 'oldenzaal-18min', told: 'true' })).toContain('Welk netwerk neemt dit over?')
    expect(await load(house.bot.world.store, kinds.transfer, keyOf.transfer(id as never))).toBeNull()
  })

  it('with what the law asks of it: withdrawn in one, it is gone in the other', async () => {
    const { house, almelo, hengelo, id, asks, decides } = await raisedInAlmelo()
    await asks()
    await decides(hengelo, 'accept-transfer')
    await house.beat()
    await sendPress(almelo, 'withdraw-consent', { signal: id, rev: 9, by: 'parent1' })
    await house.beat()
    expect((await seconds(house)).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('and that it was asked is forgotten after thirty days', async () => {
    const { house, id, asks } = await raisedInAlmelo()
    await asks()
    const key = keyOf.transfer(id as never)
    await house.at('2026-12-23T09:59')
    expect(await house.bot.world.store.get(key)).not.toBeNull()
    await house.at('2026-12-23T10:01')
    expect(await house.bot.world.store.get(key)).toBeNull()
  })
})
