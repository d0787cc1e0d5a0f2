import { z } from 'zod'
import { NetworkAudience } from '#domain/codes.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { Account } from './account.ts'
import { Role } from './network.ts'
import { Route } from './routes.ts'

/** What is wrong, or is not there, is left out. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

const PartnerGlimpse = z.object({
  restricted: maybe(z.boolean()),
  legalBasis: maybe(z.object({})),
  schoolRegion: maybe(z.string()),
  agreement: maybe(z.object({ signedOn: maybe(LocalDate), validUntil: maybe(LocalDate) })),
})

const MemberGlimpse = z.object({
  account: maybe(Account),
  partner: maybe(z.string()),
  roles: maybe(z.array(maybe(Role))),
  external: maybe(z.boolean()),
})

const PhoneGlimpse = z.object({ checkedOn: maybe(LocalDate) })
const ServiceGlimpse = z.object({
  phone: maybe(z.string()),
  checkedOn: maybe(LocalDate),
  owner: maybe(Account),
})

const HolidayGlimpse = z.object({ from: maybe(LocalDate), until: maybe(LocalDate) })

/** As much of a network file as can be read, however wrong the rest is: so that one mistake does not hide another. */
export const Glimpse = z
  .object({
    id: maybe(z.string()),
    prefix: maybe(z.string()),
    sample: maybe(z.boolean()),
    audience: maybe(NetworkAudience),
    ageLimit: maybe(z.number()),
    region: maybe(z.string().trim()),
    municipality: maybe(z.string().trim()),
    routes: maybe(z.array(Route)),
    dpia: maybe(z.string()),
    schoolHolidays: maybe(z.record(z.string(), maybe(z.array(maybe(HolidayGlimpse))))),
    partners: maybe(z.record(z.string(), maybe(PartnerGlimpse))),
    members: maybe(z.array(maybe(MemberGlimpse))),
    dialogue: maybe(z.object({ leaveOut: maybe(z.array(maybe(z.string()))) })),
    texts: maybe(
      z.object({
        questions: maybe(z.record(z.string(), z.unknown())),
        themes: maybe(z.record(z.string(), z.unknown())),
      }),
    ),
    services: maybe(z.array(maybe(ServiceGlimpse))),
    phones: maybe(z.array(maybe(PhoneGlimpse))),
  })
  .catch({})
export type Glimpse = z.infer<typeof Glimpse>
