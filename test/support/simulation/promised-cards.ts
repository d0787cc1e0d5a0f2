import { channelCard } from '#cards/signal/channel-card.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { isOver } from '#domain/signal/signal.ts'
import type { Rest, Told } from '#support/simulation/at-rest.ts'
import { channel, network } from '#support/simulation/ground.ts'
import type { Standing } from '#support/simulation/teams.ts'
import { say } from '#text/words.ts'

const words = say('nl')

/** What is raised stands in the channel (I1), in one message (I2), as it is now (I3). */
export const cardsHold = (rest: Rest): string[] => rest.stories.flatMap((story) => cardHolds(rest, story))

/** How many messages only say that a signal comes, and stay behind. */
export const stubsIn = ({ messages, stories }: Rest): number =>
  messages.filter(
    ({ id, history }) =>
      history.every(({ summary }) => summary === words.words.signal.summaries.placing) &&
      stories.every(({ post }) => post?.value.message !== id),
  ).length

function cardHolds({ messages }: Rest, { draft, deeds, signals, post }: Told): string[] {
  const [first, second] = signals
  if (!first) {
    const placed = deeds.some(({ verb, answers }) => verb === 'raise' && answers.includes('yes'))
    return placed ? [`I1: what ${draft.mark} said is lost, and it was confirmed`] : []
  }
  if (second) return [`I15: ${draft.mark} was raised twice`]
  const { value, version } = first
  const told = messages.filter(({ place, history }) => place === channel.channel && says(history, draft.mark))
  if (told.length > 1) return [`I2: ${value.id} is told by ${told.map(({ id }) => id).join()}`]
  if (!post) return isOver(value) ? [] : [`I1: ${value.id} stands nowhere`]
  const card = messages.find(({ id }) => id === post.value.message)
  if (told.some((one) => one !== card)) return [`I2: ${value.id} is told in a message that is not its own`]
  if (!card || card.removed) return isOver(value) ? [] : [`I1: the card of ${value.id} is gone`]
  if (isOver(value) && post.value.shown === null && told.length === 0) return []
  const now = channelCard(toChannel(value, network, false), version, words)
  return shownIn(card) === compared(now)
    ? []
    : [`I3: the card of ${value.id} is not what it is now (${value.status})`]
}

const says = (history: Standing['history'], mark: string): boolean => JSON.stringify(history).includes(mark)

const shownIn = ({ history }: Standing): string => compared(history.at(-1)?.card)

/** An older number on a button does the same. */
const compared = (card: unknown): string => JSON.stringify(card ?? null).replaceAll(/"rev":\d+/g, '')
