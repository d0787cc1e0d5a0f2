import { describe, expect, it } from 'vitest'
import type { Theme } from '#domain/intake/lists.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Suggestion, suggest, suggestedFor } from '#domain/network/suggest.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  adults,
  anna,
  aSignal,
  at,
  bram,
  carla,
  daan,
  els,
  gerda,
  given,
  nameOf,
  network,
} from '#support/given.ts'

/** On a Monday all work but Fatih's partner, who is restricted; Daan and Anna are of schools. */
const monday = at('2026-11-23T10:00')
const friday = at('2026-11-20T10:00')

const about = (
  themes: Theme[],
  askedExpertise: string | null = null,
  changes: Partial<Signal> = {},
): Signal => {
  const signal = aSignal(changes)
  return { ...signal, content: { ...signal.content, themes, askedExpertise } }
}
const names = (signal: Signal, now = monday, of: Network = network): string[] =>
  suggest(signal, of, now).map(({ member }) => nameOf(member))
const whyFor = (who: Member, signal: Signal, now = monday): Suggestion | undefined =>
  suggest(signal, network, now).find(({ member }) => member === who.id)

describe('who could take it up', () => {
  it('is who knows about what is asked, before who knows about a theme', () => {
    const asked = about(['school'], 'iemand van de gezondheidszorg')
    expect(names(asked)).toEqual(['els', 'daan'])
    expect(whyFor(els, asked)?.knows).toEqual({ expertise: 'gezondheid' })
    expect(whyFor(daan, asked)?.knows).toEqual({ expertise: 'school' })
  })

  it('may be known by a profession, in whatever form it is asked for', () => {
    const asked = about([], 'Een verpleegkundige?')
    expect(names(asked)).toEqual(['els'])
    expect(whyFor(els, asked)?.knows).toBe('profession')
    const { expertise: _none, ...plainly } = els
    const unknown = { ...network, members: [anna, bram, { ...plainly, expertise: [] }] }
    expect(suggest(about(['health_development']), unknown, monday)).toEqual([
      {
        member: els.id,
        reasons: ['knows', 'works-today', 'other-sector'],
        knows: { theme: 'health_development' },
      },
    ])
  })

  it('stands in the order of what they know, then how soon they work, then the name', () => {
    const two = about(['friends_street_online', 'wellbeing_behaviour'])
    expect(names(two)).toEqual(['bram', 'daan'])
    const twin = { ...daan, id: gerda.id, name: 'Aart' }
    const bothSchool = { ...network, members: [anna, daan, twin] }
    expect(suggest(about(['school']), bothSchool, monday).map(({ member }) => nameOf(member))).toEqual([
      'gerda',
      'daan',
    ])
    const sooner = { ...network, members: [anna, { ...twin, works: [2] }, daan] }
    expect(suggest(about(['school']), sooner, monday).map(({ member }) => nameOf(member))).toEqual([
      'daan',
      'gerda',
    ])
  })

  it('is who works soonest, where nobody knows about it', () => {
    expect(names(about([]))).toEqual(['bram', 'carla', 'daan'])
    expect(names(about([]), friday)).toEqual(['carla', 'els', 'gerda'])
  })

  it('is three people at most', () => {
    const clones = ['a', 'b', 'c', 'd'].map((name) => ({ ...els, id: `m_${name}` as Member['id'], name }))
    expect(names(about(['health_development']), monday, { ...network, members: clones })).toHaveLength(3)
  })

  it('never follows from a role', () => {
    const chief = { ...carla, roles: ['coordinator', 'safeguarding-officer'] as Member['roles'] }
    const members = [anna, chief, els]
    expect(names(about(['health_development']), monday, { ...network, members })).toEqual(['els'])
    expect(names(about([]), monday, { ...network, members: [anna, els, chief] })).toEqual(['carla', 'els'])
  })
})

