import { z } from 'zod'
import type { Audience } from '#domain/codes.ts'

/** `now`: danger at this moment. `call`: not now, but call at once. `colleague`: never in the network (specification 2.5, 3.4). */
export type RedFlagGroup = 'now' | 'call' | 'colleague'

const table = {
  rf_life_danger_now: { audiences: ['child', 'adult'], group: 'now' },
  rf_weapon_or_threat: { audiences: ['child', 'adult'], group: 'now' },
  rf_strangulation: { audiences: ['child', 'adult'], group: 'call' },
  rf_suicide_plan_now: { audiences: ['child', 'adult'], group: 'now' },
  rf_infant_injury: { audiences: ['child'], group: 'call' },
  rf_child_alone_or_locked: { audiences: ['child'], group: 'now' },
  rf_child_afraid_to_go_home: { audiences: ['child'], group: 'call' },
  rf_sexual_violence_recent: { audiences: ['child', 'adult'], group: 'call' },
  rf_forced_marriage_fgm_abduction: { audiences: ['child', 'adult'], group: 'call' },
  rf_missing_vulnerable: { audiences: ['child', 'adult'], group: 'now' },
  rf_no_sign_of_life: { audiences: ['adult'], group: 'call' },
  rf_medical_emergency: { audiences: ['child', 'adult'], group: 'now' },
  rf_fire_gas_now: { audiences: ['child', 'adult'], group: 'now' },
  rf_colleague_suspected: { audiences: ['child', 'adult'], group: 'colleague' },
  rf_extremist_attack: { audiences: ['child', 'adult'], group: 'now' },
} as const

export type RedFlagId = keyof typeof table
export const RedFlagId = z.enum(Object.keys(table) as [RedFlagId, ...RedFlagId[]])
export type RedFlag = { id: RedFlagId; audiences: readonly Audience[]; group: RedFlagGroup }
export const redFlag = (id: RedFlagId): RedFlag => ({ id, ...table[id] })
export const redFlagsOf = (audience: Audience): RedFlag[] =>
  RedFlagId.options.map(redFlag).filter((flag) => flag.audiences.includes(audience))
