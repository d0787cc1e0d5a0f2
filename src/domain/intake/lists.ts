import { z } from 'zod'
import type { NetworkAudience } from '#domain/codes.ts'

/** What the dialogue may ask about (specification 3.2-3.4 and 5.3). Their sentences stand in `text/`. */

const youthThemes = [
  'safety_home',
  'parenting_family',
  'wellbeing_behaviour',
  'health_development',
  'school',
  'friends_street_online',
  'money_housing',
] as const
const adultThemes = ['safety_home', 'mind', 'care_health', 'living', 'money_housing', 'together'] as const
export const themesOf: Record<NetworkAudience, readonly Theme[]> = {
  youth18min: youthThemes,
  adult18plus: adultThemes,
}
export const Theme = z.enum([...new Set([...youthThemes, ...adultThemes])])
export type Theme = z.infer<typeof Theme>

/** `safety`: a `yes` is already heavy. `concern`: a `yes` counts as attention, `serious` as heavy. `context`: never counted. */
export type FactorKind = 'safety' | 'concern' | 'context'

export type AdviceRoute =
  | 'corporatie_brandweer_huisarts'
  | 'huisarts_113'
  | 'veilig_thuis'
  | 'veilig_thuis_csg'
  | 'veilig_thuis_zorgcoordinator_mensenhandel'

const table = {
  y_unexplained_injury: {
    audience: 'youth18min',
    kind: 'safety',
    themes: ['safety_home'],
    adviceRoute: 'veilig_thuis',
  },
  y_neglect_basic_care: {
    audience: 'youth18min',
    kind: 'safety',
    themes: ['safety_home', 'health_development'],
    adviceRoute: 'veilig_thuis',
  },
  y_emotional_abuse: {
    audience: 'youth18min',
    kind: 'safety',
    themes: ['safety_home', 'parenting_family'],
    adviceRoute: 'veilig_thuis',
  },
  y_violence_at_home: {
    audience: 'youth18min',
    kind: 'safety',
    themes: ['safety_home'],
    adviceRoute: 'veilig_thuis',
  },
  y_sexual_boundary_signals: {
    audience: 'youth18min',
    kind: 'safety',
    themes: ['safety_home', 'friends_street_online'],
    adviceRoute: 'veilig_thuis_csg',
  },
  y_self_harm_suicidal: {
    audience: 'youth18min',
    kind: 'safety',
    themes: ['wellbeing_behaviour'],
    adviceRoute: 'huisarts_113',
  },
  y_exploitation_crime: {
    audience: 'youth18min',
    kind: 'safety',
    themes: ['friends_street_online'],
    adviceRoute: 'veilig_thuis_zorgcoordinator_mensenhandel',
  },
  y_behaviour_change: { audience: 'youth18min', kind: 'concern', themes: ['wellbeing_behaviour', 'school'] },
  y_emotional_problems: { audience: 'youth18min', kind: 'concern', themes: ['wellbeing_behaviour'] },
  y_development_health: { audience: 'youth18min', kind: 'concern', themes: ['health_development'] },
  y_school_absence: { audience: 'youth18min', kind: 'concern', themes: ['school'] },
  y_substance_gaming: {
    audience: 'youth18min',
    kind: 'concern',
    themes: ['wellbeing_behaviour', 'friends_street_online'],
  },
  y_out_late_unsupervised: { audience: 'youth18min', kind: 'concern', themes: ['friends_street_online'] },
  y_isolation_bullying: {
    audience: 'youth18min',
    kind: 'concern',
    themes: ['wellbeing_behaviour', 'school'],
  },
  y_parenting_overload: { audience: 'youth18min', kind: 'concern', themes: ['parenting_family'] },
  y_parent_wellbeing_addiction: {
    audience: 'youth18min',
    kind: 'concern',
    themes: ['parenting_family', 'safety_home'],
  },
  y_parent_avoids_help: { audience: 'youth18min', kind: 'concern', themes: ['parenting_family'] },
  y_conflict_separation_event: { audience: 'youth18min', kind: 'concern', themes: ['parenting_family'] },
  y_poverty_housing: { audience: 'youth18min', kind: 'concern', themes: ['money_housing'] },
  y_sibling_concern: { audience: 'youth18min', kind: 'context', themes: ['parenting_family', 'safety_home'] },
  a_violence_at_home: {
    audience: 'adult18plus',
    kind: 'safety',
    themes: ['safety_home'],
    adviceRoute: 'veilig_thuis',
  },
  a_elder_or_dependent_abuse: {
    audience: 'adult18plus',
    kind: 'safety',
    themes: ['safety_home', 'care_health'],
    adviceRoute: 'veilig_thuis',
  },
  a_financial_exploitation: {
    audience: 'adult18plus',
    kind: 'safety',
    themes: ['safety_home', 'money_housing'],
    adviceRoute: 'veilig_thuis',
  },
  a_suicidal_crisis: {
    audience: 'adult18plus',
    kind: 'safety',
    themes: ['mind'],
    adviceRoute: 'huisarts_113',
  },
  a_home_danger: {
    audience: 'adult18plus',
    kind: 'safety',
    themes: ['living'],
    adviceRoute: 'corporatie_brandweer_huisarts',
  },
  a_self_neglect: { audience: 'adult18plus', kind: 'concern', themes: ['living', 'care_health'] },
  a_confusion_distress: { audience: 'adult18plus', kind: 'concern', themes: ['mind'] },
  a_memory_problems: { audience: 'adult18plus', kind: 'concern', themes: ['mind', 'care_health'] },
  a_addiction: { audience: 'adult18plus', kind: 'concern', themes: ['mind'] },
  a_debts_arrears: { audience: 'adult18plus', kind: 'concern', themes: ['money_housing'] },
  a_eviction_disconnection: { audience: 'adult18plus', kind: 'concern', themes: ['money_housing', 'living'] },
  a_isolation: { audience: 'adult18plus', kind: 'concern', themes: ['together'] },
  a_carer_overload: { audience: 'adult18plus', kind: 'concern', themes: ['care_health', 'together'] },
  a_physical_health_falls: { audience: 'adult18plus', kind: 'concern', themes: ['care_health'] },
  a_daily_tasks_fail: { audience: 'adult18plus', kind: 'concern', themes: ['care_health', 'living'] },
  a_no_daytime_activity: { audience: 'adult18plus', kind: 'concern', themes: ['together'] },
  a_avoids_help: { audience: 'adult18plus', kind: 'concern', themes: ['mind', 'care_health'] },
  a_nuisance_conflict: { audience: 'adult18plus', kind: 'concern', themes: ['living', 'together'] },
  a_children_or_pregnant: { audience: 'adult18plus', kind: 'context', themes: ['safety_home', 'together'] },
} as const

