import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { drawLife } from '../../src/networks/draw-life.ts'

it('the drawing of the life of a signal is that of the code', async () => {
  const page = await readFile(new URL('../../docs/life-of-a-signal.md', import.meta.url), 'utf8')
  expect(page).toContain(drawLife())
})

it('everything ends, and only what is erased does not come back', () => {
  const drawing = drawLife()
  for (const status of [
    'open',
    'taken_up',
    'in_consultation',
    'in_action',
    'following',
    'escalated',
    'asked',
  ])
    expect(drawing).toContain(`${status} --> closed`)
  expect(drawing).toMatch(/closed --> open: reopen/)
  expect(drawing).toContain('erased --> [*]')
  expect(drawing).not.toMatch(/erased --> \w/)
})
