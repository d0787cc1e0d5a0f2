import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import type { Card, Message } from '#app/ports.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { say } from '#text/words.ts'

/** A card for each network that this person coordinates, one after the other; a sentence for who coordinates none. */
export async function forCoordinator(
  { known }: Turn,
  cardFor: (by: Membership) => Promise<Card>,
): Promise<Message[]> {
  const { chat } = say(known.language).words
  const coordinated = known.memberships.filter(({ member }) => isCoordinator(member))
  if (coordinated.length === 0) return [{ summary: chat.summaries.reply, text: chat.coordinatorOnly }]
  const cards: Card[] = []
  for (const one of coordinated) cards.push(await cardFor(one))
  return cards.map((card) => ({ summary: chat.summaries.reply, card }))
}