describe('who is never suggested', () => {
  const everybody = (changes: Partial<Signal>): string[] => {
    const all = (themes: Theme[]) => names(about(themes, null, changes))
    return [
      ...new Set(
        [[], ['school'], ['health_development'], ['money_housing']].flatMap((one) => all(one as Theme[])),
      ),
    ]
  }

  it('who raised it, who leads it, and who said that it is for someone else', () => {
    expect(everybody({})).toContain('els')
    expect(everybody({})).not.toContain('anna')
    expect(everybody({ lead: els.id })).not.toContain('els')
    const declined = [{ by: els.id, reason: 'Vol.', whoElse: null }]
    expect(everybody({ declined })).not.toContain('els')
  })

  it('a restricted member, also with the right expertise', () => {
    expect(names(about(['money_housing'], 'wonen'))).not.toContain('fatih')
    expect(names(about(['living'], 'wonen'), monday, adults)).toContain('fatih')
  })

  it('who led it before and gave it back', () => {
    const led = aSignal({ status: 'taken-up', lead: els.id })
    const { after } = given(led).when({ type: 'hand-over', to: null, reason: 'Verlof.' }, els)
    expect(after.lead).toBeNull()
    const again = { ...after, content: { ...after.content, themes: ['health_development' as const] } }
    expect(names(again)).not.toContain('els')
  })

  it('somebody whose organisation has no agreement that is valid', () => {
    const { ggd } = network.partners
    if (!ggd) throw new Error('the samples have a GGD')
    const past = { ...ggd, agreement: { ...ggd.agreement, validUntil: ggd.agreement.signedOn } }
    const without = { ...network, partners: { ...network.partners, ggd: past } }
    expect(names(about(['health_development']), monday, without)).not.toContain('els')
  })
})

describe('why somebody is suggested', () => {
  it('works today, or tomorrow, on their own days', () => {
    const school = about(['school'])
    expect(whyFor(daan, school)?.reasons).toEqual(['knows', 'works-today'])
    expect(whyFor(daan, school, at('2026-11-23T19:00'))?.reasons).toEqual(['knows', 'works-tomorrow'])
    expect(whyFor(daan, school, friday)?.reasons).toEqual(['knows'])
  })

  it('is of another field than who raised it: a school where support did, and the other way round', () => {
    expect(whyFor(els, about(['health_development']))?.reasons).toContain('other-sector')
    expect(whyFor(daan, about(['school']))?.reasons).not.toContain('other-sector')
    const { reporter } = aSignal()
    const byBram = { reporter: { ...reporter, member: bram.id, partner: 'Wijkracht' } }
    expect(whyFor(daan, about(['school'], null, byBram))?.reasons).toContain('other-sector')
    expect(whyFor(els, about(['health_development'], null, byBram))?.reasons).not.toContain('other-sector')
  })
})

describe('who could take an empty chair', () => {
  const chairs = (school: 'involved' | 'not-yet', support: 'involved' | 'not-yet') =>
    ({ parents: 'not-yet', school, support }) as const
  const found = (signal: Signal, ...taken: Parameters<typeof chairs>) =>
    suggestedFor(signal, network, chairs(...taken), monday).map(({ seat, people }) => [
      seat,
      ...people.map(({ person }) => person.name),
    ])

  it('is of a school for education, and of another organisation for support; who knows about it first', () => {
    const [school, support] = found(about(['health_development']), 'not-yet', 'not-yet')
    expect(school).toEqual(['school', 'Daan'])
    expect(support?.slice(0, 2)).toEqual(['support', 'Els'])
  })

  it('is told of no chair that somebody took, nor of that of the parents', () => {
    expect(found(about(['school']), 'involved', 'involved')).toEqual([])
    expect(found(about(['school']), 'involved', 'not-yet').map(([seat]) => seat)).toEqual(['support'])
  })

  it('is not who leads or raised it', () => {
    const led = about(['school'], null, { status: 'taken-up', lead: daan.id })
    expect(found(led, 'not-yet', 'involved')).toEqual([])
  })
})
