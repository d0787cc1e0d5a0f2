import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FactorAnswer, Trend, Urgency } from '#domain/codes.ts'
import { factor, FactorId, StrengthId } from '#domain/intake/lists.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import { safetyOf, triage, type TriageInput } from '#domain/triage/triage.ts'

const answers = fc.constantFrom(...FactorAnswer.options)
const factorIds = fc.constantFrom(...FactorId.options)
/** Few factors, so that every rule comes along. */
const inputs: fc.Arbitrary<TriageInput> = fc.record({
  factors: fc.dictionary(factorIds, answers, { maxKeys: 6 }),
  protective: fc.uniqueArray(fc.constantFrom(...StrengthId.options), { maxLength: 4 }),
  redFlags: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    fc.array(fc.constantFrom(...RedFlagId.options)),
  ),
  current: fc.constantFrom('true', 'false', 'unknown'),
  trend: fc.constantFrom(...Trend.options),
  safetyScore: fc.option(fc.integer({ min: 0, max: 10 })),
  dependent: fc.boolean(),
  deadlineWorkingDays: fc.option(fc.integer({ min: -5, max: 30 })),
  repeat: fc.boolean(),
})

/** Higher is more urgent. */
const level = (input: TriageInput): number => -Urgency.options.indexOf(triage(input).urgency)
const neverLower = (before: TriageInput, change: Partial<TriageInput>): boolean =>
  level({ ...before, ...change }) >= level(before)
const check = <Ts>(property: fc.IProperty<Ts>): void => fc.assert(property, { numRuns: 2_000 })

describe('an answer that weighs more never lowers the urgency:', () => {
  it('a worry that was no, becomes yes, becomes serious', () => {
    check(
      fc.property(inputs, factorIds, (input, id) => {
        const answered = (answer: FactorAnswer): TriageInput => ({
          ...input,
          factors: { ...input.factors, [id]: answer },
        })
        return (
          level(answered('yes')) >= level(answered('no')) &&
          level(answered('serious')) >= level(answered('yes'))
        )
      }),
    )
  })

  it('a serious worry, whatever was answered before', () => {
    check(
      fc.property(inputs, factorIds, (input, id) =>
        neverLower(input, { factors: { ...input.factors, [id]: 'serious' } }),
      ),
    )
  })

  it.each<[string, Partial<TriageInput>]>([
    ['it gets worse', { trend: 'worse' }],
    ['it plays now', { current: 'true' }],
    ['nobody knows whether it plays now', { current: 'unknown' }],
    ['somebody depends on others', { dependent: true }],
    ['it comes back', { repeat: true }],
    ['the date is today', { deadlineWorkingDays: 0 }],
    ['it is very unsafe', { safetyScore: 0 }],
    ['nothing goes well', { protective: [] }],
    ['there is direct danger', { redFlags: ['rf_life_danger_now'] }],
  ])('%s', (_, change) => {
    check(fc.property(inputs, (input) => neverLower(input, change)))
  })

  it('a lower score, a nearer date', () => {
    check(
      fc.property(inputs, fc.nat(10), fc.nat(30), (input, lower, nearer) =>
        neverLower(input, {
          safetyScore: input.safetyScore === null ? null : Math.max(0, input.safetyScore - lower),
          deadlineWorkingDays:
            input.deadlineWorkingDays === null ? 30 - nearer : input.deadlineWorkingDays - nearer,
        }),
      ),
    )
  })

  it('but knowing more may lower it: then the strengths count', () => {
    const asked = { y_school_absence: 'yes', y_behaviour_change: 'yes', y_poverty_housing: 'yes' } as const
    const unknown = { y_isolation_bullying: 'unknown', y_substance_gaming: 'unknown' } as const
    const input: TriageInput = {
      factors: { ...asked, ...unknown, y_parenting_overload: 'unknown' },
      protective: ['p_y_friends', 'p_y_school_bond', 'p_y_hobby_club'],
      redFlags: [],
      current: 'true',
      trend: 'same',
      safetyScore: null,
      dependent: false,
      deadlineWorkingDays: null,
      repeat: false,
    }
    expect(triage(input).urgency).toBe('normal')
    expect(triage({ ...input, factors: { ...input.factors, y_parenting_overload: 'yes' } }).urgency).toBe(
      'low',
    )
  })
})

describe('always', () => {
  it('strengths never raise the urgency, and never lower high or a heavy worry', () => {
    check(
      fc.property(inputs, (input) => {
        const without = triage({ ...input, protective: [] })
        const found = triage(input)
        const kept = without.urgency === 'high' || without.rules.includes('N1')
        return kept ? found.urgency === without.urgency : level(input) <= level({ ...input, protective: [] })
      }),
    )
  })

  it('context is never counted', () => {
    check(
      fc.property(inputs, answers, (input, answer) => {
        const context = FactorId.options.filter((id) => factor(id).kind === 'context')
        const factors = { ...input.factors, ...Object.fromEntries(context.map((id) => [id, answer])) }
        const without = Object.entries(input.factors).filter(([id]) => !context.some((one) => one === id))
        const expected = triage({ ...input, factors: Object.fromEntries(without) })
        return JSON.stringify(triage({ ...input, factors })) === JSON.stringify(expected)
      }),
    )
  })

  it('the rules are those of the level, once each, and U1 last', () => {
    const explained = { acute: /^R0:/, high: /^H/, normal: /^N/, low: /^(P1|L0)$/ }
    check(
      fc.property(inputs, (input) => {
        const { urgency, rules } = triage(input)
        const [last, ...others] = rules.toReversed()
        const own = last === 'U1' ? others : rules
        return (
          own.length > 0 &&
          own.every((rule) => explained[urgency].test(rule)) &&
          new Set(rules).size === rules.length &&
          (urgency !== 'low' || own.length === 1) &&
          (urgency !== 'acute' || last !== 'U1')
        )
      }),
    )
  })

  it('advice is required exactly when there is a worry about safety and no direct danger', () => {
    check(fc.property(inputs, (input) => triage(input).adviceRequired === (safetyOf(input) === 'present')))
  })
})
