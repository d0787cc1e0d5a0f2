import { type Card, card, link, plain, press } from '#cards/blocks.ts'
import type { Reference, SignalId } from '#domain/ids.ts'
import type { Say } from '#text/words.ts'

/** What a channel shows for a moment, until the content is put in its place. Who finds one that stayed asks for the real one. */
export const anchorCard = (signal: { id: SignalId; reference: Reference }, { words }: Say): Card =>
  card(
    [plain(words.signal.placing(signal.reference))],
    [press(words.signal.findCard, 'find-card', { signal: signal.id, rev: 0 })],
  )

type Place = { channel: { tenant: string; channel: string }; message: string }

/** To who pressed one that stayed behind. */
export const standsThereCard = (place: Place, { words: { signal } }: Say): Card =>
  card([plain(signal.stayedEmpty)], [link(signal.toCard, messageUrl(place))])

/** Source: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams, a message in a channel. */
const messageUrl = ({ channel: { tenant, channel }, message }: Place): string => {
  const [where, which] = [encodeURIComponent(channel), encodeURIComponent(message)]
  return `https://teams.microsoft.com/l/message/${where}/${which}?tenantId=${encodeURIComponent(tenant)}&parentMessageId=${which}`
}
