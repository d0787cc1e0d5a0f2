import { beforeEach, describe, expect, it } from 'vitest'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { bramAt, dialoguesOf, sees, type Walker } from '#support/walker.ts'

/** The platform brings a typed message again when the bot was slow. It was one answer, and stays one. */

const files = await sampleNetworks()
let walker: Walker
beforeEach(async () => {
  walker = await bramAt(files, moment('2026-11-20 10:00'))
})

const types = async (text: string, id?: string): Promise<void> => {
  sees(walker, await walker.platform.says(walker.person, text, id ? { id } : {}))
}
const shown = (): string => textOf(walker.seen.at(-1) ?? {})

/** Of a feeling everything but the last question: whom it is about, no danger, and what was seen. */
async function tellsAFeeling(): Promise<void> {
  for (const text of ['niet pluis', '1', 'geen']) await types(text)
  for (const text of ['Is stil.', 'elke week', 'Lachte altijd.', 'de juf']) await types(text)
}

describe('the last answer, brought again where its words are those of a button,', () => {
  it.each(['1', '2', '3', '4', '5', 'spar', 'Wis alles'])('is still one answer: %s', async (text) => {
    await tellsAFeeling()
    await types(text, 'said-once')
    const [told] = await dialoguesOf(walker)
    expect(told).toMatchObject({ intent: 'feeling', kept: 'no', answers: { wish: text } })
    await types(text, 'said-once')
    expect(await dialoguesOf(walker)).toEqual([told])
    expect(shown()).toContain('Wat wil je nu doen?')
  })

  it('is a choice when somebody types it once more', async () => {
    await tellsAFeeling()
    await types('1', 'said-once')
    await types('1', 'said-again')
    expect(await dialoguesOf(walker)).toMatchObject([{ kept: 'looking' }])
  })
})
