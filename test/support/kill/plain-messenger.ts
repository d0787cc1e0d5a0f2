import { deliveryOf, type Undelivered } from '#adapters/teams/failure.ts'
import { activityOf } from '#adapters/teams/message.ts'
import type { Channel, Delivery, Message, Messenger } from '#app/ports.ts'
import type { Json } from '#support/teams/world.ts'

/** Speaks the Bot Connector API without the SDK, which takes a second or two to load: one call is one request. */
export const plainMessenger = (serviceUrl: string, deadlineMs: number): Messenger => {
  const ask = async (method: string, path: string, body?: unknown): Promise<Delivery<Json>> => {
    try {
      const answer = await fetch(new URL(path, serviceUrl), {
        method,
        signal: AbortSignal.timeout(deadlineMs),
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return answer.ok ? { done: text === '' ? {} : (JSON.parse(text) as Json) } : refused(answer)
    } catch {
      return { failed: 'unsure' }
    }
  }
  const send = (conversation: string, message: Message) =>
    ask('POST', `v3/conversations/${encodeURIComponent(conversation)}/activities`, activityOf(message))
  const change = (method: string, conversation: string, id: string, message?: Message) => {
    const path = `v3/conversations/${encodeURIComponent(conversation)}/activities/${id}`
    return ask(method, path, message && activityOf(message))
  }
  return {
    post: async ({ channel: id }, message) => {
      const channelData = { channel: { id } }
      const thread = { isGroup: true, channelData, activity: activityOf(message) }
      return as(await ask('POST', 'v3/conversations', thread), ({ activityId }) => String(activityId))
    },
    replyInThread: async (channel, thread, message) =>
      as(await send(inThread(channel, thread), message), idOf),
    update: async (channel, id, message) =>
      as(await change('PUT', inThread(channel, id), id, message), nothing),
    remove: async (channel, id) => as(await change('DELETE', inThread(channel, id), id), nothing),
    open: async ({ user: id, tenant: tenantId }) =>
      as(await ask('POST', 'v3/conversations', { isGroup: false, members: [{ id }], tenantId }), idOf),
    tell: async ({ conversation }, message) => as(await send(conversation, message), idOf),
    updateTold: async ({ conversation }, id, message) =>
      as(await change('PUT', conversation, id, message), nothing),
  }
}

const as = <Value>(sent: Delivery<Json>, read: (body: Json) => Value): Delivery<Value> =>
  'done' in sent ? { done: read(sent.done) } : sent

const idOf = ({ id }: Json): string => String(id)
const nothing = (): void => undefined
const inThread = ({ channel }: Channel, root: string): string => `${channel};messageid=${root}`

const refused = ({ status, headers }: Response): Undelivered => {
  const wait = headers.get('retry-after')
  return deliveryOf({ left: true, status, ...(wait !== null && { retryAfterMs: Number(wait) * 1_000 }) })
}
