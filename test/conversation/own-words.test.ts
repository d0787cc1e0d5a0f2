import { expect, it } from 'vitest'
import type { NetworkFile } from '#domain/network/network.ts'
import { startHouse } from '#support/house.ts'
import { shownTo } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { aChild, types } from '#support/typing.ts'
import { writes } from '#support/writing.ts'
import { say } from '#text/words.ts'

const { factsOwn, since } = say('nl').words.dialogue.questions
const own = { nl: 'Hoe lang zie je dit al?', en: 'How long have you seen this?' }

const house = async () => {
  const files = (await sampleNetworks()).map((file): NetworkFile => ({
    ...file,
    texts: { questions: { since: own }, themes: {} },
  }))
  const started = await startHouse({ now: '2026-11-20T10:00', store: 'memory:', files })
  await started.linked()
  return started.rehearsal
}

it('a question is asked on the card and read back as the network says it', async () => {
  const { anna } = await house()
  await writes(anna)
  await anna.presses('Terug')
  expect(textOf(shownTo(anna))).toContain(factsOwn.label)
  expect(textOf(shownTo(anna))).toContain(own.nl)
  await anna.presses('Verder', { inputs: { factsOwn: 'Stil en moe.', since: 'zes weken' } })
  await types(anna, 'overzicht')
  expect(textOf(shownTo(anna))).toContain(own.nl)
  expect(textOf(shownTo(anna))).not.toContain(since.label)
})

it('and so it is for who types, in the language that they read', async () => {
  const { anna, bram } = await house()
  for (const person of [anna, bram]) await types(person, 'signaal', ...aChild, 'Leerling is stil en moe.')
  expect(anna.sees().at(-1)).toContain(own.nl)
  await types(bram, 'taal en', 'resume')
  expect(textOf(shownTo(bram))).toContain(own.en)
})
