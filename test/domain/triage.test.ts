import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FactorAnswer, Trend } from '#domain/codes.ts'
import { FactorId, StrengthId } from '#domain/intake/lists.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import {
  adviceRoutes,
  RuleId,
  safetyOf,
  type Triage,
  triage,
  type TriageInput,
} from '#domain/triage/triage.ts'
import vectors from '../vectors/triage.json' with { type: 'json' }

/** Nothing is asked, nothing is wrong. */
const quiet: TriageInput = {
  factors: {},
  protective: [],
  redFlags: [],
  current: 'true',
  trend: 'same',
  safetyScore: null,
  dependent: false,
  deadlineWorkingDays: null,
  repeat: false,
}
const weigh = (differs: Partial<TriageInput>): Triage => triage({ ...quiet, ...differs })

const oneAttention = { y_school_absence: 'yes' } as const
const twoAttention = { ...oneAttention, y_behaviour_change: 'yes' } as const
const threeAttention = { ...twoAttention, y_poverty_housing: 'yes' } as const
const heavyConcern = { y_school_absence: 'serious' } as const
const safetyYes = { y_neglect_basic_care: 'yes' } as const
const threeStrengths: StrengthId[] = ['p_y_friends', 'p_y_school_bond', 'p_y_hobby_club']

describe('the agreed examples', () => {
  const Vector = z.object({
    factors: z.partialRecord(FactorId, FactorAnswer),
    protective: z.array(StrengthId),
    redFlags: z.array(RedFlagId),
    current: z.boolean().transform((now) => (now ? ('true' as const) : ('false' as const))),
    trend: Trend,
    safetyScore: z.number().nullable(),
    dependent: z.boolean(),
    deadlineWorkingDays: z.number().nullable(),
    repeat: z.boolean(),
  })

  it.each(vectors.map((vector, place) => ({ name: `T${place + 1} ${vector.note}`, vector })))(
    '$name',
    ({ vector }) => {
      expect(triage(Vector.parse(vector))).toEqual(vector.expect)
    },
  )
})

describe('each rule, and just beside it', () => {
  const rows: [RuleId, Partial<TriageInput>, Partial<TriageInput>][] = [
    [
      'H1',
      { factors: { y_neglect_basic_care: 'serious' }, current: 'false' },
      { factors: safetyYes, current: 'false' },
    ],
    ['H2', { factors: safetyYes }, { factors: safetyYes, current: 'false' }],
    ['H2', { factors: safetyYes, current: 'unknown' }, { factors: { y_neglect_basic_care: 'serious' } }],
    [
      'H3',
      { factors: { ...heavyConcern, y_poverty_housing: 'serious' } },
      { factors: { ...heavyConcern, y_poverty_housing: 'yes' } },
    ],
    ['H3', { factors: { ...heavyConcern, ...safetyYes }, current: 'false' }, { factors: heavyConcern }],
    ['H4', { factors: heavyConcern, trend: 'worse' }, { factors: heavyConcern, trend: 'unknown' }],
    ['H5', { factors: heavyConcern, dependent: true }, { factors: threeAttention, dependent: true }],
    ['H6', { safetyScore: 3 }, { safetyScore: 4 }],
    ['H6', { safetyScore: 0 }, { safetyScore: null }],
    ['H7', { deadlineWorkingDays: 5 }, { deadlineWorkingDays: 6 }],
    ['H7', { deadlineWorkingDays: 0 }, { deadlineWorkingDays: null }],
    ['H7', { deadlineWorkingDays: -30 }, {}],
    ['N1', { factors: heavyConcern }, { factors: oneAttention }],
    [
      'N2',
      { factors: threeAttention, protective: ['p_y_friends'] },
      { factors: twoAttention, protective: ['p_y_friends'] },
    ],
    ['N3', { factors: twoAttention }, { factors: twoAttention, protective: ['p_a_insight'] }],
    ['N3', { factors: twoAttention }, { factors: { ...oneAttention, y_behaviour_change: 'unknown' } }],
    ['N4', { safetyScore: 4 }, { safetyScore: 3 }],
    ['N4', { safetyScore: 5 }, { safetyScore: 6 }],
    ['N5', { repeat: true }, { repeat: false }],
    ['N6', { deadlineWorkingDays: 20 }, { deadlineWorkingDays: 21 }],
    ['N6', { deadlineWorkingDays: 6 }, { deadlineWorkingDays: 5 }],
    [
      'N7',
      { factors: oneAttention, dependent: true },
      { factors: { y_school_absence: 'unknown' }, dependent: true },
    ],
    [
      'N8',
      { factors: oneAttention, trend: 'worse' },
      { factors: { y_school_absence: 'no' }, trend: 'worse' },
    ],
    ['N8', { factors: oneAttention, trend: 'worse' }, { factors: oneAttention, trend: 'better' }],
    ['L0', {}, { safetyScore: 5 }],
    [
      'U1',
      { factors: { ...oneAttention, y_behaviour_change: 'unknown' } },
      { factors: { ...twoAttention, y_poverty_housing: 'unknown' } },
    ],
    ['U1', { factors: { y_poverty_housing: 'unknown' } }, {}],
    [
      'U1',
      { factors: { y_poverty_housing: 'unknown', y_sibling_concern: 'no' } },
      { factors: { y_sibling_concern: 'unknown' } },
    ],
  ]
  it.each(rows)('%s holds for %o and not for %o', (rule, does, doesNot) => {
    expect(weigh(does).rules).toContain(rule)
    expect(weigh(doesNot).rules).not.toContain(rule)
  })
})

