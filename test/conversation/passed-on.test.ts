import { describe, expect, it } from 'vitest'
import { begun, cardIn } from '#support/in-the-channel.ts'
import { shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

const firstLine = (person: Person, place?: Channel): string =>
  textOf(place ? (person.card(place) ?? {}) : shownTo(person)).split('\n')[0] ?? ''

describe('a press that changes nothing in sight', () => {
  it('says that it was done, to the one who pressed', async () => {
    const { house, anna, bram } = await begun()
    await anna.says('mijn signalen')
    await anna.presses('Ik maak me nog zorgen')
    expect(firstLine(anna)).toBe('Dat is doorgegeven. Je collega’s kijken opnieuw.')
    await house.beat()
    await bram.says('mijn acties')
    await bram.presses('Hulp nodig')
    expect(firstLine(bram)).toBe('Je vraag om hulp is doorgegeven.')
  })

  it('in a channel says it to the presser alone: the card of everyone stays as it was', async () => {
    const { house, els, daan, youth } = await begun()
    const before = cardIn(youth)
    await els.presses('Ik denk mee', { in: youth })
    expect(firstLine(els, youth)).toBe('Je denkt mee. Je collega hoort dat.')
    await house.beat()
    expect(cardIn(youth)).toBe(before)
    expect(textOf(daan.card(youth) ?? {})).not.toContain('Je denkt mee')
  })
})
