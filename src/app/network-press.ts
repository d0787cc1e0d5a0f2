import { writeDownLook } from '#app/journal/looked.ts'
import { openLessons } from '#app/lessons.ts'
import { openOverview } from '#app/network-overview.ts'
import type { Pressed, Presser } from '#app/press.ts'
import type { NetworkPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { say } from '#text/words.ts'

/** What only a coordinator reads. Which network it is stands in the press; whether that is theirs is looked up. */
export async function pressNetwork(
  presser: Presser,
  { verb, network, from }: NetworkPress,
): Promise<Pressed> {
  const { chat, networkOverview: words } = say(presser.known.language).words
  if (presser.inChannel) return { card: sentenceCard(chat.onlyInChat) }
  const by = presser.known.memberships.find((one) => one.network.id === network)
  if (!by || !isCoordinator(by.member)) {
    await writeDownLook(presser, verb, by?.network.id ?? null, 'coordinator-only')
    return { card: sentenceCard(words.notCoordinator) }
  }
  switch (verb) {
    case 'network-overview':
      return { card: await openOverview(presser, by, from) }
    case 'lessons':
      return { card: await openLessons(presser, by) }
  }
}
