import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { carer, pupil, raise, shownTo } from '#support/raise.ts'
import { samplesWith } from '#support/sample-networks.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'

/** Monday morning; Wies is a member in the network for adults only. */
async function bothNetworks() {
  const thuiszorg = { name: 'thuiszorg', type: 'zorg_wmo', restricted: false } as const
  const wies = {
    account: 'wies@thuiszorg.example',
    function: 'wijkverpleegkundige',
    partner: thuiszorg,
  } as const
  const house = await startHouse({
    now: '2026-11-23T10:00',
    store: 'memory:',
    files: await samplesWith({ 'oldenzaal-18plus': [wies] }),
  })
  const person = house.teams.person(wies.account)
  const channels = await house.linked({ adult: [person] })
  return { house, ...channels, wies: person, ...house.rehearsal }
}

const signalsIn = (channel: Channel): string[] =>
  channel.messages().flatMap(({ text }) => (/^Signaal|^Sparvraag/.test(text) ? [text] : []))

const withChildren = { ...carer, childrenOrPregnancy: 'true' } as const

describe('a worry about an adult with children', () => {
  it('stands in both channels; the card for children tells nothing of the adult', async () => {
    const { house, youth, adult, wies } = await bothNetworks()
    await raise(wies, withChildren)
    await house.beat()
    const [card = '', ...more] = signalsIn(youth)
    expect(more).toEqual([])
    expect(card).toContain('Kindcheck: er zijn kinderen of een zwangerschap')
    for (const word of ['Echtgenote', 'man', 'zorgen', 'jaar of ouder', 'Zorg en gezondheid', 'NORMAAL'])
      expect(card).not.toContain(word)
    expect(card).toContain('LAAG')
    expect(signalsIn(adult)).toEqual([expect.stringContaining(withChildren.factsOwn)])
  })

  it('tells nothing of the adult to who takes up the Kindcheck either', async () => {
    const { house, youth, wies, bram } = await bothNetworks()
    await raise(wies, withChildren)
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const details = await bram.presses('Details', { in: youth })
    expect(textOf(details.value)).not.toContain('Echtgenote')
    expect(textOf(details.value)).toContain('Wies, wijkverpleegkundige, thuiszorg')
  })

  it('the reporter reads both references on one card, in the order of their own network first', async () => {
    const { house, wies } = await bothNetworks()
    const { text } = await raise(wies, withChildren)
    const both = /Je signaal 18P-.{4} is bewaard[^]*In S\.O\.K\.O\. 18- staat het als 18M-.{4}\./
    expect(text).toMatch(both)
    await house.beat()
    const placed = /Je signaal 18P-.{4} staat in het netwerk[^]*In S\.O\.K\.O\. 18- staat het als 18M-.{4}\./
    expect(wies.sees()).toEqual([expect.stringMatching(placed)])
  })

  it('the reporter hears who took it up there, and can call; to press there is nothing', async () => {
    const { house, youth, wies, bram } = await bothNetworks()
    await raise(wies, withChildren)
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    expect(wies.sees().at(-1)).toContain('zie je nog iets, bel elkaar dan even.')
    expect(buttonsOf(wies.card())).toEqual(['Bel Bram', 'Chat met Bram'])
    await wies.says('mijn signalen')
    expect(buttonsOf(wies.card())).toEqual(['Details'])
  })

  it('closing one does not close the other', async () => {
    const { house, youth, adult, wies, bram } = await bothNetworks()
    await raise(wies, withChildren)
    await house.beat()
    await bram.presses('Ik pak dit op', { in: adult })
    await bram.presses('Details', { in: adult })
    await bram.presses('Sluit af', { in: adult })
    await bram.presses('Verder', { inputs: { closingReason: 'duplicate' } })
    await house.beat()
    expect(signalsIn(adult)[0]).toContain('is afgesloten')
    expect(signalsIn(youth)[0]).toContain('Kindcheck')
  })

  it('where talking was not safe, nothing is placed anywhere', async () => {
    const { house, youth, adult, wies } = await bothNetworks()
    const { asked: _asked, consentBy: _by, ...untold } = withChildren
    await raise(wies, { ...untold, talked: 'unsafe' })
    await house.beat()
    expect([...signalsIn(youth), ...signalsIn(adult)]).toEqual([])
  })

  it('as a question: the card for children is a question without one', async () => {
    const { house, youth, adult, wies } = await bothNetworks()
    await raise(wies, { ...withChildren, consultQuestion: 'Wat is een goede stap?' }, 'sparren')
    await house.beat()
    expect(signalsIn(adult)).toEqual([expect.stringContaining('Wat is een goede stap?')])
    expect(signalsIn(youth)).toEqual([expect.stringMatching(/^Sparvraag 18M[^]*Kindcheck/)])
    expect(signalsIn(youth)[0]).not.toContain('goede stap')
  })
})

describe('a worry about somebody who is almost 18', () => {
  const { authority: _who, ...alone } = pupil
  const almost = { ...alone, ageBand: '16_17', nearly18: 'true', consentBy: 'youth' } as const

  it('stands in both channels with what was seen, each with a lead of its own', async () => {
    const { house, youth, adult, anna, bram, els } = await bothNetworks()
    await raise(anna, almost)
    await house.beat()
    expect(signalsIn(youth)).toEqual([expect.stringContaining(almost.factsOwn)])
    expect(signalsIn(adult)).toEqual([expect.stringContaining(almost.factsOwn)])
    await bram.presses('Ik pak dit op', { in: youth })
    await els.presses('Ik pak dit op', { in: adult })
    await house.beat()
    expect(signalsIn(youth)[0]).toContain('Bram, Wijkracht')
    expect(signalsIn(adult)[0]).toContain('Els, GGD')
    const second = await bram.presses('Ik denk mee', { in: adult })
    expect(textOf(second.value)).not.toContain('Een collega was net iets eerder.')
    expect(anna.sees().filter((text) => text.includes('is opgepakt'))).toHaveLength(2)
  })

  it('waits in the network that has no channel yet, and stands there once it has one', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
    const { anna, carla, bram } = house.rehearsal
    const youth = house.teams.channel('18-', [anna, carla, bram])
    await youth.mention(carla, 'koppel oldenzaal-18min')
    await raise(anna, almost)
    await house.beat()
    expect(textOf(shownTo(anna))).toContain('staat in het netwerk')
    const adult = house.teams.channel('18+', [carla, bram])
    await adult.mention(carla, 'koppel oldenzaal-18plus')
    await house.beat()
    expect(signalsIn(adult)).toEqual([expect.stringContaining(almost.factsOwn)])
  })
})
