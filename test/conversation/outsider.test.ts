import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { pupil, raise } from '#support/raise.ts'
import type { Channel } from '#support/teams/channel.ts'
import { say } from '#text/words.ts'

const { placing, findCard } = say('nl').words.signal
/** What stands there without content. */
const empty = (reference: string): string => `${placing(reference)}\n${findCard}`

/** A signal stands in the channel on a Monday morning; then somebody comes in who is no member. */
async function scene() {
  const house = await startHouse({ now: '2026-11-23T10:00' })
  const { youth } = await house.linked()
  const { reference } = await raise(house.rehearsal.anna, pupil)
  await house.beat()
  return { house, youth, reference, ...house.rehearsal }
}

/** Nobody has talked yet, so it becomes a question without a name. */
const { childSeen: _seen, authority: _authority, consentBy: _by, asked: _asked, ...telling } = pupil
const question = { ...telling, talked: 'not-yet', consultQuestion: 'Wie kent dit?' }

const cardsIn = (channel: Channel): string[] =>
  channel
    .messages()
    .map(({ text }) => text)
    .filter((text) => /^(Signaal|Sparvraag) 18M/.test(text))

describe('somebody who comes into the channel later and is no member', () => {
  it('reads nothing of what changes: the card makes room, and the coordinator hears who it is', async () => {
    const { house, youth, reference, bram, carla, hugo } = await scene()
    youth.joins(hugo)
    await house.at('2026-11-23T10:06')
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    expect(cardsIn(youth)).toEqual([empty(reference)])
    expect(carla.sees().at(-1)).toContain('Hugo')
    expect(carla.sees().at(-1)).toContain(`${reference} staat nu niet in het kanaal.`)
  })

  it('reads a card no longer than until the next working morning, also when nothing changes and nobody heard that they came', async () => {
    const { house, youth, reference, hugo } = await scene()
    youth.joins(hugo)
    await house.at('2026-11-24T08:31')
    expect(cardsIn(youth)).toEqual([empty(reference)])
  })

  it('once they are gone the card is back, as it is then, and nobody is asked twice', async () => {
    const { house, youth, bram, hugo } = await scene()
    youth.joins(hugo)
    await house.at('2026-11-23T10:06')
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const lines = youth.messages().length
    youth.leaves(hugo)
    await house.at('2026-11-23T10:20')
    expect(cardsIn(youth)).toEqual([expect.stringContaining('OPGEPAKT')])
    expect(youth.messages()).toHaveLength(lines)
    expect((await house.journal()).filter(({ verb }) => verb === 'signal-posted')).toHaveLength(1)
  })

  it('reads the tombstone, when it was closed meanwhile', async () => {
    const { house, youth, reference, bram, hugo } = await scene()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    await bram.presses('Details', { in: youth })
    await bram.presses('Sluit af', { in: youth })
    youth.joins(hugo)
    await house.at('2026-11-23T10:06')
    await bram.presses('Verder', { inputs: { closingReason: 'duplicate' } })
    await house.beat()
    expect(cardsIn(youth)).toEqual([`Signaal ${reference} is afgesloten. Bedankt.`])
  })
})

describe('a partner who comes later and may read less', () => {
  it('finds no question there: it makes room for what it is called', async () => {
    const { house, youth, anna, els, fatih } = await scene()
    const { reference } = await raise(anna, question, 'sparren')
    await house.beat()
    expect(cardsIn(youth).join()).toContain(question.consultQuestion)
    youth.joins(fatih)
    await house.at('2026-11-23T10:06')
    await els.presses('Ik denk mee', { in: youth })
    await house.beat()
    expect(cardsIn(youth).join()).not.toContain(question.consultQuestion)
    expect(cardsIn(youth)).toContain(empty(reference))
    expect(anna.sees().at(-1)).toContain('Els (GGD) denkt mee')
  })
})
