import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml/read-yaml.ts'
import { sentence } from '#adapters/yaml/sentences.ts'
import { checkNetworks } from '#domain/network/check.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { sample } from '#support/network-folder.ts'

const right = await sample()
const today = LocalDate.parse('2026-11-22')

/** The sample with a piece taken out and something else put there. */
const damaged = fc
  .tuple(
    fc.nat(right.length),
    fc.nat(60),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('[', '{', '\n', ': ', '- ', '*a', '!')),
  )
  .map(([from, length, put]) => right.slice(0, from) + put + right.slice(from + length))

it('whatever stands in a file: it is right, or every mistake has a line of the file and a sentence', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const yaml = readYaml(text)
      const checked = checkNetworks([{ file: 'oldenzaal-18min', content: yaml.content }], today)
      const said =
        yaml.mistakes.length > 0
          ? yaml.mistakes
          : checked.mistakes.map((mistake) => ({
              line: yaml.lineOf(mistake.path),
              message: sentence(mistake),
            }))
      for (const { line, message } of said) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length)
        expect(message).toMatch(/^\S.*\S$/s)
        expect(message).not.toMatch(/undefined|\p{Cc}/u)
      }
      expect(said.length > 0).toBe(checked.networks.length === 0)
    }),
    { numRuns: 150 },
  )
})
