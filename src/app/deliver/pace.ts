import type { Place, Room } from '#app/deliver/room.ts'
import type { Address, Channel, Delivery, Messenger } from '#app/ports.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'

/**
 * The messenger, in a pace that Teams allows. What has no room now is not sent: it hears when its turn comes, and
 * nobody waits for it here.
 */
export function paced(messenger: Messenger, room: Room): Messenger {
  const inTurn = async <Value>(
    place: Place,
    { first = false }: { first?: boolean },
    send: () => Promise<Delivery<Value>>,
  ): Promise<Delivery<Value>> => {
    const wait = room.take(place, first)
    return wait > 0 ? { failed: 'later', afterMs: wait, pace: true } : send()
  }

  return {
    post: (channel, message) => inTurn(placeOf(channel), message, () => messenger.post(channel, message)),
    replyInThread: (channel, thread, message) =>
      inTurn(placeOf(channel), message, () => messenger.replyInThread(channel, thread, message)),
    update: (channel, messageId, message) =>
      inTurn(placeOf(channel), message, () => messenger.update(channel, messageId, message)),
    remove: (channel, messageId) => inTurn(placeOf(channel), {}, () => messenger.remove(channel, messageId)),
    // Once for each person, and what is said there may be what goes first.
    open: (address) => inTurn(chatOf(address), { first: true }, () => messenger.open(address)),
    tell: (address, message) => inTurn(chatOf(address), message, () => messenger.tell(address, message)),
    updateTold: (address, messageId, message) =>
      inTurn(chatOf(address), message, () => messenger.updateTold(address, messageId, message)),
  }
}

/** A channel with all its threads is one conversation. */
export const placeOf = ({ tenant, channel }: Channel): Place => ({ tenant, conversation: channel })

const chatOf = ({ tenant, user, conversation = user }: Address): Place => ({ tenant, conversation })

/**
 * In how many milliseconds it is the turn of a message to this person; 0 is now. Asked before something is settled that
 * is sent at most once: what is not sent yet must not be settled.
 */
export async function turnOf({ directory, room }: World, to: MemberId): Promise<number> {
  const { tenant, conversation } = (await directory.person(to))?.value ?? {}
  return tenant && conversation ? room.turnIn({ tenant, conversation }) : 0
}
