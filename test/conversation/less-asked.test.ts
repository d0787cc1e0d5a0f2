import { expect, it } from 'vitest'
import type { NetworkFile } from '#domain/network/network.ts'
import { startHouse } from '#support/house.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { say } from '#text/words.ts'

const { since, factsOwn } = say('nl').words.dialogue.questions

it('what a network left out is asked on no card, and the signal is placed all the same', async () => {
  const files = (await sampleNetworks()).map((file): NetworkFile => ({
    ...file,
    dialogue: { leaveOut: ['since', 'context'] },
  }))
  const house = await startHouse({ now: '2026-11-20T10:00', store: 'memory:', files })
  await house.linked()
  const { anna, daan } = house.rehearsal
  const { context: _context, factsOwn: facts, ...short } = pupil
  const { ageBand, origin, themes } = pupil
  await expect(raise(daan, { ageBand, origin, themes })).rejects.toThrow('factsOwn is required')
  expect(textOf(shownTo(daan))).toContain(factsOwn.label)
  expect(textOf(shownTo(daan))).not.toContain(since.label)
  expect((await raise(anna, { ...short, factsOwn: facts })).reference).toMatch(/^18M-/)
})
