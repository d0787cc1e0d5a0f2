import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { drawDialogue } from '../../src/networks/draw.ts'

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
