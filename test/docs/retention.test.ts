import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { drawRetention } from '../../src/networks/draw-retention.ts'
import { Retention } from '#domain/network/retention.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { say } from '#text/words.ts'

const { retention } = say('nl').words
const drawn = (agreed: object = {}) =>
  drawRetention([{ name: 'S.O.K.O. 18-', retention: Retention.parse(agreed) }], retention)

const firstTwo = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| wat |') && !line.startsWith('| ---'))
    .map((line) => line.split(' | ').slice(0, 2).join(': ').slice(2))

describe('the page of what is kept', () => {
  it.each(['nl', 'en'] as const)('is that of the code: %s', async (language) => {
    const page = await readFile(new URL('../../docs/privacy/retention.md', import.meta.url), 'utf8')
    expect(page).toContain(drawRetention(await sampleNetworks(), say(language).words.retention))
  })

  it('has the terms of the specification', () => {
    expect(firstTwo(drawn()).map((line) => line.split(': ').at(-1))).toEqual([
      '2 eigen werkdagen, minstens 48 uur',
      '10 eigen werkdagen',
      '10 eigen werkdagen, en minstens 2 na de vraag',
      '90 dagen',
      '48 uur',
      '6 maanden',
      'even lang als het eerste',
      '30 dagen',
      '10 werkdagen',
      '10 werkdagen',
      '2 jaar',
      '5 jaar',
      'blijft',
      '31 dagen',
      'blijft',
      '2 jaar',
      '30 dagen',
      '30 dagen',
      '30 dagen',
      '30 dagen',
      '2 jaar',
      '2 jaar',
    ])
  })
})

describe('what a network agreed differently', () => {
  it('is a table of its own, with the lines that differ', () => {
    const [, different = ''] = drawn({ closedMonths: 3, overrideYears: 1 }).split(
      '### Anders in S.O.K.O. 18-',
    )
    expect(firstTwo(different)).toEqual([
      'de inhoud van een signaal, met de acties: 3 maanden',
      'dat iemand deelde zonder toestemming: codes en dagen: 1 jaar',
    ])
  })

  it('is not there when nothing differs', () => {
    expect(drawn()).not.toContain('Anders in')
  })
})
