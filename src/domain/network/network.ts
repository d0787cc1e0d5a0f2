import { z } from 'zod'
import { Discipline, NetworkAudience, PartnerType } from '#domain/codes.ts'
import { type MemberId, NetworkId } from '#domain/ids.ts'
import { Leavable } from '#domain/intake/dialogue.ts'
import { OwnWords, ThemeWords } from '#domain/intake/own-words.ts'
import { Account } from '#domain/network/account.ts'
import { PartnerBasis, Secrecy, Wams } from '#domain/network/legal-basis.ts'
import { line } from '#domain/network/line.ts'
import type { Apart } from '#domain/network/participation.ts'
import { Phone } from '#domain/network/phone.ts'
import { Reminders } from '#domain/network/reminders.ts'
import { Retention } from '#domain/network/retention.ts'
import { Route } from '#domain/network/routes.ts'
import { Service } from '#domain/network/service.ts'
import { Calendar } from '#domain/time/calendar.ts'
import { LocalDate, LocalTime, TimeZone } from '#domain/time/instant.ts'
import { type Period, WorkPattern } from '#domain/time/person.ts'
import { ResponseTimes } from '#domain/triage/deadlines.ts'

/** What one network agreed: who is in it, and where it differs from the standard. Everything not written is the standard. */

/** `noord`, `midden`, `zuid`, or what the network calls it. */
const SchoolRegion = z.string().regex(/^[a-z][a-z-]{0,19}$/, 'write it in small letters, like noord')

/** Both days count. */
const SchoolHoliday = z.strictObject({
  name: z.string().trim().min(1).max(40),
  from: LocalDate,
  until: LocalDate,
})
export type SchoolHoliday = z.infer<typeof SchoolHoliday>

/** What a network adds to the rules that every member says yes to: a few sentences, each on a line of its own. */
const RulesText = z
  .string()
  .trim()
  .min(1)
  .max(1500)
  .regex(/^[ -~\u00A0-\uFFFF\n]*$/, 'write it in plain sentences')

/** Lower-case words, as a member and a partner are named in the file. */
export const PartnerKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'write it in small letters, digits and hyphens, like wijkracht')

/** Before the hyphen of a reference: `18M`. */
export const Prefix = z.string().regex(/^[A-Z0-9]{2,6}$/, 'write two to six capitals or digits, like 18M')

/** The privacy officer hears of what goes wrong, without content, and need not be in the channel. */
export const Role = z.enum(['coordinator', 'backup-coordinator', 'safeguarding-officer', 'privacy-officer'])
export type Role = z.infer<typeof Role>

/** Nobody takes part without a signed agreement (seed 000: "de intentieverklaring"); both days count. */
export const Agreement = z.strictObject({ signedOn: LocalDate, validUntil: LocalDate })

export const Partner = z.strictObject({
  name: line,
  type: PartnerType,
  /** Raises and owns actions, and reads no content (specification 2.8). */
  restricted: z.boolean().default(false),
  agreement: Agreement,
  /** Takes no part for a while, or from this day on (specification 10.10): its people do nothing here meanwhile. */
  suspended: z.boolean().optional(),
  suspendedFrom: LocalDate.optional(),
  /** Under which rules its people keep silent, where those are not the ones of its type. */
  secrecy: Secrecy.optional(),
  /** On what ground it shares, where that is not the standard of its type. */
  legalBasis: PartnerBasis.optional(),
  /** Whether its people must follow the reporting code, where that is not what is usual for its type. */
  meldcode: z.boolean().optional(),
  /** Which of the network's school holidays hold for its people; without it the first. */
  schoolRegion: z.string().optional(),
})
export type Partner = z.infer<typeof Partner>

const week = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
const Day = z.enum(week).transform((day) => week.indexOf(day) + 1)

/** Lessons end before a teacher reads (specification 7.2, K5). */
const teachers: readonly Discipline[] = ['leerkracht', 'mentor']
const afterLessons = LocalTime.parse('15:30')
const standardMoment = WorkPattern.shape.remindAt.parse(undefined)

