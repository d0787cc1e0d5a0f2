import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { access } from '#text/nl/access.ts'
import { identity } from '#text/nl/identity.ts'

const sentences = globSync('src/text/nl/*.ts').map((file) => readFileSync(file, 'utf8'))

describe('what the sentences promise', () => {
  it('names the one who watches over the data of a network by one name', () => {
    for (const text of sentences) expect(text).not.toMatch(/privacy officer|privacy-functionaris|hoert/i)
    expect(sentences.join()).toContain('privacyfunctionaris')
  })

  it('says who may look at a name, in an emergency too', () => {
    expect(identity.give.help(10)).toContain('In nood mag de coördinator één keer kijken')
    expect(access.text.identityApart).toContain('In nood de coördinator ook, één keer')
    expect(readFileSync('docs/privacy/leaflet-residents.md', 'utf8')).toContain('In nood de coördinator ook')
  })
})
