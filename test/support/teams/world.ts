import { createHash } from 'node:crypto'

/** What exists in this Teams: people, teams, channels with their own rosters, and every message with its history. */

export type Json = Readonly<Record<string, unknown>>

export type Someone = {
  account: string
  name: string
  tenant: string
  locale: string
  /** The Teams user id: `29:…`. */
  user: string
  objectId: string
  /** The id of the 1:1 conversation with the bot; the same whoever opens it. */
  chat: string
  userPrincipalName: string | null
  email: string | null
  installed: boolean
  opened: boolean
  /** What the answer to a press shows this person alone, until the message itself changes: message id to card. */
  views: Map<string, Json>
}

export type Place = { name: string; id: string; team: Team; roster: Someone[] }
export type Team = { name: string; id: string; group: string; tenant: string }

export type Said = {
  id: string
  /** The 1:1 chat or the channel. */
  conversation: string
  /** The message that began the thread; its own id when it did. */
  thread: string
  from: 'bot' | Someone
  /** Every body it ever had, the present one last. */
  history: Json[]
  deleted: boolean
}

export type World = {
  people: Someone[]
  places: Place[]
  teams: Team[]
  messages: Said[]
  /** Everything that happened and can be replied to: messages, presses, installations. */
  activities: Set<string>
  /** The message that a card object was shown in, so that a test can hold on to an old card and press it. */
  shownIn: WeakMap<object, Said>
  freshId(): string
}

export const emptyWorld = (): World => {
  let last = 1_795_338_000_000
  const freshId = () => String((last += 1))
  return {
    people: [],
    places: [],
    teams: [],
    messages: [],
    activities: new Set(),
    shownIn: new WeakMap(),
    freshId,
  }
}

/** Ids that look like those of Teams and are the same in every run. */
export const madeOf = (seed: string): { uuid: string; token: string } => {
  const hash = createHash('sha256').update(seed).digest('hex')
  const uuid = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
  return { uuid, token: hash.slice(0, 32) }
}

/** Who is in a conversation, a channel or a team; null when there is no such thing. */
export const rosterOf = (world: World, conversation: string): Someone[] | null => {
  const person = world.people.find(({ chat, opened }) => chat === conversation && opened)
  if (person) return [person]
  const here = world.places.filter(({ id, team }) => id === conversation || team.id === conversation)
  return here.length === 0 ? null : [...new Set(here.flatMap(({ roster }) => roster))]
}

/** With whom a bot can open a chat: not with somebody of another tenant, who only shares a channel. */
export const isReachable = (world: World, person: Someone): boolean =>
  person.installed ||
  world.places.some(({ roster, team }) => team.tenant === person.tenant && roster.includes(person))

export const messagesIn = (world: World, conversation: string): Said[] =>
  world.messages.filter((message) => message.conversation === conversation && !message.deleted)

export const say = (
  world: World,
  { conversation, thread, from }: { conversation: string; thread?: string; from: 'bot' | Someone },
  activity: Json,
): Said => {
  const id = world.freshId()
  const said: Said = { id, conversation, thread: thread ?? id, from, history: [], deleted: false }
  world.messages.push(said)
  world.activities.add(id)
  rewrite(world, said, activity)
  return said
}

/** A new body for everyone: what the answer to a press showed one person is gone. */
export const rewrite = (world: World, said: Said, activity: Json): void => {
  said.history.push(activity)
  for (const person of world.people) person.views.delete(said.id)
  const card = cardIn(activity)
  if (card) world.shownIn.set(card, said)
}

export const cardIn = (activity: Json | undefined): Json | undefined => {
  const attachments = (activity?.attachments ?? []) as Json[]
  const card = attachments.find(
    ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
  )
  return card?.content as Json | undefined
}
