import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { noPosts } from '#support/mentions.ts'
import { newsOf } from '#support/news.ts'
import { pressVerb } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import { sampleNetworks, samplesWith } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'

/** Daan raised it; Anna leads, spoke with the parents and told Daan; Bram (Monday, Tuesday, Thursday) took over her action of Wednesday 2 December. */
async function bramOwes(to: { account: string; person: (house: House) => Person } = bramHimself) {
  const part = {
    account: 'mies@wijkracht.example',
    function: 'wijkcoach',
    partner: 'wijkracht',
    works: [1],
  } as const
  const house = await startHouse({
    now: '2026-11-23T10:00',
    files: await samplesWith({ 'oldenzaal-18min': [part] }),
  })
  const { anna, daan } = house.rehearsal
  const owner = to.person(house)
  const { youth } = await house.linked({ youth: [house.teams.person(part.account)] })
  await raise(daan, pupil)
  await house.beat()
  await anna.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await anna.presses('Begin', { inputs: { dueOn: '2026-12-02' } })
  await anna.says('mijn acties')
  await anna.presses('Draag over')
  await anna.presses('Vraag het', { inputs: { to: to.account } })
  await house.beat()
  await owner.presses('Ja, ik doe dit')
  await pressVerb(house, anna, 'child-seen', { seenOn: '2026-11-23' })
  await pressVerb(house, anna, 'feedback', { level: '1' })
  await house.beat()
  const heard = newsOf(...Object.values(house.rehearsal), owner)
  const news = (person: Person): string[] =>
    heard(person).filter((text) => !hasOwnTest.some((start) => text.startsWith(start)))
  return { house, youth, news, owner, ...house.rehearsal }
}
const bramHimself = { account: 'bram@wijkracht.example', person: ({ rehearsal }: House) => rehearsal.bram }
const mies = {
  account: 'mies@wijkracht.example',
  person: ({ teams }: House) => teams.person('mies@wijkracht.example'),
}

/** The coordinator's list of every working morning, and the question before the holidays, have tests of their own. */
const hasOwnTest = ['Overzicht ', 'Draag over voor de vakantie']

