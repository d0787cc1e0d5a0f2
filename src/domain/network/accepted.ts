import { z } from 'zod'
import { MemberId } from '#domain/ids.ts'
import { ago, Instant } from '#domain/time/instant.ts'

/** Who said yes to the rules of a network, to which version and when; `leftAt`: seen to be in its file no more. */
export const Accepted = z.object({
  members: z.partialRecord(
    MemberId,
    z.object({ version: z.string(), at: Instant, leftAt: Instant.nullable().default(null) }),
  ),
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
): Accepted => ({ members: { ...accepted?.members, [member]: { version, at, leftAt: null } } })

/** Of who left the file, what they said yes to goes after thirty days; who is back in time is asked nothing again. */
export function withoutLeavers(
  { members }: Accepted,
  isMember: (id: MemberId) => boolean,
  now: Instant,
): Accepted {
  const kept: Accepted['members'] = {}
  for (const [id, said] of Object.entries(members)) {
    const member = MemberId.parse(id)
    const leftAt = isMember(member) ? null : (said?.leftAt ?? now)
    if (said && (leftAt === null || leftAt > ago(now, keptAfterLeaving))) kept[member] = { ...said, leftAt }
  }
  return { members: kept }
}

export const keptAfterLeaving = { days: 30 }
