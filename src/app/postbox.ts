import type { Directory } from '#app/directory.ts'
import {
  type Address,
  type Delivery,
  type Ids,
  type Message,
  type Messenger,
  RosterError,
  type SealedStore,
  StoreError,
} from '#app/ports.ts'
import { keyOf, kinds, load, type Person, put } from '#app/records.ts'
import type { MemberId } from '#domain/ids.ts'

/** Messages to one person, wherever they can be reached. */
export interface Postbox {
  tell(to: MemberId, message: Message): Promise<Delivery<string>>
  /** Replaces a message that this person got before. */
  change(to: MemberId, messageId: string, message: Message): Promise<Delivery<void>>
}

type Reachable = Address & { conversation: string }

/**
 * `stage` is the rehearsal in front of a client that shows 1:1 messages to one person only: then a message to anyone
 * else appears there too, under "Aan Bram:".
 */
export function postbox(needs: {
  store: SealedStore
  ids: Ids
  messenger: Messenger
  directory: Directory
  stage?: { address: () => Reachable | null; under: (to: MemberId, message: Message) => Message }
}): Postbox {
  const { store, messenger, directory, stage } = needs

  const reach = async (to: MemberId): Promise<Delivery<Reachable>> => {
    const known = await directory.person(to)
    if (known?.value.conversation) {
      const { tenant, serviceUrl, user, conversation } = known.value
      return { done: { tenant, serviceUrl, user, conversation } }
    }
    return open(to, known?.value.language ?? 'nl')
  }

  /** Opening says nothing to anybody yet: whatever is not certain about it can be tried again. */
  const open = async (to: MemberId, language: Person['language']): Promise<Delivery<Reachable>> => {
    const seen = await directory.inRosters(to).catch(whenUnknown)
    if (seen === 'unknown') return { failed: 'later' }
    if (!seen) return { failed: 'unreachable' }
    const { tenant, serviceUrl, user, objectId } = seen
    const address = { tenant, serviceUrl, user }
    const opened = await messenger.open(address)
    if ('failed' in opened) return opened.failed === 'unsure' ? { failed: 'later' } : opened
    const conversation = opened.done
    await keep(store, needs.ids, { member: to, ...address, objectId, conversation, language })
    return { done: { ...address, conversation } }
  }

  return {
    async tell(to, message) {
      const there = stage?.address()
      if (stage && there) return messenger.tell(there, stage.under(to, message))
      const reached = await reach(to)
      return 'done' in reached ? messenger.tell(reached.done, message) : reached
    },
    async change(to, messageId, message) {
      const there = stage?.address()
      const reached: Delivery<Reachable> = there ? { done: there } : await reach(to)
      return 'done' in reached ? messenger.updateTold(reached.done, messageId, message) : reached
    },
  }
}

/** The platform does not say who is where. */
function whenUnknown(error: unknown): 'unknown' {
  if (error instanceof RosterError) return 'unknown'
  throw error
}

async function keep(store: SealedStore, ids: Ids, person: Person): Promise<void> {
  const key = keyOf.person(person.member)
  const found = await load(store, kinds.person, key)
  try {
    const puts = [
      put(kinds.person, key, { ...person, language: found?.value.language ?? person.language }, found),
    ]
    await store.commit({ id: ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'conflict')) throw error
  }
}
