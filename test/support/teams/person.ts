import * as activities from './activities.ts'
import { buttonsOf, pressable } from './card.ts'
import { type InvokeAnswer, type Reply, asInvokeAnswer, filledIn } from './client.ts'
import { type Seen, cardsOf, shown } from './view.ts'
import { type Json, type Place, type Said, type Someone, type World, say } from './world.ts'

/** What people can do in this Teams. */
export type Person = Someone & {
  /** Writes to the bot, 1:1; the answer is what the bot wrote before it had taken the message in. */
  says(text: string): Promise<string[]>
  /** Presses the button of that title on the newest card that has one, 1:1 or in a channel; `on` is a card held on to. */
  presses(title: string, how?: Press): Promise<InvokeAnswer>
  /** The last press once more, as Teams does when the bot is slow: the same activity id. */
  pressesAgain(): Promise<InvokeAnswer>
  /** Any activity, malformed ones too, exactly as it is. */
  sends(activity: unknown): Promise<Reply>
  /** A well-formed activity of this person, 1:1, to change and send. */
  activity(more: Json): Json
  /** What the bot shows, newest last: 1:1, or in a channel. */
  sees(place?: Place): string[]
  /** The newest card. */
  card(place?: Place): Json | undefined
}
type Press = { inputs?: Readonly<Record<string, string>>; in?: Place; on?: Json }

export type Stage = { world: World; serviceUrl: string; deliver: (activity: unknown) => Promise<Reply> }

export const actingPerson = (stage: Stage, person: Someone): Person => {
  const { world, serviceUrl, deliver } = stage
  let last: { activity: Json; said: Said } | undefined

  const looksAt = (place?: Place) => shown(world, place?.id ?? person.chat, person)

  const sendPress = async () => {
    if (!last) throw new Error(`${person.name} has pressed nothing yet`)
    const { activity, said } = last
    const answer = asInvokeAnswer(await deliver(activity))
    if (answer.type === 'application/vnd.microsoft.card.adaptive')
      keep(world, person, said, answer.value as Json)
    return answer
  }

  return Object.assign(person, {
    says: async (text: string) => {
      person.opened = true
      person.installed = true
      const { id } = say(world, { conversation: person.chat, from: person }, { type: 'message', text })
      return repliesTo(stage, person.chat, activities.message({ serviceUrl, person }, id, text))
    },
    presses: async (title: string, { inputs = {}, in: place, on }: Press = {}) => {
      if (place && !place.roster.includes(person)) throw new Error(`${person.name} is not in ${place.name}`)
      const { said, card } = on ? heldOn(world, on) : newest(looksAt(place), title)
      const found = pressable(card, title)
      if (!found) throw new Error(`Nobody can press "${title}": there is ${buttonsOf(card).join()}`)
      const { verb, data } = found.button
      const action = { title, verb, data: { ...data, ...filledIn(found.inputs, inputs) } }
      const scene = { serviceUrl, person, ...(place && { place, thread: said.thread }) }
      last = { said, activity: noted(world, activities.press(scene, world.freshId(), said.id, action)) }
      return sendPress()
    },
    pressesAgain: sendPress,
    sends: deliver,
    activity: (more: Json) =>
      noted(world, activities.activity({ serviceUrl, person }, world.freshId(), more)),
    sees: (place?: Place) => looksAt(place).map(({ text }) => text),
    card: (place?: Place) => cardsOf(looksAt(place)).at(-1),
  })
}

/** Delivers, and collects what the bot wrote in that conversation meanwhile. */
export const repliesTo = async (stage: Stage, conversation: string, activity: Json): Promise<string[]> => {
  const before = new Set(stage.world.messages)
  const { status } = await stage.deliver(activity)
  if (status < 200 || status > 299) throw new Error(`The bot answered HTTP ${status}`)
  return shown(stage.world, conversation)
    .filter(({ said }) => !before.has(said))
    .map(({ text }) => text)
}

/** The bot may reply to it. */
const noted = (world: World, activity: Json): Json => {
  world.activities.add(String(activity.id))
  return activity
}

const keep = (world: World, person: Someone, said: Said, card: Json) => {
  person.views.set(said.id, card)
  world.shownIn.set(card, said)
}

const heldOn = (world: World, card: Json) => {
  const said = world.shownIn.get(card)
  if (!said) throw new Error('That card was never shown')
  return { said, card }
}

const newest = (messages: Seen[], title: string): { said: Said; card: Json } => {
  for (const { said, card } of messages.toReversed())
    if (card && pressable(card, title)) return { said, card }
  const there = messages.flatMap(({ card }) => buttonsOf(card))
  throw new Error(`Nobody can press "${title}": there is ${there.join(', ') || 'no button'}`)
}
