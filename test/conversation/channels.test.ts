import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

/** Monday morning, nothing is linked yet. */
async function house() {
  const started = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const { anna, bram, carla, daan, els, gerda } = started.rehearsal
  const youth = started.teams.channel('18-', [anna, bram, carla, daan, els, gerda])
  return { house: started, teams: started.teams, youth, ...started.rehearsal }
}

const koppel = 'koppel oldenzaal-18min'
const last = (person: Person): string => person.sees().at(-1) ?? ''
const signalsIn = (channel: Channel): string[] =>
  channel.messages().flatMap(({ text }) => (/^Signaal|^Sparvraag/.test(text) ? [text] : []))

describe('koppel', () => {
  it('says what everyone in the channel will see', async () => {
    const { youth, carla } = await house()
    expect(await youth.mention(carla, koppel)).toEqual([
      'Dit kanaal hoort nu bij S.O.K.O. 18-. Iedereen hier ziet de hele kaart, zonder namen.',
    ])
  })

  it('that somebody may see less, and then the card shows less to all', async () => {
    const { house: bot, youth, carla, fatih, anna } = await house()
    youth.joins(fatih)
    expect(await youth.mention(carla, koppel)).toEqual([
      expect.stringContaining('Iemand hier mag minder zien.'),
    ])
    await raise(anna, pupil)
    await bot.beat()
    expect(signalsIn(youth)).toEqual([expect.stringContaining('School')])
    expect(signalsIn(youth)[0]).not.toContain(pupil.factsOwn)
  })

  it('that nothing appears while somebody is no member, and who that is', async () => {
    const { house: bot, youth, carla, hugo, anna } = await house()
    youth.joins(hugo)
    expect(await youth.mention(carla, koppel)).toEqual([
      expect.stringMatching(/maar er komt nog niets te staan\.[^]*: Hugo\.$/),
    ])
    await raise(anna, pupil)
    expect(last(anna)).toContain('is nu iemand die dit niet mag lezen. De coördinator weet dat.')
    await bot.beat()
    expect(signalsIn(youth)).toEqual([])
    expect(last(carla)).toMatch(/Er leest iemand mee die geen lid is\nHugo/)
    youth.leaves(hugo)
    await bot.at('2026-11-23T10:15')
    expect(signalsIn(youth)).toEqual([expect.stringContaining(pupil.factsOwn)])
    expect(last(anna)).toContain('staat in het netwerk')
  })

  it('once they have left, says so at once and places what waited', async () => {
    const { house: bot, youth, carla, hugo, anna } = await house()
    youth.joins(hugo)
    await youth.mention(carla, koppel)
    await raise(anna, pupil)
    await bot.beat()
    youth.leaves(hugo)
    expect(await youth.mention(carla, koppel)).toEqual([
      expect.stringContaining('Iedereen hier ziet de hele kaart'),
    ])
    await bot.beat()
    expect(signalsIn(youth)).toHaveLength(1)
  })

  it('in another channel moves the open cards there; in the old one nothing stays', async () => {
    const { house: bot, teams, youth, carla, anna, bram } = await house()
    await youth.mention(carla, koppel)
    const { reference } = await raise(anna, pupil)
    await bot.beat()
    const other = teams.channel('anders', [anna, bram, carla])
    await other.mention(carla, koppel)
    await bot.beat()
    expect(signalsIn(youth)).toEqual([])
    expect(signalsIn(other)).toEqual([expect.stringContaining(reference)])
    await bram.presses('Ik pak dit op', { in: other })
    await bot.beat()
    expect(signalsIn(other)).toEqual([expect.stringContaining('OPGEPAKT')])
  })

  it('is refused to who does not coordinate, for a network that does not exist, and in a chat', async () => {
    const { youth, carla, anna } = await house()
    expect(await youth.mention(anna, koppel)).toEqual([
      'Alleen de coördinator van dit netwerk kan een kanaal koppelen.',
    ])
    expect(await youth.mention(carla, 'koppel oldenzaal')).toEqual([
      'Dat netwerk ken ik niet. Kies uit: oldenzaal-18min, oldenzaal-18plus.',
    ])
    expect(await carla.says(koppel)).toEqual(['Typ dit in het kanaal zelf, met @Seinhuis ervoor.'])
  })

  it('keeps one network to a channel', async () => {
    const { youth, carla } = await house()
    await youth.mention(carla, koppel)
    expect(await youth.mention(carla, 'koppel oldenzaal-18plus')).toEqual([
      'Dit kanaal hoort al bij een ander netwerk. Typ daar eerst: ontkoppel.',
    ])
  })
})

