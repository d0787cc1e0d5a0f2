import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { z } from 'zod'
import { RosterError, type Rosters, type TeamsPerson } from '#app/ports.ts'
import { type Answer, type Conversations, connection } from './connection.ts'

/** Who is where, as the platform says at this moment. Throws `RosterError`. */
export const teamsRosters = (adapter: TeamsAdapter, appId: string): Rosters => {
  const call = connection(adapter, appId)

  const membersFrom = async (serviceUrl: string, channel: string, token?: string): Promise<TeamsMember[]> => {
    const { members, continuationToken } = read(Page, await call(serviceUrl, pageOf(channel, token)))
    return continuationToken
      ? [...members, ...(await membersFrom(serviceUrl, channel, continuationToken))]
      : members
  }

  return {
    channel: async ({ tenant, serviceUrl, channel }) =>
      (await membersFrom(serviceUrl, channel)).map((member) => personOf(member, tenant)),
    person: async ({ tenant, serviceUrl, conversation }, user) => {
      const answer = await call(serviceUrl, (conversations) =>
        conversations.getConversationMember(withoutThread(conversation), user),
      )
      if ('failure' in answer && answer.failure.status === 404) return null
      return personOf(read(TeamsMember, answer), tenant)
    },
  }
}

/** Someone of whom the platform tells less (a guest, someone of another tenant) stays in the roster, as a stranger. */
const TeamsMember = z.object({
  id: z.string().min(1),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  name: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  email: z.string().nullish(),
  tenantId: z.string().nullish(),
})
type TeamsMember = z.infer<typeof TeamsMember>

const Page = z.object({ members: z.array(TeamsMember), continuationToken: z.string().nullish() })

const personOf = (member: TeamsMember, tenant: string): TeamsPerson => ({
  tenant: member.tenantId || tenant,
  objectId: member.aadObjectId || member.objectId || '',
  user: member.id,
  account: (member.userPrincipalName || member.email || '').toLowerCase(),
  name: member.name || '',
})

/** A thread has no roster of its own. */
const withoutThread = (conversation: string) => conversation.replace(/;messageid=.*/, '')

/** The SDK's types call the token required; on the first page there is none. */
const pageOf = (channel: string, token?: string) => (conversations: Conversations) =>
  conversations.getConversationPagedMembers(channel, {
    pageSize: 500,
    ...(token !== undefined && { continuationToken: token }),
  } as { pageSize: number; continuationToken: string })

const read = <Value>(schema: z.ZodType<Value>, answer: Answer<unknown>): Value => {
  if ('failure' in answer) throw new RosterError({ gone: isGone(answer.failure.status) })
  const parsed = schema.safeParse(answer.value)
  if (!parsed.success) throw new RosterError({ gone: false })
  return parsed.data
}

const isGone = (status: number | undefined): boolean => status === 403 || status === 404
