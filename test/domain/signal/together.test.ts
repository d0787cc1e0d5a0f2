import { describe, expect, it } from 'vitest'
import type { TogetherCommand } from '#domain/signal/commands.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import {
  anna,
  aSignal,
  bram,
  carla,
  daan,
  effectsOf,
  els,
  follows,
  friday,
  given,
  ledByBram,
  network,
  told,
  toldBy,
} from '#support/given.ts'
import { day } from '#support/time.ts'

type Involve = Extract<TogetherCommand, { type: 'involve' }>
const involve = (changes: Partial<Involve> = {}): Involve => ({
  type: 'involve',
  chairs: {},
  discussedOn: null,
  notDiscussed: null,
  alone: null,
  ...changes,
})
const yesterday = day('2026-11-19')
const chair = (state: 'involved' | 'not-yet' | 'not-applicable', reason: string | null = null) => ({
  state,
  reason,
})

describe('who is at the table', () => {
  it('is said by the lead or the coordinator; what is not said again stays', () => {
    const first = given(ledByBram()).when(involve({ chairs: { school: chair('involved') } }), bram).after
    const both = given(first).when(involve({ chairs: { support: chair('not-yet') } }), carla).after
    expect(both.together).toMatchObject({ school: chair('involved'), support: chair('not-yet') })
    expect(toChannel(both, network, false).chairs).toMatchObject({ school: 'involved', support: 'not-yet' })
    given(ledByBram()).when(involve(), anna).refuses('lead-only')
  })

  it('needs a reason when it does not apply', () => {
    const nobody = (reason: string | null) =>
      involve({ chairs: { parents: chair('not-applicable', reason) } })
    given(ledByBram()).when(nobody(' '), bram).refuses('reason-missing')
    expect(given(ledByBram()).when(nobody(' overleden '), bram).after.together.parents).toEqual(
      chair('not-applicable', 'overleden'),
    )
  })

  it('does not say why in the channel', () => {
    const { after } = given(ledByBram()).when(
      involve({ chairs: { parents: chair('not-applicable', 'canary-reason') } }),
      bram,
    )
    expect(JSON.stringify(toChannel(after, network, false))).not.toContain('canary-reason')
  })
})

describe('that it was discussed', () => {
  it('with the parents, or with the resident, is a contact on that day', () => {
    const discussed = involve({ discussedOn: yesterday })
    given(ledByBram())
      .when(discussed, bram)
      .leadsTo(
        { type: 'involved', by: bram.id, chairs: {}, notDiscussed: null, alone: null },
        { type: 'contact-made', by: bram.id, at: friday, on: yesterday, with: ['parents'] },
      )
    const ofAdult = ledByBram({ content: { ...aSignal().content, audience: 'adult' } })
    expect(given(ofAdult).when(discussed, bram).decision).toMatchObject({
      events: [{}, { with: ['subject'] }],
    })
  })

  it('was today or before, within a year', () => {
    given(ledByBram())
      .when(involve({ discussedOn: day('2026-11-21') }), bram)
      .refuses('date-future')
    given(ledByBram())
      .when(involve({ discussedOn: day('2025-11-18') }), bram)
      .refuses('date-long-ago')
  })

  it('for the first time gives the lead words for the reporter; a second time does not', () => {
    const once = given(ledByBram()).when(involve({ discussedOn: yesterday }), bram)
    expect(toldBy(ledByBram(), once.decision)).toEqual(['bram: feedback-draft'])
    const twice = given(once.after).when(involve({ discussedOn: yesterday }), bram)
    expect(toldBy(once.after, twice.decision)).toEqual([])
    const own = ledByBram({ lead: anna.id })
    expect(toldBy(own, given(own).when(involve({ discussedOn: yesterday }), anna).decision)).toEqual([])
  })
})

describe('that the child was seen (F-004-11)', () => {
  it('is said with a day, by whoever takes part', () => {
    const seen = { type: 'child-seen', on: yesterday, reason: null } as const
    const signal = ledByBram({ thinkingAlong: [els.id] })
    for (const by of [bram, carla, anna, els]) {
      const { after } = given(signal).when(seen, by)
      expect(after.together).toMatchObject({ childSeenOn: yesterday, childNotSeen: null })
      expect(toChannel(after, network, false).childSeen).toBe('yes')
    }
    given(signal).when(seen, daan).refuses('involved-only')
  })

  it('or it is said why not, until somebody does see the child', () => {
    const why = given(ledByBram()).when({ type: 'child-seen', on: null, reason: ' wil niet ' }, bram).after
    expect(why.together).toMatchObject({ childSeenOn: null, childNotSeen: 'wil niet' })
    const seen = given(why).when({ type: 'child-seen', on: yesterday, reason: null }, bram).after
    expect(seen.together).toMatchObject({ childSeenOn: yesterday, childNotSeen: null })
  })

  it('needs the day or the reason, and a child', () => {
    given(ledByBram()).when({ type: 'child-seen', on: null, reason: null }, bram).refuses('date-missing')
    given(ledByBram())
      .when({ type: 'child-seen', on: day('2026-11-21'), reason: null }, bram)
      .refuses('date-future')
    given(ledByBram({ content: { ...aSignal().content, audience: 'adult' } }))
      .when({ type: 'child-seen', on: yesterday, reason: null }, bram)
      .refuses('is-about-adult')
  })

  it('in a conversation follows from with whom it was', () => {
    const with3 = { type: 'contact-made', by: bram.id, at: friday, on: yesterday } as const
    const effects = follows(ledByBram(), { ...with3, with: ['child'] })
    expect(effects).toContainEqual({ effect: 'show' })
    expect(told(effects)).toEqual(['bram: feedback-draft'])
  })
})

