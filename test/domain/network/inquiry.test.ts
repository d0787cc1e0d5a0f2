import { describe, expect, it } from 'vitest'
import { askedAbout } from '#app/who-knows.ts'
import { knowersOf, tagsOf } from '#domain/network/inquiry.ts'
import type { Network } from '#domain/network/network.ts'
import { noSchedule, onDay } from '#domain/network/schedule.ts'
import { whoKnows } from '#domain/network/who-knows.ts'
import { anna, at, bram, daan, els, fatih, network } from '#support/given.ts'
import { day } from '#support/time.ts'

const monday = at('2026-11-23T10:00')
const names = (expertise: string, asker = bram.id, here: Network = network): string[] =>
  knowersOf(here, expertise, asker, monday).map(({ name }) => name)
/** Daan is away this week; `cover` does his work. */
const withoutDaan = (cover: typeof els.id | null): Network => {
  const absences = [{ from: day('2026-11-23'), until: day('2026-11-27'), cover }]
  return onDay(network, new Map([[daan.id, { ...noSchedule, absences }]]), day('2026-11-23'))
}

describe('who can be asked about something', () => {
  it('is everybody who has exactly that written down, and not who asks', () => {
    expect(names('school')).toEqual(['Anna', 'Daan'])
    expect(names('school', anna.id)).toEqual(['Daan'])
    expect(names('scho')).toEqual([])
    expect(names('vissen')).toEqual([])
  })

  it('is nobody of a restricted partner, who reads no content', () => {
    expect(fatih.expertise).toEqual(['wonen'])
    expect(names('wonen')).toEqual([])
  })

  it('is nobody whose partner takes no part', () => {
    const { ooc } = network.partners
    const partners = { ...network.partners, ...(ooc ? { ooc: { ...ooc, suspended: true } } : {}) }
    expect(names('school', bram.id, { ...network, partners })).toEqual(['Anna'])
  })

  it('is, for who is away, whoever does their work, and nobody when nobody does', () => {
    expect(names('meldcode', bram.id, withoutDaan(null))).toEqual([])
    expect(names('meldcode', bram.id, withoutDaan(els.id))).toEqual(['Els'])
    expect(names('meldcode', els.id, withoutDaan(els.id))).toEqual([])
  })

  it('is each person once, also when they stand in for somebody who knows it too', () => {
    expect(names('school', bram.id, withoutDaan(anna.id))).toEqual(['Anna'])
  })
})

it('what can be asked is what was found, the best first, each once', () => {
  const found = (typed: string) => tagsOf(whoKnows([network], askedAbout(typed, [network]), monday))
  expect(found('school')).toEqual(['school'])
  expect(found('ggd')).toEqual([])
})
