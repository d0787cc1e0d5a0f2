import { z } from 'zod'

/**
 * Names that are no content: random or derived, so that they may stand in tags, work items, the journal and the log.
 */
const id = <const Name extends string>(prefix: string, name: Name) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[a-z0-9]{1,32}$`))
    .brand(name)

export const SignalId = id('s', 'SignalId')
export type SignalId = z.infer<typeof SignalId>

export const IntakeId = id('i', 'IntakeId')
export type IntakeId = z.infer<typeof IntakeId>

export const ActionId = id('a', 'ActionId')
export type ActionId = z.infer<typeof ActionId>

/** Something that went wrong with personal data. */
export const BreachId = id('b', 'BreachId')
export type BreachId = z.infer<typeof BreachId>

/** What somebody asks of colleagues who know about it. */
export const InquiryId = id('q', 'InquiryId')
export type InquiryId = z.infer<typeof InquiryId>

/** A person in one or more networks; a keyed digest of the account, so that a list of ids names nobody. */
export const MemberId = id('m', 'MemberId')
export type MemberId = z.infer<typeof MemberId>

/** The name of a network file. */
export const NetworkId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'write it in small letters, digits and hyphens, like oldenzaal-18min')
  .brand('NetworkId')
export type NetworkId = z.infer<typeof NetworkId>

/** What people say to each other: `18M-7F3K`. Random, never counting, unique in the installation. */
export const Reference = z
  .string()
  .regex(/^[A-Z0-9]{2,6}-[0-9A-HJKMNP-TV-Z]{4}$/)
  .brand('Reference')
export type Reference = z.infer<typeof Reference>
