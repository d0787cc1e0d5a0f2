import type { WorkItem } from '#app/ports.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import type { Period } from '#domain/time/person.ts'

/** Their days changed: what is still to come is set anew. */
export const retimeItem = (member: MemberId, dueAt: Instant): WorkItem => ({
  id: `retime:${member}`,
  lane: `retime:${member}`,
  dueAt,
  kind: 'retime',
  ref: { member },
})

/** A day on which an absence begins, or on which somebody is back. */
export const absenceItem = (
  what: 'begins' | 'ends',
  member: MemberId,
  { from, until }: Period,
  dueAt: Instant,
): WorkItem => ({
  id: `absence:${what}:${member}:${from}:${until}`,
  lane: `retime:${member}`,
  dueAt,
  kind: 'absence',
  ref: { what, member, from, until },
})

/** Whoever stands in hears it. */
export const coverItem = (
  whose: MemberId,
  to: MemberId,
  { from, until }: Period,
  dueAt: Instant,
): WorkItem => ({
  id: `cover:${whose}:${from}:${until}:${to}`,
  lane: `person:${to}`,
  dueAt,
  kind: 'cover',
  ref: { whose, to, from, until },
})

/** The two days that such an item is about: the app wrote them itself. */
export const periodIn = (ref: Readonly<Record<string, string>>): Period => ({
  from: (ref['from'] ?? '') as LocalDate,
  until: (ref['until'] ?? '') as LocalDate,
})
