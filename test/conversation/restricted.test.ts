import { expect, it } from 'vitest'
import { begun } from '#support/in-the-channel.ts'
import { shownTo } from '#support/raise.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'

it('a restricted member who is asked to do something sees that and no more, and has a way on at every step', async () => {
  const { house, bram, fatih, youth } = await begun()
  await fatih.says('help')
  await bram.presses('Actie erbij', { in: youth })
  await bram.presses('Zet erbij', {
    inputs: {
      what: 'Kijk naar de woning',
      type: 'find-out',
      owner: 'fatih@wbo.example',
      dueOn: '2026-12-10',
    },
  })
  await house.beat()

  await fatih.presses('Details')
  expect(textOf(shownTo(fatih))).toContain('Meer van dit signaal zie je niet.')
  expect(textOf(shownTo(fatih))).not.toContain('stil en moe')
  await fatih.presses('Ja, ik doe dit')
  expect(textOf(shownTo(fatih))).toContain('Kijk naar de woning')
  expect(buttonsOf(shownTo(fatih))).toEqual(['Klaar', 'Andere datum', 'Hulp nodig', 'Draag over'])
  await fatih.presses('Klaar')
  await fatih.presses('Klaar', { inputs: { outcome: 'done' } })
  expect(textOf(shownTo(fatih))).toContain('Je hebt nu geen open acties.')
})
