import type { Membership } from '#app/directory.ts'
import { noticeView } from '#app/deliver/message.ts'
import type { Presser } from '#app/press.ts'
import type { SignalRecord } from '#app/records.ts'
import { inSentence } from '#cards/signal/people.ts'
import { noticeSentence } from '#cards/signal/notice-card.ts'
import { actionOf } from '#domain/signal/action.ts'
import type { ActionId } from '#domain/ids.ts'
import type { MemberCommand } from '#domain/signal/commands.ts'
import { person } from '#domain/signal/people.ts'
import { say } from '#text/words.ts'

/** Above the card, where a press changes nothing that its presser can see there: that it was done. */
export async function lineAbove(
  presser: Presser,
  by: Membership,
  command: MemberCommand,
  done: SignalRecord,
): Promise<string | undefined> {
  if (command.type === 'nudge') return nudgeSent(presser, by, command.action, done)
  return say(presser.known.language).words.signal.passedOn[command.type]
}

/** What was said to whom: it is visible to both (specification 7.2, K16). */
async function nudgeSent(
  { world, known }: Presser,
  { network, member }: Membership,
  id: ActionId | null,
  { value }: SignalRecord,
): Promise<string | undefined> {
  const nudge = value.nudges.find(({ action }) => action === id)
  if (!nudge) return undefined
  const words = say(known.language)
  const telling = { to: nudge.to, notice: 'nudged', about: id ?? undefined, by: member.id } as const
  const action = id ? actionOf(value, id) : undefined
  const view = await noticeView(world, value, network, telling, action)
  const sentence = noticeSentence('nudged', view, words)
  return words.words.signal.nudge.sent(inSentence(person(network, nudge.to), words), sentence)
}
