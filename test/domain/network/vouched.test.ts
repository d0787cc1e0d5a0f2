import { describe, expect, it } from 'vitest'
import { askedAbout } from '#app/who-knows.ts'
import { knowersOf } from '#domain/network/inquiry.ts'
import type { Member } from '#domain/network/network.ts'
import { Service } from '#domain/network/service.ts'
import { noSchedule, onDay } from '#domain/network/schedule.ts'
import { suggest } from '#domain/network/suggest.ts'
import {
  firstKnownOn,
  isHelpToAsk,
  isToAsk,
  saidOn,
  unsureSince,
  type Vouched,
} from '#domain/network/vouched.ts'
import { whoKnows } from '#domain/network/who-knows.ts'
import { anna, aSignal, at, bram, daan, network } from '#support/given.ts'
import { day } from '#support/time.ts'

const first = firstKnownOn(day('2026-11-23'))

describe('what somebody can be asked about', () => {
  it('counts for ninety days after they said so, the last day too', () => {
    expect(unsureSince(first, day('2027-02-21'))).toBeNull()
    expect(unsureSince(first, day('2027-02-22'))).toBe('2026-11-23')
    expect(unsureSince(null, day('2030-01-01')), 'whom the bot does not know yet').toBeNull()
  })

  it('is asked two weeks before it ends, and not a second time', () => {
    expect(isToAsk(first, day('2027-02-06'))).toBe(false)
    expect(isToAsk(first, day('2027-02-07'))).toBe(true)
    const asked = { ...first, askedOn: day('2027-02-08') }
    for (const later of ['2027-02-08', '2027-02-22', '2027-05-07'])
      expect(isToAsk(asked, day(later)), later).toBe(false)
  })

  it('is asked again each ninety days while nobody says so, once after a long silence', () => {
    const asked = { ...first, askedOn: day('2027-02-08') }
    expect(isToAsk(asked, day('2027-05-08'))).toBe(true)
    expect(isToAsk(first, day('2028-11-23'))).toBe(true)
    expect(isToAsk({ ...first, askedOn: day('2028-11-23') }, day('2028-11-24'))).toBe(false)
  })
})

/** Of these nobody said since 1 June that what stands behind their name is right; of the others somebody did. */
const monday = at('2026-11-23T10:00')
const stale = { ...noSchedule, vouched: firstKnownOn(day('2026-06-01')) }
const unsureOf = (who: Member) => onDay(network, new Map([[who.id, stale]]), day('2026-11-23'))
const unsure = unsureOf(daan)
const about = (themes: ('school' | 'safety_home')[]) => {
  const signal = aSignal()
  return { ...signal, content: { ...signal.content, themes, askedExpertise: null } }
}

describe('what nobody said for long', () => {
  it('is still found by who asks, after the others, and with since when', () => {
    const found = (of: typeof network) =>
      whoKnows([of], askedAbout('school', [network]), monday).map(({ person, unsureSince: since }) => [
        person.name,
        since,
      ])
    expect(found(network)).toEqual([
      ['Anna', null],
      ['Daan', null],
    ])
    expect(found(unsureOf(anna))).toEqual([
      ['Daan', null],
      ['Anna', '2026-06-01'],
    ])
  })

  it('is no doubt about a profession or an organisation', () => {
    for (const typed of ['begeleider', 'ooc'])
      expect(whoKnows([unsure], askedAbout(typed, [network]), monday)[0]).toMatchObject({ unsureSince: null })
  })

  it('is not asked: "Wie weet wat?" goes to who said so', () => {
    const names = (of: typeof network) => knowersOf(of, 'school', bram.id, monday).map(({ name }) => name)
    expect(names(network)).toEqual(['Anna', 'Daan'])
    expect(names(unsure)).toEqual(['Anna'])
  })

  it('is no reason to suggest somebody', () => {
    const reasons = (of: typeof network, who: Member) =>
      suggest(about(['safety_home']), of, monday).find(({ member }) => member === who.id)?.reasons
    expect(reasons(network, daan)).toContain('knows')
    expect(reasons(unsure, daan) ?? []).not.toContain('knows')
    expect(suggest(about(['school']), unsure, monday)[0]?.knows, 'his profession still is').toEqual({
      theme: 'school',
    })
  })
})

describe('help that somebody owns', () => {
  const service = Service.parse({
    name: 'Geldloket',
    what: 'vragen over geld',
    themes: ['money_housing'],
    layer: '1',
    checkedOn: '2026-06-01',
    owner: daan.account,
  })
  const withHelp = { ...network, services: [service] }
  const known = (vouched: Vouched) =>
    onDay(withHelp, new Map([[daan.id, { ...noSchedule, vouched }]]), day('2026-11-23')).services[0]
      ?.checkedOn

  it('counts from the day on which they said that it is right, and not from when the bot first knew them', () => {
    expect(known(firstKnownOn(day('2026-11-20')))).toBe('2026-06-01')
    expect(known(saidOn(day('2026-11-20'), [service]))).toBe('2026-11-20')
    expect(known(saidOn(day('2026-05-20'), [service])), 'somebody looked later').toBe('2026-06-01')
  })

  it('is not looked at by who owned other help when they said so', () => {
    const elsewhere = { ...service, neighbourhood: 'Berghuizen' }
    expect(known(saidOn(day('2026-11-20'), []))).toBe('2026-06-01')
    expect(known(saidOn(day('2026-11-20'), [elsewhere]))).toBe('2026-06-01')
  })

  it('is asked two weeks before it ends, and once', () => {
    const help = [{ checkedOn: day('2026-11-02') }, { checkedOn: day('2026-12-02') }]
    expect(isHelpToAsk(help, first, day('2027-01-16'))).toBe(false)
    expect(isHelpToAsk(help, first, day('2027-01-17'))).toBe(true)
    expect(isHelpToAsk(help, { ...first, askedOn: day('2027-01-17') }, day('2027-02-10'))).toBe(false)
    expect(isHelpToAsk(help, { ...first, askedOn: day('2027-01-17') }, day('2027-02-16'))).toBe(true)
    expect(isHelpToAsk([], first, day('2028-01-17'))).toBe(false)
  })
})
