import {
  type Json,
  type Said,
  type Someone,
  type World,
  isReachable,
  messagesIn,
  rewrite,
  rosterOf,
  say,
} from './world.ts'

export type Answer = { status: number; body?: unknown }
export type Asked = { method: string; path: string; query: URLSearchParams; body: Json; bytes: number }

/**
 * The Bot Connector API, version 3, as Teams speaks it. Codes and conditions follow
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status codes).
 */
export const answer = (world: World, asked: Asked, pageSize: number): Answer => {
  if (asked.bytes > 100 * 1024) return refused(413, 'MessageSizeTooBig')
  const parts = asked.path.split('/').slice(1).map(decodeURIComponent)
  const [, kind, id = '', what, which = ''] = parts
  const shape = `${asked.method} ${kind}${id && '/*'}${what ? `/${what}` : ''}${which && '/*'}`
  const [conversation = '', thread] = id.split(';messageid=')
  switch (shape) {
    case 'POST conversations':
      return create(world, asked.body)
    case 'POST conversations/*/activities':
      return send(world, conversation, thread, asked.body)
    case 'POST conversations/*/activities/*':
      return reply(world, { conversation, thread, to: which }, asked.body)
    case 'PUT conversations/*/activities/*':
      return change(world, { conversation, thread, id: which }, (said) => rewrite(world, said, asked.body))
    case 'DELETE conversations/*/activities/*':
      return change(world, { conversation, thread, id: which }, (said) => {
        said.deleted = true
      })
    case 'GET conversations/*/members':
      return withRoster(world, conversation, (roster) => ok(roster.map(listed)))
    case 'GET conversations/*/members/*':
      return withRoster(world, conversation, (roster) => member(roster, which))
    case 'GET conversations/*/pagedmembers':
      return withRoster(world, conversation, (roster) => page(roster, asked.query, pageSize))
    case 'GET teams/*':
      return team(world, id)
    case 'GET teams/*/conversations':
      return channels(world, id)
    default:
      return refused(405, 'MethodNotAllowed')
  }
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const refused = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: code } },
})

const create = (world: World, body: Json): Answer => {
  if (body.isGroup !== true) return openChat(world, body)
  const { channel } = (body.channelData ?? {}) as { channel?: { id?: string } }
  if (!channel || typeof body.activity !== 'object') return refused(400, 'BadSyntax')
  const place = world.places.find(({ id }) => id === channel.id)
  if (!place) return refused(404, 'ConversationNotFound')
  const { id } = say(world, { conversation: place.id, from: 'bot' }, body.activity as Json)
  return { status: 201, body: { id: `${place.id};messageid=${id}`, activityId: id } }
}

const openChat = (world: World, { members, tenantId }: Json): Answer => {
  const [wanted, ...others] = (members ?? []) as { id: string }[]
  if (!wanted || others.length > 0 || typeof tenantId !== 'string') return refused(400, 'BadSyntax')
  const person = world.people.find(({ user }) => user === wanted.id)
  if (!person || person.tenant !== tenantId || !isReachable(world, person))
    return refused(403, 'ForbiddenOperationException')
  person.opened = true
  return { status: 201, body: { id: person.chat } }
}

const send = (world: World, conversation: string, thread: string | undefined, activity: Json): Answer => {
  if (!rosterOf(world, conversation)) return refused(404, 'ConversationNotFound')
  const root = thread === undefined ? undefined : found(world, conversation, thread)
  if (thread !== undefined && !root) return refused(404, 'ActivityNotFoundInConversation')
  if (activity.type !== 'message') return { status: 200, body: { id: world.freshId() } }
  const place = { conversation, from: 'bot' as const, ...(root && { thread: root.thread }) }
  return { status: 201, body: { id: say(world, place, activity).id } }
}

/** Where threads do not exist a reply is a message; in a channel it goes into the thread. */
const reply = (
  world: World,
  at: { conversation: string; thread: string | undefined; to: string },
  activity: Json,
) => {
  if (!world.activities.has(at.to)) return refused(404, 'ActivityNotFoundInConversation')
  const thread = at.thread ?? found(world, at.conversation, at.to)?.thread
  return send(world, at.conversation, at.conversation.startsWith('19:') ? thread : undefined, activity)
}

const change = (
  world: World,
  at: { conversation: string; thread: string | undefined; id: string },
  apply: (said: Said) => void,
): Answer => {
  if (!rosterOf(world, at.conversation)) return refused(404, 'ConversationNotFound')
  const said = found(world, at.conversation, at.id)
  if (!said || (at.thread !== undefined && at.thread !== said.thread))
    return refused(404, 'ActivityNotFoundInConversation')
  if (said.from !== 'bot') return refused(403, 'NotEnoughPermissions')
  apply(said)
  return ok({ id: said.id })
}

const found = (world: World, conversation: string, id: string) =>
  messagesIn(world, conversation).find((said) => said.id === id)

const withRoster = (world: World, conversation: string, tell: (roster: Someone[]) => Answer): Answer => {
  const roster = rosterOf(world, conversation)
  return roster ? tell(roster) : refused(404, 'ConversationNotFound')
}

/** Teams names the directory id `objectId` in a list and `aadObjectId` when asked for one person. */
const listed = (person: Someone) => ({ ...described(person), objectId: person.objectId })

const described = ({ user, name, tenant, userPrincipalName, email }: Someone) => ({
  id: user,
  name,
  tenantId: tenant,
  userRole: 'user',
  ...(userPrincipalName !== null && { userPrincipalName }),
  ...(email !== null && { email }),
})

const member = (roster: Someone[], id: string): Answer => {
  const person = roster.find(({ user, objectId }) => user === id || objectId === id)
  if (!person) return refused(404, 'MemberNotFoundInConversation')
  return ok({ ...described(person), aadObjectId: person.objectId })
}

const page = (roster: Someone[], query: URLSearchParams, pageSize: number): Answer => {
  const from = Number(query.get('continuationToken')?.replace('from-', '') ?? 0)
  const until = from + Math.min(Number(query.get('pageSize') ?? pageSize), pageSize)
  const more = until < roster.length && { continuationToken: `from-${until}` }
  return ok({ members: roster.slice(from, until).map(listed), ...more })
}

const team = (world: World, id: string): Answer => {
  const known = world.teams.find((one) => one.id === id)
  return known ? ok({ id, name: known.name, aadGroupId: known.group }) : refused(404, 'ConversationNotFound')
}

const channels = (world: World, teamId: string): Answer => {
  const here = world.places.filter(({ team }) => team.id === teamId)
  return ok({ conversations: here.map(({ id, name }) => ({ id, name })) })
}
