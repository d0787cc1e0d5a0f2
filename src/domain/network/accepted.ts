import { z } from 'zod'
import { MemberId } from '#domain/ids.ts'
import { ago, Instant } from '#domain/time/instant.ts'

/**
 * Who said yes to the rules of a network, to which version and when; `leftAt`: seen to be in its file no more. `shown`:
 * which version each of them could read last, whatever they said to it.
 */
export const Accepted = z.object({
  members: z.partialRecord(
    MemberId,
    z.object({ version: z.string(), at: Instant, leftAt: Instant.nullable().default(null) }),
  ),
  shown: z.partialRecord(MemberId, z.string()).default({}),
})
export type Accepted = z.infer<typeof Accepted>

/** `changed`: they said yes to what the rules were before. */
export type RulesState = 'accepted' | 'changed' | 'never'

export function rulesState(accepted: Accepted | null, member: MemberId, version: string): RulesState {
  const said = accepted?.members[member]
  if (!said) return 'never'
  return said.version === version ? 'accepted' : 'changed'
}

export const accepting = (
  accepted: Accepted | null,
  member: MemberId,
  version: string,
  at: Instant,
): Accepted => ({
  members: { ...accepted?.members, [member]: { version, at, leftAt: null } },
  shown: accepted?.shown ?? {},
})

export const showing = (accepted: Accepted | null, member: MemberId, version: string): Accepted => ({
  members: accepted?.members ?? {},
  shown: { ...accepted?.shown, [member]: version },
})

/** Nobody says yes to what they could not read. */
export const wasShown = (accepted: Accepted | null, member: MemberId, version: string): boolean =>
  accepted?.shown[member] === version

/** Of who left the file, what they said yes to goes after thirty days; who is back in time is asked nothing again. */
export function withoutLeavers(
  { members, shown }: Accepted,
  isMember: (id: MemberId) => boolean,
  now: Instant,
): Accepted {
  const kept: Accepted['members'] = {}
  for (const [id, said] of Object.entries(members)) {
    const member = MemberId.parse(id)
    const leftAt = isMember(member) ? null : (said?.leftAt ?? now)
    if (said && (leftAt === null || leftAt > ago(now, keptAfterLeaving))) kept[member] = { ...said, leftAt }
  }
  const read = Object.entries(shown).filter(([id]) => isMember(MemberId.parse(id)))
  return { members: kept, shown: Object.fromEntries(read) }
}

export const keptAfterLeaving = { days: 30 }
