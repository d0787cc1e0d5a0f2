import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sentences = globSync('src/text/nl/*.ts').map((file) => readFileSync(file, 'utf8'))

describe('what the sentences promise', () => {
  it('names the one who watches over the data of a network by one name', () => {
    for (const text of sentences) expect(text).not.toMatch(/privacy officer|privacy-functionaris|hoert/i)
    expect(sentences.join()).toContain('privacyfunctionaris')
  })
})