describe('in their own words', () => {
  it('is written by the lead, the coordinator or who takes part; what is not said again stays', () => {
    const said = { type: 'own-words', ownWords: ' Ik ben moe. ', wish: null, goodAt: null } as const
    const first = given(ledByBram()).when(said, bram).after
    const next = given(first).when({ ...said, ownWords: ' ', wish: 'slapen' }, carla).after
    expect(next.together).toMatchObject({ ownWords: 'Ik ben moe.', wish: 'slapen', goodAt: null })
    given(ledByBram()).when(said, daan).refuses('involved-only')
    given(ledByBram()).when(said, anna).refuses('involved-only')
  })

  it('says something', () => {
    given(ledByBram())
      .when({ type: 'own-words', ownWords: ' ', wish: null, goodAt: '' }, bram)
      .refuses('text-missing')
  })
})

describe('an inventory with the family (F-003-14)', () => {
  const made: Extract<TogetherCommand, { type: 'take-inventory' }> = {
    type: 'take-inventory',
    on: yesterday,
    factors: { y_school_absence: 'serious', y_sibling_concern: 'yes', a_memory_problems: 'yes' },
    strengths: ['p_y_friends', 'p_a_insight'],
  }

  it('is kept without what is about others or about people of another age, and counts as a talk', () => {
    const { after } = given(ledByBram({ contactAt: null })).when(made, bram)
    expect(after.together.inventory).toEqual({
      on: yesterday,
      factors: { y_school_absence: 'serious' },
      strengths: ['p_y_friends'],
    })
    expect(after.together.discussedOn).toBe(yesterday)
    expect(after.contactAt).not.toBeNull()
  })

  it('of a later day takes the place of the earlier one', () => {
    const first = given(ledByBram()).when(made, bram).after
    const again: typeof made = {
      ...made,
      on: day('2026-11-20'),
      factors: {},
      strengths: ['p_y_hobby_club'],
    }
    expect(given(first).when(again, bram).after.together.inventory).toEqual({
      on: '2026-11-20',
      factors: {},
      strengths: ['p_y_hobby_club'],
    })
  })

  it('is made by the lead, with consent of everyone who must give it, and says something', () => {
    given(ledByBram()).when(made, carla).refuses('lead-only')
    given(ledByBram({ outcome: 'B_PSEUDO' }))
      .when(made, bram)
      .refuses('inventory-needs-consent')
    const part = { ...aSignal().consent, state: 'given_partial' } as const
    given(ledByBram({ consent: part }))
      .when(made, bram)
      .refuses('inventory-needs-consent')
    given(ledByBram())
      .when({ ...made, factors: { y_sibling_concern: 'yes' }, strengths: [] }, bram)
      .refuses('inventory-empty')
    given(ledByBram())
      .when({ ...made, on: day('2026-11-21') }, bram)
      .refuses('date-future')
  })
})

describe('the three questions of K3 (F-004-12)', () => {
  const lines = { type: 'check-k3', framework: ' mag ', shortLine: null, child: 'spelen' } as const

  it('are answered one by one, by the lead or the coordinator, and disturb nobody', () => {
    const { after, decision } = given(ledByBram()).when(lines, bram)
    expect(after.together.k3).toEqual({ framework: 'mag', shortLine: null, child: 'spelen' })
    const next = given(after).when({ ...lines, framework: null, shortLine: 'de wijkagent' }, carla).after
    expect(next.together.k3).toEqual({ framework: 'mag', shortLine: 'de wijkagent', child: 'spelen' })
    expect(effectsOf(ledByBram(), decision)).toEqual([])
  })

  it('are not answered with nothing, nor by others', () => {
    given(ledByBram())
      .when({ ...lines, framework: '', child: ' ' }, bram)
      .refuses('text-missing')
    given(ledByBram()).when(lines, els).refuses('lead-only')
  })
})
