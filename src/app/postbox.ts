import type { Delivery, Message } from '#app/ports.ts'
import { ownChat, type Reachable } from '#app/reach/chat.ts'
import type { Means } from '#app/reach/means.ts'
import { hearing } from '#app/reach/known.ts'
import { inMention } from '#app/reach/mention.ts'
import type { MemberId, SignalId } from '#domain/ids.ts'

type Stage = { address: () => Reachable | null; under: (to: MemberId, message: Message) => Message }

/** Messages to one person, wherever they can be reached. */
export interface Postbox {
  /**
   * In a chat with them alone. When it is about signals and that chat cannot be reached, a mention in their channel says
   * that something waits there; `unreachable` only when no way is left.
   */
  tell(to: MemberId, message: Message, about?: readonly SignalId[]): Promise<Delivery<string>>
  /** Replaces a message that this person got before. */
  change(to: MemberId, messageId: string, message: Message): Promise<Delivery<void>>
  /** They did something: in a chat with the bot alone, or in a channel. */
  heard(from: MemberId, personal: boolean): Promise<void>
}

/**
 * `stage` is the rehearsal in front of a client that shows 1:1 messages to one person only: then a message to anyone
 * else appears there too, under "Aan Bram:".
 */
export function postbox(means: Means & { stage?: Stage }): Postbox {
  const { messenger, stage } = means
  const chat = ownChat(means)
  const mention = inMention(means)
  const heard = hearing(means)
  /** The first decides whether they were reached; the others join it. */
  const mentionedIn = async (to: MemberId, [first, ...others]: readonly SignalId[]) => {
    const sent: Delivery<string> = first ? await mention(to, first) : { failed: 'unreachable' }
    if ('done' in sent) for (const one of others) await mention(to, one)
    return sent
  }
  return {
    async tell(to, message, about = []) {
      const there = stage?.address()
      if (stage && there) return messenger.tell(there, stage.under(to, message))
      const alone = await chat.tell(to, message)
      if (!('failed' in alone) || alone.failed !== 'unreachable') return alone
      const elsewhere = await mentionedIn(to, about)
      heard.forget(to)
      return elsewhere
    },
    async change(to, messageId, message) {
      const there = stage?.address()
      return there ? messenger.updateTold(there, messageId, message) : chat.change(to, messageId, message)
    },
    heard,
  }
}