const MemberEntry = z
  .strictObject({
    account: Account,
    name: line,
    partner: PartnerKey,
    function: Discipline,
    roles: z.array(Role).default([]),
    /** Monday is 1, Sunday is 7. */
    works: z.array(Day).min(1),
    /** Agreed: somebody of another tenant than that of the channel, or a guest in it. */
    external: z.boolean().optional(),
    remindAt: WorkPattern.shape.remindAt.removeDefault().optional(),
    /** What this person can be asked about: short words that the network chooses. */
    expertise: z.array(line).default([]),
  })
  .transform(({ remindAt, ...member }) => ({
    ...member,
    remindAt: remindAt ?? (teachers.includes(member.function) ? afterLessons : standardMoment),
  }))

export const NetworkFile = z
  .strictObject({
    id: NetworkId,
    name: line,
    /** Production refuses sample files. */
    sample: z.boolean().default(false),
    audience: NetworkAudience,
    /** Young people belong here until they have this age (specification 1.4, F-003-20). Of a network for adults it says nothing. */
    ageLimit: z.number().int().min(18).max(23).default(18),
    /** Networks of one region send each other what is not for them. */
    region: line.optional(),
    municipality: line,
    prefix: Prefix,
    timeZone: TimeZone.prefault('Europe/Amsterdam'),
    /** The reference of the data protection impact assessment, or `none`. Production asks for a reference. */
    dpia: line.default('none'),
    /** May its partners post about someone who was not asked (specification 2.6: `not_asked`, outreach)? */
    oggzOutreach: z.boolean().default(false),
    calendar: z
      .strictObject({
        goodFriday: Calendar.shape.goodFriday,
        liberationDay: Calendar.shape.liberationDay,
        bridgeDays: Calendar.shape.bridgeDays,
        closed: Calendar.shape.closed,
      })
      .prefault({}),
    /** By region, as the ministry sets them: who works in education is away then, unless they say otherwise. */
    schoolHolidays: z.record(SchoolRegion, z.array(SchoolHoliday)).default({}),
    partners: z.record(PartnerKey, Partner),
    members: z.array(MemberEntry),
    /** What help there is (the *sociale kaart*). */
    services: z.array(Service).default([]),
    /** Whom one calls here when there may be danger. */
    phones: z.array(Phone).max(4).default([]),
    legalBasis: z.strictObject({ wams: Wams.optional() }).optional(),
    /** Beside the standard rules; when it changes, every member is asked again. */
    rules: RulesText.optional(),
    responseTimes: ResponseTimes.prefault({}),
    reminders: Reminders.prefault({}),
    /** The lead and the named case team may know who it is about; else *Bel* the reporter. */
    identity: z.boolean().default(false),
    retention: Retention.prefault({}),
    /** Who is for another network, in order: the first that fits. */
    routes: z.array(Route).default([]),
    /** Where it asks less than the standard. */
    dialogue: z.strictObject({ leaveOut: z.array(Leavable).default([]) }).prefault({}),
    /** Where it says the standard in other words. */
    texts: z.strictObject({ questions: OwnWords.prefault({}), themes: ThemeWords.prefault({}) }).prefault({}),
  })
  .transform(({ timeZone, calendar, ...network }) => ({
    ...network,
    calendar: Calendar.parse({ ...calendar, timeZone }),
  }))
export type NetworkFile = z.infer<typeof NetworkFile>

/** Somebody of the file, with what is known of when they are there. */
export type Member = z.infer<typeof MemberEntry> & {
  id: MemberId
  hours?: WorkPattern['hours']
  absences: readonly (Period & { cover: MemberId | 'network' | null })[]
  /** Away today, until the end of this day; null when there. */
  awayUntil: LocalDate | null
  /** Whose work this person does today. */
  covers: readonly MemberId[]
  /** May be asked at any hour to help with a call. */
  anyHour: boolean
  /** Why this person may do nothing here today, by what their partner agreed; null when they may. */
  apart: Apart | null
  /** Since when nobody said that what they can be asked about is right; null while it counts. */
  unsureSince: LocalDate | null
}
export type Network = Omit<NetworkFile, 'members'> & { members: readonly Member[] }

/** Before somebody said when they are away. */
export const alwaysThere = {
  absences: [],
  awayUntil: null,
  covers: [],
  anyHour: false,
  apart: null,
  unsureSince: null,
} as const

/** From here on people are their keyed ids; the account remains, to recognise somebody who comes in. */
export const withIds = (file: NetworkFile, memberId: (account: string) => MemberId): Network => ({
  ...file,
  members: file.members.map((member) => ({ ...member, ...alwaysThere, id: memberId(member.account) })),
})
