import type { Turn } from '#app/dialogue/turn.ts'
import { channelOf, type Membership } from '#app/directory.ts'
import { forCoordinator } from '#app/for-coordinator.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import { type Card, type Channel, type Message, RosterError, StoreError } from '#app/ports.ts'
import { barredFrom } from '#app/press/refused.ts'
import { reachOf } from '#app/reach/known.ts'
import type { World } from '#app/world.ts'
import { checkupCard } from '#cards/network/checkup-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { type Trouble, trouble, troublesInFile } from '#domain/network/checkup.ts'
import { isRestricted } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** `dokter`: a card for each network that this person coordinates, with what does not work and what to do about it. */
export const doctor = (turn: Turn): Promise<Message[]> => forCoordinator(turn, (by) => examined(turn, by))

async function examined({ world, known }: Turn, by: Membership): Promise<Card> {
  const { network, member } = by
  const barred = await barredFrom({ world, known }, by).catch(whenUnknown)
  const line = { at: world.clock.now(), verb: 'checked-up', actor: member.id, network: network.id }
  // That there is no channel, or that Teams does not answer, is what it is there to say.
  if (barred && barred.why !== 'no-channel') {
    await keepLines(world, { ...line, result: barred.why })
    return sentenceCard(barred.sentence)
  }
  const troubles = [
    ...(await stored(world)),
    ...(await waiting(world, network)),
    ...(await inChannel(world, network)),
    ...(await chats(world, network)),
    ...troublesInFile(network, world.clock.now()),
  ]
  await keepLines(world, { ...line, result: 'done' })
  const { rehearsal } = world
  const view = { network: network.id, networkName: network.name, troubles, rehearsal }
  return checkupCard(view, say(known.language))
}

const whenUnknown = (error: unknown): null => {
  if (error instanceof RosterError || error instanceof StoreError) return null
  throw error
}

/** Whether the store can be written; what it holds is read with its keys when the channel is looked up. */
const stored = ({ store }: World): Promise<Trouble[]> =>
  store.probe().then(
    () => [],
    (error: unknown) => {
      if (error instanceof StoreError) return [trouble('store')]
      throw error
    },
  )

/** Work that is late by more than this waits for something, or for nobody. */
const lateMs = 10 * 60_000

async function waiting({ store, clock }: World, { calendar }: Network): Promise<Trouble[]> {
  const now = clock.now()
  const [oldest] = (await store.waiting(now)).map(({ oldestDueAt }) => oldestDueAt).toSorted((a, b) => a - b)
  return oldest !== undefined && now - oldest > lateMs
    ? [trouble('work', [], localDate(oldest, calendar.timeZone))]
    : []
}

async function inChannel(world: World, network: Network): Promise<Trouble[]> {
  const link = await world.directory.link(network.id)
  if (!link) return [trouble('channel')]
  const channel = channelOf(link.value)
  world.directory.forget(network.id, channel)
  return [
    ...(await readers(world, network, channel)),
    ...(world.rehearsal ? [] : await posting(world, channel)),
  ]
}

async function readers(world: World, network: Network, channel: Channel): Promise<Trouble[]> {
  try {
    const { members, outsiders } = await world.directory.readers(network, channel)
    const absent = network.members.filter(
      (one) => !isRestricted(network, one) && !members.some(({ id }) => id === one.id),
    )
    return [
      ...(outsiders.length > 0 ? [trouble('readers', outsiders)] : []),
      ...(absent.length > 0
        ? [
            trouble(
              'members',
              absent.map(({ name }) => name),
            ),
          ]
        : []),
    ]
  } catch (error) {
    if (error instanceof RosterError) return [trouble('readers')]
    throw error
  }
}

/** A message without content is posted, changed and taken away; the Playground of a rehearsal cannot take it away. */
async function posting({ messenger }: World, channel: Channel): Promise<Trouble[]> {
  const { checkup, chat } = say('nl').words
  const message = { summary: chat.summaries.reply, text: checkup.trying }
  const posted = await messenger.post(channel, message)
  if ('failed' in posted) return [trouble('post')]
  const changed = await messenger.update(channel, posted.done, message)
  const removed = await messenger.remove(channel, posted.done)
  return 'failed' in changed || 'failed' in removed ? [trouble('change')] : []
}

/** Whom a message in their own chat did not reach last time. */
async function chats({ store }: World, network: Network): Promise<Trouble[]> {
  const known = await Promise.all(
    network.members.map(async (one) => ({ one, reach: await reachOf(store, one.id) })),
  )
  const names = known.flatMap(({ one, reach }) => (reach.chat?.works === false ? [one.name] : []))
  return names.length > 0 ? [trouble('chats', names)] : []
}
