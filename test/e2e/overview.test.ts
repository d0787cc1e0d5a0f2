import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { needs } from '#support/needs.ts'
import { networkCards } from '#support/network-cards.ts'
import { picture } from '#support/png.ts'
import { renderCards } from '#support/render-cards.ts'
import { say } from '#text/words.ts'

const { missing, how } = needs('chromium')

describe.skipIf(missing)(`the list of a network${how}`, () => {
  it.each(['network: forty, the first eight', 'network: of adults'])(
    'answers on one screen of a telephone what must be done today: %s',
    async (name) => {
      for (const language of ['nl', 'en'] as const)
        expect(await heightOf(name, language), language).toBeLessThanOrEqual(844)
    },
  )
})

/** With the margins around the card. */
async function heightOf(name: string, language: 'nl' | 'en'): Promise<number> {
  const card = networkCards(say(language))[name]
  if (!card) throw new Error(`there is no card called ${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-list-'))
  try {
    const file = join(folder, 'list.png')
    await renderCards([card], 390, file)
    return picture(readFileSync(file)).height
  } finally {
    rmSync(folder, { recursive: true })
  }
}
