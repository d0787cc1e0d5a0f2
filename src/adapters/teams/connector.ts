import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import type { Channel, Delivery, Log, Message, Messenger } from '#app/ports.ts'
import { type Conversations, connection } from './connection.ts'
import { type Failure, deliveryOf, failureOf } from './failure.ts'
import { activityOf } from './message.ts'

/** Messages to people and channels. One call is one request; no error of the SDK comes out, for it holds the card. */
export const teamsMessenger = (adapter: TeamsAdapter, appId: string, log: Log): Messenger => {
  const call = connection(adapter, appId)
  const bot = { id: `28:${appId}`, name: 'Seinhuis' }

  const deliver = async <Value>(
    verb: keyof Messenger,
    { serviceUrl }: { serviceUrl: string },
    send: (conversations: Conversations) => Promise<Value>,
  ): Promise<Delivery<Value>> => {
    const answer = await call(serviceUrl, send)
    if ('value' in answer) return { done: answer.value }
    report(log, verb, answer.failure)
    return deliveryOf(answer.failure)
  }

  return {
    post: (channel, message) =>
      deliver('post', channel, async (conversations) => {
        const channelData = { channel: { id: channel.channel } }
        const thread = { isGroup: true, bot, channelData, activity: activityOf(message) }
        return rootOf(await conversations.createConversation(thread))
      }),
    replyInThread: (channel, thread, message) =>
      deliver('replyInThread', channel, sendTo(inThread(channel, thread), message)),
    update: (channel, messageId, message) =>
      deliver('update', channel, replace(inThread(channel, messageId), messageId, message)),
    remove: (channel, messageId) =>
      deliver('remove', channel, async (conversations) => {
        await conversations.deleteActivity(inThread(channel, messageId), messageId).catch(unlessGone)
      }),
    open: (address) =>
      deliver('open', address, async (conversations) => {
        const members = [{ id: address.user, name: '' }]
        const chat = { isGroup: false, bot, members, tenantId: address.tenant, channelData: {} }
        return idOf(await conversations.createConversation(chat))
      }),
    tell: (address, message) => deliver('tell', address, sendTo(address.conversation, message)),
    updateTold: (address, messageId, message) =>
      deliver('updateTold', address, replace(address.conversation, messageId, message)),
  }
}

/** The platform addresses a channel message by its thread: the channel, and the id of the message that began it. */
const inThread = ({ channel }: Channel, root: string) => `${channel};messageid=${root}`

const sendTo = (conversation: string, message: Message) => async (conversations: Conversations) =>
  idOf(await conversations.sendToConversation(conversation, activityOf(message)))

const replace =
  (conversation: string, messageId: string, message: Message) =>
  async (conversations: Conversations): Promise<void> => {
    await conversations.updateActivity(conversation, messageId, activityOf(message))
  }

/** A new thread answers with the id of a *conversation*; the message's own id is what follows `messageid=`. */
const rootOf = (created: { id?: string; activityId?: string }): string =>
  required(created.id?.split(';messageid=')[1] ?? created.activityId)

const idOf = ({ id }: { id?: string }): string => required(id)

/** Sent, but nobody knows as what: it ends as `unsure`. */
const required = (id: string | undefined): string => {
  if (id === undefined || id === '') throw new Error('The platform gave no id')
  return id
}

/** Removing what is not there has succeeded: an earlier attempt was applied, or a person was first. */
const unlessGone = (error: unknown): void => {
  const { status, code } = failureOf(error, true)
  if (status !== 404 || code !== 'ActivityNotFoundInConversation') throw error
}

const report = (log: Log, verb: keyof Messenger, { status, code, left }: Failure) =>
  log.warn('teams-call-failed', { call: verb, status: status ?? null, code: code ?? null, left })
