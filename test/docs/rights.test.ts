import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { mayRead } from '#domain/signal/rights.ts'
import { transitions } from '#domain/signal/transitions.ts'
import { say } from '#text/words.ts'
import { drawRights } from '../../src/networks/draw-rights.ts'

describe('the page of rights', () => {
  it.each(['nl', 'en'] as const)('is that of the code: %s', async (language) => {
    const page = await readFile(new URL('../../docs/rights.md', import.meta.url), 'utf8')
    expect(page).toContain(drawRights(say(language).words.rights))
  })

  it('has a row for everything that can be read, and for every button', () => {
    const rows = drawRights(say('nl').words.rights)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| --- '))
    expect(rows).toHaveLength(Object.keys(mayRead).length + Object.keys(transitions).length + 2)
  })
})
