import { describe, expect, it } from 'vitest'
import { begun, cardIn } from '#support/in-the-channel.ts'
import { shownTo } from '#support/raise.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'

describe('a friendly nudge', () => {
  const asked = { what: 'Meekijken in de klas', owner: 'els@ggd.example', dueOn: '2026-12-01' }

  it('reaches the owner with what it is about and buttons to act; who asked reads what was said, and to whom', async () => {
    const { house, youth, bram, els, reference } = await begun()
    await bram.presses('Actie erbij', { in: youth })
    await bram.presses('Zet erbij', { inputs: asked })
    await house.beat()
    await els.presses('Ja, ik doe dit')
    await house.beat()
    const inChannel = cardIn(youth)

    await bram.says('mijn acties')
    await bram.presses('Details')
    // His own action stands first; the other is hers.
    await bram.presses('Spreek aan')
    const sentence = `Bram (Wijkracht) is benieuwd hoe het gaat met ${reference}.`
    expect(textOf(shownTo(bram))).toContain(`Els (GGD) krijgt dit bericht van jou: “${sentence}`)
    await house.beat()
    expect(textOf(shownTo(els))).toContain('Meekijken in de klas')
    expect(textOf(shownTo(els))).toContain(sentence)
    expect(buttonsOf(shownTo(els))).toEqual(['Klaar', 'Andere datum', 'Hulp nodig', 'Chat met Bram'])
    expect(cardIn(youth)).toBe(inChannel)
    expect((await house.journal()).filter(({ verb }) => verb === 'nudged')).toHaveLength(1)
  })

  it('comes once in two working days, and can be given again from the same old card', async () => {
    const { house, youth, anna, bram } = await begun()
    const nudged = () => bram.sees().filter((text) => text.includes('is benieuwd hoe het gaat')).length
    await anna.says('mijn signalen')
    await anna.presses('Details')
    const card = shownTo(anna)
    await anna.presses('Spreek aan', { on: card })
    await house.beat()
    expect(nudged()).toBe(1)
    const { carla } = house.rehearsal
    await carla.presses('Details', { in: youth })
    const refused = await carla.presses('Spreek aan', { in: youth })
    expect(textOf(refused.value)).toContain('Dat kan weer vanaf wo 25 nov. Bellen kan altijd.')
    await house.at('2026-11-26T10:00')
    await anna.presses('Spreek aan', { on: card })
    await house.beat()
    expect(nudged()).toBe(2)
  })

  it('that waited for a morning is not said when it was done meanwhile', async () => {
    const { house, anna, bram } = await begun()
    await house.at('2026-11-24T19:00')
    await anna.says('mijn signalen')
    await anna.presses('Details')
    await anna.presses('Spreek aan')
    await house.beat()
    await bram.says('mijn acties')
    await bram.presses('Klaar')
    await bram.presses('Klaar')
    await house.at('2026-11-26T10:00')
    expect(bram.sees().join()).not.toContain('Anna (Twents Carmel College) is benieuwd')
  })
})
