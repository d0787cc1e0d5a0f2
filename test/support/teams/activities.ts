import { type Json, type Place, type Someone, madeOf } from './world.ts'

/** What Teams tells the bot, in the form in which Teams tells it. */

export const bot = { id: '28:seinhuis', name: 'Seinhuis' }

/** Who does it and where: 1:1, or in a thread of a channel. */
export type Scene = { serviceUrl: string; person: Someone; place?: Place; thread?: string }

/** What every activity of this person has. */
export const activity = (scene: Scene, id: string, more: Json): Json => {
  const { serviceUrl, person } = scene
  return {
    id,
    timestamp: '2026-11-22T09:00:00.000Z',
    localTimestamp: '2026-11-22T10:00:00.000+01:00',
    localTimezone: 'Europe/Amsterdam',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.user, name: person.name, aadObjectId: person.objectId },
    recipient: bot,
    locale: person.locale,
    conversation: conversationOf(scene, id),
    channelData: channelDataOf(scene),
    entities: [{ type: 'clientInfo', locale: person.locale, country: 'NL', platform: 'Web' }],
    ...more,
  }
}

export const message = (scene: Scene, id: string, text: string): Json =>
  activity(scene, id, { type: 'message', textFormat: 'plain', text })

/** In a channel the bot hears only what mentions it. */
export const mention = (scene: Scene, id: string, text: string, along: readonly Json[] = []): Json => {
  const at = `<at>${bot.name}</at>`
  const said = message(scene, id, `${at} ${text}`)
  return {
    ...said,
    entities: [{ type: 'mention', mentioned: bot, text: at }, ...(said.entities as Json[])],
    attachments: [{ contentType: 'text/html', content: `<p>${at} ${text}</p>` }, ...along],
  }
}

export const press = (scene: Scene, seed: string, replyToId: string, action: Json): Json =>
  activity(scene, `f:${madeOf(seed).uuid}`, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId,
    value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
  })

const conversationOf = ({ person, place, thread }: Scene, id: string) =>
  place
    ? {
        isGroup: true,
        conversationType: 'channel',
        tenantId: place.team.tenant,
        id: `${place.id};messageid=${thread ?? id}`,
      }
    : { conversationType: 'personal', tenantId: person.tenant, id: person.chat }

const channelDataOf = ({ person, place }: Scene) =>
  place
    ? {
        teamsChannelId: place.id,
        teamsTeamId: place.team.id,
        channel: { id: place.id },
        team: { id: place.team.id, name: place.team.name, aadGroupId: place.team.group },
        tenant: { id: place.team.tenant },
      }
    : { tenant: { id: person.tenant } }
