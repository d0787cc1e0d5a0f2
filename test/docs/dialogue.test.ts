import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { drawDialogue, drawDialogueOf } from '../../src/networks/draw.ts'

const page = (): Promise<string> => readFile(new URL('../../docs/dialogue.md', import.meta.url), 'utf8')

it('the drawing of the dialogue is that of the code', async () => {
  expect(await page()).toContain(drawDialogue())
})

it('danger is asked before anything else, and every way ends', () => {
  const drawing = drawDialogue()
  expect(drawing).toContain('start --> safety')
  expect(drawing).toContain('safety -->|a red flag| stop')
  for (const end of ['refer', 'hold', 'placed', 'looking'])
    expect(drawing).toMatch(new RegExp(`(-->|\\|) ${end}$`, 'm'))
})

describe('the dialogue of a network', () => {
  const today = LocalDate.parse('2026-11-20')
  const all = async () => [
    ...(await sampleNetworks()),
    ...(await readNetworks('networks/examples', today)).networks,
  ]
  const network = async (id: string) => {
    const found = (await all()).find((one) => one.id === id)
    if (!found) throw new Error(`there is no ${id}`)
    return found
  }

  it('is drawn on the page about it, as the code asks it', async () => {
    const pages = globSync('docs/networks/*.md').map((path) => readFileSync(path, 'utf8'))
    for (const one of await all()) {
      const about = pages.find((text) => text.includes(`/${one.id}.yaml)`)) ?? ''
      expect(about, one.id).toContain(`\n\n\`\`\`mermaid\n${drawDialogueOf(one)}\n\`\`\`\n`)
    }
  })

  it('asks of children or of adults, whom the network is for', async () => {
    const [child, adult] = [await network('oldenzaal-18min'), await network('oldenzaal-18plus')]
    expect(drawDialogueOf(child)).toContain('siblingConcern')
    expect(drawDialogueOf(child)).not.toContain('childrenOrPregnancy')
    expect(drawDialogueOf(adult)).not.toContain('siblingConcern')
    expect(drawDialogueOf(adult)).toContain('childrenOrPregnancy')
  })

  it('is drawn without what the network leaves out', async () => {
    const enschede = await network('enschede-zuid-18min')
    const { leaveOut } = enschede.dialogue
    const [, signal = ''] = drawDialogueOf(enschede).split('  who[')
    for (const question of leaveOut) expect(signal).not.toMatch(new RegExp(`\\b${question}\\b`))
    expect(drawDialogueOf({ ...enschede, dialogue: { leaveOut: [] } })).toContain('impression')
  })

  it('has the sentence of the network with its question', async () => {
    const texts = { questions: { wish: { nl: 'Wat is "goed"?', en: 'What is "good"?' } }, themes: {} }
    const drawing = drawDialogueOf({ ...(await network('oldenzaal-18min')), texts })
    expect(drawing).toContain('wish (Wat is #quot;goed#quot;?)')
  })

  it('goes on without a talk where outreach was agreed', async () => {
    const adult = await network('oldenzaal-18plus')
    const to = (oggzOutreach: boolean) => drawDialogueOf({ ...adult, oggzOutreach })
    expect(to(false)).toContain('own --> hold')
    expect(to(true)).not.toContain('own --> hold')
  })
})
