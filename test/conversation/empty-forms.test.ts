import { expect, it } from 'vitest'
import { begun } from '#support/in-the-channel.ts'
import { shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'

it.each([
  ['K3: kader, kort, kind', 'Er is nog iets leeg.'],
  ['Eigen woorden', 'Er is nog iets leeg.'],
  ['Kind gezien', 'Kies een datum, of schrijf waarom het nog niet kan.'],
])('%s, sent with nothing in it, says what is missing', async (button, sentence) => {
  const { bram } = await begun()
  await bram.presses(button)
  expect(textOf(shownTo(bram))).not.toContain(sentence)
  await bram.presses('Bewaar')
  expect(textOf(shownTo(bram))).toContain(sentence)
})
