import { z } from 'zod'
import type { Incoming } from '#app/ports.ts'

const Members = z
  .array(z.object({ id: z.string() }))
  .max(1_000)
  .default([])

/** What the platform sends, as far as it is read here. Everything else in it is ignored. */
const Activity = z.object({
  id: z.string().max(500).default(''),
  type: z.string().max(100),
  name: z.string().max(100).optional(),
  text: z.string().max(100_000).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(500),
  from: z.object({ id: z.string().min(1).max(500), aadObjectId: z.string().min(1).max(100) }),
  recipient: z.object({ id: z.string().max(500) }),
  conversation: z.object({
    id: z.string().min(1).max(500),
    conversationType: z.string().max(50).optional(),
    tenantId: z.string().max(100).optional(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(100) }).optional(),
      team: z.object({ id: z.string().max(500) }).optional(),
      channel: z.object({ id: z.string().max(500) }).optional(),
    })
    .optional(),
  attachments: z
    .array(z.object({ contentType: z.string().max(200).catch(''), content: z.unknown().optional() }))
    .optional(),
  membersAdded: Members,
  membersRemoved: Members,
  action: z.string().max(50).optional(),
  replyToId: z.string().max(500).optional(),
  value: z.unknown().optional(),
})
type Activity = z.infer<typeof Activity>

const Execute = z.object({ action: z.object({ verb: z.string().max(100), data: z.unknown().optional() }) })

/** Parsed, never trusted: null is something that asks nothing of this bot, or that it cannot read. */
export function receive(raw: unknown): Incoming | null {
  const parsed = Activity.safeParse(raw)
  if (!parsed.success) return null
  const activity = parsed.data
  const base = baseOf(activity)
  switch (activity.type) {
    case 'message':
      return { ...base, kind: 'said', text: spoken(activity.text ?? ''), attachments: hasFiles(activity) }
    case 'invoke': {
      const execute = Execute.safeParse(activity.value)
      if (activity.name !== 'adaptiveCard/action' || !execute.success) return null
      const { verb, data } = execute.data.action
      return { ...base, kind: 'pressed', verb, data, message: activity.replyToId ?? null }
    }
    case 'installationUpdate':
      return activity.action === 'add' ? { ...base, kind: 'installed' } : null
    case 'conversationUpdate':
      return base.channel && othersIn(activity) ? { ...base, kind: 'members-changed' } : null
    default:
      return null
  }
}

/** That the bot itself came or went says nothing about who reads along. */
const othersIn = ({ membersAdded, membersRemoved, recipient }: Activity): boolean =>
  [...membersAdded, ...membersRemoved].some(({ id }) => id !== recipient.id)

function baseOf(activity: Activity): Pick<Incoming, 'id' | 'sender' | 'where' | 'channel'> {
  const { conversation, channelData, serviceUrl, from } = activity
  const tenant = channelData?.tenant?.id ?? conversation.tenantId ?? ''
  const named = channelData?.channel?.id
  const personal = conversation.conversationType === 'personal' || (!named && !conversation.conversationType)
  // That it was installed in a team names no channel: the conversation is that of the team's first one.
  const channel = named ?? conversation.id.replace(/;messageid=.*/, '')
  return {
    id: activity.id,
    sender: { tenant, objectId: from.aadObjectId, user: from.id },
    where: { tenant, serviceUrl, conversation: conversation.id, personal },
    channel:
      channelData?.team && !personal
        ? { tenant, serviceUrl, team: channelData?.team?.id ?? '', channel }
        : null,
  }
}

/** What was said to the bot, without the mention of its name. */
const spoken = (text: string): string =>
  text
    .replaceAll(/<at[^>]*>[^<]*<\/at>/g, '')
    .replaceAll('&nbsp;', ' ')
    .trim()

/**
 * Teams sends the formatted text along as an attachment. Anything else is a file, a picture or a card, and so is a picture
 * or a card inside that text, as in a channel: unless it is one of the little faces.
 */
const hasFiles = ({ attachments }: Activity): boolean =>
  (attachments ?? []).some(({ contentType, content }) => contentType !== 'text/html' || holdsFiles(content))

const holdsFiles = (html: unknown): boolean =>
  typeof html === 'string' &&
  [...html.matchAll(/<(?:img|video|audio|source|object|embed|iframe|attachment)\b[^<>]*/gi)].some(
    ([tag]) => !/itemtype="http:\/\/schema\.skype\.com\/Emoji"/i.test(tag),
  )
