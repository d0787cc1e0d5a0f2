import type { Address, Incoming, Message, Sender } from '#app/ports.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { withLine } from '#cards/blocks.ts'
import { say } from '#text/words.ts'

/**
 * A rehearsal in front of a client that shows 1:1 messages to one person only. Whoever spoke to the bot last sits in
 * the stalls: what is said to anyone else appears there, under "Aan Bram:".
 */
export function stage(networks: readonly Network[], playedBy: (sender: Sender) => MemberId | null) {
  let seat: (Address & { conversation: string; sender: Sender }) | null = null
  const nameOf = (member: MemberId): string =>
    networks.flatMap(({ members }) => members).find(({ id }) => id === member)?.name ?? ''
  return {
    enter: ({ sender, where }: Incoming): void => {
      if (where.personal) seat = { ...where, user: sender.user, sender }
    },
    address: () => seat,
    /** Whoever plays Bram reads Bram's own messages as Bram. */
    under: (to: MemberId, message: Message): Message => {
      if (seat && playedBy(seat.sender) === to) return message
      const line = say('nl').words.chat.rehearsing.toSomeone(nameOf(to))
      if (message.card) return { ...message, card: withLine(message.card, line) }
      return { ...message, text: `${line} ${message.text ?? ''}` }
    },
  }
}
