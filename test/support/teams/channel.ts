import { mention } from './activities.ts'
import { type Person, type Stage, repliesTo } from './person.ts'
import { type Seen, cardsOf, shown } from './view.ts'
import { type Json, type Place, say } from './world.ts'

export type Channel = Place & {
  /** Says something to the bot in a new thread, with what is sent along; the answer is what the bot wrote in the channel meanwhile. */
  mention(person: Person, text: string, along?: Json[]): Promise<string[]>
  joins(person: Person): void
  leaves(person: Person): void
  /** What the bot shows everyone, oldest first. */
  messages(): Seen[]
  cards(): Json[]
  /** The newest card. */
  card(): Json | undefined
}

export const actingChannel = (stage: Stage, place: Place): Channel => {
  const messages = () => shown(stage.world, place.id)
  return Object.assign(place, {
    mention: async (person: Person, text: string, along: Json[] = []) => {
      if (!place.roster.includes(person)) throw new Error(`${person.name} is not in ${place.name}`)
      const { id } = say(stage.world, { conversation: place.id, from: person }, { type: 'message', text })
      const said = mention({ serviceUrl: stage.serviceUrl, person, place }, id, text, along)
      return repliesTo(stage, place.id, said)
    },
    joins: (person: Person) => {
      if (!place.roster.includes(person)) place.roster.push(person)
    },
    leaves: (person: Person) => {
      place.roster = place.roster.filter((one) => one !== person)
    },
    messages,
    cards: () => cardsOf(messages()),
    card: () => cardsOf(messages()).at(-1),
  })
}