describe('without a channel', () => {
  it('raising says so, before koppel and after ontkoppel', async () => {
    const { youth, carla, anna } = await house()
    const sentence = expect.stringContaining('Netwerk S.O.K.O. 18- heeft nog geen kanaal.')
    expect(await anna.says('signaal')).toEqual([sentence])
    await youth.mention(carla, koppel)
    expect(await anna.says('signaal')).toEqual([expect.stringContaining('Over wie gaat het?')])
    expect(await youth.mention(carla, 'ontkoppel')).toEqual([
      'Dit kanaal hoort niet meer bij S.O.K.O. 18-. Er komt hier niets meer te staan.',
    ])
    await anna.presses('Zorg over een kind of jongere')
    expect(textOf(shownTo(anna))).toContain('Het netwerk heeft nog geen kanaal.')
  })

  it('who is in two networks reads which of them has none', async () => {
    const { youth, carla, bram } = await house()
    await youth.mention(carla, koppel)
    await bram.says('signaal')
    await bram.presses('Zorg over een volwassene')
    expect(textOf(shownTo(bram))).toContain('Het netwerk heeft nog geen kanaal.')
    await bram.presses('Zorg over een kind of jongere')
    expect(textOf(shownTo(bram))).toContain('Is er nu gevaar?')
  })
})

describe('a question where a restricted partner reads along', () => {
  it('stands in no channel: who may read it and is in it gets it in their own chat', async () => {
    const { house: bot, youth, carla, fatih, daan, ...people } = await house()
    youth.joins(fatih)
    youth.leaves(daan)
    await youth.mention(carla, koppel)
    await raise(people.anna, { ...pupil, consultQuestion: 'Wie kent dit?' }, 'sparren')
    await bot.at('2026-11-24T08:30')
    expect(signalsIn(youth)).toEqual([])
    for (const person of [people.bram, people.els, carla]) expect(last(person)).toContain('Wie kent dit?')
    for (const person of [fatih, daan]) expect(person.sees()).toEqual([])
    await people.els.presses('Ik denk mee')
    await bot.beat()
    expect(last(people.anna)).toContain('Els (GGD) denkt mee')
  })
})

describe('a restricted member', () => {
  it('may raise, without being in the channel, and may not take up', async () => {
    const { house: bot, youth, carla, fatih } = await house()
    await youth.mention(carla, koppel)
    await raise(fatih, { ...pupil, origin: 'tenant' })
    await bot.beat()
    expect(last(fatih)).toContain('staat in het netwerk')
    expect(signalsIn(youth)).toEqual([expect.stringContaining(pupil.factsOwn)])
    youth.joins(fatih)
    const answer = await fatih.presses('Ik pak dit op', { in: youth })
    expect(textOf(answer.value)).toContain('Jouw organisatie doet dit niet in dit netwerk.')
    expect((await bot.journal()).map(({ verb, result }) => [verb, result])).toContainEqual([
      'take-up',
      'restricted',
    ])
  })
})

describe('a first meeting', () => {
  it('is one welcome, however often Teams says that the bot was installed', async () => {
    const { teams, anna, hugo } = await house()
    expect(await teams.installs(anna)).toEqual([expect.stringContaining('Hoi Anna. Ik ben Seinhuis.')])
    expect(await teams.installs(anna)).toEqual([])
    expect(await teams.installs(hugo)).toEqual([expect.stringContaining('Ik ken je niet in een netwerk.')])
  })
})
