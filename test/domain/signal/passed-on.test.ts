import { describe, expect, it } from 'vitest'
import { NetworkId, SignalId } from '#domain/ids.ts'
import type { Followed } from '#domain/signal/commands.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { anna, aSignal, at, carla, effectsOf, friday, given, visit } from '#support/given.ts'

const linkedAs = (why: Signal['links'][number]['why']) => ({
  signal: SignalId.parse('s_other'),
  network: NetworkId.parse('oldenzaal-18plus'),
  why,
})
const one = aSignal({ links: [linkedAs('nearly-18')] })
const passed = (signal: Signal, ...args: Parameters<ReturnType<typeof given>['when']>) =>
  effectsOf(signal, given(signal).when(...args).decision).flatMap((effect) =>
    effect.effect === 'pass-on' ? [effect.what] : [],
  )
const monday = at('2026-11-23T10:00')
const all = [
  { did: 'withdraw', by: anna.id, giver: 'youth' },
  { did: 'erase' },
  { did: 'freeze', since: friday },
  { did: 'unfreeze', since: friday },
  { did: 'hold', since: friday },
  { did: 'lift-hold', since: friday },
] as const satisfies readonly Followed[]
const [withdraw, erase, freeze, unfreeze, hold, lift] = all

describe('who is nearly 18, and what was taken over, is one story in two networks', () => {
  it.each(['nearly-18', 'transferred'] as const)(
    'what the law asks of one is passed on to the other: %s',
    (why) => {
      const one = aSignal({ links: [linkedAs(why)] })
      expect(passed(one, { type: 'withdraw-consent', by: 'youth' }, anna)).toEqual([withdraw])
      expect(passed(one, { type: 'erase' }, carla)).toEqual([erase])
      expect(passed(one, { type: 'freeze' }, anna)).toEqual([freeze])
      expect(passed({ ...one, frozenAt: friday }, { type: 'unfreeze' }, carla, monday)).toEqual([unfreeze])
      expect(passed(one, { type: 'hold' }, carla)).toEqual([hold])
      expect(passed({ ...one, heldSince: friday }, { type: 'lift-hold' }, carla, monday)).toEqual([lift])
    },
  )

  it.each(['kindcheck', 'household', 'consult'] as const)('a %s is about somebody else', (why) => {
    const other = aSignal({ links: [linkedAs(why)] })
    expect(passed(other, { type: 'withdraw-consent', by: 'youth' }, anna)).toEqual([])
    expect(passed(other, { type: 'erase' }, carla)).toEqual([])
    expect(passed(other, { type: 'freeze' }, anna)).toEqual([])
    expect(passed(other, { type: 'hold' }, carla)).toEqual([])
  })

  it('the other follows: no sentence stays', () => {
    const follow = (what: Followed, signal = one) =>
      given(signal).when({ type: 'follow', what }, 'clock', monday).after
    expect(follow(withdraw)).toMatchObject({ status: 'withdrawn', content: { observation: null } })
    expect(follow(erase)).toMatchObject({ status: 'erased', content: { observation: null } })
    expect(follow(freeze).frozenAt).toBe(friday)
    expect(follow(unfreeze, { ...one, frozenAt: friday }).frozenAt).toBeNull()
    expect(follow(hold).heldSince).toBe(friday)
    expect(follow(lift, { ...one, heldSince: friday }).heldSince).toBeNull()
  })

  it('and it ends there: what came back from the other changes nothing', () => {
    for (const what of all) {
      const { after } = given(one).when({ type: 'follow', what }, 'clock', monday)
      given(after).when({ type: 'follow', what }, 'clock', monday).staysQuiet()
    }
    const gone = { ...one, status: 'erased' as const }
    for (const what of [withdraw, erase, hold, lift])
      given(gone).when({ type: 'follow', what }, 'clock', monday).staysQuiet()
  })

  it('what was corrected is corrected there too, and no sentence is in what waits', () => {
    const texts = { observation: 'Al twee weken.', others: null, impression: null, since: null }
    const asked = { ...one, correction: { what: 'Het zijn er twee.', at: friday, task: visit.id } }
    expect(passed(asked, { type: 'correct', by: anna.id, texts }, 'clock')).toEqual([
      { did: 'correct', by: anna.id, from: one.id },
    ])
    const { after } = given(one).when({ type: 'correct-too', by: anna.id, texts }, 'clock')
    expect(after.content).toMatchObject(texts)
    given(after).when({ type: 'correct-too', by: anna.id, texts }, 'clock').staysQuiet()
    const gone = { ...one, status: 'erased' as const }
    given(gone).when({ type: 'correct-too', by: anna.id, texts }, 'clock').staysQuiet()
  })

  it('what was closed for a reason of its own stays closed', () => {
    const own = { ...one, frozenAt: monday, heldSince: monday }
    for (const what of [freeze, unfreeze, hold, lift])
      given(own).when({ type: 'follow', what }, 'clock', monday).staysQuiet()
  })
})