export type FactorId = keyof typeof table
export type Factor = {
  id: FactorId
  audience: NetworkAudience
  kind: FactorKind
  themes: readonly Theme[]
  adviceRoute?: AdviceRoute
}
export const FactorId = z.enum(Object.keys(table) as [FactorId, ...FactorId[]])
/** In the order of the specification, which is also the order of asking. */
export const factors: readonly Factor[] = FactorId.options.map((id) => ({ id, ...table[id] }))
export const factor = (id: FactorId): Factor => ({ id, ...table[id] })

const youthStrengths = [
  'p_y_trusted_adult',
  'p_y_bond_with_parent',
  'p_y_parents_accept_help',
  'p_y_friends',
  'p_y_school_bond',
  'p_y_hobby_club',
  'p_y_coping_skills',
  'p_y_family_network',
  'p_y_stable_home',
  'p_y_help_works',
] as const
const adultStrengths = [
  'p_a_accepts_help',
  'p_a_trusted_person',
  'p_a_family_network',
  'p_a_neighbours_volunteers',
  'p_a_day_activity',
  'p_a_income_ok',
  'p_a_stable_home',
  'p_a_professional_contact',
  'p_a_manages_daily_life',
  'p_a_insight',
] as const
export const strengthsOf: Record<NetworkAudience, readonly StrengthId[]> = {
  youth18min: youthStrengths,
  adult18plus: adultStrengths,
}
export const StrengthId = z.enum([...youthStrengths, ...adultStrengths])
export type StrengthId = z.infer<typeof StrengthId>