describe('P1, many worries but also many strengths', () => {
  const balanced = { factors: threeAttention, protective: threeStrengths }

  it.each([
    balanced,
    { ...balanced, safetyScore: 6 },
    { ...balanced, trend: 'better' as const },
    { ...balanced, dependent: true },
    { ...balanced, factors: { ...threeAttention, y_isolation_bullying: 'unknown' as const } },
  ])('lowers normal to low: %o', (input) => {
    expect(weigh(input)).toEqual({ urgency: 'low', rules: ['P1'], adviceRequired: false })
  })

  it.each<[string, Partial<TriageInput>, RuleId[]]>([
    ['two strengths', { protective: ['p_y_friends', 'p_y_school_bond'] }, ['N2']],
    [
      'two strengths, one named twice',
      { protective: ['p_y_friends', 'p_y_school_bond', 'p_y_friends'] },
      ['N2'],
    ],
    ['it gets worse', { trend: 'worse' }, ['N2', 'N8']],
    ['the worry comes back', { repeat: true }, ['N2', 'N5']],
    ['any deadline, however far', { deadlineWorkingDays: 200 }, ['N2']],
    ['doubt about safety', { safetyScore: 5 }, ['N2', 'N4']],
    ['one heavy worry', { factors: { ...threeAttention, y_isolation_bullying: 'serious' } }, ['N1', 'N2']],
    [
      'half unknown',
      {
        factors: {
          ...threeAttention,
          y_isolation_bullying: 'unknown',
          y_substance_gaming: 'unknown',
          y_parenting_overload: 'unknown',
        },
      },
      ['N2', 'U1'],
    ],
  ])('does not with %s', (_, differs, rules) => {
    expect(weigh({ ...balanced, ...differs })).toEqual({ urgency: 'normal', rules, adviceRequired: false })
  })

  it('does nothing where there is nothing to lower', () => {
    expect(weigh({ factors: oneAttention, protective: threeStrengths }).rules).toEqual(['L0'])
  })

  it('never lowers high', () => {
    expect(weigh({ ...balanced, deadlineWorkingDays: 5 })).toEqual({
      urgency: 'high',
      rules: ['H7'],
      adviceRequired: false,
    })
  })
})

describe('what explains a level', () => {
  it('is every rule of that level, in order, and none of a lower one', () => {
    const all = weigh({
      factors: { ...threeAttention, y_neglect_basic_care: 'yes', y_violence_at_home: 'serious' },
      trend: 'worse',
      dependent: true,
      safetyScore: 0,
      deadlineWorkingDays: 0,
      repeat: true,
    })
    expect(all.rules).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'])
    const normal = weigh({
      factors: { ...threeAttention, y_isolation_bullying: 'unknown' },
      trend: 'worse',
      dependent: true,
      safetyScore: 4,
      deadlineWorkingDays: 20,
      repeat: true,
    })
    expect(normal.rules).toEqual(['N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8'])
  })

  it('is a red flag alone, each once, however much is unknown', () => {
    const flagged = weigh({
      factors: {
        y_neglect_basic_care: 'serious',
        y_behaviour_change: 'unknown',
        y_school_absence: 'unknown',
      },
      redFlags: ['rf_weapon_or_threat', 'rf_fire_gas_now', 'rf_weapon_or_threat'],
    })
    expect(flagged).toEqual({
      urgency: 'acute',
      rules: ['R0:rf_weapon_or_threat', 'R0:rf_fire_gas_now'],
      adviceRequired: false,
    })
  })

  it('is a code that `RuleId` knows', () => {
    expect(RuleId.options).toContain('R0:rf_life_danger_now')
    expect(RuleId.safeParse('R0:rf_unheard_of').success).toBe(false)
  })
})

describe('advice', () => {
  it.each<[boolean, Partial<TriageInput>]>([
    [true, { factors: safetyYes }],
    [true, { factors: safetyYes, current: 'false' }],
    [true, { factors: { a_home_danger: 'serious' } }],
    [true, { safetyScore: 3 }],
    [false, { safetyScore: 4 }],
    [false, { factors: { y_neglect_basic_care: 'unknown', y_violence_at_home: 'no' } }],
    [false, { factors: { ...heavyConcern, y_poverty_housing: 'serious' } }],
    [false, { factors: { y_sibling_concern: 'serious' } }],
    [false, { factors: safetyYes, safetyScore: 0, redFlags: ['rf_medical_emergency'] }],
  ])('is required: %s, for %o', (required, input) => {
    expect(weigh(input).adviceRequired).toBe(required)
  })

  it('is asked along each route once, for safety factors that are answered yes', () => {
    const routes = adviceRoutes({
      a_suicidal_crisis: 'serious',
      y_violence_at_home: 'yes',
      y_neglect_basic_care: 'yes',
      y_self_harm_suicidal: 'unknown',
      a_home_danger: 'no',
      y_sexual_boundary_signals: 'yes',
      y_school_absence: 'serious',
    })
    expect(routes).toEqual(['veilig_thuis', 'veilig_thuis_csg', 'huisarts_113'])
    expect(adviceRoutes({})).toEqual([])
  })
})

describe('safety', () => {
  it.each<['none' | 'present' | 'acute', Partial<TriageInput>]>([
    ['none', {}],
    ['none', { safetyScore: 4, factors: heavyConcern }],
    ['none', { factors: { y_neglect_basic_care: 'unknown' } }],
    ['present', { safetyScore: 3 }],
    ['present', { factors: safetyYes }],
    ['present', { factors: { y_neglect_basic_care: 'serious' } }],
    ['acute', { redFlags: ['rf_infant_injury'] }],
    ['acute', { redFlags: ['rf_infant_injury'], factors: safetyYes, safetyScore: 0 }],
  ])('is %s for %o', (safety, input) => {
    expect(safetyOf({ ...quiet, ...input })).toBe(safety)
  })
})
