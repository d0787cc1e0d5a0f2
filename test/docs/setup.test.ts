import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const [, dutch = '', english = ''] = readFileSync('docs/setup.md', 'utf8').split(
  /^## (?:Nederlands|English)$/m,
)

/** Settings, and keys of a network file. */
const named = (text: string): string[] =>
  [
    ...text.matchAll(
      /`((?:SEINHUIS_|Microsoft|members\.|partners\.)[\w.*]+|[a-z-]+(?:-coordinator|-officer))`/g,
    ),
  ]
    .map(([, name = '']) => name)
    .toSorted()

it('the guide names the same settings and keys in both languages', () => {
  expect(named(dutch)).toEqual(named(english))
})

it.each([
  'partners.*.legalBasis',
  'partners.*.suspended',
  'members.*.external',
  'privacy-officer',
  'MicrosoftAppCertificate',
  'MicrosoftAppPrivateKey',
  'SEINHUIS_REGISTER',
])('the guide says what to decide about %s', (name) => {
  expect(dutch).toContain(name)
})
