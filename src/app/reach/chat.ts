import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import {
  type Address,
  type Delivery,
  type Ids,
  type Message,
  RosterError,
  type SealedStore,
} from '#app/ports.ts'
import { reachOf, remember } from '#app/reach/known.ts'
import type { Means } from '#app/reach/means.ts'
import { withWay } from '#app/reach/record.ts'
import { todayOf } from '#app/reach/today.ts'
import { keyOf, kinds, load, type Person, put } from '#app/records.ts'
import type { MemberId } from '#domain/ids.ts'

export type Reachable = Address & { conversation: string }

const unreachable = { failed: 'unreachable' } as const

/**
 * The first way to somebody: a chat with them alone. After the platform refused it, it is tried again on another day, or
 * as soon as they write.
 */
export function ownChat(means: Means) {
  const { store, messenger, directory } = means

  const addressOf = async (to: MemberId): Promise<Delivery<Reachable> | 'nowhere'> => {
    const known = (await directory.person(to))?.value
    if (known?.conversation) {
      const { tenant, serviceUrl, user, conversation } = known
      return { done: { tenant, serviceUrl, user, conversation } }
    }
    const seen = await directory.inRosters(to).catch(whenUnknown)
    if (seen === 'unknown') return { failed: 'later' }
    // With somebody of another tenant, who shares only the channel, a bot cannot open a chat.
    if (seen && seen.tenant !== seen.channel.tenant) return 'nowhere'
    const there = seen ? { ...seen, serviceUrl: seen.channel.serviceUrl } : known
    return there ? open(to, there, known?.language ?? 'nl') : 'nowhere'
  }

  /** Opening says nothing to anybody yet: whatever is not certain about it can be tried again. */
  const open = async (
    member: MemberId,
    { tenant, serviceUrl, user, objectId }: Omit<Person, 'member' | 'conversation' | 'language'>,
    language: Person['language'],
  ): Promise<Delivery<Reachable>> => {
    const address = { tenant, serviceUrl, user }
    const opened = await messenger.open(address)
    if ('failed' in opened) return opened.failed === 'unsure' ? { failed: 'later' } : opened
    const conversation = opened.done
    await keep(store, means.ids, { member, ...address, objectId, conversation, language })
    return { done: { ...address, conversation } }
  }

  const fails = (to: MemberId, refusedOn: ReturnType<typeof todayOf> | null): Promise<void> =>
    remember(means, to, (reach) => {
      const known = withWay(reach, 'chat', false, means.clock.now())
      return refusedOn === null || known.refusedOn === refusedOn ? known : { ...known, refusedOn }
    })

  return {
    async tell(to: MemberId, message: Message): Promise<Delivery<string>> {
      const today = todayOf(means, to)
      const { chat, refusedOn } = await reachOf(store, to)
      if (chat?.works === false && refusedOn === today) return unreachable
      const address = await addressOf(to)
      if (address === 'nowhere') {
        await fails(to, null)
        return unreachable
      }
      const sent = 'done' in address ? await messenger.tell(address.done, message) : address
      if ('done' in sent)
        await remember(means, to, (reach) => withWay(reach, 'chat', true, means.clock.now()))
      else if (sent.failed === 'unreachable' && !sent.ours) await fails(to, today)
      return sent
    },
    async change(to: MemberId, messageId: string, message: Message): Promise<Delivery<void>> {
      const address = await addressOf(to)
      if (address === 'nowhere') return unreachable
      return 'done' in address ? messenger.updateTold(address.done, messageId, message) : address
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
  const puts = [
    put(kinds.person, key, { ...person, language: found?.value.language ?? person.language }, found),
  ]
  await commitIfUnchanged(store, { id: ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
}
