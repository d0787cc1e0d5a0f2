import { describe, expect, it } from 'vitest'
import { run } from '#app/run.ts'
import { ActionId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type House, startHouse } from '#support/house.ts'
import { carer, pupil, raise, shownTo } from '#support/raise.ts'
import { sendPress } from '#support/press-verb.ts'
import { samplesWith } from '#support/sample-networks.ts'
import { closesIt, storedSignal } from '#support/stored.ts'
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

/** Those that one receipt names, the reporter's own first. */
async function bothOf(house: House, receipt: string): Promise<[Signal, Signal]> {
  const [own = '', other = ''] = receipt.match(/18[MP]-[0-9A-Z]{4}/g) ?? []
  return [await storedSignal(house, own), await storedSignal(house, other)]
}

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
    // Of the own signal; of the other one nothing.
    expect(buttonsOf(wies.card()).filter((title) => title === 'Details')).toHaveLength(1)
    expect(buttonsOf(wies.card()).filter((title) => title === 'Iets toevoegen')).toHaveLength(1)
  })

  it('both know that they belong together, and each has a lead of its own', async () => {
    const { house, youth, adult, wies, bram, els } = await bothNetworks()
    const { text } = await raise(wies, withChildren)
    await house.beat()
    const [own, other] = await bothOf(house, text)
    expect(own.links).toEqual([{ signal: other.id, network: other.network, why: 'kindcheck' }])
    expect(other.links).toEqual([{ signal: own.id, network: own.network, why: 'kindcheck' }])
    await bram.presses('Ik pak dit op', { in: youth })
    await els.presses('Ik pak dit op', { in: adult })
    await house.beat()
    expect(signalsIn(youth)[0]).toContain('Bram, Wijkracht')
    expect(signalsIn(adult)[0]).toContain('Els, GGD')
    const [first, second] = await bothOf(house, text)
    expect(first.lead).not.toBe(second.lead)
  })

  it('the consent of the adult is none for the children: theirs is still to be asked', async () => {
    const { house, wies } = await bothNetworks()
    const { text } = await raise(wies, withChildren)
    const [own, other] = await bothOf(house, text)
    expect(own.consent).toMatchObject({ state: 'given', by: ['subject'] })
    expect(other).toMatchObject({ kindcheck: true, outcome: 'B_PSEUDO' })
    expect(other.consent).toMatchObject({ state: 'not_asked', by: [], scope: null, until: null })
  })

  it('closing one does not close the other', async () => {
    const { house, youth, adult, wies, bram } = await bothNetworks()
    const { text } = await raise(wies, withChildren)
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    const [own] = await bothOf(house, text)
    await closesIt(house, own.reference)
    expect(signalsIn(adult)[0]).toContain('is afgesloten')
    expect(signalsIn(youth)[0]).toContain('Bram, Wijkracht')
    const [closed, goesOn] = await bothOf(house, text)
    expect([closed.status, goesOn.status]).toEqual(['closed', 'taken-up'])
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
    expect(anna.sees().filter((text) => text.includes('is opgepakt'))).toHaveLength(2)
  })

  it('in each the second to press hears that a colleague was first', async () => {
    const { house, youth, adult, anna, bram, els, carla } = await bothNetworks()
    await raise(anna, almost)
    await house.beat()
    const [before, beforeToo] = [youth.card(), adult.card()]
    if (!before || !beforeToo) throw new Error('both stand in their channel')
    await bram.presses('Ik pak dit op', { in: youth })
    await els.presses('Ik pak dit op', { in: adult })
    for (const on of [before, beforeToo]) {
      const { value } = await carla.presses('Ik pak dit op', { on })
      expect(textOf(value)).toContain('Een collega was net iets eerder.')
    }
  })

  it('each with an end of its own', async () => {
    const { house, adult, anna, els } = await bothNetworks()
    const { text } = await raise(anna, almost)
    await house.beat()
    await els.presses('Ik pak dit op', { in: adult })
    const [own, other] = await bothOf(house, text)
    expect([own.links, other.links]).toMatchObject([[{ why: 'nearly-18' }], [{ why: 'nearly-18' }]])
    await closesIt(house, own.reference)
    const [closed, goesOn] = await bothOf(house, text)
    expect([closed.status, goesOn.status]).toEqual(['closed', 'taken-up'])
  })

  it('no text stays in either when the young person no longer wants it', async () => {
    const { house, youth, adult, anna } = await bothNetworks()
    const { text } = await raise(anna, almost)
    await house.beat()
    const [own] = await bothOf(house, text)
    await sendPress(anna, 'withdraw-consent', { signal: own.id, rev: 1, by: 'youth' })
    await house.beat()
    const both = await bothOf(house, text)
    expect(both.map(({ status, content }) => [status, content.observation])).toEqual([
      ['withdrawn', null],
      ['withdrawn', null],
    ])
    for (const channel of [youth, adult])
      expect(channel.messages().filter((one) => one.text.includes(almost.factsOwn))).toEqual([])
  })

  it('what is corrected in one reads so in the other', async () => {
    const { house, anna } = await bothNetworks()
    const { text } = await raise(anna, almost)
    await house.beat()
    const [own] = await bothOf(house, text)
    const { world } = house.bot
    const by = own.reporter.member
    const texts = { observation: 'Het zijn twee weken.', others: null, impression: null, since: null }
    const task = ActionId.parse('a_correct')
    for (const command of [
      { type: 'ask-correction', what: 'Geen zes weken.', task },
      { type: 'correct', by, texts },
    ] as const)
      await run(world, { id: command.type, signal: own.id, command, actor: 'clock' })
    await house.beat()
    const both = await bothOf(house, text)
    expect(both.map(({ content }) => content.observation)).toEqual([texts.observation, texts.observation])
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