describe('an action of Bram, who works on Monday, Tuesday and Thursday, due on a Wednesday', () => {
  it('climbs the ladder, a rung on each of his own days, then to who leads, who coordinates and who stands in', async () => {
    const { house, news, anna, bram, carla, gerda } = await bramOwes()
    await house.at('2026-11-30T08:29')
    expect(news(bram)).toEqual([])
    await house.at('2026-11-30T08:30')
    expect(news(bram)).toEqual([expect.stringContaining('Over 2 werkdagen')])
    await house.at('2026-12-01T08:30')
    expect(news(bram)).toEqual([expect.stringContaining('De datum is morgen; jij werkt dan niet')])
    await house.at('2026-12-02T17:00')
    expect(news(bram)).toEqual([])
    await house.at('2026-12-03T08:30')
    expect(news(bram)).toEqual([expect.stringContaining('De datum was woensdag. Lukt het?')])
    await house.at('2026-12-07T08:30')
    expect(news(bram)).toEqual([
      expect.stringContaining('Deze actie staat al 3 werkdagen open. Anna denkt mee.'),
    ])
    expect(news(anna)).toEqual([])
    await house.at('2026-12-07T15:30')
    expect(news(anna)).toEqual([expect.stringContaining('Deze actie van Bram staat al 3 werkdagen open.')])
    await house.at('2026-12-08T17:00')
    expect(news(carla)).toEqual([])
    await house.at('2026-12-09T08:30')
    expect(news(carla)).toEqual([expect.stringMatching(/Over tijd \(1\)\nGesprek met de ouders\n.*van Bram/)])
    expect([bram, anna, gerda].flatMap(news)).toEqual([])
    await house.at('2026-12-10T15:30')
    for (const person of [bram, anna])
      expect(news(person)).toEqual([expect.stringContaining('Carla weet het ook')])
    await house.at('2026-12-11T08:30')
    expect(news(gerda)).toEqual([expect.stringContaining('De coördinator weet het.')])
    await house.at('2026-12-14T15:30')
    for (const person of [bram, anna])
      expect(news(person)).toEqual([expect.stringContaining('Gerda weet het ook')])
    await house.at('2026-12-18T17:00')
    expect([bram, anna, gerda].flatMap(news)).toEqual([])
  })

  it('belongs to a signal that waits for somebody again when whoever leads has school holidays', async () => {
    const { house, news, anna, bram, carla, gerda } = await bramOwes()
    await house.at('2026-12-18T17:00')
    for (const person of [bram, anna, carla, gerda]) news(person)
    await house.at('2026-12-23T17:00')
    expect(news(carla)).toContainEqual(expect.stringContaining('Dit wacht weer op iemand'))
    expect([bram, anna, gerda].flatMap(news)).toEqual([])
  })

  it('is silent once it is done', async () => {
    const { house, news, anna, bram, carla } = await bramOwes()
    await house.at('2026-11-30T08:30')
    expect(news(bram)).toHaveLength(1)
    await bram.presses('Klaar')
    await bram.presses('Klaar')
    await house.beat()
    expect(news(anna)).toEqual([expect.stringContaining('Bram (Wijkracht) is klaar met deze actie.')])
    news(bram)
    await house.at('2026-12-01T08:30')
    await house.at('2026-12-09T08:30')
    expect([bram, anna, carla].flatMap(news)).toEqual([])
  })

  it('follows the new date when it is moved', async () => {
    const { house, news, bram } = await bramOwes()
    await house.at('2026-11-30T08:30')
    await bram.presses('Andere datum')
    await bram.presses('Zet de nieuwe datum', { inputs: { dueOn: '2026-12-10' } })
    news(bram)
    await house.at('2026-12-07T17:00')
    expect(news(bram)).toEqual([])
    await house.at('2026-12-08T08:30')
    expect(news(bram)).toEqual([expect.stringContaining('Over 2 werkdagen')])
  })

  it('is one message where two rungs fall on one day of somebody who works on Mondays', async () => {
    const { house, news, owner } = await bramOwes(mies)
    await house.at('2026-11-30T08:30')
    expect(news(owner)).toEqual([expect.stringContaining('De datum is wo 2 dec; jij werkt dan niet')])
    await house.at('2026-12-07T08:30')
    expect(news(owner)).toEqual([expect.stringContaining('Deze actie staat al 3 werkdagen open.')])
  })

  it('after a week without the bot is one message for each who should have heard', async () => {
    const { house, news, anna, bram, carla } = await bramOwes()
    await house.restart({ now: '2026-12-09T10:00' })
    await house.beat()
    expect(news(anna)).toEqual([])
    expect(news(carla)).toEqual([expect.stringMatching(/Over tijd \(1\)\nGesprek met de ouders\n.*van Bram/)])
    await house.at('2026-12-09T15:30')
    expect(news(anna)).toEqual([expect.stringContaining('Deze actie van Bram staat al')])
    expect(news(bram)).toEqual([])
    await house.at('2026-12-10T08:30')
    expect(news(bram)).toEqual([expect.stringContaining('Deze actie staat al')])
    await house.at('2026-12-10T12:00')
    expect([bram, anna].flatMap(news)).toEqual([])
  })

  it('is one message on Monday when the bot comes back in the weekend', async () => {
    const { house, news, bram } = await bramOwes()
    await house.restart({ now: '2026-12-05T10:00' })
    await house.beat()
    expect(news(bram)).toEqual([])
    await house.at('2026-12-07T08:30')
    expect(news(bram)).toEqual([expect.stringContaining('Deze actie staat al 3 werkdagen open.')])
  })
})

