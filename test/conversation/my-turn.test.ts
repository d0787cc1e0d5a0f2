import { expect, it } from 'vitest'
import { raised } from '#support/in-the-channel.ts'
import { shownTo } from '#support/raise.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'

it('my actions tell whose turn it is at every moment: first the coordinator, then the lead', async () => {
  const { house, anna, bram, carla, youth, reference } = await raised()
  const turnOf = async (person: Person): Promise<string> => {
    await person.says('mijn acties')
    return textOf(shownTo(person)).split('Jij bent aan zet')[1] ?? ''
  }
  expect(await turnOf(carla)).toContain(`Signaal ${reference}`)
  expect(buttonsOf(shownTo(carla))).toEqual(['Wijs iemand aan', 'Details'])
  expect(await turnOf(bram)).toBe('')

  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  expect(await turnOf(carla)).toBe('')
  expect(await turnOf(bram)).toContain('Kies een doel en een eerste stap')
  await bram.presses('Doel en eerste stap')
  await bram.presses('Begin')
  await house.beat()
  expect(await turnOf(bram)).toContain('Volgende actie klaar · ma 30 nov')
  expect(await turnOf(anna)).toBe('')
})
