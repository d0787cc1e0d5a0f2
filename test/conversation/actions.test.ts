import { describe, expect, it } from 'vitest'
import { begun, cardIn } from '#support/in-the-channel.ts'
import { pupil, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'

describe('an action for a colleague', () => {
  const asked = { what: 'Meekijken in de klas', owner: 'els@ggd.example', dueOn: '2026-12-01' }

  it('is theirs once they say yes', async () => {
    const { house, youth, bram, els } = await begun()
    await bram.presses('Actie erbij', { in: youth })
    await bram.presses('Zet erbij', { inputs: asked })
    await house.beat()
    expect(cardIn(youth)).toContain('Els · wacht op ja')
    await els.presses('Ja, ik doe dit')
    await house.beat()
    expect(cardIn(youth)).toContain('Els · di 1 dec')
  })

  it('comes back to who asked when they say no', async () => {
    const { house, youth, bram, els } = await begun()
    await bram.presses('Actie erbij', { in: youth })
    await bram.presses('Zet erbij', { inputs: asked })
    await house.beat()
    await els.presses('Nee, dit lukt niet')
    await house.beat()
    expect(bram.sees().at(-1)).toContain('Els (GGD) kan dit niet doen.')
    expect(cardIn(youth)).toContain('Bram · di 1 dec')
  })

  it('can be handed over later; until the yes it stays where it was', async () => {
    const { house, youth, bram, daan } = await begun()
    await bram.says('mijn acties')
    await bram.presses('Draag over')
    await bram.presses('Vraag het', { inputs: { to: 'daan@ooc.example' } })
    await house.beat()
    expect(cardIn(youth)).toContain('Daan · wacht op ja')
    await daan.presses('Ja, ik doe dit')
    await house.beat()
    expect(cardIn(youth)).toContain('Daan · ma 30 nov')
  })
})

describe('an action of your own', () => {
  it('moves once for nothing, once with a reason, and then the lead decides (K10)', async () => {
    const { house, youth, bram, els } = await begun()
    await bram.presses('Actie erbij', { in: youth })
    await bram.presses('Zet erbij', {
      inputs: { what: 'Bellen', owner: 'els@ggd.example', dueOn: '2026-12-01' },
    })
    await house.beat()
    await els.presses('Ja, ik doe dit')
    const move = async (dueOn: string, reason?: string) => {
      await els.says('mijn acties')
      await els.presses('Andere datum')
      await els.presses('Zet de nieuwe datum', { inputs: { dueOn, ...(reason ? { reason } : {}) } })
      return textOf(shownTo(els))
    }
    expect(await move('2026-12-03')).toContain('Els · do 3 dec')
    await expect(move('2026-12-04')).rejects.toThrow('reason is required')
    expect(await move('2026-12-04', 'Ik was ziek.')).toContain('Els · vr 4 dec')
    expect(await move('2026-12-07', 'Nog steeds ziek.')).toContain(
      'Wie het signaal heeft opgepakt, kiest nu de dag.',
    )
    await house.beat()
    expect(cardIn(youth)).toContain('Els · vr 4 dec')
  })

  it('can be asked help with, and the lead or the coordinator hears', async () => {
    const { house, bram, carla } = await begun()
    await bram.says('mijn acties')
    await bram.presses('Hulp nodig')
    await house.beat()
    expect(carla.sees().at(-1)).toContain('Bram (Wijkracht) vraagt hulp bij deze actie.')
  })

  it('is completed with how it went', async () => {
    const { house, youth, bram } = await begun()
    await bram.says('mijn acties')
    await bram.presses('Klaar')
    await bram.presses('Klaar', { inputs: { outcome: 'done-differently' } })
    await house.beat()
    expect(cardIn(youth)).toContain('Bram · klaar')
  })
})

describe('the end', () => {
  it('needs every action done, a reason and what that asks for; the card becomes a tombstone and the reporter hears', async () => {
    const { house, youth, bram, anna, reference } = await begun()
    await bram.presses('Details', { in: youth })
    const refused = await bram.presses('Sluit af', { in: youth })
    expect(textOf(refused.value)).toContain('Er staan nog acties open.')
    await bram.says('mijn acties')
    await bram.presses('Klaar')
    await bram.presses('Klaar')
    await bram.presses('Sluit af')
    await bram.presses('Verder', { inputs: { closingReason: 'general-support' } })
    await bram.presses('Sluit af', { inputs: { who: 'het buurtteam' } })
    await house.beat()
    expect(youth.messages().map(({ text }) => text)).toContain(`Signaal ${reference} is afgesloten. Bedankt.`)
    expect(
      youth
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toContain(pupil.factsOwn)
    expect(anna.sees().at(-1)).toContain(`Signaal ${reference} is afgerond.`)
    expect(anna.sees().at(-1)).not.toContain('buurtteam')
  })
})
