import { signalOf } from '#app/access.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { Message } from '#app/ports.ts'
import { aboutOf, sentenceOn, writeDown } from '#app/press/parts.ts'
import { emergencyForm } from '#cards/emergency/ask-form.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import { whyNotEmergency } from '#domain/emergency/emergency.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import { say } from '#text/words.ts'

/** `noodinzage REF`: why, and then a second person says yes or no. Nothing of the signal is on the card. */
export async function askEmergency(turn: Turn, reference: string): Promise<Message> {
  const words = say(turn.known.language)
  const { access, chat, emergency } = words.words
  const answer = (card: Message['card']): Message => ({
    summary: chat.summaries.question,
    ...(card ? { card } : {}),
  })
  const coordinated = turn.known.memberships.filter(({ member }) => isCoordinator(member))
  const found = await signalOf(turn, reference, coordinated)
  if (!found) return answer(sentenceCard(coordinated.length > 0 ? access.unknown : access.notCoordinator))
  const { signal, by } = found
  const objection = isFrozen(signal.value) ? 'frozen' : whyNotEmergency(signal.value, by.network, by.member)
  const line = { verb: 'emergency-opened', result: objection ?? 'done' }
  await writeDown(turn, by, signal, line, turn.world.ids.fresh('c'))
  if (objection === 'frozen') return answer(sentenceOn(turn, refusalSentence('frozen', [], words), signal))
  if (objection) return answer(sentenceOn(turn, emergency.objections[objection], signal))
  return answer(emergencyForm(aboutOf(signal), signal.version, { values: {} }, words))
}