describe('two actions on one day', () => {
  it('are one message, with both, also when Teams asks to wait', async () => {
    const { house, news, bram, els, youth } = await bramOwes()
    await els.presses('Actie erbij', { in: youth })
    await els.presses('Zet erbij', {
      inputs: { what: 'Bellen met de moeder', owner: 'bram@wijkracht.example', dueOn: '2026-12-03' },
    })
    await house.beat()
    await bram.presses('Ja, ik doe dit')
    news(bram)
    await house.at('2026-11-30T08:30')
    news(bram)
    house.teams.fail({ method: 'POST', status: 429, retryAfter: 30 })
    await house.at('2026-12-01T08:30')
    expect(news(bram)).toEqual([])
    await house.at('2026-12-01T08:31')
    expect(news(bram)).toEqual([expect.stringMatching(/Gesprek met de ouders[^]*Bellen met de moeder/)])
  })

  it('can be done from there, and one press brings back what is left', async () => {
    const { house, bram, els, youth } = await bramOwes()
    await els.presses('Actie erbij', { in: youth })
    await els.presses('Zet erbij', {
      inputs: { what: 'Bellen met de moeder', owner: 'bram@wijkracht.example', dueOn: '2026-12-03' },
    })
    await house.beat()
    await bram.presses('Ja, ik doe dit')
    for (const at of ['2026-11-30T08:30', '2026-12-01T08:30']) await house.at(at)
    await bram.presses('Klaar')
    await bram.presses('Klaar')
    await bram.presses('Mijn acties')
    const list = textOf(bram.card() ?? {})
    expect(list).toContain('Bellen met de moeder')
    expect(list).not.toContain('Gesprek met de ouders')
  })
})

describe('quiet hours', () => {
  it('what colleagues do in the evening is told in the morning; the own form comes at once', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    const { anna, bram } = house.rehearsal
    const { youth } = await house.linked()
    await raise(anna, pupil)
    await house.beat()
    const news = newsOf(anna)
    await house.at('2026-11-23T20:00')
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    expect(news(bram)).toEqual([expect.stringContaining('Waar werk je naartoe?')])
    await house.at('2026-11-24T08:29')
    expect(news(anna)).toEqual([])
    await house.at('2026-11-24T08:30')
    expect(news(anna)).toEqual([expect.stringContaining('Bram (jongerenwerker, Wijkracht) pakt')])
  })

  it('what was due before the weekend and could not be sent then waits for Monday', async () => {
    const house = await startHouse({ now: '2026-11-20T16:00' })
    const { anna, els } = house.rehearsal
    const { youth } = await house.linked()
    await raise(anna, pupil)
    await house.beat()
    const news = newsOf(anna)
    await els.presses('Ik denk mee', { in: youth })
    await house.restart({ now: '2026-11-21T11:00' })
    await house.beat()
    expect(news(anna)).toEqual([])
    await house.at('2026-11-23T08:30')
    expect(news(anna)).toEqual([expect.stringContaining('Els (GGD) denkt mee')])
  })
})

describe('somebody who left the network', () => {
  it('reads nothing more of it; who leads hears that the action is theirs now', async () => {
    const { house, news, anna, bram } = await bramOwes()
    const files = (await sampleNetworks()).map((file) => ({
      ...file,
      members: file.members.filter(({ account }) => account !== bram.account),
    }))
    await house.restart({ files })
    await house.beat()
    expect(news(anna)).toContainEqual(expect.stringContaining('Deze actie is nu van jou'))
    for (const day of ['2026-11-30T08:30', '2026-12-02T08:30']) await house.at(day)
    expect(news(bram)).toEqual([])
  })
})

describe('somebody who cannot be reached in any way', () => {
  it('does not silence the promise: the lead and the coordinator hear who', async () => {
    const { house, news, anna, bram, carla } = await bramOwes()
    house.teams.failFor(bram, 403)
    house.teams.fail(noPosts)
    await house.at('2026-11-30T08:30')
    const orphan = expect.stringContaining('Ik kan Bram (Wijkracht) in Teams niet bereiken.')
    expect([anna, carla].map(news)).toEqual([[orphan], [orphan]])
  })

  it('nor when the coordinator cannot be reached either: who stands in hears, and it ends there', async () => {
    const { house, news, bram, carla, gerda } = await bramOwes()
    for (const person of [bram, carla, gerda]) house.teams.failFor(person, 403)
    house.teams.fail(noPosts)
    await house.at('2026-11-30T08:30')
    expect(house.log.filter(({ event }) => event === 'not-reached')).toHaveLength(3)
    expect([bram, carla, gerda].flatMap(news)).toEqual([])
  })
})
