import type { Fault } from '#support/teams/faults.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

type Entity = { type: string; text: string; mentioned: { id: string; name: string } }

/** What a channel says to this person by name, as Teams rings a bell for: the words of the mention stand in the text. */
export const mentionsOf = (channel: Channel, person: Person): string[] =>
  channel.messages().flatMap(({ card, text }) => {
    const { entities = [] } = (card?.msteams ?? {}) as { entities?: Entity[] }
    const rings = entities.some(
      (one) => one.type === 'mention' && one.mentioned.id === person.user && text.includes(one.text),
    )
    return rings && channel.roster.includes(person) ? [text] : []
  })

/** No channel takes a new message, for as long as the test runs; chats are opened as before. */
export const noPosts: Fault = {
  method: 'POST',
  path: /^\/v3\/conversations$/,
  body: /"isGroup":true/,
  status: 403,
  times: Number.POSITIVE_INFINITY,
}
